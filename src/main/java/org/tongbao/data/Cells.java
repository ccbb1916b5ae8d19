package org.tongbao.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.index.FieldReferences;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Target;
import org.tongbao.kind.Field;
import org.tongbao.kind.Sanction;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.ValueText;

/**
 * The values of an entry as cells. Every value that reaches a CSV file or a board as JSON comes through
 * {@link #cell}: it removes what readers of data may not see.
 */
record Cells(SiteIndex index, Entry entry) implements ValueText {

    /** Between the items of a list, as in the tables that editors write. */
    private static final String BETWEEN = "；";

    private static final Pattern LIST_MARK = Pattern.compile("(?m)^([ \\t]*+)[-+](?=[ \\t])");

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(,[0-9]{3})*(\\.[0-9]+)?");

    Cell cell(@Nullable Value value, Field field) {
        Value copied = copied(value, field);
        if (copied == null) {
            return Cell.BLANK;
        } else if (copied instanceof Value.Date date) {
            return new Cell.Day(date.date());
        } else if (copied instanceof Value.NumberValue number) {
            return new Cell.Amount(number.number());
        }
        return Cell.text(of(copied), copied.place());
    }

    /** A value that readers may copy: a name under sanction is withheld, as it cannot be removed from a copy. */
    static @Nullable Value copied(@Nullable Value value, Field field) {
        return field.sanction() != null && value instanceof Value.Text name && !Sanction.isWithheld(name.text())
                ? new Value.Text(Sanction.WITHHELD, name.place())
                : value;
    }

    @Override
    public String day(LocalDate day) {
        return day.toString();
    }

    /**
     * A figure among others that are no numbers. Where a spreadsheet would take its sign for the start of a formula, as
     * in {@code -3.66万亩}, it bears the minus sign of mathematics, and no plus.
     */
    @Override
    public String figure(Figure figure) {
        String written = figure.written();
        if (!Formula.runs(written)) {
            return written;
        }
        boolean negative = written.startsWith("-") || written.startsWith("－");
        return (negative ? "−" : "") + written.substring(1);
    }

    /** Markdown; if it begins with a list, with marks that a spreadsheet does not run. */
    @Override
    public String markdown(Value.LongText text) {
        String markdown = new EntryJson(index, entry).markdown(text.body()).strip();
        return Formula.runs(markdown) ? LIST_MARK.matcher(markdown).replaceAll("$1*") : markdown;
    }

    @Override
    public String address(Value value) {
        return new EntryJson(index, entry).address(value).orElse("");
    }

    @Override
    public String reference(Value.Reference reference) {
        return index.resolver()
                .target(reference, entry)
                .filter(t -> !(t instanceof Target.ToEntry to && to.entry().isWithdrawn()))
                .map(t -> t.name(entry.day()))
                .orElse("");
    }

    @Override
    public String quoted(Value.QuoteValue quoted) {
        Body.Quote asked = new Body.Quote(quoted.entry(), quoted.field(), quoted.place());
        return index.fieldReferences().resolve(asked, entry) instanceof FieldReferences.InlineValue
                ? index.fieldReferences().printed(quoted.entry(), quoted.field(), entry)
                : "";
    }

    @Override
    public String list(List<String> items) {
        return items.stream().filter(t -> !t.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    @Override
    public String group(Value.Group group) {
        return group.fieldSet().fields().stream()
                .flatMap(f -> Stream.ofNullable(group.parts().get(f.name())).map(v -> f.label() + "：" + of(v)))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The exact number of a figure; empty if the figure is approximate, scaled or has words. */
    static Optional<BigDecimal> plain(Figure figure) {
        boolean bare = !figure.isRough()
                && PLAIN.matcher(figure.number()).matches()
                && Measure.of(figure.printedMeasure()).equals(figure.measure());
        return bare ? Optional.of(new BigDecimal(figure.number().replace(",", ""))) : Optional.empty();
    }
}
