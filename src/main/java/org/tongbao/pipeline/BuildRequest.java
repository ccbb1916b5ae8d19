package org.tongbao.pipeline;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to build.
 *
 * @param site the folder that holds {@code content}
 * @param out the output folder
 * @param asOf the day to build for
 * @param preview whether drafts and entries held back are shown, as in {@code serve}
 */
public record BuildRequest(Path site, Path out, LocalDate asOf, boolean preview) {}
