package org.tongbao.pipeline;

import java.util.Optional;
import org.tongbao.diff.SiteDiff;

/**
 * The comparison of a site with the one in the output folder.
 *
 * @param diff present unless there is an error
 */
public record DiffResult(BuildResult built, Optional<SiteDiff> diff) {}
