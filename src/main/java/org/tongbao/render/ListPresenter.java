package org.tongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Facet;
import org.tongbao.index.Paging;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Window;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.render.view.CountedView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.ListView;
import org.tongbao.render.view.SearchView;
import org.tongbao.render.view.SectionView;
import org.tongbao.render.view.UnitListView;

/** The pages that list entries. */
record ListPresenter(Context context) {

    ListView channel(SiteIndex.Channel channel, int page) {
        ListView list = list(
                channel.name(),
                channel.description(),
                channel.config().flatMap(SiteConfig.Channel::every).orElse(null),
                false,
                new Route.ChannelPage(channel.kind(), page),
                page,
                p -> new Route.ChannelPage(channel.kind(), p));
        return page > 1
                ? list
                : list.with(
                        channel.kind().series() == Kind.Series.NUMBERED ? series(channel) : List.of(),
                        facets(channel, null),
                        new DataPresenter(context).channel(channel).orElse(null));
    }

    /** The entries of a channel that share the value in its address. */
    ListView part(SiteIndex.Channel channel, Route.FacetPage at) {
        ListView list = list(
                channel.name(),
                context.text("facet.of", label(at.facet()), label(at.facet(), at.part())),
                null,
                false,
                at,
                at.page(),
                p -> new Route.FacetPage(at.kind(), at.facet(), at.part(), p));
        return at.page() > 1 ? list : list.with(List.of(), facets(channel, at), null);
    }

    /**
     * The facets of a channel, years first. The page of one value shows only the nearest values of a long facet, and links
     * to the channel for all.
     */
    private List<SectionView<LinkView>> facets(SiteIndex.Channel channel, Route.@Nullable FacetPage at) {
        List<SectionView<LinkView>> views = new ArrayList<>();
        for (Facet facet : channel.facets()) {
            List<Facet.FacetValue> shown = at == null ? facet.parts() : Window.around(facet.parts(), place(facet, at));
            List<LinkView> parts = new ArrayList<>();
            for (Facet.FacetValue part : shown) {
                Route.FacetPage page = new Route.FacetPage(channel.kind(), facet, part, 1);
                boolean current = at != null && at.address().equals(page.address());
                String text = context.text(
                        "facet.count", label(facet, part), part.entries().size());
                parts.add(new LinkView(text, context.hrefs().to(page.address()), current));
            }
            if (shown.size() < facet.parts().size()) {
                String text = context.text("facet.all", facet.parts().size());
                parts.add(new LinkView(text, context.hrefs().to(channel.address())));
            }
            views.add(SectionView.of(label(facet), parts));
        }
        return views;
    }

    /** The position of the shown value in its facet; the start in other facets. */
    private static int place(Facet facet, Route.FacetPage at) {
        return facet.name().equals(at.facet().name()) ? at.part().place() : 0;
    }

    private String label(Facet facet) {
        Field field = facet.field();
        return field == null ? context.text("facet.year") : field.label();
    }

    private String label(Facet facet, Facet.FacetValue part) {
        return facet.isOfYears() ? context.text("archive.year", part.label()) : part.label();
    }

    /** The issues of each series that has more than one, by number. */
    private List<SectionView<ListView.IssueView>> series(SiteIndex.Channel channel) {
        Set<String> names = new LinkedHashSet<>();
        channel.entries().forEach(e -> e.values().text("series").ifPresent(names::add));
        List<SectionView<ListView.IssueView>> series = new ArrayList<>();
        for (String name : names) {
            List<ListView.IssueView> issues = context.index().lists().bySeries().getOrDefault(name, List.of()).stream()
                    .filter(e -> e.kind().name().equals(channel.kind().name()))
                    .flatMap(e -> e.values().whole("number").stream()
                            .map(n -> new ListView.IssueView(
                                    Integer.toString(n),
                                    e.title(),
                                    context.hrefs().to(e.address()))))
                    .toList();
            if (issues.size() > 1) {
                series.add(SectionView.of(name, issues));
            }
        }
        return series;
    }

    /**
     * A page of the older entries of a hub.
     *
     * @param heading the name of the hub
     * @param description the name of the list
     */
    ListView older(Route.OlderPage at, String heading, String description) {
        Paging<Entry> paging = Paging.ofHub(context.index().gathered(at.hub()));
        RowPresenter rows = new RowPresenter(context);
        return new ListView(
                heading,
                description,
                null,
                paging.items().size(),
                true,
                at.hub() instanceof Route.UnitPage hub
                        ? paging.page(at.page()).stream()
                                .map(e -> rows.row(e, hub.unit()))
                                .toList()
                        : rows.rows(paging.page(at.page())),
                new HubPresenter(context).pager(at.hub(), at.page()));
    }

    ListView year(Route.YearPage at) {
        String heading = context.text("archive.year", at.year());
        return list(heading, null, null, true, at, at.page(), p -> new Route.YearPage(at.year(), p));
    }

