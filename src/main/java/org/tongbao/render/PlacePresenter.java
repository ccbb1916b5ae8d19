package org.tongbao.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.index.Grouping;
import org.tongbao.index.Lineage;
import org.tongbao.index.Paging;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.UnitSummary;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Values;
import org.tongbao.render.view.FieldView;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.RecordView;
import org.tongbao.render.view.RegionView;
import org.tongbao.render.view.SectionView;
import org.tongbao.render.view.UnitView;
import org.tongbao.render.view.ValueView;

/** The pages of units and regions. */
record PlacePresenter(Context context) {

    /** The longest text that shares a line with others. */
    private static final int BRIEF = 16;

    RegionView region(SiteConfig.Region region) {
        SiteIndex index = context.index();
        Route hub = new Route.RegionPage(region);
        List<Entry> entries = index.gathered(hub);
        HubPresenter hubs = new HubPresenter(context);
        List<LinkView> units =
                index.register().in(region).stream().map(this::link).toList();
        return new RegionView(
                region.name(),
                region.fullName().orElse(null),
                region.description().orElse(null),
                units,
                hubs.stands(own(region, entries)),
                hubs.byKind(entries, Paging.ofHub(entries).page(1), new RowPresenter(context)::row),
                entries.size(),
                hubs.pager(hub, 1));
    }

    /** The entries about a region; those that only name its units have figures of the whole city. */
    private List<Entry> own(SiteConfig.Region region, List<Entry> entries) {
        return entries.stream()
                .filter(e -> context.index()
                        .resolver()
                        .units()
                        .regionOf(e)
                        .filter(region::equals)
                        .isPresent())
                .toList();
    }

    private LinkView link(Unit unit) {
        return new LinkView(unit.name().full(), context.hrefs().to(new Route.UnitPage(unit).address()));
    }

    UnitView unit(Unit unit) {
        SiteIndex index = context.index();
        Route hub = new Route.UnitPage(unit);
        List<Entry> entries = index.gathered(hub);
        HubPresenter hubs = new HubPresenter(context);
        List<Lineage.Predecessor> predecessors = index.lineage().predecessors(unit);
        RowPresenter rows = new RowPresenter(context);
        List<RecordView> records = new ArrayList<>();
        List<RecordView> older = new ArrayList<>();
        Map<String, Integer> ofKind = new HashMap<>();
        for (UnitSummary record : index.summaries(unit)) {
            boolean isNew = ofKind.merge(record.entry().kind().name(), 1, Integer::sum) <= HubPresenter.OF_A_KIND;
            String id = "record-" + (records.size() + older.size() + 1);
            (isNew ? records : older).add(record(record, unit, id));
        }
        UnitAnswers answers = new UnitAnswers(context);
        return new UnitView(
                unit.name().full(),
                register(unit),
                answers.phone(index.summaries(unit)).orElse(null),
                answers.figures(unit, index.summaries(unit)),
                answers.late(index.summaries(unit)),
                unit.until().map(context.formats()::day).orElse(null),
                index.lineage().successors(unit).stream()
                        .map(s -> successor(unit, s))
                        .toList(),
                records,
                older,
                hubs.byKind(entries, Paging.ofHub(entries).page(1), e -> rows.row(e, unit)),
                entries.size(),
                hubs.pager(hub, 1),
                predecessors.stream()
                        .map(p -> predecessor(p, unit, Paging.OF_HUB / predecessors.size()))
                        .toList());
    }

    private UnitView.RegisterView register(Unit unit) {
        SiteIndex index = context.index();
        return new UnitView.RegisterView(
                unit.name().others(),
                unit.unitClass().orElse(null),
                unit.parent()
                        .flatMap(index.resolver().units()::unit)
                        .map(this::link)
                        .orElse(null),
                index.resolver().units().regionOf(unit).map(this::link).orElse(null),
                index.register().below(unit).stream().map(this::link).toList(),
                unit.succeeds().stream()
                        .flatMap(r -> index.resolver().units().unit(r).stream())
                        .map(this::link)
                        .toList(),
                former(unit));
    }

    private LinkView link(SiteConfig.Region region) {
        return new LinkView(region.name(), context.hrefs().to(new Route.RegionPage(region).address()));
    }

    private List<UnitView.FormerView> former(Unit unit) {
        return unit.names().stream()
                .skip(1)
                .map(n -> new UnitView.FormerView(
                        n.full(),
                        n.from().map(context.formats()::day).orElse(null),
                        n.until().map(context.formats()::day).orElse("")))
                .toList();
    }

