package org.tongbao.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules of a made-up kind, or of one of its tables: what they compare fits together. */
final class MadeRules {

    private final MadeKind kind;
    private final MadeKind.@Nullable Rows table;
    private final Chance chance;
    private final List<MadeKind.Part> names;

    /** The name that stands alone on one side, and may not be on another. */
    private String alone = "";

    MadeRules(MadeKind kind, MadeKind.@Nullable Rows table, Chance chance) {
        this.kind = kind;
        this.table = table;
        this.chance = chance;
        this.names = names();
    }

    /** Whatever a rule may name, by its path. */
    private List<MadeKind.Part> names() {
        List<MadeKind.Part> all = new ArrayList<>();
        if (table == null) {
            all.addAll(kind.fields());
            all.addAll(under("origin.", kind.fields()));
            all.add(new MadeKind.Part("days.from", "date", "", ""));
            all.add(new MadeKind.Part("days.until", "date", "", ""));
            all.add(new MadeKind.Part("days.n", "figure", "件", ""));
            all.addAll(kind.isSeries() ? under("previous.", kind.fields()) : List.of());
        } else {
            all.addAll(table.columns());
            all.addAll(under("row.", table.columns()));
            all.addAll(under("entry.", kind.fields()));
            all.addAll(kind.isSeries() && table.hasKey() ? under("previous.", table.columns()) : List.of());
        }
        return all;
    }

    private static List<MadeKind.Part> under(String path, List<MadeKind.Part> parts) {
        return parts.stream()
                .map(p -> new MadeKind.Part(path + p.name(), p.type(), p.measure(), p.words()))
                .toList();
    }

    /** A rule as an item of a list in YAML; nothing when there is nothing to compare. */
    String rule() {
        alone = "";
        String sides = chance.oneIn(4) ? days() : chance.oneIn(5) ? words() : figures();
        if (sides.isEmpty()) {
            return "";
        }
        String when = chance.oneIn(4) ? chance.oneIn(3) ? " when present" : " when " + conditions(names) : "";
        String quoted = "'" + (sides + when).replace("'", "''") + "'";
        String level = chance.oneIn(3) ? "" : ", level: warning";
        String because = chance.oneIn(2) ? "" : ", because: 办法要求";
        return level.isEmpty() && because.isEmpty() ? quoted : "{rule: " + quoted + level + because + "}";
    }

    private String figures() {
        String measure = chance.of(MadeKind.MEASURES);
        List<String> targets = named(p -> p.isFigure() && fits(p, measure)).toList();
        String first;
        if (!targets.isEmpty() && !chance.oneIn(4)) {
            alone = chance.of(targets);
            first = alone;
        } else {
            first = computed(measure);
        }
        String rule = first + " " + comparison() + " " + computed(measure);
        return chance.oneIn(6) ? rule + " " + comparison() + " " + computed(measure) : rule;
    }

    /** An expression that is no name alone: a name alone may not be on another side. */
    private String computed(String measure) {
        String made = figure(measure, 3);
        return made.matches(".*[-+/*,].*") || made.matches("[0-9.%]+")
                ? made
                : made + (measure.equals("%") ? " + 0%" : " + 0");
    }

    private String comparison() {
        return chance.of("=", "=", "=", "!=", "<", "<=", ">", ">=");
    }

    private static boolean fits(MadeKind.Part part, String measure) {
        return part.type().equals("number")
                || part.measure().isEmpty()
                || part.measure().equals(measure);
    }

    /** The names of a sort, but for those of the name that stands alone on one side. */
    private Stream<String> named(Predicate<MadeKind.Part> test) {
        Stream<String> all = names.stream().filter(test).map(MadeKind.Part::name);
        return alone.isEmpty() ? all : all.filter(n -> !last(n).equals(last(alone)));
    }

