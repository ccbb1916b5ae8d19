package org.tongbao.search;

import java.io.IOException;

/** Where the files of an index go. */
@FunctionalInterface
public interface IndexFiles {

    /** The file that all others are reached from. */
    String ROOT = "root.bin";

    /**
     * Takes a file; one of the same name has the same content.
     *
     * @param path relative to the folder of the index, with {@code /}
     */
    void write(String path, byte[] content) throws IOException;
}
