package org.tongbao.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A kind of content made up by chance, sound as far as the guide to declarations says, and entries of it. */
final class MadeKind {

    /** What a figure may count; {@code ""} is anything. */
    static final List<String> MEASURES = List.of("件", "个", "元", "%", "件", "");

    static final List<String> STATES = List.of("在办", "办结", "回头看");

    /**
     * A field or column.
     *
     * @param measure what it counts; of figures only
     */
    record Part(String name, String type, String measure, String words) {
        boolean isFigure() {
            return type.equals("figure") || type.equals("number");
        }

        boolean isDay() {
            return type.equals("date") || type.equals("datetime");
        }

        boolean isWord() {
            return type.equals("text") || type.equals("enum") || type.equals("flag") || isUnit();
        }

        boolean isUnit() {
            return type.equals("ref") && words.contains("to: unit");
        }

        String declaration(String indent) {
            String counted = measure.isEmpty() ? "" : ", measure: '" + measure + "'";
            return indent + name + ": {type: " + type + ", label: 项" + name + counted + words + "}\n";
        }
    }

    /** A table of the kind. */
    record Rows(String name, List<Part> columns, boolean hasKey, boolean follows) {}

    private final Chance chance;
    private final boolean isSeries;
    private final List<Part> fields;
    private final List<Rows> tables;

    MadeKind(Chance chance) {
        this.chance = chance;
        isSeries = chance.oneIn(2);
        fields = new ArrayList<>(parts("f", chance.between(3, 9)));
        fields.add(new Part("asOf", "date", "", ""));
        fields.add(
                new Part(
                        "days",
                        "group",
                        "",
                        ", fields: {from: {type: date, label: 起}, until: {type: date, label: 止}, n: {type: figure, label: 数, measure: 件}}"));
        fields.add(new Part("origin", "ref", "", ", to: made"));
        tables = IntStream.range(0, chance.below(3)).mapToObj(this::rows).toList();
    }

    boolean isSeries() {
        return isSeries;
    }

    List<Part> fields() {
        return fields;
    }

    List<Rows> rows() {
        return tables;
    }

    private Rows rows(int n) {
        boolean hasKey = chance.oneIn(2);
        List<Part> columns = new ArrayList<>();
        columns.add(new Part("no", chance.oneIn(3) ? "ref" : "text", "", chance.oneIn(2) ? ", required: true" : ""));
        columns.set(0, columns.get(0).type.equals("ref") ? new Part("no", "ref", "", ", to: unit") : columns.get(0));
        columns.addAll(parts("c", chance.between(2, 6)));
        return new Rows("t" + n, columns, hasKey, hasKey && isSeries && chance.oneIn(3));
    }

