package org.tongbao.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.diag.Suggestions;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Kind;
import org.tongbao.kind.KindReader;
import org.tongbao.kind.Kinds;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Values;
import org.tongbao.source.Limits;
import org.tongbao.source.Node;
import org.tongbao.source.Overlay;
import org.tongbao.source.SourceReader;
import org.tongbao.source.YamlReader;

/** Reads the content folder of a site. Unreadable files are reported and left out; the others are read. */
public final class SiteReader {

    private static final Set<String> TOP_FILES = Set.of("site.yaml", "units.yaml", "import.yaml");

    private final Path content;
    private final Path root;
    private final Diagnostics diagnostics;
    private final SourceReader sources;
    private final ContentFolder folders;
    private final Labels labels;
    private final EntryFolders entryFolders;
    private final ReadCache cache;

    /** Whether every declaration could be read; if not, an unknown folder may belong to one that could not. */
    private boolean kindsRead = true;

    private SiteReader(Path root, Overlay overlay, Diagnostics diagnostics, ReadCache cache) {
        this.root = root;
        this.content = root.resolve("content");
        this.diagnostics = diagnostics;
        this.sources = new SourceReader(root, overlay, diagnostics);
        this.folders = new ContentFolder(sources, diagnostics);
        this.labels = new Labels(diagnostics);
        this.entryFolders = new EntryFolders(folders, sources, diagnostics);
        this.cache = cache;
    }

    /**
     * Reads the site in a folder.
     *
     * @param root the folder that holds {@code content}
     * @return empty if the folder is no site; the diagnostics say why
     */
    public static Optional<Site> read(Path root, Diagnostics diagnostics) {
        return read(root, Overlay.NONE, diagnostics, ReadCache.none(), Changes.UNKNOWN);
    }

    /**
     * Reads the site in a folder.
     *
     * @param root the folder that holds {@code content}
     * @param overlay the files that are read in place of those of the site
     * @param cache what an earlier reading found
     * @param changes since that reading
     * @return empty if the folder is no site; the diagnostics say why
     */
    public static Optional<Site> read(
            Path root, Overlay overlay, Diagnostics diagnostics, ReadCache cache, Changes changes) {
        cache.begin(changes, overlay);
        return new SiteReader(root, overlay, diagnostics, cache).site();
    }

    /** The path of a site's base URL, read from {@code site.yaml} alone; {@code ""} if that cannot be read. */
    public static String basePath(Path root) {
        return new SiteReader(root, Overlay.NONE, new Diagnostics(), ReadCache.none())
                .yaml("site.yaml", false, (y, d) -> new ConfigReader(d).read(y))
                .map(SiteConfig::basePath)
                .orElse("");
    }

    /** The kinds of a site alone, built-in and its own. */
    public static Kinds kinds(Path root, Diagnostics diagnostics) {
        return new SiteReader(root, Overlay.NONE, diagnostics, ReadCache.none()).kinds();
    }

    private Optional<Site> site() {
        if (!folders.isFolder(content)) {
            Place place = Place.of("content");
            diagnostics.add(
                    Files.isSymbolicLink(content)
                            ? new Diagnostic(Code.FIL007, place, List.of(), List.of())
                            : new Diagnostic(Code.FIL013, place, List.of("content"), List.of()));
            return Optional.empty();
        }
        Optional<SiteConfig> config = yaml("site.yaml", true, (y, d) -> new ConfigReader(d).read(y));
        config.ifPresent(c -> c.tags().forEach(t -> labels.know(t.name())));
        Optional<List<Unit>> units = yaml("units.yaml", false, (y, d) -> List.copyOf(new RegisterReader(d).read(y)));
        boolean registerRead = units.isPresent() || !sources.isThere(content.resolve("units.yaml"));
        Kinds kinds = kinds();
        List<Entry> entries = entries(kinds);
        return config.map(c -> new Site(root, c, kinds, units.orElse(List.of()), registerRead, entries));
    }

    private <T> Optional<T> yaml(String name, boolean required, BiFunction<Node.Mapping, Diagnostics, T> reader) {
        Path file = content.resolve(name);
        if (!sources.isThere(file)) {
            if (required) {
                diagnostics.add(Code.FIL013, Place.of("content/" + name), "content/" + name);
            }
            return Optional.empty();
        }
        ReadCache.Source source = new ReadCache.Source(file, "", List.of(file));
        Settings<T> read = cache.get(
                source,
                diagnostics,
                d -> new Settings<>(sources.with(d)
                        .read(file, Limits.YAML)
                        .flatMap(text -> YamlReader.read(text, d))
                        .map(yaml -> reader.apply(yaml, d))));
        return read.value;
    }

