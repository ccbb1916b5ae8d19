package org.tongbao.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.figure.Figure;
import org.tongbao.figure.Measure;
import org.tongbao.index.Board;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Spot;
import org.tongbao.index.WebAddress;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * Everything that is published as CSV. The check that refuses what a spreadsheet would run looks at the same datasets
 * as the writer.
 */
public record Datasets(SiteIndex index) {

    private static final String ID = "编号";
    private static final String KEY_FIGURES = "主要数据";
    private static final String UNIT_CODE = "代码";

    /** The tables and boards of an entry, none when it was withdrawn. */
    public List<Dataset> of(Entry entry) {
        List<Dataset> all = tables(entry);
        if (!entry.isWithdrawn() && !entry.kind().views().isEmpty()) {
            List<Board> boards = index.boards(entry);
            for (int i = 0; i < boards.size(); i++) {
                if (boards.get(i).isOwnTable()) {
                    all.add(board(entry, i + 1, boards.get(i)));
                }
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
        return rows(entry, table, table.name(), table.label(), entry.rows(table.name()));
    }

    private Dataset rows(Entry entry, Table table, String name, String title, List<Values> rows) {
        Sheet sheet = new Sheet(rows.size());
        Cells cells = new Cells(index, entry);
        for (Field field : table.columns().fields()) {
            if (field.isPublic()) {
                sheet.add(field, rows, row -> cells);
            }
        }
        String key = table.columns().fields().stream()
                .filter(f -> f.name().equals(table.key()) && f.isPublic())
                .map(Field::label)
                .findFirst()
                .orElse(null);
        return sheet.dataset(name, title, entry.place(), key);
    }

    /**
     * What a board shows.
     *
     * @param number its place among the boards of the page, from 1
     */
    Dataset board(Entry entry, int number, Board board) {
        String name = "board-" + number;
        String title =
                board.view().label().isEmpty() ? KEY_FIGURES : board.view().label();
        if (board instanceof Board.Figures figures) {
            return figures(entry, figures).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.Parts parts) {
            return parts(entry, parts).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.States states) {
            return states(entry, states.grouping()).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.Bars bars) {
            return bars(entry, bars).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.Trend trend) {
            return trend(trend).dataset(name, title, entry.place(), ID);
        } else if (board instanceof Board.Overdue overdue) {
            return rows(entry, overdue.view().of(), name, title, overdue.rows());
        }
        Board.Rows rows = (Board.Rows) board;
        return rows(entry, rows.view().of(), name, title, rows.rows());
    }

    /** One row: each figure under its label, and the day for which they hold. */
    private Sheet figures(Entry entry, Board.Figures board) {
        Cells cells = new Cells(index, entry);
        Sheet sheet = new Sheet(1);
        Optional<Field> asOf = entry.kind().fields().named("asOf").filter(Field::isPublic);
        List<Field> shown = board.cells().stream().map(Board.Cell::field).toList();
        Stream.concat(asOf.filter(f -> !shown.contains(f)).stream(), shown.stream())
                .forEach(f -> sheet.add(f, List.of(entry.values()), row -> cells));
        return sheet;
    }

    /** A row for each part, then the whole. */
    private Sheet parts(Entry entry, Board.Parts board) {
        List<Board.Cell> rows =
                Stream.concat(board.parts().stream(), Stream.of(board.whole())).toList();
        Sheet sheet = new Sheet(rows.size());
        sheet.add(
                Column.of("项目", Column.Type.STRING),
                rows.stream()
                        .map(r -> Cell.text(r.field().label(), entry.place()))
                        .toList());
        Field whole = board.whole().field();
        Cells cells = new Cells(index, entry);
        sheet.addFigures(
                whole,
                rows.stream().map(Board.Cell::figure).toList(),
                rows.stream().map(r -> cells.cell(r.value(), r.field())).toList());
        return sheet;
    }

    /** A row for each group: how many rows are in each state, and in all. */
    private Sheet states(Entry entry, Board.Grouping board) {
        Cells cells = new Cells(index, entry);
        List<Board.Group> groups = board.groups();
        Sheet sheet = new Sheet(groups.size());
        Field by = board.by();
        Column name = by == null ? Column.of("项目", Column.Type.STRING) : Column.of(by);
        sheet.add(
                name,
                groups.stream()
                        .map(g -> by == null
                                ? Cell.text(board.of().label(), entry.place())
                                : cells.cell(g.name().orElse(null), by))
                        .toList());
        for (String state : board.states()) {
            sheet.add(
                    Column.of(state, Column.Type.INTEGER),
                    groups.stream()
                            .map(g -> Cell.number(g.counts().getOrDefault(state, 0)))
                            .toList());
        }
        sheet.add(
                Column.of("合计", Column.Type.INTEGER),
                groups.stream().map(g -> Cell.number(g.rows().size())).toList());
        return sheet;
    }

    /** A row for each bar, with the 口径 when there are several. */
    private Sheet bars(Entry entry, Board.Bars board) {
        Cells cells = new Cells(index, entry);
        List<Board.Bar> bars =
                board.charts().stream().flatMap(c -> c.bars().stream()).toList();
        Sheet sheet = new Sheet(bars.size());
        Field per = board.view().per();
        if (per != null) {
            sheet.add(
                    Column.of(per),
                    board.charts().stream()
                            .flatMap(c -> c.bars().stream()
                                    .map(b -> cells.cell(c.per().orElse(null), per)))
                            .toList());
        }
        sheet.add(
                Column.of(board.view().by()),
                bars.stream().map(b -> cells.cell(b.name(), board.view().by())).toList());
        sheet.addFigures(
                board.view().figure(),
                bars.stream().map(b -> Optional.of(b.figure())).toList(),
                bars.stream()
                        .map(b -> Cell.text(Cells.printed(b.figure()), entry.place()))
                        .toList());
        return sheet;
    }

    /** A row for each issue. */
    private Sheet trend(Board.Trend board) {
        List<Entry> issues = board.issues();
        Sheet sheet = new Sheet(issues.size());
        sheet.add(
                Column.of(ID, Column.Type.STRING),
                issues.stream().map(e -> Cell.text(e.id(), e.place())).toList());
        sheet.add(
                Column.of("标题", Column.Type.STRING),
                issues.stream().map(Datasets::title).toList());
        List<Field> fields = new ArrayList<>();
        issues.get(0).kind().fields().named("asOf").filter(Field::isPublic).ifPresent(fields::add);
        fields.addAll(board.view().show());
        List<Values> rows = issues.stream().map(Entry::values).toList();
        for (Field field : new LinkedHashSet<>(fields)) {
            sheet.add(field, rows, row -> new Cells(index, issues.get(row)));
        }
        return sheet;
    }

    private static Cell title(Entry entry) {
        Value title = entry.values().get("title");
        return Cell.text(entry.title(), title == null ? entry.place() : title.place());
    }

    /** The columns that have entries, each with its list as a dataset. */
    public List<Dataset> kinds() {
        return index.columns().stream()
                .filter(c -> !c.entries().isEmpty())
                .map(c -> kind(c.kind()))
                .toList();
    }

    /** The entries of a column, newest first. */
    Dataset kind(Kind kind) {
        SiteIndex.Column column = index.column(kind).orElseThrow();
        return entries(kind, column.name(), column.entries());
    }

    /** Entries of a kind, a row each: what all have, then what the kind has of its own in single values. */
    public Dataset entries(Kind kind, String title, List<Entry> entries) {
        Sheet sheet = new Sheet(entries.size());
        List<Cells> cells = entries.stream().map(e -> new Cells(index, e)).toList();
        List<Values> rows = entries.stream().map(Entry::values).toList();
        sheet.add(
                Column.of(ID, Column.Type.STRING),
                entries.stream().map(e -> Cell.text(e.id(), e.place())).toList());
        sheet.add(
                Column.of(kind.fields().named("title").orElseThrow()),
                entries.stream().map(Datasets::title).toList());
        sheet.add(kind.fields().named("published").orElseThrow(), rows, cells::get);
        sheet.add(
                Column.of("网址", Column.Type.STRING),
                entries.stream()
                        .map(e -> Cell.text(url(e.address()), e.place()))
                        .toList());
        for (String shared : List.of("region", "campaign")) {
            kind.fields().named(shared).filter(Field::isPublic).ifPresent(f -> sheet.add(f, rows, cells::get));
        }
        kind.own().fields().stream()
                .filter(f -> f.isPublic() && isSingle(f.type()))
                .forEach(f -> sheet.add(f, rows, cells::get));
        return sheet.dataset(kind.name(), title, Place.of("content/site.yaml"), ID);
    }

    private static boolean isSingle(FieldType type) {
        return !(type instanceof FieldType.ListOf
                || type instanceof FieldType.Group
                || type instanceof FieldType.Image
                || type instanceof FieldType.File
                || type instanceof FieldType.Link
                || (type instanceof FieldType.Text text && text.isLong()));
    }

    /** The units of the register, each by the name it bears now, or bore last. */
    public Dataset units() {
        List<Unit> units = index.site().units();
        Sheet sheet = new Sheet(units.size());
        sheet.add(
                text(UNIT_CODE),
                units.stream().map(u -> Cell.text(u.code(), u.place())).toList());
        sheet.add(
                text("名称"),
                units.stream()
                        .map(u -> Cell.text(u.name().full(), u.name().place()))
                        .toList());
        sheet.add(
                text("类别"),
                units.stream()
                        .map(u -> Cell.text(u.unitClass().orElse(""), u.place()))
                        .toList());
        sheet.add(
                text("上级"),
                units.stream()
                        .map(u -> Cell.text(
                                u.parent()
                                        .flatMap(index.resolver()::unit)
                                        .map(p -> p.name().full())
                                        .orElse(""),
                                u.place()))
                        .toList());
        sheet.add(
                text("地区"),
                units.stream()
                        .map(u -> Cell.text(
                                index.resolver()
                                        .regionOf(u)
                                        .map(SiteConfig.Region::name)
                                        .orElse(""),
                                u.place()))
                        .toList());
        sheet.add(
                Column.of("成立日期", Column.Type.DATE),
                units.stream()
                        .map(u -> u.since().<Cell>map(Cell.Day::new).orElse(Cell.BLANK))
                        .toList());
        sheet.add(
                Column.of("撤销日期", Column.Type.DATE),
                units.stream()
                        .map(u -> u.until().<Cell>map(Cell.Day::new).orElse(Cell.BLANK))
                        .toList());
        sheet.add(
                text("网址"),
                units.stream()
                        .map(u -> Cell.text(url(new Spot.UnitPage(u).address()), u.place()))
                        .toList());
        return sheet.dataset("units", "单位名录", Place.of("content/units.yaml"), UNIT_CODE);
    }

    private static Column text(String header) {
        return Column.of(header, Column.Type.STRING);
    }

    private String url(String address) {
        return WebAddress.full(index.site().config(), address);
    }

    /** Columns as they are put together. */
    private static final class Sheet {

        private interface CellsOfRow {
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
}
