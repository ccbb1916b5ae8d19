package org.tongbao.render;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A page or file of the site, and how to make it. Making it is put off until it is wanted: {@code build} makes them
 * all, {@code serve} the one that is asked for.
 *
 * @param file where it lies in the output folder
 * @param mediaType with its character set
 */
public record Page(String file, String mediaType, Content content) {

    /** What makes the bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException, RenderException;
    }
}
