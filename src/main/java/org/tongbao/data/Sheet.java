package org.tongbao.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** The columns of a dataset, as they are put together. */
final class Sheet {

    /** The cells of the entry that a row is about. */
    interface CellsOfRow {
        Cells of(int row);
    }

    private final int height;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> content = new ArrayList<>();

    Sheet(int height) {
        this.height = height;
    }

    void add(Column column, List<Cell> cells) {
        columns.add(column);
        content.add(cells);
    }

    void add(Field field, List<Values> rows, CellsOfRow cells) {
        boolean counts = field.type() instanceof FieldType.Figure;
        List<Cell> written = new ArrayList<>();
        List<Optional<Figure>> figures = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            Value value = rows.get(i).get(field.name());
            written.add(cells.of(i).cell(value, field));
            if (counts) {
                figures.add(Optional.ofNullable(value).flatMap(Values::figure));
            }
        }
        if (counts) {
            addFigures(field, figures, written);
        } else {
            add(Column.of(field), written);
        }
    }

    /** Numbers when every figure is a plain one and all are of one measure, else all as printed. */
    void addFigures(Field field, List<Optional<Figure>> figures, List<Cell> written) {
        Set<Measure> measures = new HashSet<>();
        List<Cell> numbers = new ArrayList<>();
        boolean plain = true;
        for (Optional<Figure> figure : figures) {
            Optional<BigDecimal> number = figure.flatMap(Cells::plain);
            plain &= figure.isEmpty() || number.isPresent();
            figure.map(Figure::measure).ifPresent(measures::add);
            numbers.add(number.<Cell>map(Cell.Amount::new).orElse(Cell.BLANK));
        }
        Measure declared = field.type() instanceof FieldType.Figure of ? of.measure() : null;
        if (declared != null) {
            measures.add(declared);
        }
        if (plain && measures.size() <= 1) {
            add(
                    Column.ofFigures(
                            field, Optional.of(measures.stream().findFirst().orElse(Measure.NONE))),
                    numbers);
        } else {
            add(Column.ofFigures(field, Optional.empty()), written);
        }
    }

    Dataset dataset(String name, String title, Place place, @Nullable String key) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            List<Cell> row = new ArrayList<>(content.size());
            for (List<Cell> column : content) {
                row.add(column.get(i));
            }
            rows.add(row);
        }
        return new Dataset(name, title, place, columns, rows, key);
    }
}
