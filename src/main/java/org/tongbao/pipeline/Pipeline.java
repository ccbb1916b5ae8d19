package org.tongbao.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.check.Checker;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diff.SiteDiff;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.picture.PictureCache;
import org.tongbao.picture.PictureMaker;
import org.tongbao.publish.OutputException;
import org.tongbao.publish.OutputFolder;
import org.tongbao.publish.Publisher;
import org.tongbao.read.SiteReader;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.render.Theme;

/** Read, index, check, render, publish. */
public final class Pipeline {

    private Pipeline() {}

    /** The site in memory, ready to render when no error stands. */
    public static BuildResult prepare(BuildRequest request) {
        return prepare(request, PictureCache.inMemory());
    }

    /**
     * The same.
     *
     * @param pictures those made before
     */
    public static BuildResult prepare(BuildRequest request, PictureCache pictures) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Site> site = SiteReader.read(request.site(), diagnostics);
        Optional<SiteIndex> index = site.map(s -> Indexer.index(s, request.asOf(), request.preview()));
        index.ifPresent(i -> Checker.check(i, diagnostics));
        site.ifPresent(s -> diagnostics.soften(s::isOfDraft));
        Optional<Theme> theme = index.flatMap(i -> theme(i, request, diagnostics));
        Optional<Renderer> renderer = theme.filter(t -> !diagnostics.hasErrors())
                .map(t -> new Renderer(index.orElseThrow(), t, request.preview(), new PictureMaker(pictures)));
        return new BuildResult(diagnostics.sorted(), index, renderer, 0);
    }

    /** The site in the output folder, or, when an error stands, the folder as it was. */
    public static BuildResult build(BuildRequest request, Publisher publisher) throws OutputException {
        BuildResult prepared = prepare(request, publisher.pictures());
        if (prepared.renderer().isEmpty()) {
            return prepared;
        }
        try {
            Publisher.Written written = publisher.publish(prepared.renderer().get());
            List<Diagnostic> all = Stream.concat(prepared.diagnostics().stream(), written.warnings().stream())
                    .sorted(Diagnostic.ORDER)
                    .toList();
            return new BuildResult(all, prepared.index(), prepared.renderer(), written.files());
        } catch (RenderException e) {
            return failed(prepared, e);
        }
    }

    /** What a build would change in the output folder, which is left as it is; nothing when an error stands. */
    public static DiffResult compare(BuildRequest request) throws OutputException, IOException {
        Optional<Path> standing = OutputFolder.current(request.out(), request.site());
        BuildResult built = prepare(request, OutputFolder.cachedPictures(request.out()));
        if (built.renderer().isEmpty()) {
            return new DiffResult(built, Optional.empty());
        }
        try {
            SiteIndex index = built.index().orElseThrow();
            return new DiffResult(
                    built,
                    Optional.of(
                            SiteDiff.between(standing, index, built.renderer().get())));
        } catch (RenderException e) {
            return new DiffResult(failed(built, e), Optional.empty());
        }
    }

    private static BuildResult failed(BuildResult prepared, RenderException e) {
        Diagnostics diagnostics = new Diagnostics();
        prepared.diagnostics().forEach(diagnostics::add);
        diagnostics.add(e.diagnostic());
        return new BuildResult(diagnostics.sorted(), prepared.index(), Optional.empty(), 0);
    }

    private static Optional<Theme> theme(SiteIndex index, BuildRequest request, Diagnostics diagnostics) {
        SiteConfig config = index.site().config();
        return Theme.open(request.site(), config.theme(), config.language(), diagnostics);
    }
}