    private List<Part> parts(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> part(letter + i)).toList();
    }

    private Part part(String name) {
        String listed = chance.oneIn(6) ? ", listed: true" : "";
        return switch (chance.below(12)) {
            case 0, 1, 2, 3, 4 -> {
                String measure = chance.of(MEASURES);
                String places = chance.oneIn(3) ? ", places: " + chance.below(4) : "";
                String cumulative = isSeries && name.startsWith("f") && chance.oneIn(6) ? ", cumulative: true" : "";
                yield new Part(name, "figure", measure, places + cumulative + listed);
            }
            case 5, 6 -> new Part(name, "number", "", chance.of("", ", whole: true", ", min: 0, max: 100") + listed);
            case 7 -> new Part(name, chance.of("date", "datetime"), "", listed);
            case 8, 9 ->
                new Part(
                        name,
                        "enum",
                        "",
                        ", of: [" + String.join(", ", STATES) + "]"
                                + chance.of(
                                        "",
                                        ", closed: [办结]",
                                        ", closed: [办结, 回头看], moves: {在办: [办结], 办结: [回头看]}",
                                        ", tones: {在办: late, 办结: done}, facet: true"));
            case 10 -> chance.oneIn(2) ? new Part(name, "text", "", listed) : new Part(name, "flag", "", listed);
            default -> new Part(name, "ref", "", ", to: unit");
        };
    }

    /** The declaration: what a key or a table that follows asks for stands there. */
    String declaration() {
        StringBuilder text = new StringBuilder("kind: made\nlabel: 拟定\nfolder: made\n");
        text.append(isSeries ? "series: " + chance.of("numbered", "dated") + "\n" : "")
                .append("fields:\n");
        fields.forEach(f -> text.append(f.declaration("  ")));
        if (!tables.isEmpty()) {
            text.append("tables:\n");
        }
        for (Rows table : tables) {
            text.append("  ")
                    .append(table.name)
                    .append(":\n    label: 表")
                    .append(table.name)
                    .append('\n');
            text.append(table.hasKey ? "    key: no\n" : "")
                    .append(table.follows ? "    follows: " + table.name + "\n" : "");
            text.append("    columns:\n");
            table.columns.forEach(c -> text.append(c.declaration("      ")));
            text.append(rules("    ", table));
        }
        return text.append(rules("", null)).append(views()).toString();
    }

    private String rules(String indent, @Nullable Rows table) {
        MadeRules rules = new MadeRules(this, table, chance);
        List<String> made = IntStream.range(0, chance.between(0, 5))
                .mapToObj(i -> rules.rule())
                .filter(r -> !r.isEmpty())
                .toList();
        if (made.isEmpty()) {
            return "";
        }
        return indent + "rules:\n"
                + made.stream().map(r -> indent + "  - " + r + "\n").collect(Collectors.joining());
    }

    private String views() {
        List<String> views = new ArrayList<>();
        List<String> figures =
                fields.stream().filter(Part::isFigure).map(Part::name).toList();
        if (!figures.isEmpty()) {
            views.add("{view: figures, show: [" + String.join(", ", figures) + "]}");
            views.add("{view: trend, label: 变化, show: [" + String.join(", ", figures) + "]}");
            views.add("{view: parts, label: 构成, whole: " + figures.get(0) + ", parts: [" + String.join(", ", figures)
                    + "]}");
        }
        for (Rows table : tables) {
            String of = ", label: 图, of: " + table.name;
            table.columns.stream().filter(Part::isFigure).findFirst().ifPresent(f -> {
                views.add("{view: bars" + of + ", by: no, figure: " + f.name + "}");
                figures.stream()
                        .findFirst()
                        .ifPresent(line -> views.add("{view: progress" + of + ", figure: " + f.name + ", line: " + line
                                + ", name: no, by: no}"));
            });
            table.columns.stream()
                    .filter(c -> c.type.equals("enum"))
                    .findFirst()
                    .ifPresent(s -> {
                        views.add("{view: states" + of + ", state: " + s.name + "}");
                        views.add("{view: rows" + of + ", by: no, state: " + s.name + ", in: [在办]}");
                        views.add("{view: cards" + of + ", name: no, before: [" + s.name + "], state: " + s.name + "}");
                    });
            views.add("{view: rows" + of + ", by: no}");
        }
        views.removeIf(v -> chance.oneIn(2));
        return views.isEmpty()
                ? ""
                : "views:\n" + views.stream().map(v -> "  - " + v + "\n").collect(Collectors.joining());
    }

    /** An entry of the kind. */
    String entry(int issue) {
        StringBuilder text =
                new StringBuilder("---\ntitle: 第" + issue + "期\npublished: 2018-0" + issue + "-09\nsource: 某市作风办\n");
        text.append(isSeries ? "series: 甲\nnumber: " + issue + "\n" : "");
        for (Part field : fields) {
            String value = value(field);
            text.append(value.isEmpty() ? "" : field.name + ": '" + value + "'\n");
        }
        text.append(
                chance.oneIn(2)
                        ? ""
                        : "days: {from: 2018-01-01, until: 2018-0" + chance.between(1, 9) + "-30, n: " + figure("件")
                                + "}\n");
        text.append(issue > 1 && chance.oneIn(2) ? "origin: made-1\n" : "");
        String asked = fields.get(chance.below(fields.size() - 2)).name;
        return text.append("---\n\n正文")
                .append(chance.oneIn(3) ? "{{#" + asked + "}}" : "")
                .append("。\n")
                .toString();
    }

    /** The tables of an entry as CSV by name; a table may be left out. */
    Map<String, String> tables() {
        Map<String, String> all = new TreeMap<>();
        for (Rows table : tables) {
            if (!chance.oneIn(5)) {
                String rows = IntStream.range(0, chance.size(30))
                        .mapToObj(i -> row(table, i))
                        .collect(Collectors.joining());
                all.put(
                        table.name,
                        table.columns.stream().map(Part::name).collect(Collectors.joining(",")) + "\n" + rows);
            }
        }
        return all;
    }

    private String row(Rows table, int n) {
        return table.columns.stream()
                        .map(c -> c.name.equals("no") && c.type.equals("text") ? String.valueOf(n + 1) : value(c))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private String value(Part part) {
        if (chance.oneIn(4)) {
            return "";
        }
        return switch (part.type) {
            case "figure" -> figure(part.measure);
            case "number" -> String.valueOf(chance.below(101));
            case "date", "datetime" -> "2018-" + chance.of("01-01", "02-28", "06-30", "12-31", "09-27");
            case "enum" -> chance.of(STATES);
            case "flag" -> chance.of("是", "否");
            case "text" -> chance.of("甲", "乙", "甲乙丙");
            case "ref" -> part.isUnit() ? chance.of("市财政局", "traffic") : "";
            default -> "";
        };
    }

    private String figure(String measure) {
        if (measure.equals("%")) {
            return chance.of(
                    "0%", "100%", "61.59%", "约95%", "75%以上", chance.below(150) + "%", "0." + chance.below(1000) + "%");
        }
        String number = chance.of(chance.below(4), chance.below(100), chance.below(1000000))
                .toString();
        return switch (chance.below(10)) {
            case 0 -> chance.of("300多", "近1000", "约80", "3-5", "至少10", "70余", "超90");
            case 1 -> number + measure;
            case 2 -> chance.of("0", "1.5", "0.001", "99999999999999999999", "1.45亿", "123456789.123456789");
            default -> number;
        };
    }
}
