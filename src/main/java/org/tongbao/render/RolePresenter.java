package org.tongbao.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;
import org.tongbao.index.Paging;
import org.tongbao.index.Route;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.HonoursView;
import org.tongbao.render.view.HubView;
import org.tongbao.render.view.LinkView;

/** The parts of the page of an entry that the role of its kind adds. */
record RolePresenter(Context context) {

    @Nullable
    HonoursView honours(Entry entry) {
        if (entry.kind().role() != Kind.Role.HONOURS) {
            return null;
        }
        int quota = entry.values().whole("quota").orElse(0);
        List<HonoursView.HonoureeView> named = Stream.of("honourees", "offices")
                .flatMap(table -> entry.kind().table(table).stream())
                .flatMap(table -> entry.rows(table.name()).stream().map(r -> honouree(table, r, entry)))
                .toList();
        boolean proposed = entry.values().group("publicity").isPresent()
                && entry.values().date("conferred").isEmpty();
        String host = context.index().site().config().host();
        boolean reported = entry.values().texts("source").stream()
                .anyMatch(s -> !s.equals(host)
                        && !s.equals(entry.values().text("publisher").orElse(host)));
        return new HonoursView(quota, named, proposed, reported);
    }

    /** A person and the unit, an office and the unit it belongs to, or a unit alone. */
    private HonoursView.HonoureeView honouree(Table table, Values row, Entry entry) {
        ValuePresenter values = new ValuePresenter(context);
        Optional<LinkView> unit = row.reference("unit").map(r -> values.reference(r, entry));
        Optional<String> name = row.text("name").or(() -> row.text("office"));
        return new HonoursView.HonoureeView(
                new RowAddresses(context, entry).id(table, row),
                name.or(() -> unit.map(LinkView::text)).orElse(""),
                name.flatMap(n -> unit).orElse(null),
                Stream.of("gender", "nation", "party")
                        .flatMap(f -> Stream.ofNullable(row.get(f)))
                        .flatMap(v -> v.line().stream())
                        .toList(),
                row.text("post").orElse(null),
                row.find("deed", Value.LongText.class)
                        .map(d -> values.html(d.body(), entry))
                        .orElse(null),
                row.find("portrait", Value.Image.class)
                        .map(i -> values.image(i, entry))
                        .orElse(null));
    }

    @Nullable
    HubView hub(Entry entry) {
        if (entry.kind().role() != Kind.Role.HUB) {
            return null;
        }
        HubPresenter hubs = new HubPresenter(context);
        Route hub = new Route.EntryPage(entry);
        List<Entry> bulletins = context.index().gathered(hub);
        List<Entry> newest = Paging.ofHub(bulletins).page(1);
        return new HubView(
                figures(entry),
                entry.rows("stages").stream().map(this::stage).toList(),
                hubs.stands(bulletins),
                hubs.months(newest),
                hubs.byKind(bulletins, newest, new RowPresenter(context)::row),
                hubs.pager(hub, 1));
    }

    private HubView.StageView stage(Values row) {
        Optional<LocalDate> starts = row.date("starts");
        Optional<LocalDate> ends = row.date("ends");
        return new HubView.StageView(
                row.text("stage").orElse(""),
                row.text("from").orElse(days(starts, ends)),
                HubPresenter.state(starts, ends, context.index().asOf()),
                row.text("note").orElse(null));
    }

    private @Nullable String days(Optional<LocalDate> starts, Optional<LocalDate> ends) {
        String from = starts.map(context.formats()::day).orElse("");
        String until = ends.map(context.formats()::day).orElse("");
        if (from.isEmpty()) {
            return until.isEmpty() ? null : context.text("campaign.until", until);
        }
        return until.isEmpty() ? context.text("campaign.from", from) : context.text("campaign.days", from, until);
    }

    /** The key figures of a campaign. */
    List<FigureView> figures(Entry campaign) {
        return campaign.values().many("facts", Value.Group.class).stream()
                .map(g -> figure(g.parts(), campaign))
                .toList();
    }

    private FigureView figure(Values fact, Entry campaign) {
        String written = fact.text("figure").orElse("");
        Optional<Figure> read = FigureParser.parse(written).figure();
        return new FigureView(
                fact.text("label").orElse(""),
                read.map(Figure::number).orElse(written),
                read.map(Figure::printedMeasure).orElse(""),
                fact.text("asOf").orElse(null),
                fact.reference("entry")
                        .map(r -> new ValuePresenter(context).reference(r, campaign))
                        .filter(l -> !l.href().isEmpty())
                        .orElse(null),
                false,
                null);
    }
}
