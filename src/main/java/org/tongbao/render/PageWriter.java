package org.tongbao.render;

import java.io.IOException;
import java.io.Writer;

/** Takes in a page up to the longest there may be. */
final class PageWriter extends Writer {

    /** The page is longer than it may be. */
    static final class FullException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final StringBuilder page = new StringBuilder(16 << 10);
    private final int longest;

    PageWriter(int longest) {
        this.longest = longest;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        roomFor(length);
        page.append(text, from, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        roomFor(length);
        page.append(text, from, from + length);
    }

    private void roomFor(int length) throws FullException {
        if (length > longest - page.length()) {
            throw new FullException();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
        return page.toString();
    }
}
