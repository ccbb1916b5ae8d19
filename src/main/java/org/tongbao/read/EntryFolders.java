package org.tongbao.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.diag.Suggestions;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.source.Names;
import org.tongbao.source.SourceReader;

/** Finds the entries below the folder of a kind, and reports the files that belong to none. */
record EntryFolders(ContentFolder folders, SourceReader sources, Diagnostics diagnostics) {

    private static final String INDEX = "index.md";
    private static final String MARKDOWN = ".md";

    /**
     * The folders with entries below one.
     *
     * @param files all files in them
     */
    record Found(List<EntryFolder> folders, Set<Path> files) {

        Found(List<EntryFolder> folders) {
            this(
                    List.copyOf(folders),
                    folders.stream().flatMap(EntryFolder::files).collect(Collectors.toSet()));
        }
    }

    /** The folders with entries; folders of years or regions may nest, a folder with {@code index.md} is an entry. */
    Found below(Path folder, Kind kind, String address) {
        List<EntryFolder> found = new ArrayList<>();
        walk(kind, folder, address, found);
        return new Found(found);
    }

    private void walk(Kind kind, Path folder, String address, List<EntryFolder> found) {
        List<Path> others = new ArrayList<>();
        List<EntrySource> entries = new ArrayList<>();
        for (Path path : folders.list(folder)) {
            String name = ContentFolder.name(path);
            if (folders.isFolder(path)) {
                if (!isSlug(name, path)) {
                    continue;
                }
                if (sources.isThere(path.resolve(INDEX))) {
                    found.add(entry(kind, path, address + name + "/"));
                } else {
                    walk(kind, path, address + name + "/", found);
                }
            } else if (name.endsWith(MARKDOWN)) {
                String id = name.substring(0, name.length() - MARKDOWN.length());
                if (isSlug(id, path)) {
                    entries.add(new EntrySource(kind, path, id, address + id + "/", List.of()));
                }
            } else {
                others.add(path);
            }
        }
        found.add(new EntryFolder(kind, false, entries, others));
    }

    private EntryFolder entry(Kind kind, Path folder, String address) {
        Path index = folder.resolve(INDEX);
        List<Path> tables = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        for (Path file : folders.list(folder)) {
            if (folders.isFolder(file) || ContentFolder.name(file).endsWith(MARKDOWN)) {
                if (!file.equals(index)) {
                    diagnostics.add(Code.FIL014, Place.of(sources.name(file)), ContentFolder.name(folder));
                }
            } else if (EntryReader.tableOf(kind, file).isPresent()) {
                tables.add(file);
            } else {
                others.add(file);
            }
        }
        EntrySource source = new EntrySource(kind, index, ContentFolder.name(folder), address, tables);
        return new EntryFolder(kind, true, List.of(source), others);
    }

    private boolean isSlug(String name, Path path) {
        if (Names.isSlug(name)) {
            return true;
        }
        String near = Names.slugOf(name);
        List<String> suggestion = Names.isSlug(near) ? List.of(near) : List.of();
        diagnostics.add(new Diagnostic(Code.FIL010, Place.of(sources.name(path)), List.of(name), suggestion));
        return false;
    }

    /**
     * A file that no entry beside it mentions will not be published: better to say so.
     *
     * @param read the entries of the folder that could be read
     */
    void reportUnused(EntryFolder folder, List<Entry> read) {
        if (folder.others().isEmpty() || (folder.isOneEntry() && read.isEmpty())) {
            return; // the entry that might mention them could not be read
        }
        Kind kind = folder.kind();
        Set<String> mentioned = read.stream()
                .flatMap(Entry::files)
                .map(Entry.FileUse::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (Path file : folder.others()) {
            String name = ContentFolder.name(file);
            if (mentioned.contains(name)) {
                continue;
            }
            if (EntryReader.tableOf(kind, file).isPresent()) {
                diagnostics.add(Code.CSV007, Place.of(sources.name(file)), name, kind.label());
            } else if (name.endsWith(".csv") && kind.tables().stream().anyMatch(t -> !t.seldom())) {
                reportStray(kind, file, name);
            } else {
                diagnostics.add(Code.FIL012, Place.of(sources.name(file)));
            }
        }
    }

    /** Reports a CSV file that is neither a table of the kind nor attached. */
    private void reportStray(Kind kind, Path csv, String name) {
        List<String> names = kind.tables().stream().map(t -> t.name() + ".csv").toList();
        diagnostics.add(new Diagnostic(
                Code.CSV006,
                Place.of(sources.name(csv)),
                List.of(name, kind.label(), names),
                Suggestions.near(name, names)));
    }
}
