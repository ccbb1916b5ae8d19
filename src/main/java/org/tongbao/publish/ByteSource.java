package org.tongbao.publish;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes the bytes of one file.
 *
 * @param <X> what it throws when it cannot make them
 */
@FunctionalInterface
public interface ByteSource<X extends Exception> {

    void writeTo(OutputStream out) throws IOException, X;
}
