package org.tongbao.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.LocalizedText;
import org.tongbao.figure.Figure;
import org.tongbao.index.Board;
import org.tongbao.index.Grid;
import org.tongbao.index.Grouping;
import org.tongbao.index.Plot;
import org.tongbao.index.Route;
import org.tongbao.index.Window;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.BoardView;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.GroupRowsView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.TableView;

/** The boards of an entry: charts, each with its table. */
final class BoardPresenter {

    private final Context context;
    private final Entry entry;
    private final ChartPresenter charts;

    BoardPresenter(Context context, Entry entry) {
        this.context = context;
        this.entry = entry;
        this.charts = new ChartPresenter(context, entry);
    }

    List<BoardView> boards(List<Board> boards) {
        List<BoardView> views = new ArrayList<>();
        Set<String> tiles =
                fields(boards.stream().filter(Board.Figures.class::isInstance).toList());
        for (Board board : boards) {
            views.add(view(board, views.size() + 1, tiles));
        }
        return views;
    }

    /** The fields that boards show; the board of key figures shows the day for all boards. */
    static Set<String> fields(List<Board> boards) {
        Set<String> names = new HashSet<>();
        for (Board board : boards) {
            board.cells().forEach(c -> names.add(c.field().name()));
            if (board instanceof Board.Figures) {
                names.add(Board.Figures.AS_OF);
            }
        }
        return names;
    }

    /** Whether a board shows every column of a table, so that the page need not repeat the table. */
    static boolean showsAllOf(TableView table, List<Board> boards) {
        List<String> columns =
                table.columns().stream().map(TableView.ColumnView::name).toList();
        return boards.stream()
                .map(Board::view)
                .filter(v -> v.tables().stream().anyMatch(t -> t.name().equals(table.name())))
                .anyMatch(v -> v.covered().stream()
                        .map(Field::name)
                        .collect(Collectors.toSet())
                        .containsAll(columns));
    }

    private BoardView view(Board board, int number, Set<String> tiles) {
        String id = "board-" + number;
        RowBoardPresenter rows = new RowBoardPresenter(context, entry, charts);
        List<FigureView> figures = board instanceof Board.Figures
                ? board.cells().stream()
                        .map(c -> figure(c, new ValuePresenter(context)))
                        .toList()
                : List.of();
        return new BoardView(
                board.view().word(),
                id,
                board instanceof Board.Figures ? null : board.view().label(),
                note(board),
                figures,
                parts(board, id, tiles),
                board instanceof Board.Rows of ? rows.indexes(of) : List.of(),
                board instanceof Board.Pairs of ? rows.pairs(of, id) : List.of(),
                board instanceof Board.Cards of ? rows.cards(of) : List.of(),
                new DataPresenter(context).board(entry, number, board));
    }

    private @Nullable String note(Board board) {
        String note = board.notes(entry).stream().map(this::words).collect(Collectors.joining());
        return note.isEmpty() ? null : note;
    }

    /** A text of the theme, with days in its form. */
    private String words(LocalizedText phrase) {
        return context.text(
                phrase.key(),
                phrase.arguments().stream()
                        .map(a -> a instanceof LocalDate day ? context.formats().day(day) : a)
                        .toArray());
    }

    private List<BoardView.PartView> parts(Board board, String id, Set<String> tiles) {
        List<BoardView.PartView> parts = new ArrayList<>();
        boolean isTold = (!board.cells().isEmpty() && tiles.containsAll(fields(List.of(board))))
                || (board instanceof Board.Bars bars && isTabledBelow(bars));
        for (Board.Panel panel : board.panels(entry)) {
            String heading = panel.heading() == null ? null : heading(panel.heading());
            String title = title(board.view().label(), panel, heading);
            parts.add(new BoardView.PartView(
                    heading,
                    charts.chart(panel.grid(), title, id, parts.size() + 1).orElse(null),
                    panel.isTabled() && !isTold ? new TablePresenter(context).table(panel.grid(), title) : null,
                    panel.grid().plot() instanceof Plot.Progress plot
                            ? new ProgressPresenter(context, entry).list(panel.grid(), plot, parts.isEmpty())
                            : null));
        }
        return parts;
    }

