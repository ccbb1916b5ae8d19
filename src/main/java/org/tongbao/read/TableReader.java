package org.tongbao.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.diag.Suggestions;
import org.tongbao.kind.EntryTemplate;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Values;
import org.tongbao.source.CellRow;
import org.tongbao.source.CsvReader;
import org.tongbao.source.Limits;
import org.tongbao.source.Node;
import org.tongbao.source.SourceReader;

/** Reads the rows of a table, from the front matter or from a CSV file. */
record TableReader(Kind kind, SourceReader sources, FieldSetFiller fieldSets, Diagnostics diagnostics) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** As much of a cell as a message quotes, in characters. */
    private static final int LONGEST_QUOTE = 40;

    /** Rows in the front matter: a list of mappings. */
    Entry.Rows fromYaml(Table table, Node node) {
        List<Values> rows = new ArrayList<>();
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        for (Node item : items) {
            if (item instanceof Node.Mapping mapping) {
                rows.add(fieldSets.fill(table.columns(), mapping));
            } else {
                Object found = item instanceof Node.Scalar scalar ? scalar.text() : new LocalizedText("found.list");
                diagnostics.add(
                        Code.FLD003,
                        item.place(),
                        table.label(),
                        new LocalizedText("type.table"),
                        found,
                        new LocalizedText("type.table.advice"));
            }
        }
        return new Entry.Rows(rows, node.place());
    }

    /** Rows in a CSV file, its headings names or labels of columns. */
    Optional<Entry.Rows> fromCsv(Table table, Path file) {
        return sources.readTable(file, Limits.CSV).flatMap(source -> CsvReader.read(source, diagnostics)
                .flatMap(rows -> rows(table, rows, true))
                .map(rows -> new Entry.Rows(rows, Place.of(source.file()))));
    }

    /** Rows in an Excel workbook. */
    Optional<Entry.Rows> fromWorkbook(Table table, Path file) {
        String name = sources.name(file);
        return sources.bytes(file, Limits.WORKBOOK)
                .flatMap(new WorkbookTable(table, name, diagnostics)::rows)
                .flatMap(rows -> rows(table, rows, false))
                .map(rows -> new Entry.Rows(rows, Place.of(name)));
    }

    /** The values of the rows; empty if the headings cannot be matched, as a diagnostic explains. */
    private Optional<List<Values>> rows(Table table, List<CellRow> written, boolean isCsv) {
        if (written.isEmpty()) {
            return Optional.of(List.of());
        }
        TableHeading heading = TableHeading.find(table.columns(), written);
        if (!isMatched(table, heading, written) || (isCsv && !isEven(heading, written))) {
            return Optional.empty();
        }
        TableRows rows = TableRows.of(heading, written);
        TotalCheck totals = new TotalCheck(heading, diagnostics);
        for (TableRows.Total total : rows.totals()) {
            Node.Scalar first = total.row().first();
            diagnostics.add(Code.CSV008, first.place(), first.text(), table.label());
            totals.check(total);
        }
        rows.other().forEach(r -> diagnostics.add(Code.CSV014, r.first().place(), shortened(r.first())));
        RowNumbers.report(heading, rows.groups(), diagnostics);
        reportMissing(table, heading, written.get(heading.first()));
        RowFiller filler = new RowFiller(table, heading, diagnostics);
        return Optional.of(rows.data().stream().map(filler::fill).toList());
    }

    /** Reports the headings that are no column, all at once, and columns that two headings name. */
    private boolean isMatched(Table table, TableHeading heading, List<CellRow> rows) {
        List<Node.Scalar> unknown = new ArrayList<>();
        Set<Field> seen = new HashSet<>();
        boolean matched = true;
        for (int i = 0; i < heading.columns().size(); i++) {
            TableColumn column = heading.columns().get(i);
            if (column.field() != null && !seen.add(column.field())) {
                diagnostics.add(
                        Code.CSV005, column.heading().place(), column.field().label());
                matched = false;
            } else if (column.isUnknown() || (column.isNameless() && isUsed(i, heading, rows))) {
                unknown.add(column.heading());
            }
        }
        Optional<Table> other = unknown.isEmpty() ? Optional.empty() : fitting(table, rows);
        if (other.isPresent()) {
            String file = EntryTemplate.fileName(other.get());
            diagnostics.add(
                    Code.CSV020,
                    unknown.get(0).place(),
                    table.label(),
                    other.get().label(),
                    file);
        } else if (!unknown.isEmpty()) {
            List<Field> free = table.columns().fields().stream()
                    .filter(f -> !seen.contains(f))
                    .toList();
            List<String> near = unknown.stream()
                    .flatMap(u -> Suggestions.near(u.text(), new FieldSet(free).words()).stream())
                    .distinct()
                    .toList();
            List<String> words = unknown.stream().map(TableReader::quoted).toList();
            List<String> labels = free.stream().map(Field::label).toList();
            diagnostics.add(
                    new Diagnostic(Code.CSV002, unknown.get(0).place(), List.of(words, table.label(), labels), near));
        }
        return matched && unknown.isEmpty();
    }

    /** Another table of the kind that has all the headings. */
    private Optional<Table> fitting(Table table, List<CellRow> rows) {
        return kind.tables().stream()
                .filter(t -> !t.equals(table))
                .filter(t ->
                        TableHeading.find(t.columns(), rows).columns().stream().noneMatch(TableColumn::isUnknown))
                .findFirst();
    }

    /** Reports a column that every row must have, once for the table. */
    private void reportMissing(Table table, TableHeading heading, CellRow first) {
        table.columns().fields().stream()
                .filter(f -> f.required() && f.defaultValue() == null)
                .filter(f -> heading.columns().stream().noneMatch(c -> f.equals(c.field())))
                .forEach(f -> diagnostics.add(Code.CSV018, first.cells().get(0).place(), table.label(), f.label()));
    }

    private static String quoted(Node.Scalar heading) {
        return "“" + shortened(heading) + "”";
    }

    private static String shortened(Node.Scalar cell) {
        String text = SPACES.matcher(cell.text()).replaceAll(" ");
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    private static boolean isUsed(int column, TableHeading heading, List<CellRow> rows) {
        return rows.subList(heading.end(), rows.size()).stream()
                .anyMatch(r -> !r.text(column).isBlank());
    }

    /** Reports rows that are shorter or longer than the heading: a comma is missing, or too many. */
    private boolean isEven(TableHeading heading, List<CellRow> rows) {
        int expected = heading.columns().size();
        boolean even = true;
        for (CellRow row : rows.subList(heading.end(), rows.size())) {
            int found = row.cells().size();
            boolean longer = row.written().stream().anyMatch(i -> i >= expected);
            if (longer || found < expected) {
                Node.Scalar cell = row.cells().get(longer ? expected : 0);
                diagnostics.add(Code.CSV001, cell.place(), expected, found);
                even = false;
            }
        }
        return even;
    }
}
