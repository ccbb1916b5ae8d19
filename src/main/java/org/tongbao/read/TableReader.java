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
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Values;
import org.tongbao.source.CsvReader;
import org.tongbao.source.Limits;
import org.tongbao.source.Node;
import org.tongbao.source.SourceReader;

/** Reads the rows of a table, from the front matter or from a CSV file. */
record TableReader(SourceReader sources, FieldSetFiller filler, Diagnostics diagnostics) {

    private static final Pattern TOTAL = Pattern.compile("(合|总|小|共)\\s*计[:：]?|总数|total", Pattern.CASE_INSENSITIVE);

    private static final Pattern SEMICOLON = Pattern.compile("[;；\n]");

    /** The form that spreadsheets give to a number of more than eleven digits; the other digits are lost. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]{1,2}");

    /** Rows in the front matter: a list of mappings. */
    Entry.Rows fromYaml(Table table, Node node) {
        List<Values> rows = new ArrayList<>();
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        for (Node item : items) {
            if (item instanceof Node.Mapping mapping) {
                rows.add(filler.fill(table.columns(), mapping));
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
        return sources.read(file, Limits.CSV).flatMap(source -> CsvReader.read(source, diagnostics)
                .flatMap(rows -> rows(table, rows))
                .map(rows -> new Entry.Rows(rows, Place.of(source.file()))));
    }

    private Optional<List<Values>> rows(Table table, List<CsvReader.Row> csv) {
        if (csv.isEmpty()) {
            return Optional.of(List.of());
        }
        List<Optional<Field>> columns = columns(table, csv.get(0).cells());
        if (columns.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Values> rows = new ArrayList<>();
        for (CsvReader.Row row : csv.subList(1, csv.size())) {
            if (isTotal(row)) {
                diagnostics.add(Code.CSV008, row.cells().get(0).place(), first(row), table.label());
                continue;
            }
            List<Node.Pair> pairs = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Field field = columns.get(i).orElseThrow();
                Node.Scalar cell = row.cells().get(i);
                if (!(field.type() instanceof FieldType.Figure)
                        && SCIENTIFIC.matcher(cell.text()).matches()) {
                    diagnostics.add(Code.CSV009, cell.place(), field.label(), cell.text());
                }
                pairs.add(new Node.Pair(new Node.Scalar(field.name(), cell.place()), value(field, cell)));
            }
            rows.add(filler.fill(table.columns(), pairs, row.cells().get(0).place(), List.of()));
        }
        return Optional.of(rows);
    }

    /** A line of totals that came along from a spreadsheet: counted as a row, it would spoil every sum. */
    private static boolean isTotal(CsvReader.Row row) {
        return TOTAL.matcher(first(row)).matches();
    }

    /** The first cell that is not empty. */
    private static String first(CsvReader.Row row) {
        return row.cells().stream()
                .filter(c -> !c.isEmpty())
                .map(Node.Scalar::text)
                .findFirst()
                .orElse("");
    }

    private List<Optional<Field>> columns(Table table, List<Node.Scalar> headings) {
        List<Optional<Field>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node.Scalar heading : headings) {
            Optional<Field> field = table.columns().find(heading.text());
            if (field.isEmpty()) {
                List<String> words = free(table, headings);
                diagnostics.add(new Diagnostic(
                        Code.CSV002,
                        heading.place(),
                        List.of(heading.text(), table.label(), labels(table)),
                        Suggestions.near(heading.text(), words)));
            } else if (!seen.add(field.get().name())) {
                diagnostics.add(Code.CSV005, heading.place(), field.get().label());
                field = Optional.empty();
            }
            columns.add(field);
        }
        return columns;
    }

    /** The words for columns that no heading names yet. */
    private static List<String> free(Table table, List<Node.Scalar> headings) {
        List<Field> named = headings.stream()
                .flatMap(h -> table.columns().find(h.text()).stream())
                .toList();
        List<Field> others = table.columns().fields().stream()
                .filter(f -> !named.contains(f))
                .toList();
        return new FieldSet(others).words();
    }

    private static List<String> labels(Table table) {
        return table.columns().fields().stream().map(Field::label).toList();
    }

    /** Semicolons separate several values in one cell, and the parts of a picture: {@code zhang.jpg；张三在窗口}. */
    private static Node value(Field field, Node.Scalar cell) {
        List<Node.Scalar> items = SEMICOLON
                .splitAsStream(cell.text())
                .filter(item -> !item.isBlank())
                .map(item -> new Node.Scalar(item.strip(), cell.place()))
                .toList();
        if (field.type() instanceof FieldType.ListOf && !cell.isEmpty()) {
            return new Node.Sequence(new ArrayList<>(items), cell.place());
        }
        if (field.type() instanceof FieldType.Image image && items.size() > 1) {
            List<Field> parts = image.parts().orElseThrow().fields();
            List<Node.Pair> pairs = new ArrayList<>();
            for (int i = 0; i < Math.min(items.size(), parts.size()); i++) {
                pairs.add(new Node.Pair(new Node.Scalar(parts.get(i).name(), cell.place()), items.get(i)));
            }
            return new Node.Mapping(pairs, cell.place());
        }
        return cell;
    }
}
