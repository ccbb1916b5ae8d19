package org.tongbao.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.diag.Place;
import org.tongbao.index.Board;
import org.tongbao.index.Grid;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.UnitResolver;
import org.tongbao.index.WebAddress;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;

/**
 * Builds everything that is published as CSV. The check for spreadsheet formulas examines the same datasets
 * as the writer.
 */
public record Datasets(SiteIndex index) {

    /** The name of the board of key figures, which has no heading of its own. */
    private static final String KEY_FIGURES = "主要数据";

    private static final String UNIT_CODE = "代码";

    /** The tables and boards of an entry, none when it was withdrawn. */
    public List<Dataset> of(Entry entry) {
        List<Dataset> all = tables(entry);
        List<Board> boards = index.boards(entry);
        for (int i = 0; i < boards.size(); i++) {
            if (boards.get(i).view().isOwnTable()) {
                all.add(board(entry, i + 1, boards.get(i)));
            }
        }
        return all;
    }

    /**
     * The tables of an entry. Boards say nothing in words that these and the list of its kind ({@link #entries}) do not
     * say: they show figures of the one and rows of the other.
     */
    public List<Dataset> tables(Entry entry) {
        List<Dataset> all = new ArrayList<>();
        for (Table table : entry.kind().tables()) {
            if (!entry.rows(table.name()).isEmpty()) {
                all.add(table(entry, table));
            }
        }
        return all;
    }

    /** A table of an entry, whole. */
    Dataset table(Entry entry, Table table) {
        return dataset(Grid.of(entry, table), table.name(), table.label(), entry.place());
    }

    /**
     * The dataset of a board.
     *
     * @param number its place among the boards of the page, from 1
     */
    Dataset board(Entry entry, int number, Board board) {
        String label = board.view().label();
        return dataset(board.grid(entry), "board-" + number, label.isEmpty() ? KEY_FIGURES : label, entry.place());
    }

    /** The columns that have entries, each with its list as a dataset. */
    public List<Dataset> kinds() {
        return index.channels().stream()
                .filter(c -> !c.entries().isEmpty())
                .map(c -> kind(c.kind()))
                .toList();
    }

    /** The entries of a column, newest first. */
    Dataset kind(Kind kind) {
        SiteIndex.Channel column = index.channel(kind).orElseThrow();
        return entries(kind, column.name(), column.entries());
    }

    /** The entries of a kind, one per row: the shared fields, then the kind's own fields with single values. */
    public Dataset entries(Kind kind, String title, List<Entry> entries) {
        Stream<Field> fields = Stream.concat(
                Stream.of("region", "campaign").flatMap(f -> kind.fields().named(f).stream()),
                kind.own().fields().stream().filter(f -> isSingle(f.type())));
        List<Grid.Column> columns = new ArrayList<>(List.of(Grid.ID));
        Stream.of("title", "published")
                .flatMap(f -> kind.fields().named(f).stream())
                .forEach(f -> columns.add(Grid.Column.of(f)));
        columns.add(Grid.URL);
        fields.filter(Field::isPublic).forEach(f -> columns.add(Grid.Column.of(f)));
        List<Grid.Row> rows = entries.stream()
                .map(e -> Grid.Row.of(e).with(Grid.URL, Grid.text(url(e.address()), e)))
                .toList();
        return dataset(Grid.ofEntries(columns, rows), kind.name(), title, Place.of("content/site.yaml"));
    }

    private static boolean isSingle(FieldType type) {
        return !(type instanceof FieldType.ListOf
                || type instanceof FieldType.Group
                || type instanceof FieldType.Image
                || type instanceof FieldType.File
                || type instanceof FieldType.Link
                || (type instanceof FieldType.Text text && text.isLong()));
    }

    /** The units of the register, each with its current or last name. */
    public Dataset units() {
        List<Column> columns = new ArrayList<>();
        Stream.of(UNIT_CODE, "名称", "类别", "上级", "地区").forEach(h -> columns.add(Column.of(h, Column.Type.STRING)));
        Stream.of("成立日期", "撤销日期").forEach(h -> columns.add(Column.of(h, Column.Type.DATE)));
        columns.add(Column.of("网址", Column.Type.STRING));
        return new Dataset(
                "units",
                "单位名录",
                Place.of("content/units.yaml"),
                columns,
                index.site().units().stream().map(this::row).toList(),
                UNIT_CODE);
    }

    private List<Cell> row(Unit unit) {
        UnitResolver units = index.resolver().units();
        Optional<String> parent =
                unit.parent().flatMap(units::unit).map(p -> p.name().full());
        return List.of(
                Cell.text(unit.code(), unit.place()),
                Cell.text(unit.name().full(), unit.name().place()),
                Cell.text(unit.unitClass().orElse(""), unit.place()),
                Cell.text(parent.orElse(""), unit.place()),
                Cell.text(units.regionOf(unit).map(SiteConfig.Region::name).orElse(""), unit.place()),
                unit.since().<Cell>map(Cell.Day::new).orElse(Cell.BLANK),
                unit.until().<Cell>map(Cell.Day::new).orElse(Cell.BLANK),
                Cell.text(url(new Route.UnitPage(unit).address()), unit.place()));
    }

    private String url(String address) {
        return WebAddress.full(index.site().config(), address);
    }

    /** The data of a grid: all of its columns, also those that pages leave out. */
    private Dataset dataset(Grid grid, String name, String title, Place place) {
        List<Column> columns = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        grid.rows().forEach(r -> rows.add(new ArrayList<>()));
        for (Grid.Column column : grid.columns()) {
            ColumnCells cells = ColumnCells.of(column, grid.rows(), index);
            columns.add(cells.column());
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).add(cells.cells().get(i));
            }
        }
        String key = grid.columns().stream()
                .filter(c -> c.key().equals(grid.key()))
                .map(c -> c.field().label())
                .findFirst()
                .orElse(null);
        return new Dataset(name, title, place, columns, rows, key);
    }
}
