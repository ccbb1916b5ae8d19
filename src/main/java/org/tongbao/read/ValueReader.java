package org.tongbao.read;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.diag.Suggestions;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;
import org.tongbao.figure.Measure;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.WrittenForm;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.model.Value;
import org.tongbao.person.PersonName;
import org.tongbao.source.Limits;
import org.tongbao.source.Node;

/** Converts written words to the type that the field declares, or reports why it cannot. */
final class ValueReader {

    private static final Set<String> YES = Set.of("是", "true", "yes");
    /** No figure is printed longer, in UTF-16 units. */
    private static final int LONGEST_FIGURE = 60;

    /** As in prose, with or without its braces. */
    private static final Pattern QUOTE = Pattern.compile("(?:\\{\\{)?([^#{}\\s]+)#([^#{}\\s]+?)(?:\\}\\})?");

    /** A whole number, perhaps in groups of three, with a counting word. */
    private static final Pattern WHOLE =
            Pattern.compile("(-?(?:[0-9]{1,3}(?:,[0-9]{3}){0,2}|[0-9]{1,9}))\\s*[个名人位件项次家户条篇期年号月日天份]?");

    /** Texts no longer than this are labels, such as tags. */
    private static final int SHORT = 30;

    private static final Pattern SEPARATOR = Pattern.compile("[、，；]");

    private static final Pattern BRACKETS = Pattern.compile("[（(《“][^（(《“）)》”]*[）)》”]");

    /** Its items are bodies, of which none has such a mark in its name. */
    private static final String SOURCE = "source";

    private static final Set<String> NO = Set.of("否", "false", "no");

    private final Diagnostics diagnostics;
    private final FieldSetFiller filler;
    /** Whether a text may have several lines, as in a cell of a table file. */
    private final boolean isOfCells;

    ValueReader(Diagnostics diagnostics, FieldSetFiller filler, boolean isOfCells) {
        this.diagnostics = diagnostics;
        this.filler = filler;
        this.isOfCells = isOfCells;
    }

    /** The value; empty if it is invalid, as a diagnostic explains. */
    Optional<Value> read(Field field, Node node) {
        if (field.name().equals(SOURCE)
                && field.type() instanceof FieldType.ListOf
                && node instanceof Node.Scalar only) {
            warnOfOneItem(field.label(), only, "yaml.oneItem.source");
        }
        return read(field.type(), field.label(), node);
    }

    private Optional<Value> read(FieldType type, String label, Node node) {
        if (type instanceof FieldType.ListOf list) {
            return list(list, label, node);
        }
        if (type instanceof FieldType.Group group) {
            return node instanceof Node.Mapping mapping
                    ? Optional.of(new Value.Group(
                            group.fieldSet(),
                            filler.group(group.fieldSet(), mapping, form(type, label)),
                            mapping.place()))
                    : wrong(type, label, node);
        }
        if (node instanceof Node.Mapping mapping) {
            return compound(type, label, mapping);
        }
        return node instanceof Node.Scalar scalar ? scalar(type, label, scalar) : wrong(type, label, node);
    }

    private Optional<Value> list(FieldType.ListOf type, String label, Node node) {
        List<Node> written = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<Node> items = separated(type.item(), written);
        if (node instanceof Node.Sequence && items.size() == 1 && items.get(0) instanceof Node.Scalar only) {
            warnOfOneItem(label, only, "yaml.oneItem.brackets");
        }
        List<Value> values = new ArrayList<>();
        int most = type.max() == null ? Limits.ITEMS : type.max();
        for (Node item : items.subList(0, Math.min(items.size(), Math.max(most, Limits.ITEMS)))) {
            if (item instanceof Node.Scalar scalar && scalar.isEmpty()) {
                diagnostics.add(Code.FLD003, item.place(), label, name(type.item()), "", form(type.item(), label));
            } else {
                read(type.item(), label, item).ifPresent(values::add);
            }
        }
        bounds(label, node.place(), BigDecimal.valueOf(items.size()), type.min(), most, "unit.items");
        return Optional.of(new Value.ListValue(values, node.place()));
    }

