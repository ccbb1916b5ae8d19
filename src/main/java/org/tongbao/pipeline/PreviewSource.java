package org.tongbao.pipeline;

import java.util.function.Predicate;
import org.tongbao.read.Changes;
import org.tongbao.source.Overlay;

/** Reads a site for a preview, and again after each change. */
public interface PreviewSource {

    /**
     * The site as it is now, ready to render.
     *
     * @param changes since it was read last
     * @param typed the files that are read in place of those of the site
     */
    BuildResult read(Changes changes, Overlay typed);

    /** The same with all messages of the checks, which may take longer than to read it. */
    default BuildResult check(BuildResult read) {
        return read;
    }

    /** The same with the messages about some files of entries alone. */
    default BuildResult check(BuildResult read, Predicate<String> files) {
        return read;
    }
}
