package org.tongbao.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.index.Board;
import org.tongbao.index.Spot;
import org.tongbao.index.Window;
import org.tongbao.kind.Field;
import org.tongbao.kind.Shape;
import org.tongbao.kind.Table;
import org.tongbao.kind.View;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.BoardView;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.GroupRowsView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.TableView;
import org.tongbao.render.view.ValueView;

/** The boards of an entry: charts, each with its table. */
final class BoardViews {

    /** The field that says for which day the figures hold; the board of key figures says it for all. */
    private static final String AS_OF = "asOf";

    private final Context context;
    private final Entry entry;
    private final ValueViews values;
    private final ChartViews charts;
    private final RowAddresses addresses;

    BoardViews(Context context, Entry entry) {
        this.context = context;
        this.entry = entry;
        this.values = new ValueViews(context);
        this.charts = new ChartViews(context, entry);
        this.addresses = new RowAddresses(context, entry);
    }

    List<BoardView> boards(List<Board> boards) {
        List<BoardView> views = new ArrayList<>();
        Set<String> tiles = tiles(boards);
        for (Board board : boards) {
            int number = views.size() + 1;
            views.add(view(board, "board-" + number, tiles).with(new DataViews(context).board(entry, number, board)));
        }
        return views;
    }

    /** The fields that stand as key figures: a table need not repeat them. */
    private static Set<String> tiles(List<Board> boards) {
        return fields(boards.stream().filter(Board.Figures.class::isInstance).toList());
    }

    /** The fields that boards show. */
    static Set<String> fields(List<Board> boards) {
        Set<String> names = new HashSet<>();
        for (Board board : boards) {
            if (board instanceof Board.Figures figures) {
                figures.cells().forEach(c -> names.add(c.field().name()));
                names.add(AS_OF);
            } else if (board instanceof Board.Parts parts) {
                names.add(parts.whole().field().name());
                parts.parts().forEach(c -> names.add(c.field().name()));
            }
        }
        return names;
    }

    /** Whether a board shows every column of a table, so that it need not stand there a second time. */
    static boolean showsAllOf(TableView table, List<Board> boards) {
        return boards.stream().anyMatch(board -> {
            if (board instanceof Board.Progress progress) {
                return progress.view().of().name().equals(table.name());
            } else if (board instanceof Board.Rows rows) {
                return rows.view().state() == null && rows.view().of().name().equals(table.name());
            } else if (board instanceof Board.Pairs pairs) {
                return Stream.of(pairs.view().of(), pairs.view().with())
                        .anyMatch(t -> t.name().equals(table.name()));
            } else if (board instanceof Board.Cards cards) {
                return cards.view().of().name().equals(table.name())
                        && table.columns().stream().allMatch(c -> shows(cards.view(), c.name()));
            }
            return board instanceof Board.Bars bars
                    && bars.view().of().name().equals(table.name())
                    && table.columns().stream().allMatch(c -> shows(bars.view(), c.name()));
        });
    }

    private static boolean shows(View.Cards view, String column) {
        return Stream.of(
                        Stream.of(view.name()),
                        Stream.ofNullable(view.with()),
                        view.before().stream(),
                        view.after().stream(),
                        Stream.ofNullable(view.state()))
                .flatMap(s -> s)
                .anyMatch(f -> f.name().equals(column));
    }

    private static boolean shows(View.Bars view, String column) {
        return Stream.of(view.by(), view.figure(), view.per())
                .filter(Objects::nonNull)
                .anyMatch(f -> f.name().equals(column));
    }

    private BoardView view(Board board, String id, Set<String> tiles) {
        String heading = board.view().label();
        if (board instanceof Board.Figures figures) {
            return figures(figures, id);
        } else if (board instanceof Board.Parts parts) {
            TableView table = tiles.containsAll(fields(List.of(parts))) ? null : table(parts);
            return part("parts", id, heading, null, part(null, charts.parts(parts, id), table));
        } else if (board instanceof Board.States states) {
            String chart = charts.states(states.grouping(), heading, id);
            return part("states", id, heading, null, part(null, chart, table(heading, states.grouping())));
        } else if (board instanceof Board.Bars bars) {
            return bars(bars, id);
        } else if (board instanceof Board.Progress progress) {
            return progress(progress, id);
        } else if (board instanceof Board.Overdue overdue) {
            return overdue(overdue, id);
        }
        return board instanceof Board.Trend trend
                ? part("trend", id, heading, note(trend), part(null, charts.trend(trend, id), table(trend)))
                : new RowBoardViews(context, entry, charts, values).view(board, id);
    }

    /** Says that only a part of a long series is shown. */
    private @Nullable String note(Board.Trend board) {
        int shown = board.issues().size();
        return shown < board.all() ? context.text("board.nearest", board.all(), shown) : null;
    }

    private static BoardView part(
            String sort, String id, String heading, @Nullable String note, BoardView.PartView part) {
        return BoardView.ofParts(sort, id, heading, note, List.of(part));
    }