    /** What a file of settings says; empty if it could not be read. */
    private record Settings<T>(Optional<T> value) {}

    private Kinds kinds() {
        Path folder = content.resolve("kinds");
        boolean linked = Files.isSymbolicLink(folder);
        List<Path> declarations = new ArrayList<>();
        if (linked || folders.isFolder(folder)) {
            for (Path file : folders.list(folder)) {
                if (ContentFolder.name(file).endsWith(".yaml")) {
                    declarations.add(file);
                } else {
                    diagnostics.add(Code.FIL012, Place.of(sources.name(file)));
                }
            }
        }
        ReadCache.Source source = new ReadCache.Source(folder, "", declarations);
        ReadKinds read = cache.get(source, diagnostics, d -> kinds(declarations, d));
        kindsRead = read.areAll && !linked;
        return read.kinds;
    }

    /** The kinds, and whether every declaration could be read. */
    private record ReadKinds(Kinds kinds, boolean areAll) {}

    private ReadKinds kinds(List<Path> declarations, Diagnostics found) {
        KindReader reader =
                new KindReader(BuiltInKinds.envelope(), BuiltInKinds.kinds().all(), found);
        boolean areAll = true;
        for (Path file : declarations) {
            Optional<Node.Mapping> declaration =
                    sources.with(found).read(file, Limits.YAML).flatMap(source -> YamlReader.read(source, found));
            areAll &= declaration.isPresent();
            declaration.ifPresent(reader::read);
        }
        return new ReadKinds(reader.finish(), areAll);
    }

    private List<Entry> entries(Kinds kinds) {
        List<EntryFolder> found = new ArrayList<>();
        for (Path path : folders.list(content)) {
            String name = ContentFolder.name(path);
            if (folders.isFolder(path)) {
                Optional<Kind> kind = kinds.inFolder(name);
                if (kind.isPresent()) {
                    found.addAll(list(path, kind.get(), "/" + name + "/").folders());
                } else if (!name.equals("kinds") && kindsRead) {
                    diagnostics.add(new Diagnostic(
                            Code.FIL011,
                            Place.of(sources.name(path)),
                            List.of(name, kinds.folders()),
                            Suggestions.near(name, kinds.folders())));
                }
            } else if (!TOP_FILES.contains(name)) {
                diagnostics.add(Code.FIL012, Place.of(sources.name(path)));
            }
        }
        return read(found);
    }

    private EntryFolders.Found list(Path folder, Kind kind, String address) {
        return cache.list(folder, kind, diagnostics, d -> {
            SourceReader reader = sources.with(d);
            return new EntryFolders(new ContentFolder(reader, d), reader, d).below(folder, kind, address);
        });
    }

    /** Reads entries on all processors; what one says of another, such as the spelling of a label, follows their order. */
    private List<Entry> read(List<EntryFolder> found) {
        Map<Path, Entry> read = new HashMap<>();
        found.stream().flatMap(folder -> folder.entries().stream()).toList().parallelStream()
                .map(this::read)
                .toList()
                .forEach(r -> r.entry.map(this::settled).ifPresent(e -> read.put(r.source.file(), e)));
        List<Entry> entries = new ArrayList<>();
        for (EntryFolder folder : found) {
            List<Entry> here = folder.entries().stream()
                    .flatMap(source -> Optional.ofNullable(read.get(source.file())).stream())
                    .toList();
            entryFolders.reportUnused(folder, here);
            entries.addAll(here);
        }
        return entries;
    }

    private record Read(EntrySource source, Optional<Entry> entry) {}

    private Read read(EntrySource source) {
        return cache.get(
                new ReadCache.Source(source.file(), source.kind(), source.files()),
                diagnostics,
                d -> new Read(source, new EntryReader(sources.with(d), d).read(source)));
    }

    /** The very entry when its labels are spelled right. */
    @SuppressWarnings("ReferenceEquality") // the very objects
    private Entry settled(Entry entry) {
        Values settled = labels.settled(entry.values());
        return settled == entry.values() ? entry : entry.with(settled, entry.tables());
    }
}
