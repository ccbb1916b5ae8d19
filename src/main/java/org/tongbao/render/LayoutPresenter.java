package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Value;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.PageView;
import org.tongbao.render.view.SectionView;
import org.tongbao.render.view.SiteView;

/** The frame of every page: masthead, breadcrumbs, page tags, footer. */
final class LayoutPresenter {

    private final Context context;
    private final boolean preview;
    private final SiteView.FooterView footer;
    private final Set<String> places;
    private final Map<String, Frame> frames = new ConcurrentHashMap<>();

    /** The parts that are equal on all pages in one place of the navigation. */
    record Frame(SiteView site, KeptOutput kept) {}

    LayoutPresenter(Context context, boolean preview) {
        this.context = context;
        this.preview = preview;
        this.footer = footer(context);
        this.places = places(context.index());
    }

    /** The targets of the masthead and the navigation. */
    private static Set<String> places(SiteIndex index) {
        Stream<Route> fixed = Stream.of(
                new Route.Home(),
                new Route.UnitList(),
                new Route.RegionList(),
                new Route.Archive(),
                new Route.TagList(),
                new Route.DataPage(),
                new Route.CorrectionList(1),
                new Route.SearchPage(),
                new Route.SiteMapPage(),
                new Route.Glossary());
        return Stream.of(
                        fixed.map(Route::address),
                        index.channels().stream().map(SiteIndex.Channel::address),
                        index.sections().stream().map(s -> new Route.SectionPage(s).address()))
                .flatMap(a -> a)
                .collect(Collectors.toUnmodifiableSet());
    }

    Frame frame(Route route) {
        String address = route.address();
        String first = address.substring(0, address.indexOf('/', 1) + 1);
        String place = places.contains(address) ? address : places.contains(first) ? first + "*" : "";
        return frames.computeIfAbsent(place, p -> new Frame(site(route), new KeptOutput()));
    }

    private SiteView site(Route route) {
        SiteIndex index = context.index();
        SiteConfig config = index.site().config();
        return new SiteView(
                config.title(),
                config.host(),
                config.description().orElse(""),
                context.text("language.tag"),
                Context.CONTENT_LANGUAGE,
                context.hrefs().to("/"),
                context.formats().day(index.asOf()),
                config.sample().orElse(null),
                preview,
                menu(route),
                context.hrefs().to(new Route.Manifest().address()),
                new ListPresenter(context).search(preview),
                footer);
    }

    private SiteView.MenuView menu(Route route) {
        List<LinkView> channels =
                context.index().channels().stream().map(c -> channel(c, route)).toList();
        LinkView units = link("units.heading", new Route.UnitList(), route);
        LinkView corrections = link("corrections.heading", new Route.CorrectionList(1), route);
        return new SiteView.MenuView(
                places.contains(route.address()) ? context.hrefs().to(route.address()) : null,
                channels,
                navigation(route),
                List.of(
                        units,
                        link("regions.heading", new Route.RegionList(), route),
                        link("archive.heading", new Route.Archive(), route),
                        link("tags.heading", new Route.TagList(), route),
                        link("glossary.heading", new Route.Glossary(), route),
                        link("data.heading", new Route.DataPage(), route),
                        corrections),
                units,
                corrections,
                link("search.heading", new Route.SearchPage(), route),
                link("map.heading", new Route.SiteMapPage(), route));
    }

    /** The sections with their channels, then the channels of no section. */
    private List<SectionView<LinkView>> navigation(Route route) {
        SiteIndex index = context.index();
        List<SectionView<LinkView>> navigation = new ArrayList<>();
        for (SiteConfig.Section section : index.sections()) {
            List<LinkView> channels =
                    index.channels(section).stream().map(c -> channel(c, route)).toList();
            Route page = new Route.SectionPage(section);
            boolean current =
                    route.address().equals(page.address()) || channels.stream().anyMatch(LinkView::current);
            navigation.add(new SectionView<>(
                    new LinkView(section.name(), context.hrefs().to(page.address()), current), channels));
        }
        index.channels().stream()
                .filter(c -> index.sectionOf(c.kind()).isEmpty())
                .forEach(c -> navigation.add(new SectionView<>(channel(c, route), List.of())));
        return navigation;
    }

