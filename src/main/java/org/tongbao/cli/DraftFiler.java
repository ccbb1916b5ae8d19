package org.tongbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tongbao.convert.Draft;
import org.tongbao.convert.EntryFolder;
import org.tongbao.convert.Revision;
import org.tongbao.convert.TextDifference;
import org.tongbao.diag.Printable;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.source.Names;

/** Puts an entry that was made from an office file into the site, or shows what it would change in one. */
record DraftFiler(Console console, SiteOptions options, ImportOptions wishes) {

    /**
     * Writes an entry that is new, and says so.
     *
     * @param name of the file it was made from
     * @param day by whose year it is filed
     */
    int create(Draft draft, String name, LocalDate day, List<Entry> entries, Map<String, byte[]> pictures)
            throws IOException {
        String id = wishes.id() == null ? freeId(draft.kind(), name, day.toString(), entries) : wishes.id();
        if (!Names.isSlug(id)) {
            return refuse("cli.badId", Printable.of(id));
        }
        Path folder = options.site()
                .resolve("content")
                .resolve(draft.kind().folder())
                .resolve(String.valueOf(day.getYear()))
                .resolve(id);
        Optional<Entry> taken = entries.stream().filter(e -> e.id().equals(id)).findFirst();
        if (taken.isPresent()) {
            return refuse("cli.import.taken", id, taken.get().file());
        } else if (Files.exists(folder) || Files.exists(folder.resolveSibling(id + ".md"))) {
            return refuse("cli.exists", folder);
        }
        EntryFolder.create(folder, files(draft, draft.text(), pictures));
        Path shown = options.site().relativize(folder);
        Console.say(
                console.out(),
                options.language(),
                "cli.import.created",
                shown,
                draft.kind().label(),
                draft.files());
        count(draft);
        return ExitStatus.CLEAN;
    }

    private void count(Draft draft) {
        Draft.Counts counts = draft.counts();
        Console.say(
                console.out(),
                options.language(),
                "cli.import.counts",
                counts.paragraphs(),
                counts.tables(),
                counts.cells(),
                counts.pictures(),
                counts.notes());
    }

    /** The name of the file, if it can be an id; else the kind and the day. */
    private static String freeId(Kind kind, String name, String day, List<Entry> entries) {
        String stem = name.substring(0, name.lastIndexOf('.'));
        List<String> used = entries.stream().map(Entry::id).toList();
        String base = Names.isSlug(stem) && stem.matches(".*[a-z].*") ? stem : kind.name() + "-" + day;
        String id = base;
        for (int i = 2; used.contains(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private int refuse(String key, Object... arguments) {
        Console.say(console.err(), options.language(), key, arguments);
        return ExitStatus.USAGE;
    }

    private static Map<String, byte[]> files(Draft draft, String text, Map<String, byte[]> pictures) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.md", EntryFolder.bytes(text));
        draft.tables().forEach((name, rows) -> files.put(name, EntryFolder.bytes(rows.csv())));
        files.putAll(pictures);
        return files;
    }

    /** Shows what a document would change in an entry that is there, and changes it where that is wanted. */
    int revise(Entry entry, Draft draft, Map<String, byte[]> pictures) throws IOException {
        Path file = options.site().resolve(entry.file());
        boolean alone = !file.endsWith("index.md");
        if (alone && draft.files().size() > 1) {
            return refuse("cli.import.needsFolder", entry.file(), entry.id());
        }
        Revision revision = Revision.of(Files.readString(file), draft);
        Map<String, byte[]> files = files(draft, revision.text(), pictures);
        List<String> differences = new ArrayList<>(revision.differences());
        for (String name : new TreeSet<>(files.keySet())) {
            if (!name.equals("index.md")) {
                differences.addAll(differences(entry.folder().resolve(name), files.getOrDefault(name, new byte[0])));
            }
        }
        for (String difference : differences) {
            String indent = "  ";
            for (String line : difference.lines().toList()) {
                console.out().println(indent + Printable.of(line));
                indent = "    ";
            }
        }
        String key = differences.isEmpty()
                ? "cli.import.same"
                : wishes.isWritten() ? "cli.import.changed" : "cli.import.would";
        if (!differences.isEmpty() && wishes.isWritten()) {
            if (alone) {
                EntryFolder.replace(file, EntryFolder.bytes(revision.text()));
            } else {
                EntryFolder.change(entry.folder(), files);
            }
        }
        Console.say(console.out(), options.language(), key, entry.file(), differences.size());
        count(draft);
        return ExitStatus.CLEAN;
    }

    private static List<String> differences(Path present, byte[] made) throws IOException {
        String name = present.getFileName().toString();
        byte[] old = Files.isRegularFile(present) ? Files.readAllBytes(present) : new byte[0];
        if (Arrays.equals(old, made)) {
            return List.of();
        } else if (!name.endsWith(".csv")) {
            return List.of(name);
        }
        return TextDifference.between(lines(old), lines(made)).stream()
                .map(l -> name + " " + l)
                .toList();
    }

    private static List<String> lines(byte[] csv) {
        String text = new String(csv, StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
}