    private static BoardView.PartView part(@Nullable String heading, String svg, @Nullable TableView table) {
        return new BoardView.PartView(heading, svg.isEmpty() ? null : ChartViews.html(svg), table);
    }

    private BoardView figures(Board.Figures board, String id) {
        Optional<LocalDate> asOf = entry.values().find(AS_OF, Value.Date.class).map(Value.Date::date);
        String note = asOf.map(d -> context.text("board.asOf", context.formats().day(d)))
                .orElse(null);
        List<FigureView> figures =
                board.cells().stream().map(c -> figure(c, values)).toList();
        return new BoardView("figures", id, null, note, figures, List.of(), List.of(), List.of(), List.of());
    }

    static FigureView figure(Board.Cell cell, ValueViews values) {
        Optional<Figure> figure = cell.figure();
        boolean computed = cell.value() instanceof Value.Quantity quantity && quantity.computed();
        return new FigureView(
                cell.field().label(),
                figure.map(Figure::number).orElse(""),
                figure.map(Figure::printedMeasure).orElse(""),
                null,
                null,
                computed,
                values.corrected(cell.value()).orElse(null));
    }

    private TableView table(Board.Parts board) {
        List<List<ValueView>> rows = new ArrayList<>();
        Stream.concat(board.parts().stream(), Stream.of(board.whole()))
                .forEach(c -> rows.add(List.of(ValueView.text(c.field().label()), value(c.value(), c.field()))));
        return table(board.view().label(), List.of(context.text("board.item"), context.text("board.figure")), rows);
    }

    private ValueView value(@Nullable Value value, Field field) {
        return value == null ? ValueView.text("") : values.view(value, field.type(), entry);
    }

    private TableView table(String label, Board.Grouping board) {
        List<String> heads = new ArrayList<>();
        heads.add(board.by() == null ? context.text("board.item") : board.by().label());
        heads.addAll(board.states());
        heads.add(context.text("board.total"));
        List<List<ValueView>> rows = new ArrayList<>();
        for (Board.Group group : board.groups()) {
            List<ValueView> row = new ArrayList<>();
            row.add(groupName(board, group));
            for (String state : board.states()) {
                row.add(ValueView.text(Integer.toString(group.counts().getOrDefault(state, 0))));
            }
            row.add(ValueView.text(Integer.toString(group.rows().size())));
            rows.add(row);
        }
        return table(label, heads, rows);
    }

    /** What a group is called; it leads to the group's rows. */
    private ValueView groupName(Board.Grouping board, Board.Group group) {
        if (group.name().isEmpty()) {
            return ValueView.text(board.of().label());
        }
        String href = charts.href(board, group);
        return ValueView.link(charts.name(group.name().get()), href);
    }

    private BoardView bars(Board.Bars board, String id) {
        List<BoardView.PartView> parts = new ArrayList<>();
        for (Board.Chart chart : board.charts()) {
            String heading = chart.per().map(charts::name).orElse(null);
            List<List<ValueView>> rows = chart.bars().stream()
                    .map(b -> List.of(
                            value(b.name(), board.view().by()),
                            ValueView.text(b.figure().written())))
                    .toList();
            String label =
                    heading == null ? board.view().label() : board.view().label() + context.text("colon") + heading;
            TableView table = table(
                    label,
                    List.of(board.view().by().label(), board.view().figure().label()),
                    rows);
            parts.add(part(heading, charts.bars(board, chart, label, id + "-" + (parts.size() + 1)), table));
        }
        return BoardView.ofParts("bars", id, board.view().label(), null, parts);
    }

    /** Those behind the time line and those on time or ahead, side by side; then all of them as a table. */
    private BoardView progress(Board.Progress board, String id) {
        List<BoardView.PartView> parts = new ArrayList<>();
        addProgress(board, board.behind(), "board.behind", id, parts);
        addProgress(board, board.onTime(), "board.onTime", id, parts);
        Table of = board.view().of();
        TableView table = addresses.home(values.table(of, board.rows(), entry), of, board.rows());
        String note = board.line()
                .map(l -> context.text("board.line", board.view().line().label(), l.written()))
                .orElse(null);
        parts.add(new BoardView.PartView(null, null, table));
        return BoardView.ofParts("progress", id, board.view().label(), note, parts);
    }

    private void addProgress(
            Board.Progress board, List<Values> rows, String key, String id, List<BoardView.PartView> parts) {
        if (!rows.isEmpty()) {
            String heading = context.text(key, rows.size());
            String svg = charts.progress(board, rows, heading, id + "-" + (parts.size() + 1));
            parts.add(new BoardView.PartView(heading, ChartViews.html(svg), null));
        }
    }

