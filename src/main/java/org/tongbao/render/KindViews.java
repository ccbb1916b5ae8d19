package org.tongbao.render;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;
import org.tongbao.index.Paging;
import org.tongbao.index.Spot;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.ArticleView;
import org.tongbao.render.view.AwardView;
import org.tongbao.render.view.CampaignView;
import org.tongbao.render.view.CaseView;
import org.tongbao.render.view.EntryView;
import org.tongbao.render.view.FieldView;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.Html;
import org.tongbao.render.view.ImageView;
import org.tongbao.render.view.LinkView;

/** The pages of the built-in kinds that have a layout of their own. */
record KindViews(Context context) {

    private static final List<String> CASE_SECTIONS = List.of("problem", "facts", "handling", "result", "lesson");

    /** The fields of an article that have places of their own. */
    private static final Set<String> PLACED = Set.of("dateline", "author", "editor", "callouts");

    /** The view for an entry's template. */
    Object view(Entry entry) throws IOException, RenderException {
        EntryView view = new EntryViews(context).view(entry);
        return switch (entry.kind().role()) {
            case HUB -> campaign(entry, view);
            case HONOURS -> award(entry, view);
            case NONE -> other(entry, view);
        };
    }

    private Object other(Entry entry, EntryView view) {
        return switch (entry.kind().name()) {
            case "article" -> article(entry, view);
            case "case" -> caseView(entry, view);
            default -> view;
        };
    }

    private ArticleView article(Entry entry, EntryView view) {
        Values v = entry.values();
        List<ImageView> images = view.images();
        Html body = v.text("dateline")
                .filter(d -> !entry.body().isEmpty())
                .map(d -> new Html(context.markdown(entry).html(entry.body(), d)))
                .orElse(view.body());
        return new ArticleView(
                view,
                body,
                view.fields().stream().filter(f -> !PLACED.contains(f.name())).toList(),
                images.isEmpty() ? null : images.get(0),
                images.stream().skip(1).toList(),
                v.many("callouts", Value.Group.class).stream()
                        .map(Value.Group::parts)
                        .map(c -> new ArticleView.CalloutView(
                                c.text("text").orElse(""), c.text("by").orElse(null)))
                        .toList(),
                v.texts("author"),
                v.text("editor").orElse(null));
    }

    private AwardView award(Entry entry, EntryView view) {
        Values v = entry.values();
        return new AwardView(
                view,
                v.text("honour").orElse(""),
                v.whole("year").map(String::valueOf).orElse(null),
                v.whole("quota").orElse(0),
                v.text("conferredBy").orElse(null),
                v.text("unlisted").orElse(null),
                honourees(entry));
    }

    /** Those that an award list names. */
    List<AwardView.HonoureeView> honourees(Entry award) {
        return Stream.of("honourees", "offices")
                .flatMap(table -> award.rows(table).stream())
                .map(r -> honouree(r, award))
                .toList();
    }

    /** A person and the unit, an office and the unit it belongs to, or a unit alone. */
    private AwardView.HonoureeView honouree(Values row, Entry entry) {
        ValueViews values = new ValueViews(context);
        Optional<LinkView> unit = row.reference("unit").map(r -> values.reference(r, entry));
        Optional<String> name = row.text("name").or(() -> row.text("office"));
        return new AwardView.HonoureeView(
                name.or(() -> unit.map(LinkView::text)).orElse(""),
                name.flatMap(n -> unit).orElse(null),
                row.text("post").orElse(null),
                row.find("deed", Value.LongText.class)
                        .map(d -> values.html(d.body(), entry))
                        .orElse(null),
                row.find("portrait", Value.Image.class)
                        .map(i -> values.image(i, entry))
                        .orElse(null));
    }

    private CaseView caseView(Entry entry, EntryView view) {
        Values v = entry.values();
        ValueViews values = new ValueViews(context);
        List<FieldView> sections = CASE_SECTIONS.stream()
                .flatMap(name -> Stream.ofNullable(view.field().get(name)))
                .toList();
        return new CaseView(
                view,
                v.find("nature", Value.Choice.class)
                        .map(c -> c.option().label())
                        .orElse(""),
                sections,
                v.text("basis").orElse(""),
                v.reference("bulletin")
                        .map(r -> values.reference(r, entry))
                        .filter(l -> !l.href().isEmpty())
                        .orElse(null));
    }

    private CampaignView campaign(Entry entry, EntryView view) {
        Values v = entry.values();
        RowViews rows = new RowViews(context);
        HubViews hubs = new HubViews(context);
        Spot hub = new Spot.EntryPage(entry);
        List<Entry> bulletins = context.index().ofHub(hub);
        List<Entry> newest = Paging.ofHub(bulletins).page(1);
        return new CampaignView(
                view,
                v.whole("year").map(String::valueOf).orElse(null),
                v.text("leadOffice").orElse(null),
                v.date("launched").map(context.formats()::day).orElse(null),
                v.texts("aims"),
                figures(entry),
                entry.rows("stages").stream().map(this::stage).toList(),
                hubs.stands(bulletins),
                hubs.months(newest),
                hubs.byKind(bulletins, newest, rows::row),
                hubs.pager(hub, 1));
    }

    private CampaignView.StageView stage(Values row) {
        Optional<LocalDate> starts = row.date("starts");
        Optional<LocalDate> ends = row.date("ends");
        return new CampaignView.StageView(
                row.text("stage").orElse(""),
                row.text("from").orElse(days(starts, ends)),
                HubViews.state(starts, ends, context.index().asOf()),
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
                        .map(r -> new ValueViews(context).reference(r, campaign))
                        .filter(l -> !l.href().isEmpty())
                        .orElse(null),
                false,
                null);
    }

    /** The template of a kind: its own when the theme has one, else the one for any kind. */
    String template(Entry entry) {
        return Optional.of("kinds/" + entry.kind().name() + ".ftlh")
                .filter(context.theme()::hasTemplate)
                .orElse("entry.ftlh");
    }
}
