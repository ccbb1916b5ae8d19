package org.tongbao.convert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.kind.EntryTemplate;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;

/**
 * An entry made from a document, before it is written.
 *
 * @param fields what the front matter says, in YAML, by the names of the fields
 * @param body Markdown
 * @param tables the tables by the names of their files
 * @param pictures the parts of the document by the names of their files
 * @param counts how much arrived
 */
public record Draft(
        Kind kind,
        Map<String, String> fields,
        String body,
        Map<String, Rows> tables,
        Map<String, String> pictures,
        Counts counts) {

    /**
     * What a document holds that readers see.
     *
     * @param paragraphs those outside of tables
     * @param cells those with something in them
     */
    public record Counts(int paragraphs, int tables, int cells, int pictures, int notes) {}

    public Draft {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        tables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        pictures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
    }

    /** The same with other fields and tables. */
    Draft with(Map<String, String> newFields, Map<String, Rows> newTables) {
        return new Draft(kind, newFields, body, newTables, pictures, counts);
    }

    /** The file of the entry. What is required and not known is there without a value, with what to write above it. */
    public String text() {
        return "---\n" + front() + "---\n\n" + body;
    }

    private String front() {
        return kind.fields().fields().stream()
                .filter(f -> fields.containsKey(f.name()) || f.required())
                .map(this::line)
                .collect(Collectors.joining());
    }

    private String line(Field field) {
        String value = fields.get(field.name());
        return value == null
                ? EntryTemplate.blank(field)
                : field.label() + ":" + (value.startsWith("\n") ? "" : " ") + value + "\n";
    }

    /** The names of all its files, the entry first. */
    public List<String> files() {
        return java.util.stream.Stream.of(List.of("index.md"), tables.keySet(), pictures.keySet())
                .flatMap(java.util.Collection::stream)
                .toList();
    }
}