    /** Items separated by 、，；, if an item cannot contain these marks. */
    private static List<Node> separated(FieldType type, List<Node> written) {
        boolean shortText = type instanceof FieldType.Text text && text.max() != null && text.max() <= SHORT;
        boolean closed = shortText
                || type instanceof FieldType.Ref
                || type instanceof FieldType.Choice
                || type instanceof FieldType.Date
                || type instanceof FieldType.Phone;
        if (!closed) {
            return written;
        }
        List<Node> items = new ArrayList<>();
        for (Node node : written) {
            if (node instanceof Node.Scalar scalar
                    && SEPARATOR.matcher(scalar.text()).find()) {
                SEPARATOR
                        .splitAsStream(scalar.text())
                        .filter(item -> !item.isBlank())
                        .forEach(item -> items.add(new Node.Scalar(item.strip(), scalar.place())));
            } else {
                items.add(node);
            }
        }
        return items;
    }

    /** {@code [甲，乙]} is one item for YAML. */
    private void warnOfOneItem(String label, Node.Scalar item, String advice) {
        String outside = BRACKETS.matcher(item.text()).replaceAll("");
        if (outside.indexOf('，') >= 0 || outside.indexOf('、') >= 0) {
            diagnostics.add(Code.YML012, item.place(), label, item.text(), new LocalizedText(advice));
        }
    }

    /** The written value of a field. */
    private record Written(ValueReader reader, String label, Node.Scalar node) {
        String text() {
            return node.text().strip();
        }

        Place place() {
            return node.place();
        }

        Optional<Value> wrong(FieldType type) {
            return reader.wrong(type, label, node);
        }
    }

    private static final Cases<Written, FieldType, Optional<Value>> SCALARS = new Cases<
                    Written, FieldType, Optional<Value>>()
            .on(FieldType.Text.class, (w, t) -> w.reader.text(t, w.label, w.node))
            .on(FieldType.Formed.class, ValueReader::formed)
            .on(FieldType.Quote.class, ValueReader::quote)
            .on(FieldType.Date.class, (w, t) -> w.reader.day(t, w.label, w.node))
            .on(
                    FieldType.DateTime.class,
                    (w, t) -> w.reader.date(t, w.label, w.node).flatMap(r -> r.date()
                            .map(d -> new Value.DateTime(
                                    d.atTime(r.time().orElse(LocalTime.MIN)),
                                    r.time().isPresent(),
                                    w.place()))))
            .on(FieldType.Numeric.class, (w, t) -> w.reader.number(t, w.label, w.node))
            .on(FieldType.Figure.class, (w, t) -> w.reader.figure(t, w.label, w.node))
            .on(FieldType.Choice.class, (w, t) -> w.reader.choice(t, w.label, w.node))
            .on(FieldType.Flag.class, ValueReader::flag)
            .on(FieldType.Link.class, (w, t) -> Optional.of(new Value.Link(w.text(), Optional.empty(), w.place())))
            .on(FieldType.File.class, (w, t) -> Optional.of(new Value.File(w.text(), Optional.empty(), w.place())))
            .on(
                    FieldType.Image.class,
                    (w, t) -> Optional.of(
                            new Value.Image(w.text(), Optional.empty(), Optional.empty(), Optional.empty(), w.place())))
            .on(FieldType.Ref.class, (w, t) -> {
                String plain = w.reader.plainForm(w.label, w.text(), Labels.narrowed(w.text()), w.place());
                return Optional.of(new Value.Reference(plain, t.to(), w.place()));
            })
            .on(FieldType.ListOf.class, Written::wrong)
            .on(FieldType.Group.class, Written::wrong)
            .allOf(FieldType.class);

    private Optional<Value> scalar(FieldType type, String label, Node.Scalar node) {
        return SCALARS.of(new Written(this, label, node), type);
    }

