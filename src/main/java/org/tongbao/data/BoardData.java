package org.tongbao.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.index.Board;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.model.Entry;
import org.tongbao.model.Values;

/** The boards of an entry as datasets, each the shape of what it shows. */
record BoardData(SiteIndex index, Entry entry, Cells cells) {

    private static final String KEY_FIGURES = "主要数据";

    BoardData(SiteIndex index, Entry entry) {
        this(index, entry, new Cells(index, entry));
    }

    Dataset dataset(Board board, String name) {
        String title =
                board.view().label().isEmpty() ? KEY_FIGURES : board.view().label();
        if (board instanceof Board.Figures figures) {
            return figures(figures).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.Parts parts) {
            return parts(parts).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.States states) {
            return states(states.grouping()).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.Bars bars) {
            return bars(bars).dataset(name, title, entry.place(), null);
        } else if (board instanceof Board.Trend trend) {
            return trend(trend).dataset(name, title, entry.place(), Datasets.ID);
        } else if (board instanceof Board.Overdue overdue) {
            return overdue(overdue)
                    .dataset(
                            name,
                            title,
                            entry.place(),
                            Datasets.key(overdue.view().of()));
        }
        Board.Rows rows = (Board.Rows) board;
        return new Datasets(index).rows(entry, rows.view().of(), name, title, rows.rows());
    }

    /** One row: each figure under its label, and the day for which they hold. */
    private Sheet figures(Board.Figures board) {
        Sheet sheet = new Sheet(1);
        Optional<Field> asOf = entry.kind().fields().named("asOf").filter(Field::isPublic);
        List<Field> shown = board.cells().stream().map(Board.Cell::field).toList();
        Stream.concat(asOf.filter(f -> !shown.contains(f)).stream(), shown.stream())
                .forEach(f -> sheet.add(f, List.of(entry.values()), row -> cells));
        return sheet;
    }

    /** The rows of the table, those late with the days they are over. */
    private Sheet overdue(Board.Overdue board) {
        Sheet sheet = new Datasets(index).sheet(entry, board.view().of(), board.rows());
        sheet.add(
                Column.of("超期天数", Column.Type.INTEGER),
                Stream.concat(
                                board.late().stream().map(r -> Cell.number(board.daysOver(r))),
                                board.since().stream().map(r -> Cell.BLANK))
                        .toList());
        return sheet;
    }

    /** A row for each part, then the whole. */
    private Sheet parts(Board.Parts board) {
        List<Board.Cell> rows =
                Stream.concat(board.parts().stream(), Stream.of(board.whole())).toList();
        Sheet sheet = new Sheet(rows.size());
        sheet.add(
                Column.of("项目", Column.Type.STRING),
                rows.stream()
                        .map(r -> Cell.text(r.field().label(), entry.place()))
                        .toList());
        Field whole = board.whole().field();
        sheet.addFigures(
                whole,
                rows.stream().map(Board.Cell::figure).toList(),
                rows.stream().map(r -> cells.cell(r.value(), r.field())).toList());
        return sheet;
    }

    /** A row for each group: how many rows are in each state, and in all. */
    private Sheet states(Board.Grouping board) {
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
    private Sheet bars(Board.Bars board) {
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
                Column.of(Datasets.ID, Column.Type.STRING),
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
}
