package org.tongbao.pipeline;

import java.util.List;
import java.util.Optional;
import org.tongbao.check.NormSummary;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Severity;
import org.tongbao.index.SiteIndex;
import org.tongbao.render.Renderer;

/**
 * The site as far as it came.
 *
 * @param diagnostics everything that was said, sorted
 * @param index there unless the site could not be read at all
 * @param renderer there unless an error stands; in a preview, unless nothing can be shown
 * @param files how many were written; 0 when nothing was published
 */
public record BuildResult(
        List<Diagnostic> diagnostics, Optional<SiteIndex> index, Optional<Renderer> renderer, int files) {

    /** An error stopped the build. */
    static BuildResult stopped(Diagnostics diagnostics, Optional<SiteIndex> index) {
        return new BuildResult(diagnostics.sorted(), index, Optional.empty(), 0);
    }

    /** The same for a reader in a hurry: the missing norm settings in one line where they are many. */
    public BuildResult summarised() {
        return new BuildResult(NormSummary.of(diagnostics), index, renderer, files);
    }

    /** Whether it is only an example of a site, and warns of what its sources leave open. */
    public boolean isWarningSample() {
        return !hasErrors()
                && count(Severity.WARNING) > 0
                && index.flatMap(i -> i.site().config().sample()).isPresent();
    }

    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}