    private static Optional<Value> formed(Written written, FieldType.Formed type) {
        boolean sound = type.form().matcher(written.text()).matches();
        return sound ? Optional.of(new Value.Text(written.text(), written.place())) : written.wrong(type);
    }

    private static Optional<Value> quote(Written written, FieldType type) {
        Matcher quote = QUOTE.matcher(written.text());
        return quote.matches()
                ? Optional.of(new Value.QuoteValue(quote.group(1), quote.group(2), written.place()))
                : written.wrong(type);
    }

    private static Optional<Value> flag(Written written, FieldType type) {
        boolean yes = YES.contains(written.text());
        return yes || NO.contains(written.text())
                ? Optional.of(new Value.BooleanValue(yes, written.place()))
                : written.wrong(type);
    }

    /** A link, file or picture with its parts. */
    private Optional<Value> compound(FieldType type, String label, Node.Mapping mapping) {
        if (type instanceof FieldType.Link || type instanceof FieldType.File || type instanceof FieldType.Image) {
            Map<String, String> parts = parts(type, label, mapping);
            Place place = mapping.place();
            if (type instanceof FieldType.Link) {
                return part(parts, "to").map(to -> new Value.Link(to, part(parts, "text"), place));
            }
            return part(parts, "file")
                    .map(file -> type instanceof FieldType.File
                            ? new Value.File(file, part(parts, "label"), place)
                            : new Value.Image(
                                    file, part(parts, "alt"), part(parts, "caption"), part(parts, "credit"), place));
        }
        return wrong(type, label, mapping);
    }

    /** The parts as written; the first of its shape must be there. */
    private Map<String, String> parts(FieldType type, String label, Node.Mapping mapping) {
        FieldSet fieldSet = type.parts().orElseThrow();
        Map<String, String> parts = new TreeMap<>();
        for (Node.Pair pair : mapping.pairs()) {
            String word = pair.key().text();
            Optional<Field> part = fieldSet.find(word);
            if (part.isEmpty()) {
                diagnostics.add(new Diagnostic(
                        Code.FLD001,
                        pair.key().place(),
                        List.of(word, form(type, label)),
                        Suggestions.near(word, fieldSet.words())));
            } else if (pair.value() instanceof Node.Scalar scalar) {
                part(part.get(), scalar, parts, pair.key().place());
            } else {
                wrong(part.get().type(), part.get().label(), pair.value());
            }
        }
        Field main = fieldSet.fields().get(0);
        if (!parts.containsKey(main.name())) {
            diagnostics.add(Code.FLD002, mapping.place(), main.label(), main.name(), form(type, label));
        }
        return parts;
    }

    private void part(Field part, Node.Scalar scalar, Map<String, String> parts, Place place) {
        if (!scalar.isEmpty() && parts.putIfAbsent(part.name(), scalar.text().strip()) != null) {
            diagnostics.add(Code.FLD007, place, part.label(), part.name());
        }
    }