    ListView tag(Route.TagPage at) {
        String heading = context.text("tag.heading", at.tag().name());
        return list(heading, null, null, true, at, at.page(), p -> new Route.TagPage(at.tag(), p));
    }

    private ListView list(
            String heading,
            @Nullable String description,
            @Nullable String every,
            boolean showKind,
            Route at,
            int page,
            IntFunction<Route> route) {
        Paging<Entry> paging = Paging.ofList(context.index().gathered(at));
        return new ListView(
                heading,
                description,
                every,
                paging.items().size(),
                showKind,
                new RowPresenter(context).rows(paging.page(page)),
                new PagerPresenter(context)
                        .pager(page, paging.pages(), p -> route.apply(p).address()));
    }

    /** A preview has no index: the search page asks its server. */
    SearchView search(boolean preview) {
        Hrefs hrefs = context.hrefs();
        return new SearchView(hrefs.to("/search/index/"), preview ? "/_tongbao/search" : null, hrefs.to(""));
    }

    CountedView archive() {
        List<CountedView.Item> items = context.index().byYear().entrySet().stream()
                .sorted(Map.Entry.<Integer, List<Entry>>comparingByKey().reversed())
                .map(y -> item(
                        context.text("archive.year", y.getKey()),
                        new Route.YearPage(y.getKey(), 1),
                        y.getValue().size(),
                        null))
                .toList();
        return new CountedView(context.text("archive.heading"), context.text("archive.description"), items);
    }

    CountedView tags() {
        List<CountedView.Item> items = context.index().byTag().entrySet().stream()
                .map(t -> item(
                        t.getKey().name(),
                        new Route.TagPage(t.getKey(), 1),
                        t.getValue().size(),
                        null))
                .toList();
        return new CountedView(context.text("tags.heading"), context.text("tags.description"), items);
    }

    CountedView regions() {
        SiteIndex index = context.index();
        List<CountedView.Item> items = index.site().config().regions().stream()
                .filter(r -> !index.ofRegion(r).isEmpty())
                .map(r -> item(
                        r.name(),
                        new Route.RegionPage(r),
                        index.ofRegion(r).size(),
                        r.description().orElse(null)))
                .toList();
        return new CountedView(context.text("regions.heading"), context.text("regions.description"), items);
    }

    private CountedView.Item item(String text, Route route, int count, @Nullable String note) {
        return new CountedView.Item(text, context.hrefs().to(route.address()), count, note);
    }

    private String regionOf(Unit unit) {
        return context.index()
                .resolver()
                .units()
                .regionOf(unit)
                .map(SiteConfig.Region::code)
                .orElse("");
    }

    private LinkView link(Unit unit) {
        return new LinkView(unit.name().full(), context.hrefs().to(new Route.UnitPage(unit).address()));
    }

    UnitListView units() {
        SiteIndex index = context.index();
        Map<String, List<Unit>> byRegion = index.site().units().stream()
                .collect(Collectors.groupingBy(this::regionOf, TreeMap::new, Collectors.toList()));
        List<SectionView<UnitListView.UnitRow>> regions = new ArrayList<>();
        for (SiteConfig.Region region : index.site().config().regions()) {
            List<Unit> units = byRegion.remove(region.code());
            if (units != null) {
                String href = context.hrefs().to(new Route.RegionPage(region).address());
                regions.add(new SectionView<>(new LinkView(region.name(), href), unitRows(units)));
            }
        }
        byRegion.values().forEach(units -> regions.add(new SectionView<>(null, unitRows(units))));
        return new UnitListView(
                regions,
                index.site().units().size(),
                new DataPresenter(context).units().orElse(null));
    }

    private List<UnitListView.UnitRow> unitRows(List<Unit> units) {
        List<String> classes =
                units.stream().map(u -> u.unitClass().orElse("")).distinct().toList();
        Comparator<UnitListView.UnitRow> byClass =
                Comparator.comparing(r -> classes.indexOf(r.unitClass() == null ? "" : r.unitClass()));
        Comparator<UnitListView.UnitRow> mostFirst = byClass.thenComparing(
                Comparator.comparing(UnitListView.UnitRow::entries).reversed());
        return units.stream()
                .map(u -> new UnitListView.UnitRow(
                        u.name().full(),
                        link(u).href(),
                        otherNames(u),
                        u.unitClass().orElse(null),
                        u.until().map(context.formats()::day).orElse(null),
                        context.index().ofUnit(u).size()))
                .sorted(mostFirst)
                .toList();
    }

    /** What else a unit is or was called, for whoever looks for it in the list. */
    private static String otherNames(Unit unit) {
        return unit.names().stream()
                .flatMap(Unit.Name::forms)
                .filter(n -> !n.equals(unit.name().full()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
