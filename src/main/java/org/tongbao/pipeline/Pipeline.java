package org.tongbao.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tongbao.check.Checker;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diff.PublishedCheck;
import org.tongbao.diff.SiteDiff;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.picture.PictureCache;
import org.tongbao.picture.PictureMaker;
import org.tongbao.publish.OutputException;
import org.tongbao.publish.OutputFolder;
import org.tongbao.publish.StagedSite;
import org.tongbao.read.SiteReader;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.render.Theme;
import org.tongbao.search.SearchIndex;

/** Read, index, check, render, search, publish. */
public final class Pipeline {

    private Pipeline() {}

    /** Builds the site into the output folder; an error leaves the folder as it was. */
    public static BuildResult build(BuildRequest request, OutputFolder output, Progress progress)
            throws OutputException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Site> site = SiteReader.read(request.site(), diagnostics);
        Optional<SiteIndex> index = site.map(s -> Indexer.index(s, request.asOf(), request.preview()));
        Optional<Renderer> renderer = check(index, request, output.pictures(), diagnostics);
        if (renderer.isEmpty() || !keepsPublished(output, index.orElseThrow(), diagnostics)) {
            return BuildResult.stopped(diagnostics, index);
        }
        StagedSite staged = output.stage(request.gzip());
        try (SearchIndex search = SearchIndex.to((path, bytes) -> staged.write(SearchIndex.FOLDER + path, bytes))) {
            PageWriter.write(renderer.get(), staged, search, progress);
            search.finish(renderer.get().searchNames());
            output.publish(staged).forEach(diagnostics::add);
            return new BuildResult(diagnostics.sorted(), index, renderer, staged.files());
        } catch (RenderException e) {
            diagnostics.add(e.diagnostic());
            return BuildResult.stopped(diagnostics, index);
        } catch (IOException e) {
            throw output.failure(e);
        }
    }

    /** Compares with the published site in the output folder; false if nothing may be published over it. */
    private static boolean keepsPublished(OutputFolder output, SiteIndex index, Diagnostics diagnostics)
            throws OutputException {
        try {
            Optional<Path> published = output.current();
            if (published.isPresent()) {
                PublishedCheck.run(published.get(), index, diagnostics);
            }
            return !diagnostics.hasErrors();
        } catch (IOException e) {
            throw output.failure(e);
        }
    }

    /** The site in memory, ready to render; only a preview is ready while an error stands. */
    public static BuildResult prepare(BuildRequest request) {
        return prepare(request, PictureCache.inMemory());
    }

    private static BuildResult prepare(BuildRequest request, PictureCache pictures) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Site> site = SiteReader.read(request.site(), diagnostics);
        Optional<SiteIndex> index = site.map(s -> Indexer.index(s, request.asOf(), request.preview()));
        Optional<Renderer> renderer = check(index, request, pictures, diagnostics);
        return new BuildResult(diagnostics.sorted(), index, renderer, 0);
    }

    /** Compares the site with the output folder and changes neither; the diff is empty if an error stops the build. */
    public static DiffResult compare(BuildRequest request) throws OutputException, IOException {
        Optional<Path> current = OutputFolder.current(request.out(), request.site());
        BuildResult built = prepare(request, OutputFolder.cachedPictures(request.out()));
        if (built.renderer().isEmpty()) {
            return new DiffResult(built, Optional.empty());
        }
        try {
            SiteIndex index = built.index().orElseThrow();
            SiteDiff diff = SiteDiff.between(current, index, built.renderer().get());
            return new DiffResult(built, Optional.of(diff));
        } catch (RenderException e) {
            Diagnostics diagnostics = new Diagnostics();
            built.diagnostics().forEach(diagnostics::add);
            diagnostics.add(e.diagnostic());
            return new DiffResult(BuildResult.stopped(diagnostics, built.index()), Optional.empty());
        }
    }

    /**
     * Checks the site and opens its theme. A renderer is there when no error stands; for a preview always but where the
     * theme cannot be opened, so that the error of one entry does not hide the others.
     */
    private static Optional<Renderer> check(
            Optional<SiteIndex> index, BuildRequest request, PictureCache pictures, Diagnostics diagnostics) {
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Site site = index.get().site();
        Checker.check(index.get(), diagnostics);
        diagnostics.downgrade(site.ofDrafts());
        return theme(index.get(), request, diagnostics)
                .filter(t -> request.preview() || !diagnostics.hasErrors())
                .map(t -> renderer(index.get(), t, request, pictures));
    }

    static Optional<Theme> theme(SiteIndex index, BuildRequest request, Diagnostics diagnostics) {
        SiteConfig.Look look = index.site().config().look();
        return Theme.open(request.site(), look.theme(), look.language(), diagnostics);
    }

    static Renderer renderer(SiteIndex index, Theme theme, BuildRequest request, PictureCache pictures) {
        return new Renderer(index, theme, request.preview(), new PictureMaker(pictures));
    }
}
