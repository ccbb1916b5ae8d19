package org.tongbao.render;

import java.io.IOException;
import java.io.OutputStream;
import org.tongbao.source.FileException;
import org.tongbao.source.OpenFile;

/**
 * A page or file of the site, rendered on demand: {@code build} renders all of them, {@code serve} the one that a
 * browser requests.
 *
 * @param file its path in the output folder
 * @param mediaType with its character set
 */
public record Page(String file, String mediaType, Content content) {

    /** Writes the bytes. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException, RenderException;
    }

    /** Opens a file; the caller closes it. */
    @FunctionalInterface
    public interface Opening {
        OpenFile open() throws RenderException;
    }

    /** The bytes of a file published unchanged, as a stream, since it may be large. */
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