    private LinkView channel(SiteIndex.Channel channel, Route route) {
        boolean current = route.address().startsWith(channel.address());
        return new LinkView(channel.name(), context.hrefs().to(channel.address()), current);
    }

    private LinkView link(String key, Route to, Route at) {
        return new LinkView(
                context.text(key),
                context.hrefs().to(to.address()),
                at.address().startsWith(to.address()));
    }

    /** Built once, as it is equal on every page. */
    private static SiteView.FooterView footer(Context context) {
        SiteConfig.Office office = context.index().site().config().office();
        RowPresenter rows = new RowPresenter(context);
        List<LinkView> pages = context.index().visible().stream()
                .filter(e -> !e.kind().column())
                .filter(e -> e.values()
                        .find("menu", Value.BooleanValue.class)
                        .map(Value.BooleanValue::set)
                        .orElse(false))
                .map(rows::link)
                .toList();
        return new SiteView.FooterView(
                office.organizer().orElse(null),
                office.siteIdCode().orElse(null),
                office.icp().orElse(null),
                office.police().orElse(null),
                office.phone().orElse(null),
                call(office.phone()),
                office.email().orElse(null),
                office.address().orElse(null),
                office.errorReport().orElse(null),
                pages,
                office.complaint().map(c -> complaint(c, context)).orElse(null));
    }

    private static SiteView.ComplaintView complaint(SiteConfig.Complaint complaint, Context context) {
        return new SiteView.ComplaintView(
                complaint.phone().orElse(null),
                call(complaint.phone()),
                complaint.hours().orElse(null),
                complaint
                        .page()
                        .flatMap(context.index().resolver()::entry)
                        .filter(e -> !e.isWithdrawn())
                        .map(new RowPresenter(context)::link)
                        .orElse(null));
    }

    /** A telephone number as a link to dial. */
    private static @Nullable String call(Optional<String> phone) {
        return phone.map(Hrefs::dial).orElse(null);
    }

    /** The frame of a page that is no entry. */
    PageView page(Route route, String title, @Nullable String description, List<LinkView> above) {
        return page(route, title, route instanceof Route.Home ? List.of() : List.of(siteTitle()), description, above);
    }

    /**
     * A frame.
     *
     * @param of the text after the title in the window
     */
    private PageView page(
            Route route, String title, List<String> of, @Nullable String description, List<LinkView> above) {
        String join = context.text("title.join");
        return new PageView(
                title,
                title + of.stream().map(o -> join + o).collect(Collectors.joining()),
                description,
                context.hrefs().full(route.address()),
                !(route instanceof Route.NotFound),
                siteTags(),
                breadcrumbs(above, title));
    }

    PageView channel(Route route, SiteIndex.Channel channel) {
        List<PageView.MetaView> meta = siteTags();
        meta.add(new PageView.MetaView("ColumnName", channel.name()));
        meta.add(new PageView.MetaView("ColumnDescription", channel.description()));
        channel.config().ifPresent(c -> {
            add(meta, "ColumnKeywords", ",", c.keywords());
            c.type().ifPresent(t -> meta.add(new PageView.MetaView("ColumnType", t)));
        });
        return page(route, channel.name(), channel.description(), sectionOf(channel.kind()))
                .with(true, meta);
    }

    /** The frame of a page that shows a part of a channel. */
    PageView part(Route route, SiteIndex.Channel channel, @Nullable String description) {
        List<LinkView> above = new ArrayList<>(sectionOf(channel.kind()));
        above.add(new LinkView(channel.name(), context.hrefs().to(channel.address())));
        String title = description == null ? channel.name() : description;
        return page(route, title, List.of(channel.name(), siteTitle()), description, above);
    }

