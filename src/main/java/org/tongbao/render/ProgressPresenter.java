package org.tongbao.render;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Boards;
import org.tongbao.index.Grid;
import org.tongbao.index.Plot;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.chart.ProgressBar;
import org.tongbao.render.chart.Span;
import org.tongbao.render.chart.Tone;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.ProgressView;

/** Rows against the elapsed time, as a list of bars. */
record ProgressPresenter(Context context, Entry entry) {

    /** The rows of a grid; the label of the elapsed time precedes the first list of a board. */
    ProgressView list(Grid grid, Plot.Progress plot, boolean isFirst) {
        Span span = Span.ofShares(plot.scale().stream().map(Boards::middle).toList());
        ProgressBar bar = new ProgressBar(span, plot.line().map(Boards::middle).orElse(null));
        String line = plot.line()
                .map(l -> plot.view().line().label() + " " + l.written())
                .orElse("");
        return new ProgressView(
                isFirst && !line.isEmpty() ? bar.axis(line) : null,
                grid.rows().stream().map(r -> item(r, plot, bar)).toList());
    }

    private ProgressView.Item item(Grid.Row row, Plot.Progress plot, ProgressBar bar) {
        BoardSpec.Progress view = plot.view();
        var figure = row.values().figure(view.figure().name()).orElseThrow();
        BigDecimal fraction = Boards.middle(figure);
        String id = new RowAddresses(context, entry).id(view.of(), row.values());
        return new ProgressView.Item(
                new LinkView(text(row, view.name()), id.isEmpty() ? "" : "#" + Hrefs.encode(id)),
                Stream.of(text(row, view.by()), text(row, view.with()))
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" ")),
                figure.written(),
                amounts(text(row, view.done()), text(row, view.target())),
                bar.svg(fraction, tone(row.values(), plot)));
    }

    private String amounts(String done, String target) {
        if (done.isEmpty()) {
            return target.isEmpty() ? "" : context.text("progress.target", target);
        }
        return target.isEmpty() ? context.text("progress.done", done) : context.text("progress.amounts", done, target);
    }

    private String text(Grid.Row row, @Nullable Field column) {
        return Optional.ofNullable(column)
                .flatMap(c -> row.get(Grid.Column.of(c)))
                .map(context.text(entry)::of)
                .orElse("");
    }

    /** The state in the row, else derived from the comparison with the elapsed time. */
    private static Tone tone(Values row, Plot.Progress plot) {
        Field state = plot.view().state();
        Optional<Value.Choice> stated = state == null ? Optional.empty() : row.find(state.name(), Value.Choice.class);
        return state != null && stated.isPresent() && state.type() instanceof FieldType.Choice choice
                ? ChartPresenter.tone(choice.states().tone(stated.get().option().value()))
                : plot.isBehind(row) ? Tone.LATE : Tone.DONE;
    }
}