    /** Whether the page has a table with a row for each bar and with more of it than the bar. */
    private boolean isTabledBelow(Board.Bars board) {
        List<Values> rows = entry.rows(board.view().of().name());
        List<Field> more = board.view().of().columns().fields().stream()
                .filter(f -> f.isPublic() && !board.view().covered().contains(f))
                .toList();
        return board.grid(entry).rows().size() == rows.size()
                && rows.stream().anyMatch(r -> more.stream().anyMatch(f -> r.get(f.name()) != null));
    }

    private String heading(Object heading) {
        return heading instanceof LocalizedText phrase
                ? words(phrase)
                : context.text(entry).of((Value) heading);
    }

    /** The title of a panel: a complete phrase, or the label of the board and the value of the panel. */
    private String title(String label, Board.Panel panel, @Nullable String heading) {
        if (heading == null) {
            return label;
        }
        return panel.heading() instanceof LocalizedText ? heading : label + context.text("colon") + heading;
    }

    static FigureView figure(Board.Cell cell, ValuePresenter values) {
        Optional<Figure> figure = cell.figure();
        boolean computed = cell.value() instanceof Value.FigureValue quantity && quantity.computed();
        return new FigureView(
                cell.field().label(),
                figure.map(Figure::number).orElse(""),
                figure.map(Figure::printedMeasure).orElse(""),
                null,
                null,
                computed,
                values.corrected(cell.value()).orElse(null));
    }

    /** A page of one group or of several. */
    GroupRowsView group(Route.GroupPage at) {
        Grouping grouping = at.grouping();
        Grouping.Page page = at.page();
        String by = grouping.by() == null ? "" : grouping.by().label();
        List<Grouping.Group> here = page.groups();
        List<Grouping.Group> counted = page.isShared() ? grouping.groups() : here;
        int rows = counted.stream().mapToInt(g -> g.rows().size()).sum();
        String named = page.isShared() ? context.text("board.by", by) : name(here.get(0));
        String label = grouping.of().label();
        String heading = page.isShared()
                ? context.text("group.shared", named, label, rows)
                : context.text("group.heading", named, label, rows) + tally(grouping, here.get(0));
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
                new RowPresenter(context).link(entry),
                new HubPresenter(context).asOf(entry),
                page.isShared() ? null : subject(here.get(0)),
                hasChart ? charts.states(grouping.with(here), named, "board-1") : null,
                page.parts().stream()
                        .map(p -> part(p, grouping, page.isShared()))
                        .toList(),
                others,
                new PagerPresenter(context).pager(page.number(), page.pages(), n -> entry.address() + page.address(n)));
    }

    /** The rows of a group, without the column whose value they share. */
    private GroupRowsView.PartView part(Grouping.Part part, Grouping grouping, boolean isShared) {
        Table of = grouping.of();
        List<Field> columns = of.columns().fields().stream()
                .filter(f -> !f.equals(grouping.by()))
                .toList();
        Table table = of.showing(isShared ? name(part.group()) : of.label(), new FieldSet(columns));
        return new GroupRowsView.PartView(
                isShared ? part.group().anchor() : null,
                isShared ? subject(part.group()) : null,
                isShared
                        ? context.text("group.tally", part.group().rows().size()) + tally(grouping, part.group())
                        : null,
                new TablePresenter(context).table(Grid.of(entry, table, part.rows(), false), ""));
    }

    /** How many rows of a group are in each state; nothing if rows have no state. */
    private String tally(Grouping grouping, Grouping.Group group) {
        List<String> states = grouping.states().stream()
                .filter(s -> group.counts().getOrDefault(s, 0) > 0)
                .toList();
        if (states.isEmpty()) {
            return "";
        }
        return states.size() == 1
                ? context.text("group.all", states.get(0))
                : states.stream()
                        .map(s -> context.text("group.some", s, group.counts().getOrDefault(s, 0)))
                        .collect(Collectors.joining(context.text("separator"), context.text("colon"), ""));
    }

    /** The page of the unit that a group is about; null for others. */
    private @Nullable LinkView subject(Grouping.Group group) {
        return group.name()
                .filter(Value.Reference.class::isInstance)
                .map(v -> new ValuePresenter(context).reference((Value.Reference) v, entry))
                .filter(l -> !l.href().isEmpty())
                .orElse(null);
    }

    private String name(Grouping.Group group) {
        return group.name().map(context.text(entry)::of).orElse("");
    }
}
