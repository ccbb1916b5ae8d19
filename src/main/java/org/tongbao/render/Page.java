package org.tongbao.render;

import java.io.IOException;
import java.io.OutputStream;
import org.tongbao.source.FileException;
import org.tongbao.source.OpenFile;

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

    /** What opens a file, for the caller to close. */
    @FunctionalInterface
    public interface Opening {
        OpenFile open() throws RenderException;
    }

    /** The bytes of a file that is published as it is; it may be larger than memory should hold. */
    public record FileContent(Opening file) implements Content {

        @Override
        public void writeTo(OutputStream out) throws IOException, RenderException {
            try (OpenFile open = file.open()) {
                open.copyTo(out);
            } catch (FileException e) {
                throw new RenderException(e.diagnostic(), e);
            }
        }
    }
}
