package org.tongbao.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Measure;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.source.Node;

/**
 * A column of a table file.
 *
 * @param heading as written, two levels joined: {@code 投诉·受理}
 * @param field the column of the kind; null if the kind has none of that name
 * @param measure of its bare numbers, from the heading or a row of measures; empty if none is given
 */
record TableColumn(Node.Scalar heading, @Nullable Field field, String measure) {

    private static final Pattern BARE_NUMBER = Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?");

    private static final Measure SCORE = new Measure("分");

    private static final String COUNTER = "序号";

    /** Whether it only counts the rows, which every table may have. */
    boolean counts() {
        return field == null && HeadingWord.fold(heading.text()).equals(COUNTER);
    }

    /** Whether it has neither heading nor field; it may only be empty. */
    boolean isNameless() {
        return field == null && heading.isEmpty();
    }

    /** Whether the kind has no such column. */
    boolean isUnknown() {
        return field == null && !counts() && !isNameless();
    }

    /** Whether a bare number in it can be no value. */
    boolean takesNoNumber() {
        return field != null
                && (field.type() instanceof FieldType.Ref
                        || field.type() instanceof FieldType.Choice
                        || field.type() instanceof FieldType.Date);
    }

    /** Whether its figures may be added up: shares may not, and below scores stands an average. */
    boolean isAdded() {
        return field != null
                && field.type() instanceof FieldType.Figure figure
                && (figure.measure() == null
                        || (!figure.measure().isHundredths()
                                && !figure.measure().equals(SCORE)));
    }

    /** Whether it holds words, of which a total can only count the rows. */
    boolean isOfWords() {
        return field != null && (field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Ref);
    }

    TableColumn in(String otherMeasure) {
        return measure.isEmpty() ? new TableColumn(heading, field, otherMeasure) : this;
    }

    /** The cell with the measure that its heading gives. */
    Node.Scalar measured(Node.Scalar cell) {
        boolean takesMeasure =
                field != null && (field.type() instanceof FieldType.Figure || field.type() instanceof FieldType.Text);
        return takesMeasure
                        && !measure.isEmpty()
                        && BARE_NUMBER.matcher(cell.text().strip()).matches()
                ? new Node.Scalar(cell.text().strip() + measure, cell.place())
                : cell;
    }
}
