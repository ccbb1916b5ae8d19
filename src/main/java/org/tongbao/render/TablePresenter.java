package org.tongbao.render;

import java.util.List;
import java.util.Optional;
import org.tongbao.index.Grid;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.render.view.TableView;
import org.tongbao.render.view.ValueView;

/** Grids as tables of a page. */
record TablePresenter(Context context) {

    /**
     * The table of a grid, without the columns in which no row has a value.
     *
     * @param label its name if the grid has none
     */
    TableView table(Grid grid, String label) {
        List<Grid.Column> columns = grid.shown().stream()
                .filter(c -> grid.rows().stream().anyMatch(r -> r.get(c).isPresent()))
                .toList();
        List<List<ValueView>> cells = grid.rows().stream()
                .map(r -> columns.stream()
                        .map(c -> cell(r, c, grid, c.equals(columns.get(0))))
                        .toList())
                .toList();
        List<Field> fields = columns.stream().map(Grid.Column::field).toList();
        List<String> headings = columns.stream()
                .map(c -> c.heading().isEmpty() ? c.field().label() : context.text(c.heading()))
                .toList();
        Table of = grid.of();
        return new TableView(
                of == null ? "" : of.name(),
                grid.label().isEmpty() ? label : grid.label(),
                new CardPlaces(grid.key(), fields, cells).heads(headings),
                cells,
                ids(grid),
                grid.columns().stream().allMatch(c -> c.field().sanction() == null));
    }

    /** The ids of the rows shown in full here; none if no row has one. */
    private List<String> ids(Grid grid) {
        Table of = grid.of();
        List<String> ids = of == null || !grid.isHome()
                ? List.of()
                : grid.rows().stream()
                        .map(r -> new RowAddresses(context, r.entry()).id(of, r.values()))
                        .toList();
        return ids.stream().allMatch(String::isEmpty) ? List.of() : ids;
    }

    private ValueView cell(Grid.Row row, Grid.Column column, Grid grid, boolean isFirst) {
        ValuePresenter values = new ValuePresenter(context);
        ValueView view = column.equals(Grid.ID)
                ? ValueView.text(values.issue(row.entry()))
                : values.cell(row.get(column), column.field(), row.entry());
        if (isFirst && !row.address().isEmpty()) {
            String text = Optional.ofNullable(view.text())
                    .or(() -> row.get(column).map(context.text(row.entry())::of))
                    .orElse("");
            return ValueView.link(text, context.hrefs().to(row.address()));
        }
        return column.key().equals(grid.key()) ? leading(view, row, grid) : view;
    }

    /** The key of a row links to the place that shows the row in full. */
    private ValueView leading(ValueView key, Grid.Row row, Grid grid) {
        Table of = grid.of();
        String text = key.text();
        if (of == null || grid.isHome() || text == null || key.href() != null) {
            return key;
        }
        String href = new RowAddresses(context, row.entry()).href(of, row.values());
        return href.isEmpty() ? key : ValueView.link(text, href);
    }
}
