package org.tongbao.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The desk's own scripts and styles. */
final class Resources {

    private Resources() {}

    static byte[] read(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