    private static Optional<String> part(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private Optional<Value> text(FieldType.Text type, String label, Node.Scalar node) {
        String text = node.text().strip();
        int length = text.codePointCount(0, text.length());
        Integer max = type.max() == null && !type.isLong() ? Integer.valueOf(Limits.TEXT) : type.max();
        bounds(label, node.place(), BigDecimal.valueOf(length), type.min(), max, "unit.characters");
        if (!type.isLong() && length > Limits.TEXT) {
            return Optional.empty();
        }
        if (type.isLong()) {
            return Optional.of(new Value.LongText(MarkdownReader.read(text, node.place(), diagnostics), node.place()));
        }
        if (type.pattern() != null && !type.pattern().matches(text)) {
            Object form = type.form().isEmpty() ? type.pattern().written() : type.form();
            diagnostics.add(Code.FLD005, node.place(), label, text, form);
            return Optional.empty();
        }
        if (!isOfCells && text.indexOf('\n') >= 0) {
            diagnostics.add(Code.FLD003, node.place(), label, name(type), text.replace('\n', ' '), advice(type));
            return Optional.empty();
        }
        String plain = plainForm(label, text, Labels.unified(text), node.place());
        return Optional.of(new Value.Text(PersonName.closed(plain).orElse(plain), node.place()));
    }

    /** The form in which a text is compared, with a warning when it was typed otherwise. */
    private String plainForm(String label, String text, String plain, Place place) {
        if (!plain.equals(text)) {
            diagnostics.add(Code.VAL003, place, label, text, plain);
        }
        return plain;
    }

    /** A day; where the field allows it a month, a word, or a day however it is written. */
    private Optional<Value> day(FieldType.Date type, String label, Node.Scalar node) {
        String text = node.text().strip();
        Place place = node.place();
        if (type.words().contains(text)) {
            return Optional.of(new Value.Term(text, Optional.empty(), place));
        }
        Optional<Dates.Month> month = type.months() ? Dates.month(text) : Optional.empty();
        if (month.isPresent()) {
            return month.map(m -> new Value.Term(m.printed(), Optional.of(m.last()), place));
        }
        String before = text.endsWith("前") ? text.substring(0, text.length() - 1) : text;
        Optional<String> loose = type.isDay() ? Optional.empty() : Dates.rewritten(before, false);
        Node.Scalar written = loose.map(l -> new Node.Scalar(l, place)).orElse(node);
        return date(type, label, written).flatMap(Dates.Read::date).map(d -> new Value.Date(d, place));
    }

    private Optional<Dates.Read> date(FieldType type, String label, Node.Scalar node) {
        String text = node.text().strip();
        boolean timed = type instanceof FieldType.DateTime;
        Optional<Dates.Read> read = timed ? Dates.dateTime(text) : Dates.date(text);
        if (read.isEmpty()) {
            diagnostics.add(new Diagnostic(
                    Code.FLD003,
                    node.place(),
                    List.of(label, name(type), text, dayAdvice(type)),
                    Dates.rewritten(text, timed).stream().toList()));
        } else if (!read.get().exists()) {
            diagnostics.add(Code.FLD008, node.place(), label, text);
            return Optional.empty();
        }
        return read;
    }

    private Optional<Value> number(FieldType.Numeric type, String label, Node.Scalar node) {
        String text = node.text().strip();
        if (!text.matches(type.whole() ? "-?[0-9]{1,9}" : "-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            diagnostics.add(new Diagnostic(
                    Code.FLD003, node.place(), List.of(label, name(type), text, advice(type)), plain(text)));
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        boolean low = type.min() != null && number.compareTo(type.min()) < 0;
        boolean high = type.max() != null && number.compareTo(type.max()) > 0;
        if (low || high) {
            outside(label, node.place(), text, type.min(), type.max(), "unit.none");
            return Optional.empty();
        }
        return Optional.of(new Value.NumberValue(number, text, node.place()));
    }

    /** The same number without separators, full-width digits and counting word; empty if the word may mean more. */
    static List<String> plain(String text) {
        Matcher whole =
                WHOLE.matcher(text.length() > 40 ? "" : Dates.halfWidth(text).replace('，', ','));
        String digits = whole.matches() ? whole.group(1).replace(",", "") : "";
        return digits.isEmpty() || digits.equals(text) ? List.of() : List.of(digits);
    }

    /** A figure; a bare number takes the measure of its field, except a share, which must have its %. */
    private Optional<Value> figure(FieldType.Figure type, String label, Node.Scalar node) {
        String text = node.text().strip();
        FigureParser.Parsed parsed = FigureParser.parse(text.length() > LONGEST_FIGURE ? "" : text);
        if (parsed.figure().isEmpty()) {
            LocalizedText why = new LocalizedText(parsed.problem().orElseThrow().key());
            diagnostics.add(Code.FIG003, node.place(), label, text, why);
            return Optional.empty();
        }
        Figure figure = parsed.figure().get();
        Measure declared = type.measure() == null ? figure.measure() : type.measure();
        if (figure.measure().equals(Measure.NONE) && declared.isHundredths()) {
            diagnostics.add(Code.FIG013, node.place(), label, text, readings(figure, declared));
            return Optional.empty();
        }
        if (!figure.measure().equals(Measure.NONE) && !type.takes(figure.measure())) {
            diagnostics.add(Code.FIG004, node.place(), label, text, declared.name());
            return Optional.empty();
        }
        Figure.Precision precision = figure.precision();
        boolean isFraction = precision.places() > 0 && precision.factor().compareTo(BigDecimal.ONE) == 0;
        if (isFraction && declared.isCounted()) {
            diagnostics.add(Code.FIG014, node.place(), label, text, declared.name());
        }
        return Optional.of(new Value.FigureValue(figure.in(declared), false, node.place()));
    }

    /** The possible meanings of a bare number as a share: 0.985 is 0.985% or 98.5%. */
    private static List<String> readings(Figure figure, Measure share) {
        List<String> readings = new ArrayList<>(List.of(figure.number() + share.name()));
        if (figure.number().matches("0\\.[0-9]{1,9}|1(?:\\.0{1,9})?")) {
            BigDecimal hundred =
                    new BigDecimal(figure.number()).movePointRight(2).max(BigDecimal.ZERO);
            readings.add((hundred.scale() < 0 ? hundred.setScale(0) : hundred).toPlainString() + share.name());
        }
        return readings;
    }

    private Optional<Value> choice(FieldType.Choice type, String label, Node.Scalar node) {
        String text = node.text().strip();
        Optional<FieldType.Option> option = type.find(text);
        if (option.isEmpty()) {
            List<String> labels =
                    type.options().stream().map(FieldType.Option::label).toList();
            diagnostics.add(new Diagnostic(
                    Code.FLD004, node.place(), List.of(label, text, labels), Suggestions.same(text, labels)));
        }
        return option.map(o -> new Value.Choice(o, node.place()));
    }

    private void bounds(
            String label, Place place, BigDecimal size, @Nullable Integer min, @Nullable Integer max, String unit) {
        boolean low = min != null && size.compareTo(BigDecimal.valueOf(min)) < 0;
        boolean high = max != null && size.compareTo(BigDecimal.valueOf(max)) > 0;
        if (low || high) {
            outside(label, place, size.toPlainString(), min, max, unit);
        }
    }

    private void outside(
            String label, Place place, String found, @Nullable Object min, @Nullable Object max, String unit) {
        Object from = min == null ? new LocalizedText("bound.none") : min;
        Object to = max == null ? new LocalizedText("bound.none") : max;
        diagnostics.add(Code.FLD006, place, label, found, new LocalizedText(unit), from, to);
    }

    private Optional<Value> wrong(FieldType type, String label, Node node) {
        Object found = node instanceof Node.Scalar scalar
                ? scalar.text()
                : new LocalizedText(node instanceof Node.Sequence ? "found.list" : "found.group");
        diagnostics.add(Code.FLD003, node.place(), label, name(type), found, form(type, label));
        return Optional.empty();
    }

    private static LocalizedText name(FieldType type) {
        return new LocalizedText("type." + type.word());
    }

    /** The form of a value of several parts; for any other, the advice of the type. */
    private static LocalizedText form(FieldType type, String label) {
        Optional<FieldSet> parts = type.parts();
        if (parts.isEmpty()) {
            return advice(type);
        }
        List<String> others = WrittenForm.others(parts.get());
        String form = WrittenForm.of(parts.get());
        return others.isEmpty()
                ? new LocalizedText("advice.form", label, form)
                : new LocalizedText("advice.form.others", label, form, others);
    }

    /** The advice on a day, or on a deadline that may be a month or a word. */
    private static LocalizedText dayAdvice(FieldType type) {
        boolean term = type instanceof FieldType.Date date && !date.isDay();
        return term ? new LocalizedText("type.date.term.advice", ((FieldType.Date) type).words()) : advice(type);
    }

    private static LocalizedText advice(FieldType type) {
        return new LocalizedText("type." + type.word() + ".advice");
    }
}
