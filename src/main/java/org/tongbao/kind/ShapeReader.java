package org.tongbao.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongbao.diag.Code;
import org.tongbao.diag.Phrase;
import org.tongbao.figure.FigureParser;
import org.tongbao.figure.Measure;
import org.tongbao.source.Node;

/** Reads the {@code fields:} and {@code columns:} of declarations. The vocabulary is in {@code docs/kinds.md}. */
final class ShapeReader {

    private static final Set<String> COMMON = Set.of(
            "type",
            "label",
            "required",
            "default",
            "help",
            "facet",
            "listed",
            "public",
            "cumulative",
            "fixed",
            "needs");

    private static final Set<String> SANCTION = Set.of("basis", "scope", "until");

    /** The words each type takes beside the common ones. */
    private static final Map<String, Set<String>> TYPES = types();

    private ShapeReader() {}

    private static Map<String, Set<String>> types() {
        Map<String, Set<String>> types = new LinkedHashMap<>();
        types.put("text", Set.of("pattern", "min", "max", "sanction"));
        types.put("long", Set.of("min", "max"));
        types.put("phone", Set.of());
        types.put("quote", Set.of());
        types.put("date", Set.of());
        types.put("datetime", Set.of());
        types.put("number", Set.of("whole", "min", "max"));
        types.put("figure", Set.of("measure", "places", "basis", "computed"));
        types.put("enum", Set.of("of", "closed", "moves", "requires", "tones"));
        types.put("flag", Set.of());
        types.put("link", Set.of());
        types.put("image", Set.of());
        types.put("file", Set.of());
        types.put("ref", Set.of("to"));
        types.put("list", Set.of("of", "min", "max"));
        types.put("group", Set.of("fields"));
        return types;
    }

    /** The fields under {@code word}, each name and label once. */
    static Shape read(Declaration declaration, String word) {
        List<Field> fields = new ArrayList<>();
        List<Declaration.Named> all = declaration.named(word);
        Set<String> words = all.stream().map(n -> n.key().text()).collect(Collectors.toCollection(HashSet::new));
        for (Declaration.Named named : all) {
            Optional<Field> field = field(named);
            if (field.isPresent() && !words.add(field.get().label())) {
                declaration
                        .diagnostics()
                        .add(Code.KND005, named.key().place(), field.get().label());
            } else {
                field.ifPresent(fields::add);
            }
        }
        return new Shape(fields);
    }

    private static Optional<Field> field(Declaration.Named named) {
        Declaration d = named.declaration();
        Optional<FieldType> type = type(d, COMMON);
        return type.map(t -> new Field(
                named.key().text(),
                d.required("label"),
                t,
                d.flag("required", false),
                d.scalar("default").orElse(null),
                d.text("help").orElse(""),
                d.flag("facet", false),
                d.flag("listed", false),
                new Continuity(
                        d.flag("cumulative", false),
                        d.text("fixed").orElse(null),
                        named.key().place()),
                d.scalars("needs").stream().map(Node.Scalar::text).toList(),
                sanction(d).orElse(null),
                d.flag("public", true)));
    }

    /** {@code sanction: {basis: …, scope: …, until: …}}, each the name of a column beside it. */
    private static Optional<Sanction> sanction(Declaration d) {
        Optional<Node> node = d.node("sanction");
        if (node.isPresent() && node.get() instanceof Node.Mapping mapping) {
            Declaration s = new Declaration(mapping, d.diagnostics());
            s.allow(SANCTION);
            return Optional.of(new Sanction(s.required("basis"), s.required("scope"), s.required("until")));
        }
        node.ifPresent(n -> d.wrong("sanction", n, "declaration.mapping"));
        return Optional.empty();
    }