    /** What was late on the day of the data; apart from it, what fell due since. */
    private BoardView overdue(Board.Overdue board, String id) {
        List<BoardView.PartView> parts = new ArrayList<>();
        if (!board.late().isEmpty()) {
            parts.add(new BoardView.PartView(null, null, late(board)));
        }
        if (!board.since().isEmpty()) {
            String heading = context.text("board.since", board.since().size());
            parts.add(new BoardView.PartView(heading, null, table(board, heading, board.since())));
        }
        String key = board.late().isEmpty() ? "board.overdue.none" : "board.overdue";
        String note = context.text(
                key, context.formats().day(board.day()), board.late().size());
        String old = board.isOld() ? context.text("board.old", Board.Overdue.RECENT) : "";
        return BoardView.ofParts("overdue", id, board.view().label(), note + old, parts);
    }

    private TableView late(Board.Overdue board) {
        TableView table = table(board, board.view().label(), board.late());
        List<TableView.ColumnView> columns = new ArrayList<>(table.columns());
        columns.add(new TableView.ColumnView("", context.text("board.daysOver"), true, "brief"));
        List<List<ValueView>> rows = new ArrayList<>();
        for (Values row : board.late()) {
            List<ValueView> cells = new ArrayList<>(table.rows().get(rows.size()));
            cells.add(ValueView.text(Long.toString(board.daysOver(row))));
            rows.add(cells);
        }
        return new TableView(table.name(), table.label(), columns, rows, table.findable());
    }

    /** What is due, when, and who answers for it; the other columns stand in the full table. */
    private TableView table(Board.Overdue board, String label, List<Values> rows) {
        View.Overdue view = board.view();
        Table of = view.of();
        Optional<Field> what = of.columns().fields().stream()
                .filter(f -> !f.name().equals(of.key()) && f.type().word().equals("text"))
                .findFirst();
        List<Field> columns = of.columns().fields().stream()
                .filter(f -> f.name().equals(of.key())
                        || f.name().equals(view.due().name())
                        || f.name().equals(view.state().name())
                        || f.type().word().equals("ref")
                        || what.filter(f::equals).isPresent())
                .toList();
        return addresses.elsewhere(values.table(of.showing(label, new Shape(columns)), rows, entry), of, rows);
    }

    private TableView table(Board.Trend board) {
        List<String> heads = new ArrayList<>(List.of(context.text("board.issue")));
        board.view().show().forEach(f -> heads.add(f.label()));
        List<List<ValueView>> rows = new ArrayList<>();
        for (Entry issue : board.issues()) {
            List<ValueView> row = new ArrayList<>();
            String label = charts.issue(issue);
            row.add(
                    issue.id().equals(entry.id())
                            ? ValueView.text(label)
                            : ValueView.link(label, context.hrefs().to(issue.address())));
            for (Field field : board.view().show()) {
                row.add(value(issue.values().get(field.name()), field));
            }
            rows.add(row);
        }
        return table(board.view().label(), heads, rows);
    }

    /** A table all columns of which but the first hold figures. */
    private static TableView table(String label, List<String> heads, List<List<ValueView>> rows) {
        List<TableView.ColumnView> columns = new ArrayList<>();
        for (String head : heads) {
            columns.add(new TableView.ColumnView("", head, !columns.isEmpty()));
        }
        return new TableView("", label, columns, rows, true);
    }

    /** A page of one group or of several. */
    GroupRowsView group(Spot.GroupPage at) {
        Board.Grouping grouping = at.grouping();
        Board.GroupPage page = at.page();
        String by = grouping.by() == null ? "" : grouping.by().label();
        List<Board.Group> here = page.groups();
        int rows = here.stream().mapToInt(g -> g.rows().size()).sum();
        String named = page.isShared() ? context.text("board.by", by) : name(here.get(0));
        String label = grouping.of().label();
        String heading = page.isShared() ? named : context.text("group.heading", named, label, rows);
        boolean hasChart = grouping.state() != null && !page.isShared() && page.number() == 1;
        List<LinkView> others = Window.around(
                        grouping.groups(), grouping.groups().indexOf(here.get(0)))
                .stream()
                .map(g -> new LinkView(name(g), charts.href(grouping, g), !page.isShared() && g.equals(here.get(0))))
                .toList();
        return new GroupRowsView(
                heading,
                context.text("group.description", entry.title(), named, label, rows),
                by,
                new RowViews(context).link(entry),
                hasChart ? ChartViews.html(charts.states(grouping.with(here), named, "board-1")) : null,
                page.parts().stream()
                        .map(p -> part(p, grouping, page.isShared()))
                        .toList(),
                others,
                new PagerViews(context).pager(page.number(), page.pages(), n -> entry.address() + page.address(n)));
    }

    /** The rows of a group, without the column that they share. */
    private GroupRowsView.PartView part(Board.Part part, Board.Grouping grouping, boolean isShared) {
        Table of = grouping.of();
        List<Field> columns = of.columns().fields().stream()
                .filter(f -> !f.equals(grouping.by()))
                .toList();
        Table table = of.showing(isShared ? name(part.group()) : of.label(), new Shape(columns));
        return new GroupRowsView.PartView(
                isShared ? part.group().anchor() : null,
                addresses.elsewhere(values.table(table, part.rows(), entry), of, part.rows()));
    }

    private String name(Board.Group group) {
        return group.name().map(charts::name).orElse("");
    }
}
