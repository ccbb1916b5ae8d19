package org.tongbao.http;

import java.io.IOException;

/** Answers requests, each once, now or later. */
public interface WebHandler extends AutoCloseable {

    void handle(WebRequest request, Answers answers) throws IOException;

    /** The largest form it takes, in bytes; 0 if it takes none and only shows. */
    default int formLimit() {
        return 0;
    }

    @Override
    default void close() {}
}
