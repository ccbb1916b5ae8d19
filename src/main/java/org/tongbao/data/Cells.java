package org.tongbao.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.index.Quotes;
import org.tongbao.index.Resolution;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Target;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Sanction;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/**
 * The values of an entry as cells. Every value that reaches a CSV file or a board as JSON comes through
 * {@link #cell}: what readers of data may not be told of a value is left out there.
 */
record Cells(SiteIndex index, Entry entry) {

    /** Between the items of a list, as in the tables that editors write. */
    private static final String BETWEEN = "；";

    private static final Pattern LIST_MARK = Pattern.compile("(?m)^([ \\t]*+)[-+](?=[ \\t])");

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(,[0-9]{3})*(\\.[0-9]+)?");

    Cell cell(@Nullable Value value, Field field) {
        return cell(copied(value, field), field.type());
    }

    /** A value as it may be copied: the name of a person under sanction could not be taken out of a copy. */
    static @Nullable Value copied(@Nullable Value value, Field field) {
        return field.sanction() != null && value instanceof Value.Text name && !Sanction.isWithheld(name.text())
                ? new Value.Text(Sanction.WITHHELD, name.place())
                : value;
    }

    private Cell cell(@Nullable Value value, FieldType type) {
        if (value == null) {
            return Cell.BLANK;
        } else if (value instanceof Value.Date date) {
            return new Cell.Day(date.date());
        } else if (value instanceof Value.Numeric number) {
            return new Cell.Amount(number.number());
        }
        return Cell.text(text(value, type), value.place());
    }

    /** What asks for a value as text, with its type. */
    private record Asker(Cells cells, FieldType type) {}

    private static final Cases<Asker, Value, String> TEXTS = new Cases<Asker, Value, String>()
            .on(Value.Text.class, (a, v) -> v.text())
            .on(Value.LongText.class, (a, v) -> a.cells.markdown(v))
            .on(Value.Date.class, (a, v) -> v.date().toString())
            .on(Value.DateTime.class, (a, v) -> minute(v))
            .on(Value.Numeric.class, (a, v) -> v.written())
            .on(Value.Quantity.class, (a, v) -> printed(v.figure()))
            .on(Value.Choice.class, (a, v) -> v.option().label())
            .on(Value.Flag.class, (a, v) -> v.set() ? "是" : "否")
            .on(Value.Link.class, Cells::address)
            .on(Value.Image.class, Cells::address)
            .on(Value.File.class, Cells::address)
            .on(Value.Reference.class, (a, v) -> a.cells.name(v))
            .on(Value.Quoted.class, (a, v) -> a.cells.quoted(v))
            .on(Value.Many.class, (a, v) -> a.cells.joined(v.items(), ((FieldType.ListOf) a.type).item()))
            .on(Value.Group.class, (a, v) -> a.cells.parts(v, (FieldType.Group) a.type))
            .allOf(Value.class);

    /** A value as it stands among others in one cell. */
    private String text(Value value, FieldType type) {
        return TEXTS.of(new Asker(this, type), value);
    }

    private static String address(Asker asker, Value value) {
        Cells cells = asker.cells;
        return new EntryJson(cells.index)
                .address(value, asker.type, cells.entry)
                .orElse("");
    }

    private String markdown(Value.LongText text) {
        return listed(new EntryJson(index).markdown(text.body(), entry).strip());
    }

    /**
     * A figure among others that are no numbers. Where a spreadsheet would take its sign for the start of a formula, as
     * in {@code -3.66万亩}, it bears the minus sign of mathematics, and no plus.
     */
    static String printed(Figure figure) {
        String written = figure.written();
        if (!Formula.runs(written)) {
            return written;
        }
        boolean negative = written.startsWith("-") || written.startsWith("－");
        return (negative ? "−" : "") + written.substring(1);
    }

    /** Markdown that begins with a list: its marks are those that a spreadsheet does not run. */
    private static String listed(String markdown) {
        return Formula.runs(markdown) ? LIST_MARK.matcher(markdown).replaceAll("$1*") : markdown;
    }

    static String minute(Value.DateTime value) {
        String day = value.dateTime().toLocalDate().toString();
        return value.hasTime() ? day + " " + value.dateTime().toLocalTime() : day;
    }

    private String joined(List<Value> items, FieldType type) {
        return items.stream().map(i -> text(i, type)).filter(t -> !t.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    private String parts(Value.Group group, FieldType.Group type) {
        return type.shape().fields().stream()
                .flatMap(f ->
                        Optional.ofNullable(group.parts().get(f.name()))
                                .map(v -> f.label() + "：" + text(v, f.type()))
                                .stream())
                .collect(Collectors.joining(BETWEEN));
    }

    private String name(Value.Reference reference) {
        return index.resolver().resolve(reference, entry) instanceof Resolution.Found found ? name(found.target()) : "";
    }

    private String quoted(Value.Quoted quoted) {
        Body.Quote asked = new Body.Quote(quoted.entry(), quoted.field(), quoted.place());
        return index.quotes().resolve(asked, entry) instanceof Quotes.Found
                ? index.quotes().printed(quoted.entry(), quoted.field(), entry)
                : "";
    }

    private String name(Target target) {
        if (target instanceof Target.ToUnit to) {
            return to.unit().nameOn(entry.day()).full();
        }
        Entry other = target instanceof Target.ToEntry to ? to.entry() : entry;
        return target instanceof Target.ToRegion to ? to.region().name() : other.isWithdrawn() ? "" : other.title();
    }

    /** A number that a figure is and nothing more; nothing when it is approximate, scaled or has words to it. */
    static Optional<BigDecimal> plain(Figure figure) {
        boolean bare = !figure.isRough()
                && PLAIN.matcher(figure.number()).matches()
                && Measure.of(figure.printedMeasure()).equals(figure.measure());
        return bare ? Optional.of(new BigDecimal(figure.number().replace(",", ""))) : Optional.empty();
    }
}
