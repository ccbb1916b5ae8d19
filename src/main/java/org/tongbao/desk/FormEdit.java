package org.tongbao.desk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tongbao.edit.Change;
import org.tongbao.edit.EditException;
import org.tongbao.edit.EntryText;
import org.tongbao.edit.FieldOrder;
import org.tongbao.edit.FieldPath;
import org.tongbao.edit.FieldText;
import org.tongbao.kind.EntryTemplate;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.source.Node;

/** What a sent form changes in the files of an entry: only the fields, cells and the body that say something else. */
record FormEdit(OpenEntry open, Sent form) {

    /** The prefixes of the names in forms. */
    static final String FIELDS = "f";

    static final String TABLES = "t";
    static final String BODY = "body";
    static final String SOURCE = "source";

    /** The files that change, by their names relative to the site. */
    Map<String, byte[]> changed() throws EditException {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        Optional<String> source = form.part(SOURCE).map(Sent::value);
        if (source.isPresent() || open.parts().isEmpty()) {
            String text = source.map(s -> sameEnds(s, open.raw())).orElse(open.raw());
            if (open.isText() && !text.equals(open.raw())) {
                changed.put(open.place().file(), text.getBytes(StandardCharsets.UTF_8));
            }
            return changed;
        }
        byte[] before = open.parts().get().written().bytes();
        byte[] after = entry(open.parts().get()).written().bytes();
        if (!Arrays.equals(before, after)) {
            changed.put(open.place().file(), after);
        }
        for (Table table : open.kind().tables()) {
            Optional<byte[]> rows = rows(table);
            if (rows.isPresent()) {
                changed.put(file(table), rows.get());
            }
        }
        return changed;
    }

    /** A whole file with the byte order mark and the ends of lines that it had. */
    private static String sameEnds(String typed, String raw) {
        String mark = raw.startsWith("\uFEFF") && !typed.startsWith("\uFEFF") ? "\uFEFF" : "";
        String text = raw.contains("\r\n") ? typed.replace("\n", "\r\n") : typed;
        return raw.replace("\r\n", "\n").equals(mark + typed) ? raw : mark + text;
    }

    private EntryText entry(EntryText parts) throws EditException {
        List<Change> changes = new ArrayList<>();
        for (Field field : open.kind().fields().fields()) {
            part(FIELDS, field.name())
                    .flatMap(s -> change(field.name(), Inputs.of(field), pair(parts, field), s))
                    .ifPresent(changes::add);
        }
        for (Table table : open.kind().tables()) {
            if (open.file(table).isEmpty() && !hasGrid(table)) {
                part(TABLES, table.name())
                        .flatMap(s -> change(table.name(), Inputs.of(table), pair(parts, table), s))
                        .ifPresent(changes::add);
            }
        }
        EntryText changed = parts.with(changes, FieldOrder.of(open.kind()));
        Optional<String> typed = form.part(BODY).map(Sent::value).filter(t -> !t.equals(shownBody(parts)));
        return typed.isEmpty() ? changed : changed.withBody(lead(parts) + typed.get());
    }

    /** The blank lines above the text, which the form does not show. */
    private static String lead(EntryText parts) {
        return parts.body()
                .substring(0, parts.body().length() - shownBody(parts).length());
    }

    /** The body as the form shows it. */
    static String shownBody(EntryText parts) {
        return parts.body().replaceFirst("^\n+", "");
    }

    private Optional<Sent> part(String group, String name) {
        return form.part(group).flatMap(g -> g.part(name));
    }

    static Optional<Node.Pair> pair(EntryText parts, Field field) {
        return parts.node().pairs().stream()
                .filter(p -> field.isCalled(p.key().text()))
                .findFirst();
    }

    static Optional<Node.Pair> pair(EntryText parts, Table table) {
        return parts.node().pairs().stream()
                .filter(p ->
                        p.key().text().equals(table.name()) || p.key().text().equals(table.label()))
                .findFirst();
    }

    private static Optional<Change> change(String name, Input input, Optional<Node.Pair> pair, Sent sent) {
        Optional<FieldText> before = pair.flatMap(p -> input.written(p.value()));
        if (pair.isPresent() && before.isEmpty()) {
            return Optional.empty(); // no control showed it
        }
        Optional<FieldText> was = before.flatMap(input::plain);
        Optional<FieldText> now = input.plain(input.sent(sent));
        if (was.equals(now)) {
            return Optional.empty();
        }
        // A word that would count as well if it were not written stays written once it is.
        Optional<FieldText> said = now.or(() -> before.flatMap(b -> input.stated(input.sent(sent))));
        return Optional.of(change(FieldPath.of(name), said.map(text -> input.spelled(text, before))));
    }

    private static Change change(FieldPath path, Optional<FieldText> text) {
        return text.isPresent() ? new Change.Set(path, text.get()) : new Change.Remove(path);
    }

    /** Whether the rows of a table that has none yet go into a file of its own. */
    private boolean hasGrid(Table table) {
        boolean inEntry = open.parts().flatMap(p -> pair(p, table)).isPresent();
        return open.place().isFolder() && !inEntry;
    }

    private String file(Table table) {
        return open.file(table).orElse(open.place().beside(EntryTemplate.fileName(table)));
    }

    /** The file of a table; empty if it stays as it is. */
    private Optional<byte[]> rows(Table table) throws EditException {
        Optional<CsvFile> csv = grid(open, table);
        Optional<Sent> sent = part(TABLES, table.name());
        if (csv.isEmpty() || sent.isEmpty()) {
            return Optional.empty();
        }
        List<CsvFile.Wanted> wanted = new ArrayList<>();
        for (Map.Entry<String, Sent> row : sent.get().parts().entrySet()) {
            String key = row.getKey();
            int was = key.matches("[0-9]{1,6}") ? Integer.parseInt(key) : -1;
            List<String> cells = IntStream.range(0, csv.get().width())
                    .mapToObj(column -> row.getValue()
                            .part(Integer.toString(column))
                            .map(Sent::value)
                            .orElseGet(() -> csv.get().cell(was, column)))
                    .toList();
            wanted.add(new CsvFile.Wanted(was, cells));
        }
        byte[] rows = csv.get().with(wanted);
        return Arrays.equals(rows, csv.get().bytes()) ? Optional.empty() : Optional.of(rows);
    }

    /** The table as a grid; of a table without rows the headings alone. Empty if it is not to be edited as one. */
    static Optional<CsvFile> grid(OpenEntry open, Table table) {
        boolean inEntry = open.parts().flatMap(p -> pair(p, table)).isPresent();
        if (open.file(table).isPresent()) {
            return open.csv(table);
        }
        byte[] headings = EntryTemplate.headings(table).getBytes(StandardCharsets.UTF_8);
        return open.place().isFolder() && !inEntry ? CsvFile.of(headings, table.columns()) : Optional.empty();
    }
}
