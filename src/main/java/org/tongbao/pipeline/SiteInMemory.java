package org.tongbao.pipeline;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.check.CheckMemory;
import org.tongbao.check.Checker;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.IndexMemory;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.picture.PictureCache;
import org.tongbao.read.Changes;
import org.tongbao.read.ReadCache;
import org.tongbao.read.SiteReader;
import org.tongbao.render.Renderer;
import org.tongbao.render.Theme;
import org.tongbao.source.Overlay;

/**
 * A site that is read again after each change. What depends on nothing that has changed is not computed again; the
 * result is that of a reading from the beginning.
 */
public final class SiteInMemory implements PreviewSource {

    private final Supplier<BuildRequest> request;
    private final PictureCache pictures = PictureCache.inMemory();
    private final ReadCache files;
    private final IndexMemory index = new IndexMemory();
    private final CheckMemory checks = new CheckMemory();

    /** The files that were read from elsewhere the last time, so that those of the site come back. */
    private Set<Path> typedBefore = Set.of();

    private Optional<Theme> theme = Optional.empty();
    private SiteConfig.@Nullable Look look;

    /** What was said of the files, of the theme and by the checks when they were read or run last. */
    private List<Diagnostic> ofFiles = List.of();

    private List<Diagnostic> ofTheme = List.of();
    private List<Diagnostic> ofChecks = List.of();

    /**
     * A site that was not read yet.
     *
     * @param request is asked at each reading, since the day changes
     */
    public SiteInMemory(Supplier<BuildRequest> request) {
        this(request, ReadCache.create());
    }

    /**
     * A site that was not read yet.
     *
     * @param files what was read of its files
     */
    public SiteInMemory(Supplier<BuildRequest> request, ReadCache files) {
        this.request = request;
        this.files = files;
    }

    /** The messages of the checks are those of the last reading until {@link #check} brings the new ones. */
    @Override
    public BuildResult read(Changes changes, Overlay typed) {
        BuildRequest now = request.get();
        Set<Path> unsaved = new HashSet<>(typedBefore);
        unsaved.addAll(typed.files().keySet());
        typedBefore = typed.files().keySet();
        Changes all = changes.and(unsaved);
        Diagnostics said = new Diagnostics();
        Optional<Site> site = SiteReader.read(now.site(), typed, said, files, all);
        ofFiles = said.sorted();
        Optional<SiteIndex> indexed = site.map(s -> Indexer.index(s, now.asOf(), now.preview(), index));
        Optional<Renderer> renderer =
                indexed.flatMap(i -> theme(i, now, changes).map(t -> Pipeline.renderer(i, t, now, pictures)));
        return new BuildResult(messages(indexed, ofChecks), indexed, renderer, 0);
    }

    /** The theme as it is, if no file of it can have changed. */
    private Optional<Theme> theme(SiteIndex indexed, BuildRequest now, Changes changes) {
        SiteConfig.Look wanted = indexed.site().config().look();
        if (!wanted.equals(look) || !changes.spareFolder(now.site().resolve("themes"))) {
            Diagnostics said = new Diagnostics();
            theme = Pipeline.theme(indexed, now, said);
            look = wanted;
            ofTheme = said.sorted();
        }
        return theme;
    }

    @Override
    public BuildResult check(BuildResult read) {
        Diagnostics said = new Diagnostics();
        ofFiles.forEach(said::add);
        read.index().ifPresent(i -> Checker.check(i, said, checks));
        Set<Diagnostic> known = new HashSet<>(ofFiles);
        ofChecks = said.sorted().stream().filter(d -> !known.contains(d)).toList();
        return new BuildResult(messages(read.index(), ofChecks), read.index(), read.renderer(), 0);
    }

    @Override
    public BuildResult check(BuildResult read, Predicate<String> files) {
        Diagnostics said = new Diagnostics();
        ofFiles.forEach(said::add);
        read.index().ifPresent(i -> Checker.check(i.examining(e -> files.test(e.file())), said));
        List<Diagnostic> about =
                said.sorted().stream().filter(d -> files.test(d.place().file())).toList();
        return new BuildResult(messages(read.index(), about), read.index(), read.renderer(), 0);
    }

    private List<Diagnostic> messages(Optional<SiteIndex> indexed, List<Diagnostic> checks) {
        Diagnostics all = new Diagnostics();
        Stream.of(ofFiles, ofTheme, checks).flatMap(List::stream).forEach(all::add);
        indexed.ifPresent(i -> all.downgrade(i.site().ofDrafts()));
        return all.sorted();
    }
}
