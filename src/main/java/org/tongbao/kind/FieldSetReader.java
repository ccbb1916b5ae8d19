package org.tongbao.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;
import org.tongbao.figure.FigureParser;
import org.tongbao.figure.Measure;
import org.tongbao.source.Node;

/** Reads the {@code fields:} and {@code columns:} of declarations. The vocabulary is in {@code docs/kinds.md}. */
final class FieldSetReader {

    private static final Set<String> COMMON = Set.of(
            "type",
            "label",
            "also",
            "required",
            "default",
            "help",
            "example",
            "facet",
            "listed",
            "public",
            "cumulative",
            "fixed",
            "needs");

    private static final Set<String> SANCTION = Set.of("basis", "scope", "until");

    /**
     * The declaration of a type.
     *
     * @param words the words it accepts besides the common ones
     */
    private record Declared(Set<String> words, Function<Declaration, Optional<FieldType>> reader) {}

    private static final Map<String, Declared> TYPES = types();

    private FieldSetReader() {}

    private static Map<String, Declared> types() {
        Map<String, Declared> types = new LinkedHashMap<>();
        FieldType.alone().forEach(t -> types.put(t.word(), new Declared(Set.of(), d -> Optional.of(t))));
        types.put("text", new Declared(Set.of("pattern", "min", "max", "sanction"), d -> text(d, false)));
        types.put("date", new Declared(Set.of("months", "words"), FieldSetReader::date));
        types.put("long", new Declared(Set.of("min", "max"), d -> text(d, true)));
        types.put("number", new Declared(Set.of("whole", "min", "max"), FieldSetReader::number));
        types.put("figure", new Declared(Set.of("measure", "places", "basis", "computed"), FieldSetReader::figure));
        types.put(
                "enum",
                new Declared(Set.of("of", "closed", "moves", "requires", "expects", "tones"), FieldSetReader::choice));
        types.put("ref", new Declared(Set.of("to"), d -> Optional.of(new FieldType.Ref(d.required("to")))));
        types.put("list", new Declared(Set.of("of", "min", "max"), FieldSetReader::list));
        types.put("group", new Declared(Set.of("fields"), d -> Optional.of(new FieldType.Group(read(d, "fields")))));
        return types;
    }

    /** The fields under {@code word}, each name and label once. */
    static FieldSet read(Declaration declaration, String word) {
        List<Field> fields = new ArrayList<>();
        List<Declaration.Named> all = declaration.named(word);
        Set<String> words = all.stream().map(n -> n.key().text()).collect(Collectors.toCollection(HashSet::new));
        for (Declaration.Named named : all) {
            Optional<Field> field = field(named);
            Optional<String> twice = field.flatMap(f -> Stream.concat(Stream.of(f.label()), f.also().stream())
                    .filter(w -> !words.add(w))
                    .findFirst());
            if (twice.isPresent()) {
                declaration
                        .diagnostics()
                        .add(
                                Code.KND005,
                                named.key().place(),
                                twice.get(),
                                new LocalizedText("claimed.label"),
                                owner(twice.get(), fields));
            } else {
                field.ifPresent(fields::add);
            }
        }
        return new FieldSet(fields);
    }

    /** The label of the field that has a word; the word itself, if it is the name of one. */
    private static String owner(String word, List<Field> fields) {
        return fields.stream()
                .filter(f -> f.isCalled(word))
                .findFirst()
                .map(Field::label)
                .orElse(word);
    }

    private static Optional<Field> field(Declaration.Named named) {
        Declaration d = named.declaration();
        Optional<FieldType> type = type(d, COMMON);
        return type.map(t -> new Field(
                named.key().text(),
                d.required("label"),
                d.scalars("also").stream().map(Node.Scalar::text).toList(),
                t,
                d.flag("required", false),
                d.scalar("default").orElse(null),
                d.text("help").orElse(""),
                d.text("example").orElse(""),
                d.flag("facet", false),
                d.flag("listed", false),
                new SeriesRule(
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
        Declared type = TYPES.get(word);
        if (type == null) {
            d.unknown(Code.KND003, d.node("type").orElse(d.mapping()).place(), word, TYPES.keySet());
            return Optional.empty();
        }
        Set<String> allowed = new TreeSet<>(common);
        allowed.addAll(type.words());
        d.allow(allowed);
        return type.reader().apply(d);
    }

    private static Optional<FieldType> text(Declaration d, boolean isLong) {
        return Optional.of(new FieldType.Text(
                isLong,
                d.pattern("pattern").orElse(null),
                d.text("help").orElse(""),
                d.integer("min").orElse(null),
                maximum(d).orElse(null)));
    }

    private static Optional<FieldType> date(Declaration d) {
        List<String> words = d.scalars("words").stream().map(Node.Scalar::text).toList();
        return Optional.of(new FieldType.Date(d.flag("months", false), words));
    }

    private static Optional<FieldType> number(Declaration d) {
        return Optional.of(new FieldType.Numeric(
                d.flag("whole", false),
                d.decimal("min").orElse(null),
                d.decimal("max").orElse(null)));
    }

    private static Optional<FieldType> figure(Declaration d) {
        List<Measure> measures = measures(d);
        return Optional.of(new FieldType.Figure(
                measures.stream().findFirst().orElse(null),
                measures.stream().skip(1).toList(),
                d.integer("places").orElse(null),
                d.text("basis").orElse(null),
                d.flag("computed", false)));
    }

    private static Optional<FieldType> choice(Declaration d) {
        List<FieldType.Option> options = options(d);
        return Optional.of(new FieldType.Choice(options, StatesReader.read(d, options)));
    }

    private static Optional<FieldType> list(Declaration d) {
        return item(d).map(i -> new FieldType.ListOf(
                i, d.integer("min").orElse(null), maximum(d).orElse(null)));
    }

    /** The measure, then those that count the same; each can be printed and read again. */
    private static List<Measure> measures(Declaration d) {
        List<Measure> measures = new ArrayList<>();
        for (Node.Scalar written : d.scalars("measure")) {
            Measure measure = Measure.of(written.text());
            if (isSound(measure)) {
                measures.add(measure);
            } else {
                d.wrong("measure", written, "declaration.measure");
            }
        }
        return measures;
    }

    /** Whether it has neither digits nor words of approximation. */
    private static boolean isSound(Measure measure) {
        return FigureParser.parse("1" + measure.name())
                .figure()
                .filter(f -> f.measure().equals(measure)
                        && !f.isRough()
                        && f.number().equals("1"))
                .isPresent();
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
            d.diagnostics().add(Code.KND004, d.mapping().place(), "of", new LocalizedText("declaration.options"));
        }
        return options;
    }
}
