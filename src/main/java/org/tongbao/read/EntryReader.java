package org.tongbao.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.model.Entry;
import org.tongbao.model.Values;
import org.tongbao.source.FrontMatter;
import org.tongbao.source.Limits;
import org.tongbao.source.Node;
import org.tongbao.source.SourceReader;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;

/** Reads one entry: front matter, tables, body. Several threads may read entries at once. */
record EntryReader(SourceReader sources, Diagnostics diagnostics) {

    private static final String XLSX = ".xlsx";

    /** The entry as it is written; empty if a diagnostic says why it cannot be read. */
    Optional<Entry> read(EntrySource found) {
        Optional<SourceText> source = sources.read(found.file(), Limits.ENTRY);
        Optional<FrontMatter> parts = source.flatMap(s -> FrontMatter.split(s, diagnostics));
        if (source.isEmpty() || parts.isEmpty()) {
            return Optional.empty();
        }
        Body body = MarkdownReader.read(
                parts.get().body(), source.get().file(), parts.get().bodyLine(), diagnostics);
        if (parts.get().yaml().isBlank()) {
            diagnostics.add(Code.YML009, new Place(source.get().file(), 1, 1));
            return Optional.empty();
        }
        return YamlReader.read(source.get(), parts.get().yaml(), 1, diagnostics)
                .map(front -> entry(found, source.get(), front, body));
    }

    private Entry entry(EntrySource found, SourceText source, Node.Mapping front, Body body) {
        Kind kind = found.kind();
        FieldSetFiller filler = FieldSetFiller.ofYaml(diagnostics);
        TableReader tables = new TableReader(kind, sources, filler, diagnostics);
        Map<String, Entry.Rows> rows = new HashMap<>();
        List<Node.Pair> fields = new ArrayList<>();
        for (Node.Pair pair : front.pairs()) {
            Optional<Table> table = kind.table(pair.key().text());
            if (table.isEmpty()) {
                fields.add(pair);
            } else if (rows.putIfAbsent(table.get().name(), tables.fromYaml(table.get(), pair.value())) != null) {
                diagnostics.add(Code.CSV004, pair.key().place(), table.get().label());
            }
        }
        for (Path file : found.tables()) {
            readTable(kind, file, tables, rows);
        }
        List<String> tableWords = kind.tables().stream().map(Table::label).toList();
        Values values = filler.fill(kind.fields(), fields, new Place(source.file(), 1, 1), tableWords);
        Path folder = Objects.requireNonNull(found.file().getParent());
        return new Entry(found.id(), kind, found.address(), source.file(), folder, values, rows, body);
    }

    private void readTable(Kind kind, Path file, TableReader tables, Map<String, Entry.Rows> rows) {
        Table table = tableOf(kind, file).orElseThrow();
        if (rows.containsKey(table.name())) {
            diagnostics.add(Code.CSV004, Place.of(sources.name(file)), table.label());
            return;
        }
        Optional<Entry.Rows> read = isWorkbook(file) ? tables.fromWorkbook(table, file) : tables.fromCsv(table, file);
        read.ifPresent(r -> rows.put(table.name(), r));
    }

    /** The table of the kind that a CSV file or workbook is named after. */
    static Optional<Table> tableOf(Kind kind, Path file) {
        String name = ContentFolder.name(file);
        return Stream.of(".csv", XLSX)
                .filter(name::endsWith)
                .flatMap(end -> kind.table(name.substring(0, name.length() - end.length())).stream())
                .findFirst();
    }

    private static boolean isWorkbook(Path file) {
        return ContentFolder.name(file).endsWith(XLSX);
    }
}