    /** A successor of this unit, with the day it began, else the day after this one ended. */
    private UnitView.SuccessorView successor(Unit unit, Unit successor) {
        String from = successor
                .since()
                .or(() -> unit.until().map(d -> d.plusDays(1)))
                .map(context.formats()::day)
                .orElse(null);
        return new UnitView.SuccessorView(link(successor), from, unit.until().isEmpty());
    }

    /**
     * The entries on a predecessor of this unit.
     *
     * @param most the most entries to show; the page of the predecessor has all
     */
    private UnitView.PredecessorView predecessor(Lineage.Predecessor predecessor, Unit of, int most) {
        Unit unit = predecessor.unit();
        List<Entry> entries = context.index().ofUnit(unit);
        List<Entry> newest = new Paging<>(entries, Math.max(1, most)).page(1);
        RowPresenter rows = new RowPresenter(context);
        return new UnitView.PredecessorView(
                link(unit),
                predecessor.way().name().toLowerCase(Locale.ROOT),
                unit.until().map(context.formats()::day).orElse(null),
                predecessor.heir().equals(of) ? null : link(predecessor.heir()),
                predecessor.others().stream().map(this::link).toList(),
                new HubPresenter(context).byKind(entries, newest, e -> rows.row(e, unit)),
                entries.size());
    }

    private RecordView record(UnitSummary record, Unit unit, String id) {
        Entry entry = record.entry();
        List<FigureView> figures = new ArrayList<>();
        List<RecordView.TallyView> tallies = new ArrayList<>();
        List<SectionView<RecordView.RowFieldsView>> tables = new ArrayList<>();
        for (UnitSummary.Part part : record.parts()) {
            if (part instanceof UnitSummary.Measured measured) {
                figures.add(figure(measured, entry));
            } else if (part instanceof UnitSummary.Counted counted) {
                tallies.add(tally(counted, entry, id + "-" + (tallies.size() + 1)));
            } else if (part instanceof UnitSummary.Listed listed) {
                tables.add(rows(listed, entry));
            }
        }
        return new RecordView(
                entry.kind().label(),
                new RowPresenter(context).link(entry),
                new HubPresenter(context).asOf(entry),
                RowPresenter.nameThen(entry, unit),
                !context.index().isNewest(entry),
                figures,
                tallies,
                tables);
    }

    private FigureView figure(UnitSummary.Measured measured, Entry entry) {
        Figure figure = measured.bar().figure();
        return new FigureView(
                new UnitAnswers(context).label(measured, entry),
                figure.number(),
                figure.printedMeasure(),
                null,
                null,
                false,
                null);
    }

    private RecordView.TallyView tally(UnitSummary.Counted counted, Entry entry, String id) {
        ChartPresenter charts = new ChartPresenter(context, entry);
        Grouping grouping = counted.grouping();
        Map<String, Integer> counts = counted.group().counts();
        List<FieldView> fields = grouping.states().stream()
                .filter(counts::containsKey)
                .map(s -> new FieldView("", s, ValueView.text(String.valueOf(counts.get(s)))))
                .toList();
        return new RecordView.TallyView(
                grouping.of().label(),
                counted.group().rows().size(),
                charts.href(grouping, counted.group()),
                fields.isEmpty() ? null : charts.tally(grouping, counted.group(), id),
                fields,
                counted.due()
                        .filter(d -> d.late() > 0)
                        .map(d -> context.text(
                                "record.late", day(d), d.board().view().label(), d.late()))
                        .orElse(null),
                counted.due()
                        .filter(d -> d.since() > 0)
                        .map(d -> context.text("record.since", day(d), d.since()))
                        .orElse(null));
    }

    private String day(UnitSummary.Due due) {
        return context.formats().day(due.board().day());
    }

    private SectionView<RecordView.RowFieldsView> rows(UnitSummary.Listed listed, Entry entry) {
        ValuePresenter values = new ValuePresenter(context);
        List<RecordView.RowFieldsView> rows = new ArrayList<>();
        for (Values row : listed.rows()) {
            List<FieldView> fields = values.fields(listed.table().columns(), row, entry);
            rows.add(new RecordView.RowFieldsView(
                    fields.stream().filter(f -> isBrief(f.value())).toList(),
                    fields.stream().filter(f -> !isBrief(f.value())).toList()));
        }
        return SectionView.of(listed.table().label(), rows);
    }

    private static boolean isBrief(ValueView value) {
        @Nullable String text = value.text();
        return text != null && text.length() <= BRIEF;
    }
}
