package org.tongbao.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.render.view.TableView.ColumnView;
import org.tongbao.render.view.ValueView;

/**
 * The position of each column on the card to which a row folds on a telephone. The subject heads the card: the unit if
 * rows are named after units, else the text that describes the row. Its state, number, unit, telephone
 * and last day follow in one line; a table without days shows its last figure there instead. A short text right after a
 * sentence, such as the aspect of a problem, stands in the cell of that sentence on every screen.
 */
record CardPlaces(@Nullable String key, List<Field> columns, List<List<ValueView>> cells) {

    private static final int LINE = 11;
    private static final int SENTENCE = 26;

    /**
     * The columns with their positions. A column that no kind declares is short enough to read at a glance.
     *
     * @param headings of the columns
     */
    List<ColumnView> heads(List<String> headings) {
        Optional<Field> matter = matter();
        Optional<Field> state = first(f -> !is(matter, f) && hasState(f));
        Optional<Field> unit = first(f -> !is(matter, f) && f.type() instanceof FieldType.Ref);
        Optional<Field> day = last(f -> f.type() instanceof FieldType.Date).or(() -> last(CardPlaces::isNumeric));
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    Field f = columns.get(i);
                    boolean brief = isKey(f)
                            || is(unit, f)
                            || is(day, f)
                            || f.name().isEmpty()
                            || f.type() instanceof FieldType.Phone;
                    String place = is(matter, f)
                            ? "matter"
                            : is(state, f) ? "state" : brief ? "brief" : isClassOf(matter, i) ? "class" : "rest";
                    return new ColumnView(f.name(), headings.get(i), isNumeric(f), place, width(f, is(matter, f)));
                })
                .toList();
    }

    /** Cells of at most so many characters stay on one line; sentences and what a row is about need room. */
    private String width(Field field, boolean isMatter) {
        int longest = ofColumn(field)
                .map(ValueView::text)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest > (isMatter ? LINE : SENTENCE) ? "wide" : longest > 0 && longest <= LINE ? "narrow" : "";
    }

    /** The first text about as long as the longest: a problem before its remedy, but no short heading. */
    private Optional<Field> matter() {
        Optional<Field> named = first(f -> isKey(f) && f.type() instanceof FieldType.Ref);
        Predicate<Field> isText = f -> f.type() instanceof FieldType.Text && f.required() && !isKey(f);
        int longest =
                columns.stream().filter(isText).mapToInt(this::length).max().orElse(0);
        Predicate<Field> isLong = isText.and(f -> 2 * length(f) >= longest);
        return named.or(() -> first(isLong.and(this::tellsApart)))
                .or(() -> first(isText.and(this::tellsApart)))
                .or(() -> first(isLong))
                .or(() -> first(f -> f.type() instanceof FieldType.Ref))
                .or(() -> columns.stream().findFirst());
    }

    /** Whether no two rows have the same text there. */
    private boolean tellsApart(Field field) {
        return ofColumn(field).map(ValueView::text).distinct().count() == cells.size();
    }

    private Optional<Field> first(Predicate<Field> which) {
        return columns.stream().filter(which).findFirst();
    }

    private Optional<Field> last(Predicate<Field> which) {
        return columns.stream().filter(which).reduce((a, b) -> b);
    }

    private boolean isKey(Field field) {
        return field.name().equals(key);
    }

    /** Whether the column at a place is a short text right after the sentence that a row is about. */
    private boolean isClassOf(Optional<Field> matter, int at) {
        Field field = columns.get(at);
        return at > 0
                && field.type() instanceof FieldType.Text
                && width(field, false).equals("narrow")
                && is(matter, columns.get(at - 1))
                && columns.get(at - 1).type() instanceof FieldType.Text
                && width(columns.get(at - 1), true).equals("wide");
    }

    private static boolean is(Optional<Field> wanted, Field field) {
        return wanted.filter(field::equals).isPresent();
    }

    private static boolean isNumeric(Field field) {
        return field.type() instanceof FieldType.Numeric || field.type() instanceof FieldType.Figure;
    }

    private boolean hasState(Field field) {
        return ofColumn(field).anyMatch(c -> c.state() != null);
    }

    private int length(Field field) {
        return ofColumn(field)
                .map(ValueView::text)
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .sum();
    }

    private Stream<ValueView> ofColumn(Field field) {
        int column = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).equals(field))
                .findFirst()
                .orElseThrow();
        return cells.stream().map(row -> row.get(column));
    }
}
