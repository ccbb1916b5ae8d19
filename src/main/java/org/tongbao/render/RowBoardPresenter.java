package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Board;
import org.tongbao.index.Grouping;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.BoardView;
import org.tongbao.render.view.CountedView;
import org.tongbao.render.view.FieldView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.SectionView;
import org.tongbao.render.view.ValueView;

/** The texts and links of boards of rows, beside their tables. */
record RowBoardPresenter(Context context, Entry entry, ChartPresenter charts) {

    /** Links to groups of the rows. */
    List<SectionView<CountedView.Item>> indexes(Board.Rows board) {
        return board.groupings().stream()
                .map(g -> SectionView.of(
                        g.by() == null ? "" : g.by().label(),
                        g.groups().stream().map(group -> item(g, group)).toList()))
                .toList();
    }

    private CountedView.Item item(Grouping grouping, Grouping.Group group) {
        String name = group.name().map(context.text(entry)::of).orElse("");
        String href = charts.href(grouping, group);
        return new CountedView.Item(name, href, group.rows().size(), null);
    }

    List<BoardView.PairGroupView> pairs(Board.Pairs board, String id) {
        List<BoardView.PairGroupView> groups = new ArrayList<>();
        for (Board.PairGroup group : board.groups()) {
            LinkView name = group.name().map(this::link).orElse(null);
            List<BoardView.PairView> pairs =
                    group.pairs().stream().map(p -> pair(p, board.view())).toList();
            groups.add(new BoardView.PairGroupView(id + "-" + (groups.size() + 1), name, pairs));
        }
        return groups;
    }

    private LinkView link(Value value) {
        return value instanceof Value.Reference reference
                ? new ValuePresenter(context).reference(reference, entry)
                : new LinkView(context.text(entry).of(value), "");
    }

    private BoardView.PairView pair(Board.Pair pair, BoardSpec.Pairs view) {
        Table of = view.of();
        Optional<Field> text = text(of, of.key());
        List<Field> facts = of.columns().fields().stream()
                .filter(f -> !f.name().equals(of.key()) && !f.equals(view.by()) && !text.equals(Optional.of(f)))
                .toList();
        List<BoardView.ItemView> items =
                pair.others().stream().map(o -> item(o, view)).toList();
        String number = Optional.ofNullable(pair.row().get(String.valueOf(of.key())))
                .map(context.text(entry)::of)
                .orElse("");
        return new BoardView.PairView(
                new RowAddresses(context, entry).id(of, pair.row()),
                number,
                said(text, pair.row()),
                fields(facts, pair.row()),
                items);
    }

    private BoardView.ItemView item(Values row, BoardSpec.Pairs view) {
        Table with = view.with();
        Optional<Field> text = text(with, view.on().name());
        List<Field> facts = with.columns().fields().stream()
                .filter(f -> !f.equals(view.on()) && !text.equals(Optional.of(f)))
                .toList();
        return new BoardView.ItemView(said(text, row), fields(facts, row));
    }

    /** The column that describes a row: the first text column other than the key. */
    private static Optional<Field> text(Table table, @Nullable String key) {
        return table.columns().fields().stream()
                .filter(f -> !f.name().equals(key) && f.type() instanceof FieldType.Text)
                .findFirst();
    }

    private String said(Optional<Field> column, Values row) {
        return column.flatMap(f -> Optional.ofNullable(row.get(f.name())))
                .map(context.text(entry)::of)
                .orElse("");
    }

    List<BoardView.CardView> cards(Board.Cards board) {
        return board.cards().stream().map(c -> card(c, board.view())).toList();
    }

    private BoardView.CardView card(Board.Card card, BoardSpec.Cards view) {
        Values row = card.row();
        Field state = view.state();
        Optional<Value.Choice> choice = state == null ? Optional.empty() : row.find(state.name(), Value.Choice.class);
        String tone = choice.map(c -> ((FieldType.Choice) state(view).type())
                        .states()
                        .tone(c.option().value())
                        .word())
                .orElse("plain");
        List<LinkView> earlier = card.earlier().stream()
                .map(e -> new LinkView(
                        new ValuePresenter(context).issue(e), context.hrefs().to(e.address())))
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

    private static Field state(BoardSpec.Cards view) {
        return Stream.ofNullable(view.state()).findFirst().orElseThrow();
    }

    private @Nullable ValueView value(Field field, Values row) {
        Value value = row.get(field.name());
        return value == null ? null : new ValuePresenter(context).view(value, field.type(), entry);
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