    private static String last(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    /** An expression that counts what a measure says. */
    private String figure(String measure, int depth) {
        if (depth > 0 && chance.oneIn(2)) {
            if (measure.equals("%") && chance.oneIn(2)) {
                return ratio(depth - 1);
            }
            return switch (chance.below(5)) {
                case 0, 1 -> figure(measure, depth - 1) + chance.of(" + ", " - ") + figure(measure, depth - 1);
                case 2 -> "(" + figure(measure, depth - 1) + chance.of(" + ", " - ") + figure(measure, depth - 1) + ")";
                case 3 -> "(" + figure(measure, depth - 1) + ") * " + (measure.equals("%") ? "50%" : share(depth - 1));
                default -> total(measure);
            };
        }
        List<String> here = named(p -> p.isFigure() && fits(p, measure)).toList();
        return here.isEmpty() || chance.oneIn(5) ? constant(measure) : chance.of(here);
    }

    private String constant(String measure) {
        return measure.equals("%")
                ? chance.of("50%", "100%", "0%", "33.3%")
                : chance.of("0", "1", "5", "100", "0.5", "99999999999");
    }

    private String share(int depth) {
        return "(" + figure("%", depth) + ")";
    }

    private String ratio(int depth) {
        String of = chance.of("件", "个", "元");
        String first = figure(of, depth);
        String second = figure(of, depth);
        return switch (chance.below(4)) {
            case 0 -> "elapsed(" + day() + ", " + day() + ", " + day() + ")";
            case 1 -> "growth(" + counted(of) + ", " + counted(of) + ")";
            case 2 -> "share(" + counted(of) + ", " + counted(of) + ")";
            default -> "(" + first + " + " + counted(of) + ") / (" + second + " + " + counted(of) + ")";
        };
    }

    /** A figure that surely counts something, so that a quotient of two is a share. */
    private String counted(String measure) {
        List<String> here = named(p -> p.type().equals("figure") && p.measure().equals(measure))
                .toList();
        return here.isEmpty() ? chance.of("1", "7") : chance.of(here);
    }

    private String total(String measure) {
        boolean counts = !measure.equals("%") && chance.oneIn(2);
        List<String> totals = new ArrayList<>();
        for (MadeKind.Rows rows : kind.rows()) {
            for (String path : chance.oneIn(3) && kind.isSeries() && (table == null || table.hasKey())
                    ? List.of("previous." + rows.name())
                    : List.of(rows.name(), "made." + rows.name())) {
                totals.addAll(totals(path, rows.columns(), measure, counts));
            }
        }
        totals.addAll(totals("made", kind.fields(), measure, counts));
        return totals.isEmpty() ? constant(measure) : chance.of(totals);
    }

    private List<String> totals(String path, List<MadeKind.Part> parts, String measure, boolean counts) {
        String where = chance.oneIn(2) ? "" : " where " + conditions(parts);
        if (counts && !measure.equals("元")) {
            return List.of("count(" + path + where + ")");
        }
        return parts.stream()
                .filter(p -> p.isFigure() && fits(p, measure))
                .map(p -> chance.of("sum(", "min(", "max(") + path + "." + p.name() + where + ")")
                .toList();
    }

    private String days() {
        List<String> days = named(MadeKind.Part::isDay).toList();
        return chance.of(days) + " " + comparison() + " "
                + chance.of(
                        "2018-06-30", "today", chance.oneIn(2) ? "2018-01-01" : chance.of("2019-12-31", "2008-02-29"));
    }

    private String day() {
        List<String> days = named(MadeKind.Part::isDay).toList();
        return chance.oneIn(3) ? chance.of("today", "2018-01-01", "2018-12-31") : chance.of(days);
    }

    private String words() {
        List<MadeKind.Part> here = names.stream().filter(MadeKind.Part::isWord).toList();
        return here.isEmpty() ? "" : equal(chance.of(here));
    }

    private String equal(MadeKind.Part part) {
        return part.name() + chance.of(" = ", " != ") + literal(part);
    }

    private String literal(MadeKind.Part part) {
        return switch (part.type()) {
            case "enum" -> chance.of(MadeKind.STATES);
            case "flag" -> chance.of("是", "否");
            case "ref" -> chance.of("市财政局", "'某市交通局'");
            default -> chance.of("甲", "乙", "'甲 乙'");
        };
    }

    private String conditions(List<MadeKind.Part> parts) {
        return IntStream.range(0, chance.between(1, 2))
                .mapToObj(i -> condition(chance.of(parts)))
                .collect(Collectors.joining(" and "));
    }

    private String condition(MadeKind.Part part) {
        if (chance.oneIn(4) || part.type().equals("group") || part.name().endsWith("origin")) {
            return chance.of("present(", "absent(") + part.name() + ")";
        }
        if (part.isFigure()) {
            return part.name() + " " + comparison() + " " + constant(part.measure());
        }
        if (part.isDay()) {
            return part.name() + " " + comparison() + " " + chance.of("today", "2018-06-30");
        }
        return chance.oneIn(3) ? part.name() + " in (" + literal(part) + ", " + literal(part) + ")" : equal(part);
    }
}
