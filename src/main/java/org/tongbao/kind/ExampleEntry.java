package org.tongbao.kind;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbao.source.YamlText;

/**
 * An entry of a kind to copy: its required fields and those that declare an example, and a row of each table. It reads
 * without an error in a new site, whose register has a unit {@code host} and which has an entry {@code about}.
 */
final class ExampleEntry {

    private static final String DAY = "2018-09-30";

    private final Kind kind;

    ExampleEntry(Kind kind) {
        this.kind = kind;
    }

    /** The files by their paths in the site, the entry first. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        List<Table> tables = kind.tables().stream().filter(this::isOfFirstIssue).toList();
        String path = "content/" + kind.folder() + "/2018/" + kind.name() + "-1";
        files.put(tables.isEmpty() ? path + ".md" : path + "/index.md", entry());
        tables.forEach(t -> files.put(path + "/" + EntryTemplate.fileName(t), rows(t)));
        return files;
    }

    /** Whether a table can have rows in an issue that has none before it. */
    private boolean isOfFirstIssue(Table table) {
        boolean released = kind.tables().stream().anyMatch(t -> table.name().equals(t.released()));
        boolean followsAnother = table.follows() != null && !table.name().equals(table.follows());
        return !released && !followsAnother;
    }

    private String entry() {
        StringBuilder out = new StringBuilder("---\n");
        for (Field field : kind.fields().fields()) {
            if (field.required() || !field.example().isEmpty() || isOfSeries(field)) {
                out.append(field.label())
                        .append(": ")
                        .append(YamlText.of(written(field)))
                        .append('\n');
            }
        }
        return out.append("---\n\n正文写在这里。\n").toString();
    }

    private boolean isOfSeries(Field field) {
        boolean numbered = kind.series() == Kind.Series.NUMBERED && field.name().equals("number");
        return numbered || (kind.series() != Kind.Series.NONE && field.name().equals("series"));
    }

    private String written(Field field) {
        return switch (field.name()) {
            case "title" -> "某市" + kind.label() + (kind.series() == Kind.Series.NUMBERED ? "（第1期）" : "");
            case "published" -> "2018-10-08 09:00";
            case "source" -> "某市作风办";
            case "series" -> "某市" + kind.label();
            default -> value(field);
        };
    }

    private static String rows(Table table) {
        List<Field> columns = EntryTemplate.filledIn(table);
        String headings = columns.stream().map(Field::label).collect(Collectors.joining(","));
        String row = columns.stream()
                .map(c -> c.required() || !c.example().isEmpty() ? cell(value(c)) : "")
                .collect(Collectors.joining(","));
        return headings + "\n" + row + "\n";
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** The declared example, else a value that the type allows. */
    private static String value(Field field) {
        return field.example().isEmpty() ? value(field.type(), field.label()) : field.example();
    }

    private static String value(FieldType type, String label) {
        if (type instanceof FieldType.ListOf list) {
            return value(list.item(), label);
        } else if (type instanceof FieldType.Date || type instanceof FieldType.DateTime) {
            return DAY;
        } else if (type instanceof FieldType.Choice choice) {
            return choice.options().get(0).label();
        } else if (type instanceof FieldType.Numeric number) {
            BigDecimal least = number.min();
            return least == null ? "1" : least.toPlainString();
        } else if (type instanceof FieldType.Figure figure) {
            return "1" + (figure.measure() == null ? "" : figure.measure().name());
        } else if (type instanceof FieldType.Flag) {
            return "是";
        } else if (type instanceof FieldType.Phone) {
            return "0000-0000001";
        } else if (type instanceof FieldType.Ref ref) {
            return ref.to().equals(FieldType.Ref.UNIT) ? "host" : "about";
        }
        return label;
    }
}