    private static Optional<FieldType> type(Declaration d, Set<String> common) {
        String word = d.text("type").orElse("text");
        Set<String> own = TYPES.get(word);
        if (own == null) {
            d.unknown(Code.KND003, d.node("type").orElse(d.mapping()).place(), word, TYPES.keySet());
            return Optional.empty();
        }
        Set<String> allowed = new TreeSet<>(common);
        allowed.addAll(own);
        d.allow(allowed);
        return switch (word) {
            case "text", "long" ->
                Optional.of(new FieldType.Text(
                        word.equals("long"),
                        d.pattern("pattern").orElse(null),
                        d.text("help").orElse(""),
                        d.integer("min").orElse(null),
                        maximum(d).orElse(null)));
            case "phone" -> Optional.of(new FieldType.Phone());
            case "quote" -> Optional.of(new FieldType.Quote());
            case "date" -> Optional.of(new FieldType.Date());
            case "datetime" -> Optional.of(new FieldType.DateTime());
            case "number" ->
                Optional.of(new FieldType.Numeric(
                        d.flag("whole", false),
                        d.decimal("min").orElse(null),
                        d.decimal("max").orElse(null)));
            case "figure" ->
                Optional.of(new FieldType.Figure(
                        measure(d).orElse(null),
                        d.integer("places").orElse(null),
                        d.text("basis").orElse(null),
                        d.flag("computed", false)));
            case "enum" -> {
                List<FieldType.Option> options = options(d);
                yield Optional.of(new FieldType.Choice(options, StatesReader.read(d, options)));
            }
            case "flag" -> Optional.of(new FieldType.Flag());
            case "link" -> Optional.of(new FieldType.Link());
            case "image" -> Optional.of(new FieldType.Image());
            case "file" -> Optional.of(new FieldType.File());
            case "ref" -> Optional.of(new FieldType.Ref(d.required("to")));
            case "list" ->
                item(d).map(i -> new FieldType.ListOf(
                        i, d.integer("min").orElse(null), maximum(d).orElse(null)));
            default -> Optional.of(new FieldType.Group(read(d, "fields")));
        };
    }

    /** A measure that figures can be printed with and read again: no digits, no word of approximation. */
    private static Optional<Measure> measure(Declaration d) {
        Optional<Measure> measure = d.text("measure").map(Measure::of);
        boolean sound = measure.map(m -> FigureParser.parse("1" + m.name())
                        .figure()
                        .filter(f -> f.measure().equals(m)
                                && !f.isRough()
                                && f.number().equals("1"))
                        .isPresent())
                .orElse(true);
        if (!sound) {
            d.wrong("measure", d.node("measure").orElseThrow(), "declaration.measure");
        }
        return measure.filter(m -> sound);
    }

    private static Optional<Integer> maximum(Declaration d) {
        Optional<Integer> max = d.integer("max");
        Optional<Integer> min = d.integer("min");
        if (max.isPresent() && min.isPresent() && min.get() > max.get()) {
            d.wrong("max", d.node("max").orElseThrow(), "declaration.max");
        }
        return max;
    }

    /** {@code of: text} or {@code of: {type: ref, to: unit}}. */
    private static Optional<FieldType> item(Declaration d) {
        Optional<Node> of = d.node("of");
        if (of.isEmpty()) {
            d.diagnostics().add(Code.KND002, d.mapping().place(), "of");
            return Optional.empty();
        }
        if (of.get() instanceof Node.Mapping mapping) {
            return type(new Declaration(mapping, d.diagnostics()), Set.of("type"));
        }
        if (of.get() instanceof Node.Scalar scalar) {
            Node.Scalar key = new Node.Scalar("type", scalar.place());
            Node.Mapping mapping = new Node.Mapping(List.of(new Node.Pair(key, scalar)), scalar.place());
            return type(new Declaration(mapping, d.diagnostics()), Set.of("type"));
        }
        d.wrong("of", of.get(), "declaration.of");
        return Optional.empty();
    }

    /** {@code of: [通报, 通知]} or {@code of: {draft: 草稿}}. */
    private static List<FieldType.Option> options(Declaration d) {
        List<FieldType.Option> options = new ArrayList<>();
        Node of = d.node("of").orElse(null);
        if (of instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Scalar scalar) {
                    options.add(new FieldType.Option(scalar.text(), scalar.text()));
                } else {
                    d.wrong("of", item, "declaration.text");
                }
            }
        } else if (of instanceof Node.Mapping mapping) {
            for (Node.Pair pair : mapping.pairs()) {
                if (pair.value() instanceof Node.Scalar label) {
                    options.add(new FieldType.Option(pair.key().text(), label.text()));
                } else {
                    d.wrong("of", pair.value(), "declaration.text");
                }
            }
        }
        long distinct = options.stream()
                .map(FieldType.Option::value)
                .filter(v -> !v.isBlank())
                .distinct()
                .count();
        if (options.isEmpty() || distinct < options.size()) {
            d.diagnostics().add(Code.KND004, d.mapping().place(), "of", new Phrase("declaration.options"));
        }
        return options;
    }
}
