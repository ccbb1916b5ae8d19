package org.tongbao.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Values;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/** Gives the cells of a row, one row after the other, to the columns of a table. */
final class RowFiller {

    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");

    private static final Pattern SEMICOLON = Pattern.compile("[;；\n]");

    /** The form that spreadsheets give to a number of more than eleven digits; the other digits are lost. */
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]{1,2}");

    private final FieldSet columns;
    private final TableHeading heading;
    private final FieldSetFiller fieldSets;
    private final Diagnostics diagnostics;
    private @Nullable CellRow previous;

    RowFiller(Table table, TableHeading heading, Diagnostics diagnostics) {
        this.columns = new FieldSet(table.columns().fields().stream()
                .filter(f ->
                        f.defaultValue() != null || heading.columns().stream().anyMatch(c -> f.equals(c.field())))
                .toList());
        this.heading = heading;
        this.fieldSets = FieldSetFiller.ofCells(diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The values of a row; what is wrong with a cell is reported. */
    Values fill(CellRow row) {
        List<Node.Pair> pairs = new ArrayList<>();
        boolean looksMerged = false;
        for (int i = 0; i < heading.columns().size(); i++) {
            TableColumn column = heading.columns().get(i);
            Field field = column.field();
            if (field == null || i >= row.cells().size()) {
                continue;
            }
            Node.Scalar cell = column.measured(onOneLine(field, row.cells().get(i)));
            boolean isFigure = field.type() instanceof FieldType.Figure;
            if (!isFigure && SCIENTIFIC.matcher(cell.text()).matches()) {
                diagnostics.add(Code.CSV009, cell.place(), field.label(), cell.text());
            }
            if (isFigure && row.filled().contains(i)) {
                diagnostics.add(Code.CSV017, cell.place(), field.label(), cell.text());
                cell = new Node.Scalar("", cell.place());
            }
            if (field.sanction() != null && cell.text().indexOf('\n') >= 0) {
                diagnostics.add(Code.CSV019, cell.place(), field.label());
            }
            looksMerged |= field.required() && cell.isEmpty() && isWrittenAbove(i);
            pairs.add(new Node.Pair(new Node.Scalar(field.name(), cell.place()), value(field, cell)));
        }
        previous = row;
        Optional<LocalizedText> advice =
                looksMerged ? Optional.of(new LocalizedText("advice.merged")) : Optional.empty();
        return fieldSets.row(columns, pairs, row.cells().get(0).place(), advice);
    }

    /** A text keeps its lines; in any other cell a line break only makes it fit. Whom a break divides is not guessed. */
    private static Node.Scalar onOneLine(Field field, Node.Scalar cell) {
        boolean keepsLines = field.sanction() != null
                || field.type() instanceof FieldType.ListOf
                || (field.type() instanceof FieldType.Text text && text.pattern() == null);
        return keepsLines || cell.text().indexOf('\n') < 0
                ? cell
                : new Node.Scalar(LINE_BREAK.matcher(cell.text()).replaceAll(""), cell.place());
    }

    /** A cell that was merged with the one above it comes out of Excel empty. */
    private boolean isWrittenAbove(int column) {
        return previous != null
                && !Objects.requireNonNull(previous).text(column).isBlank();
    }

    /** Semicolons separate several values in one cell, and the parts of a picture: {@code zhang.jpg；张三在窗口}. */
    private static Node value(Field field, Node.Scalar cell) {
        List<Node.Scalar> items = SEMICOLON
                .splitAsStream(cell.text())
                .filter(item -> !item.isBlank())
                .map(item -> new Node.Scalar(item.strip(), cell.place()))
                .toList();
        if (field.type() instanceof FieldType.ListOf && !cell.isEmpty()) {
            return new Node.Sequence(new ArrayList<>(items), cell.place());
        }
        if (field.type() instanceof FieldType.Image image && items.size() > 1) {
            List<Field> parts = image.parts().orElseThrow().fields();
            List<Node.Pair> pairs = new ArrayList<>();
            for (int i = 0; i < Math.min(items.size(), parts.size()); i++) {
                pairs.add(new Node.Pair(new Node.Scalar(parts.get(i).name(), cell.place()), items.get(i)));
            }
            return new Node.Mapping(pairs, cell.place());
        }
        return cell;
    }
}
