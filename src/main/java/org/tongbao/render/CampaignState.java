package org.tongbao.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.figure.Figure;
import org.tongbao.index.Board;
import org.tongbao.index.Route;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.render.view.FigureView;

/** The figures that say how a campaign stands now: the rates of its newest entries, and what is late by them. */
record CampaignState(Context context) {

    /** Tiles fill whole rows: three, or twice three. */
    private static final int ROW = 3;

    /** The rates and the late items, each with its day; three or six of them, none when there are fewer. */
    List<FigureView> figures(Entry campaign) {
        List<FigureView> rates = new ArrayList<>();
        List<FigureView> late = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (Entry entry : context.index().gathered(new Route.EntryPage(campaign))) {
            if (context.index().isNewest(entry) && kinds.add(entry.kind().name())) {
                rates(entry).limit(1).forEach(rates::add);
                late(entry).forEach(late::add);
            }
        }
        List<FigureView> all = Stream.concat(rates.stream().limit(2 * ROW - Math.min(ROW, late.size())), late.stream())
                .limit(2 * ROW)
                .toList();
        return all.subList(0, all.size() / ROW * ROW);
    }

    /** The percentages that lists show of an entry. */
    private Stream<FigureView> rates(Entry entry) {
        return entry.kind().fields().fields().stream()
                .filter(f -> f.listed() && f.isPublic() && f.type() instanceof FieldType.Figure)
                .flatMap(f -> entry.values().find(f.name(), Value.FigureValue.class).stream()
                        .filter(q -> q.figure().printedMeasure().equals("%"))
                        .map(q -> rate(entry, f, q)));
    }

    private FigureView rate(Entry entry, Field field, Value.FigureValue quantity) {
        Figure figure = quantity.figure();
        return tile(entry, field.label(), figure.number(), figure.printedMeasure(), quantity.computed());
    }

    /** How many rows were late on the day of the data. */
    private Stream<FigureView> late(Entry entry) {
        return context.index().boards(entry).stream()
                .filter(Board.Overdue.class::isInstance)
                .map(Board.Overdue.class::cast)
                .filter(b -> !b.late().isEmpty())
                .map(b -> tile(
                        entry, b.view().label(), String.valueOf(b.late().size()), context.text("home.items"), false));
    }

    private FigureView tile(Entry entry, String label, String number, String measure, boolean computed) {
        String named = context.text("unit.answers.label", entry.kind().label(), label);
        return new FigureView(named, number, measure, new HubPresenter(context).asOf(entry), null, computed, null);
    }
}
