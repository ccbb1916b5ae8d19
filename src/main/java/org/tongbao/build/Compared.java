package org.tongbao.build;

import java.util.Optional;
import org.tongbao.diff.SiteDiff;

/**
 * A site beside the one that stands in the output folder.
 *
 * @param diff there unless an error stands
 */
public record Compared(Built built, Optional<SiteDiff> diff) {}
