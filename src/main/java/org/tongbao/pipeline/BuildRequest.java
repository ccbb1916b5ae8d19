package org.tongbao.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;
import org.tongbao.source.Overlay;

/**
 * A request to build a site.
 *
 * @param site the folder that holds {@code content}
 * @param out the output folder
 * @param asOf the day to build for
 * @param preview whether drafts and entries held back are shown, as in {@code serve}
 * @param gzip whether a compressed copy is written beside each text file
 * @param overlay the files that are read in place of those of the site
 */
public record BuildRequest(Path site, Path out, LocalDate asOf, boolean preview, boolean gzip, Overlay overlay) {

    public BuildRequest(Path site, Path out, LocalDate asOf, boolean preview, boolean gzip) {
        this(site, out, asOf, preview, gzip, Overlay.NONE);
    }

    public BuildRequest(Path site, Path out, LocalDate asOf, boolean preview) {
        this(site, out, asOf, preview, false);
    }

    /** The same request with files that are not saved yet. */
    public BuildRequest with(Overlay typed) {
        return new BuildRequest(site, out, asOf, preview, gzip, typed);
    }
}