    private List<LinkView> sectionOf(Kind kind) {
        return context.index().sectionOf(kind).stream()
                .map(s -> new LinkView(s.name(), context.hrefs().to(new Route.SectionPage(s).address())))
                .toList();
    }

    /** The frame of a page that shows a part of an entry. */
    PageView partOf(Entry entry, Route route, String title, @Nullable String description) {
        List<LinkView> above = new ArrayList<>(columnOf(entry));
        above.add(new RowPresenter(context).link(entry));
        return page(route, title, List.of(entry.title(), siteTitle()), description, above)
                .with(isIndexed(entry), siteTags());
    }

    /** The frame of a page that shows a part of the page above it. */
    PageView below(Route route, String title, List<LinkView> above) {
        return page(route, title, List.of(above.get(above.size() - 1).text(), siteTitle()), null, above);
    }

    private List<LinkView> columnOf(Entry entry) {
        List<LinkView> above = new ArrayList<>(sectionOf(entry.kind()));
        context.index()
                .channel(entry.kind())
                .ifPresent(c -> above.add(new LinkView(c.name(), context.hrefs().to(c.address()))));
        return above;
    }

    /** Whether search engines may index the page of an entry: they would show it after its last day, too. */
    static boolean isIndexed(Entry entry) {
        return !entry.isDraft() && !entry.isWithdrawn() && !entry.namesSanctioned();
    }

    PageView entry(Entry entry) {
        List<PageView.MetaView> meta = siteTags();
        context.index().channel(entry.kind()).ifPresent(c -> {
            meta.add(new PageView.MetaView("ColumnName", c.name()));
            c.config()
                    .flatMap(SiteConfig.Channel::type)
                    .ifPresent(t -> meta.add(new PageView.MetaView("ColumnType", t)));
        });
        meta.add(new PageView.MetaView("ArticleTitle", entry.title()));
        entry.values()
                .find("published", Value.DateTime.class)
                .ifPresent(p -> meta.add(new PageView.MetaView("PubDate", p.written())));
        add(meta, "ContentSource", "、", entry.values().texts("source"));
        add(meta, "Keywords", ",", entry.values().texts("tags"));
        add(meta, "Author", ",", entry.values().texts("author"));
        HeadMetadata.picture(context, entry).ifPresent(i -> meta.add(new PageView.MetaView("Image", i.href())));
        meta.add(new PageView.MetaView("Url", context.hrefs().full(entry.address())));
        Optional<String> summary = entry.isWithdrawn()
                ? Optional.of(context.text("withdrawn.description", entry.title()))
                : entry.values().text("summary");
        return page(new Route.EntryPage(entry), entry.title(), summary.orElse(null), columnOf(entry))
                .with(isIndexed(entry), meta);
    }

    private static void add(List<PageView.MetaView> meta, String name, String between, List<String> texts) {
        if (!texts.isEmpty()) {
            meta.add(new PageView.MetaView(name, String.join(between, texts)));
        }
    }

    private List<PageView.MetaView> siteTags() {
        SiteConfig config = context.index().site().config();
        List<PageView.MetaView> meta = new ArrayList<>();
        meta.add(new PageView.MetaView("SiteName", config.title()));
        meta.add(new PageView.MetaView(
                "SiteDomain", config.baseUrl().replaceFirst("^https?://", "").replaceFirst("/.*$", "")));
        config.office().siteIdCode().ifPresent(c -> meta.add(new PageView.MetaView("SiteIDCode", c)));
        return meta;
    }

    private List<LinkView> breadcrumbs(List<LinkView> above, String title) {
        List<LinkView> crumbs = new ArrayList<>();
        crumbs.add(new LinkView(context.text("nav.home"), context.hrefs().to("/")));
        crumbs.addAll(above);
        crumbs.add(new LinkView(title, "", true));
        return crumbs;
    }

    private String siteTitle() {
        return context.index().site().config().title();
    }
}
