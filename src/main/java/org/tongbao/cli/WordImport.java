package org.tongbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.convert.Draft;
import org.tongbao.convert.DraftMaker;
import org.tongbao.convert.KindGuess;
import org.tongbao.convert.Succession;
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

/** Imports a document of Word into the site. */
record WordImport(Console console, SiteOptions options, ImportOptions wishes, Diagnostics diagnostics) {

    /** Imports a file, prints the result, and returns the exit status. */
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
                return new DraftFiler(console, options, wishes).revise(into.get(), draft, pictures(draft, word));
            }
            Optional<Entry> previous = Succession.previous(entries, draft, title);
            if (previous.isPresent()) {
                draft = Succession.after(previous.get(), draft, name, diagnostics);
            }
            var day = DraftMaker.signed(document).orElse(options.asOf());
            return new DraftFiler(console, options, wishes)
                    .create(draft, document.name(), day, entries, pictures(draft, word));
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

    private static Map<String, byte[]> pictures(Draft draft, WordFile word) throws OfficeException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (Map.Entry<String, String> picture : draft.pictures().entrySet()) {
            word.picture(picture.getValue()).ifPresent(bytes -> pictures.put(picture.getKey(), bytes));
        }
        return pictures;
    }
}
