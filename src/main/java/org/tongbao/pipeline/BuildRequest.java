package org.tongbao.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A request to build a site.
 *
 * @param site the folder that holds {@code content}
 * @param out the output folder
 * @param asOf the day to build for
 * @param preview whether drafts and entries held back are shown, as in {@code serve}
 * @param gzip whether a compressed copy is written beside each text file
 */
public record BuildRequest(Path site, Path out, LocalDate asOf, boolean preview, boolean gzip) {

    public BuildRequest(Path site, Path out, LocalDate asOf, boolean preview) {
        this(site, out, asOf, preview, false);
    }
}
