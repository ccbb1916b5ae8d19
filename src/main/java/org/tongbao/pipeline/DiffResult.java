package org.tongbao.pipeline;

import java.util.Optional;
import org.tongbao.diff.SiteDiff;

/**
 * A site beside the one that stands in the output folder.
 *
 * @param diff there unless an error stands
 */
public record DiffResult(BuildResult built, Optional<SiteDiff> diff) {}
