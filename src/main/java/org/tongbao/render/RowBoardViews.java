package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Board;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.kind.View;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.BoardView;
import org.tongbao.render.view.CountedView;
import org.tongbao.render.view.FieldView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.SectionView;
import org.tongbao.render.view.TableView;
import org.tongbao.render.view.ValueView;

/** The boards that show rows in words, not as charts. */
record RowBoardViews(Context context, Entry entry, ChartViews charts, ValueViews values) {

    BoardView view(Board board, String id) {
        if (board instanceof Board.Rows rows) {
            return rows(rows, id);
        }
        return board instanceof Board.Pairs pairs ? pairs(pairs, id) : cards((Board.Cards) board, id);
    }

    private BoardView rows(Board.Rows board, String id) {
        View.Rows view = board.view();
        String note = context.text("board.rows", board.rows().size());
        List<SectionView<CountedView.Item>> indexes = board.groupings().stream()
                .map(g -> SectionView.of(
                        g.by() == null ? "" : g.by().label(),
                        g.groups().stream().map(group -> item(g, group)).toList()))
                .toList();
        RowAddresses addresses = new RowAddresses(context, entry);
        TableView table = values.table(view.of(), board.rows(), entry);
        var part = new BoardView.PartView(
                null,
                null,
                board.isOwnTable()
                        ? addresses.elsewhere(table, view.of(), board.rows())
                        : addresses.home(table, view.of(), board.rows()));
        return new BoardView("rows", id, view.label(), note, List.of(), List.of(part), indexes, List.of(), List.of());
    }

    private CountedView.Item item(Board.Grouping grouping, Board.Group group) {
        String name = group.name().map(charts::name).orElse("");
        String href = charts.href(grouping, group);
        return new CountedView.Item(name, href, group.rows().size(), null);
    }

    private BoardView pairs(Board.Pairs board, String id) {
        View.Pairs view = board.view();
        List<BoardView.PairGroupView> groups = new ArrayList<>();
        for (Board.PairGroup group : board.groups()) {
            LinkView name = group.name().map(this::link).orElse(null);
            List<BoardView.PairView> pairs =
                    group.pairs().stream().map(p -> pair(p, view)).toList();
            groups.add(new BoardView.PairGroupView(id + "-" + (groups.size() + 1), name, pairs));
        }
        String note = context.text("board.rows", board.size());
        return new BoardView("pairs", id, view.label(), note, List.of(), List.of(), List.of(), groups, List.of());
    }

    private LinkView link(Value value) {
        return value instanceof Value.Reference reference
                ? values.reference(reference, entry)
                : new LinkView(charts.name(value), "");
    }

    private BoardView.PairView pair(Board.Pair pair, View.Pairs view) {
        Table of = view.of();
        Optional<Field> text = text(of, of.key());
        List<Field> facts = of.columns().fields().stream()
                .filter(f -> !f.name().equals(of.key()) && !f.equals(view.by()) && !text.equals(Optional.of(f)))
                .toList();
        List<BoardView.ItemView> items =
                pair.others().stream().map(o -> item(o, view)).toList();
        String number = Optional.ofNullable(pair.row().get(String.valueOf(of.key())))
                .map(charts::name)
                .orElse("");
        return new BoardView.PairView(
                new RowAddresses(context, entry).id(of, pair.row()),
                number,
                said(text, pair.row()),
                fields(facts, pair.row()),
                items);
    }

    private BoardView.ItemView item(Values row, View.Pairs view) {
        Table with = view.with();
        Optional<Field> text = text(with, view.on().name());
        List<Field> facts = with.columns().fields().stream()
                .filter(f -> !f.equals(view.on()) && !text.equals(Optional.of(f)))
                .toList();
        return new BoardView.ItemView(said(text, row), fields(facts, row));
    }

    /** The column that says what a row is: the first of text that is not its key. */
    private static Optional<Field> text(Table table, @Nullable String key) {
        return table.columns().fields().stream()
                .filter(f -> !f.name().equals(key) && f.type() instanceof FieldType.Text)
                .findFirst();
    }

    private String said(Optional<Field> column, Values row) {
        return column.flatMap(f -> Optional.ofNullable(row.get(f.name())))
                .map(charts::name)
                .orElse("");
    }

    private BoardView cards(Board.Cards board, String id) {
        List<BoardView.CardView> cards =
                board.cards().stream().map(c -> card(c, board.view())).toList();
        return new BoardView(
                "cards", id, board.view().label(), null, List.of(), List.of(), List.of(), List.of(), cards);
    }

    private BoardView.CardView card(Board.Card card, View.Cards view) {
        Values row = card.row();
        Field state = view.state();
        Optional<Value.Choice> choice = state == null ? Optional.empty() : row.find(state.name(), Value.Choice.class);
        String tone = choice.map(c -> ((FieldType.Choice) state(view).type())
                        .states()
                        .tone(c.option().value())
                        .word())
                .orElse("plain");
        List<LinkView> earlier = card.earlier().stream()
                .map(e -> new LinkView(charts.issue(e), context.hrefs().to(e.address())))
                .toList();
        return new BoardView.CardView(
                new RowAddresses(context, entry).id(view.of(), row),
                Optional.ofNullable(value(view.name(), row)).orElse(ValueView.text("")),
                view.with() == null ? null : value(view.with(), row),
                choice.map(c -> c.option().label()).orElse(null),
                tone,
                fields(view.before(), row),
                fields(view.after(), row),
                earlier);
    }

    private static Field state(View.Cards view) {
        return Stream.ofNullable(view.state()).findFirst().orElseThrow();
    }

    private @Nullable ValueView value(Field field, Values row) {
        Value value = row.get(field.name());
        return value == null ? null : values.view(value, field.type(), entry);
    }

    private List<FieldView> fields(List<Field> fields, Values row) {
        List<FieldView> views = new ArrayList<>();
        for (Field field : fields) {
            ValueView value = value(field, row);
            if (value != null) {
                views.add(new FieldView(field.name(), field.label(), value));
            }
        }
        return views;
    }
}
