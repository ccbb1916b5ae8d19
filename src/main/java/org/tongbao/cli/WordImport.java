package org.tongbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tongbao.convert.Draft;
import org.tongbao.convert.DraftMaker;
import org.tongbao.convert.EntryFolder;
import org.tongbao.convert.KindGuess;
import org.tongbao.convert.Revision;
import org.tongbao.convert.Succession;
import org.tongbao.convert.TextDifference;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Place;
import org.tongbao.diag.Printable;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.office.Document;
import org.tongbao.office.OfficeException;
import org.tongbao.office.WordFile;
import org.tongbao.read.SiteReader;
import org.tongbao.source.Names;

/** Imports a document of Word into the site. */
record WordImport(Console console, SiteOptions options, ImportOptions wishes, Diagnostics diagnostics) {

    /** Imports a file and says what became of it; the exit status. */
    int run(Path file, String name) throws OfficeException, IOException {
        Kinds kinds = SiteReader.kinds(options.site(), diagnostics);
        Optional<Site> site = SiteReader.read(options.site(), new Diagnostics());
        if (diagnostics.hasErrors()) {
            return ExitStatus.CONTENT_ERRORS;
        }
        List<Entry> entries = site.map(Site::entries).orElse(List.of());
        Optional<Entry> into =
                entries.stream().filter(e -> e.id().equals(wishes.into())).findFirst();
        if (wishes.into() != null && into.isEmpty()) {
            return refuse("cli.noEntry", Printable.of(wishes.into()));
        }
        try (WordFile word = WordFile.open(file, name)) {
            Document document = word.read(wishes.choices(), diagnostics);
            if (diagnostics.hasErrors()) {
                return ExitStatus.CONTENT_ERRORS;
            }
            String title = DraftMaker.title(document);
            Optional<Kind> kind = into.map(Entry::kind);
            if (kind.isEmpty()) {
                Optional<Integer> refused = refusal(kinds);
                kind = chosen(document, title, kinds);
                if (refused.isPresent() || kind.isEmpty()) {
                    return refused.orElseGet(() -> refuse("cli.import.whichKind", labels(kinds)));
                }
            }
            String host = site.map(s -> s.config().host()).orElse("");
            DraftMaker.Setting setting = new DraftMaker.Setting(host, options.asOf(), this::describe);
            Draft draft = DraftMaker.make(word, document, kind.get(), setting, diagnostics);
            if (into.isPresent()) {
                return revise(into.get(), draft, word);
            }
            Optional<Entry> previous = Succession.previous(entries, draft, title);
            if (previous.isPresent()) {
                draft = Succession.after(previous.get(), draft, name, diagnostics);
            }
            return create(draft, document, word, entries);
        }
    }

    private int refuse(String key, Object... arguments) {
        Console.say(console.err(), options.language(), key, arguments);
        return ExitStatus.USAGE;
    }

    private static List<String> labels(Kinds kinds) {
        return kinds.all().stream().map(k -> k.label() + " " + k.name()).toList();
    }

    /** Says why the named kind is none. */
    private Optional<Integer> refusal(Kinds kinds) {
        String word = wishes.kind();
        if (word == null || NamedKind.of(kinds, word).kind().isPresent()) {
            return Optional.empty();
        }
        console.err().println(NamedKind.of(kinds, word).objection(options.language()));
        return Optional.of(ExitStatus.USAGE);
    }

    private Optional<Kind> chosen(Document document, String title, Kinds kinds) {
        String word = wishes.kind();
        if (word != null) {
            return NamedKind.of(kinds, word).kind();
        }
        Optional<Kind> guessed = KindGuess.of(document, title, kinds);
        guessed.ifPresent(k -> diagnostics.add(
                Code.OFF014, Place.of(document.name()), new LocalizedText("office.guess.kind", k.label())));
        return guessed;
    }

    /** Asks a person at the terminal what a picture shows. */
    private String describe(String file) {
        BufferedReader in = console.in();
        if (in == null) {
            return "";
        }
        console.err().print(Messages.in(options.language()).text("cli.import.describe", file));
        console.err().flush();
        try {
            String answer = in.readLine();
            return answer == null ? "" : answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int create(Draft draft, Document document, WordFile word, List<Entry> entries)
            throws OfficeException, IOException {
        var day = DraftMaker.signed(document).orElse(options.asOf());
        String id = wishes.id() == null ? freeId(draft.kind(), document.name(), day.toString(), entries) : wishes.id();
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
        EntryFolder.create(folder, files(draft, draft.text(), word));
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

    private static Map<String, byte[]> files(Draft draft, String text, WordFile word) throws OfficeException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("index.md", EntryFolder.bytes(text));
        draft.tables().forEach((name, rows) -> files.put(name, EntryFolder.bytes(rows.csv())));
        for (Map.Entry<String, String> picture : draft.pictures().entrySet()) {
            word.picture(picture.getValue()).ifPresent(bytes -> files.put(picture.getKey(), bytes));
        }
        return files;
    }

    /** Shows what a document would change in an entry that is there, and changes it where that is wanted. */
    private int revise(Entry entry, Draft draft, WordFile word) throws OfficeException, IOException {
        Path file = options.site().resolve(entry.file());
        boolean alone = !file.endsWith("index.md");
        if (alone && draft.files().size() > 1) {
            return refuse("cli.import.needsFolder", entry.file(), entry.id());
        }
        Revision revision = Revision.of(Files.readString(file), draft);
        Map<String, byte[]> files = files(draft, revision.text(), word);
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
        if (java.util.Arrays.equals(old, made)) {
            return List.of();
        } else if (!name.endsWith(".csv")) {
            return List.of(name);
        }
        return TextDifference.between(lines(old), lines(made)).stream()
                .map(l -> name + " " + l)
                .toList();
    }

    private static List<String> lines(byte[] csv) {
        String text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }
}
