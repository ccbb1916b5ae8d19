package org.tongbao.data;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
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

    /** The header of the column that holds the ids of entries. */
    static final String ID = "编号";

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

    /** Some rows of a table. */
    Dataset rows(Entry entry, Table table, String name, String title, List<Values> rows) {
        return sheet(entry, table, rows).dataset(name, title, entry.place(), key(table));
    }

    /** Some rows of a table, with its public columns. */
    Sheet sheet(Entry entry, Table table, List<Values> rows) {
        Sheet sheet = new Sheet(rows.size());
        Cells cells = new Cells(index, entry);
        for (Field field : table.columns().fields()) {
            if (field.isPublic()) {
                sheet.add(field, rows, row -> cells);
            }
        }
        return sheet;
    }

    /** The header of the column that is the key of a table, where readers may see it. */
    static @Nullable String key(Table table) {
        return table.columns().fields().stream()
                .filter(f -> f.name().equals(table.key()) && f.isPublic())
                .map(Field::label)
                .findFirst()
                .orElse(null);
    }

    /**
     * What a board shows.
     *
     * @param number its place among the boards of the page, from 1
     */
    Dataset board(Entry entry, int number, Board board) {
        return new BoardData(index, entry).dataset(board, "board-" + number);
    }

    static Cell title(Entry entry) {
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
                                        .flatMap(index.resolver().units()::unit)
                                        .map(p -> p.name().full())
                                        .orElse(""),
                                u.place()))
                        .toList());
        sheet.add(
                text("地区"),
                units.stream()
                        .map(u -> Cell.text(
                                index.resolver()
                                        .units()
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
}
