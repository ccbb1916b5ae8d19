package org.tongbao.data;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.index.Grid;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** A column of a grid as data. */
record ColumnCells(Column column, List<Cell> cells) {

    static ColumnCells of(Grid.Column column, List<Grid.Row> rows, SiteIndex index) {
        Field field = column.field();
        List<Optional<Value>> values = rows.stream().map(r -> r.get(column)).toList();
        boolean counts = field.type() instanceof FieldType.Figure
                || values.stream().anyMatch(v -> v.filter(Value.FigureValue.class::isInstance)
                        .isPresent());
        Optional<ColumnCells> numbers = counts ? numbers(field, values) : Optional.empty();
        boolean terms = values.stream()
                .anyMatch(v -> v.filter(Value.Term.class::isInstance).isPresent());
        Column other = terms ? Column.of(field).asText() : Column.of(field);
        return numbers.orElseGet(() -> new ColumnCells(
                counts ? Column.ofFigures(field, Optional.empty()) : other,
                rows.stream()
                        .map(r -> new Cells(index, r.entry()).cell(r.get(column).orElse(null), field))
                        .toList()));
    }

    /** Numbers, when every figure is a plain one and all are of one measure; else all stay as printed. */
    private static Optional<ColumnCells> numbers(Field field, List<Optional<Value>> values) {
        List<Optional<Figure>> figures =
                values.stream().map(v -> v.flatMap(Values::figure)).toList();
        List<Optional<BigDecimal>> numbers =
                figures.stream().map(f -> f.flatMap(Cells::plain)).toList();
        Set<Measure> measures = new HashSet<>();
        figures.forEach(f -> f.map(Figure::measure).ifPresent(measures::add));
        if (field.type() instanceof FieldType.Figure declared && declared.measure() != null) {
            measures.add(declared.measure());
        }
        boolean plain = figures.stream().filter(Optional::isPresent).count()
                == numbers.stream().filter(Optional::isPresent).count();
        Measure measure = measures.stream().findFirst().orElse(Measure.NONE);
        return plain && measures.size() <= 1
                ? Optional.of(new ColumnCells(
                        Column.ofFigures(field, Optional.of(measure)),
                        numbers.stream()
                                .map(n -> n.<Cell>map(Cell.Amount::new).orElse(Cell.BLANK))
                                .toList()))
                : Optional.empty();
    }
}
