package org.tongbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.convert.Draft;
import org.tongbao.convert.RememberedColumns;
import org.tongbao.convert.Succession;
import org.tongbao.convert.WorkbookDraft;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Place;
import org.tongbao.diag.Printable;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.office.OfficeException;
import org.tongbao.office.Workbook;
import org.tongbao.read.SheetMatch;
import org.tongbao.read.SiteReader;
import org.tongbao.source.Limits;

/** Imports the sheets of a workbook as the tables of an entry. */
record WorkbookImport(Console console, SiteOptions options, ImportOptions wishes, Diagnostics diagnostics) {

    /** Imports a file, prints the result, and returns the exit status. */
    int run(Path file, String name) throws OfficeException, IOException {
        Kinds kinds = SiteReader.kinds(options.site(), diagnostics);
        Optional<Site> site = SiteReader.read(options.site(), new Diagnostics());
        List<Entry> entries = site.map(Site::entries).orElse(List.of());
        Optional<Entry> into =
                entries.stream().filter(e -> e.id().equals(wishes.into())).findFirst();
        if (wishes.into() != null && into.isEmpty()) {
            return refuse("cli.noEntry", Printable.of(wishes.into()));
        } else if (Files.size(file) > Limits.WORKBOOK) {
            diagnostics.add(Code.OFF004, Place.of(name), new LocalizedText("office.limit.file", Limits.WORKBOOK >> 20));
        }
        if (diagnostics.hasErrors()) {
            return ExitStatus.CONTENT_ERRORS;
        }
        RememberedColumns remembered = RememberedColumns.of(options.site());
        try (Workbook workbook = Workbook.open(Files.readAllBytes(file), name)) {
            Optional<Kind> kind = into.map(Entry::kind).or(() -> named(kinds));
            if (kind.isEmpty()) {
                return refuse("cli.import.whichKind", labels(kinds));
            }
            WorkbookDraft sheets = WorkbookDraft.of(workbook, name, kind.get(), diagnostics);
            if (tellColumns(sheets.tried(remembered), kind.get(), remembered)) {
                remembered.write();
            }
            sheets.match(remembered);
            return diagnostics.hasErrors() ? ExitStatus.CONTENT_ERRORS : file(sheets, name, site, into);
        }
    }

    private int file(WorkbookDraft sheets, String name, Optional<Site> site, Optional<Entry> into) throws IOException {
        if (sheets.matches().isEmpty()) {
            return refuse("cli.import.noTable", Printable.of(name));
        }
        List<String> unknown =
                sheets.matches().stream().flatMap(m -> m.unknown().stream()).toList();
        sheets.matches().forEach(this::show);
        if (!unknown.isEmpty()) {
            return refuse("cli.import.columns", unknown, unknown.get(0));
        }
        String host = site.map(s -> s.config().host()).orElse("");
        Draft draft = sheets.draft(host, options.asOf());
        DraftFiler filer = new DraftFiler(console, options, wishes);
        if (into.isPresent()) {
            return filer.revise(into.get(), draft, Map.of());
        }
        List<Entry> entries = site.map(Site::entries).orElse(List.of());
        Optional<Entry> previous = Succession.previous(entries, draft, sheets.title());
        Draft next = previous.isPresent() ? Succession.after(previous.get(), draft, name, diagnostics) : draft;
        return filer.create(next, name, options.asOf(), entries, Map.of());
    }

    private int refuse(String key, Object... arguments) {
        Console.say(console.err(), options.language(), key, arguments);
        return ExitStatus.USAGE;
    }

    private static List<String> labels(Kinds kinds) {
        return kinds.all().stream().map(k -> k.label() + " " + k.name()).toList();
    }

    private Optional<Kind> named(Kinds kinds) {
        return Optional.ofNullable(wishes.kind())
                .flatMap(w -> NamedKind.of(kinds, w).kind());
    }

    /** Shows which heading fills which column. */
    private void show(SheetMatch match) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < match.columns().size(); i++) {
            String heading = match.headings().get(i).replaceAll("\\s+", "");
            String label = match.columns().get(i).label();
            pairs.add(heading.equals(label) ? label : heading + "→" + label);
        }
        Console.say(
                console.out(),
                options.language(),
                "cli.import.mapping",
                match.table().label(),
                match.rows().size(),
                match.totals(),
                pairs);
    }

    /** Takes what the command says of headings, and asks a person at the terminal for the rest; whether anything was said. */
    private boolean tellColumns(List<SheetMatch> sheets, Kind kind, RememberedColumns remembered) throws IOException {
        boolean told = false;
        for (SheetMatch match : sheets) {
            for (String heading : match.unknown()) {
                Optional<String> column = column(match, heading);
                column.ifPresent(c -> remembered.remember(kind, match.table(), heading, c));
                told |= column.isPresent();
            }
        }
        return told;
    }

    private Optional<String> column(SheetMatch match, String heading) throws IOException {
        String said = wishes.columns().get(heading);
        if (said == null && console.in() != null) {
            List<String> labels =
                    match.table().columns().fields().stream().map(Field::label).toList();
            console.err().print(Messages.in(options.language()).text("cli.import.ask", heading, labels));
            console.err().flush();
            BufferedReader in = console.in();
            said = in == null ? null : in.readLine();
        }
        if (said == null || said.isBlank()) {
            return Optional.empty();
        }
        return said.strip().equals(SheetMatch.DROPPED)
                ? Optional.of(SheetMatch.DROPPED)
                : match.table().columns().find(said.strip()).map(Field::name);
    }
}
