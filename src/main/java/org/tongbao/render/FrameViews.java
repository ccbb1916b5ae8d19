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
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Spot;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Value;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.PageView;
import org.tongbao.render.view.SectionView;
import org.tongbao.render.view.SiteView;

/** The frame of every page: masthead, breadcrumbs, page tags, footer. */
final class FrameViews {

    private final Context context;
    private final boolean preview;
    private final SiteView.FooterView footer;
    private final Set<String> places;
    private final Map<String, Frame> frames = new ConcurrentHashMap<>();

    /** The parts that are equal on all pages in one place of the navigation. */
    record Frame(SiteView site, KeptOutput kept) {}

    FrameViews(Context context, boolean preview) {
        this.context = context;
        this.preview = preview;
        this.footer = footer(context);
        this.places = places(context.index());
    }

    /** The targets of the masthead and the navigation. */
    private static Set<String> places(SiteIndex index) {
        Stream<Spot> fixed = Stream.of(
                new Spot.Home(),
                new Spot.UnitList(),
                new Spot.RegionList(),
                new Spot.Archive(),
                new Spot.TagList(),
                new Spot.DataPage(),
                new Spot.CorrectionList(1),
                new Spot.SearchPage(),
                new Spot.SiteMapPage(),
                new Spot.Glossary());
        return Stream.of(
                        fixed.map(Spot::address),
                        index.columns().stream().map(SiteIndex.Column::address),
                        index.sections().stream().map(s -> new Spot.SectionPage(s).address()))
                .flatMap(a -> a)
                .collect(Collectors.toUnmodifiableSet());
    }

    Frame frame(Spot spot) {
        String address = spot.address();
        String first = address.substring(0, address.indexOf('/', 1) + 1);
        String place = places.contains(address) ? address : places.contains(first) ? first + "*" : "";
        return frames.computeIfAbsent(place, p -> new Frame(site(spot), new KeptOutput()));
    }

    private SiteView site(Spot spot) {
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
                menu(spot),
                context.hrefs().to(new Spot.Manifest().address()),
                new ListViews(context).search(preview),
                footer);
    }

    private SiteView.MenuView menu(Spot spot) {
        List<LinkView> columns =
                context.index().columns().stream().map(c -> column(c, spot)).toList();
        LinkView units = link("units.heading", new Spot.UnitList(), spot);
        LinkView corrections = link("corrections.heading", new Spot.CorrectionList(1), spot);
        return new SiteView.MenuView(
                places.contains(spot.address()) ? context.hrefs().to(spot.address()) : null,
                columns,
                navigation(spot),
                List.of(
                        units,
                        link("regions.heading", new Spot.RegionList(), spot),
                        link("archive.heading", new Spot.Archive(), spot),
                        link("tags.heading", new Spot.TagList(), spot),
                        link("glossary.heading", new Spot.Glossary(), spot),
                        link("data.heading", new Spot.DataPage(), spot),
                        corrections),
                units,
                corrections,
                link("search.heading", new Spot.SearchPage(), spot),
                link("map.heading", new Spot.SiteMapPage(), spot));
    }

    /** The sections with their columns, then the columns of no section. */
    private List<SectionView<LinkView>> navigation(Spot spot) {
        SiteIndex index = context.index();
        List<SectionView<LinkView>> navigation = new ArrayList<>();
        for (SiteConfig.Section section : index.sections()) {
            List<LinkView> columns =
                    index.columns(section).stream().map(c -> column(c, spot)).toList();
            Spot page = new Spot.SectionPage(section);
            boolean current =
                    spot.address().equals(page.address()) || columns.stream().anyMatch(LinkView::current);
            navigation.add(new SectionView<>(
                    new LinkView(section.name(), context.hrefs().to(page.address()), current), columns));
        }
        index.columns().stream()
                .filter(c -> index.sectionOf(c.kind()).isEmpty())
                .forEach(c -> navigation.add(new SectionView<>(column(c, spot), List.of())));
        return navigation;
    }

    private LinkView column(SiteIndex.Column column, Spot spot) {
        boolean current = spot.address().startsWith(column.address());
        return new LinkView(column.name(), context.hrefs().to(column.address()), current);
    }

    private LinkView link(String key, Spot to, Spot at) {
        return new LinkView(
                context.text(key),
                context.hrefs().to(to.address()),
                at.address().startsWith(to.address()));
    }

    /** Built once, as it is equal on every page. */
    private static SiteView.FooterView footer(Context context) {
        SiteConfig.Office office = context.index().site().config().office();
        RowViews rows = new RowViews(context);
        List<LinkView> pages = context.index().visible().stream()
                .filter(e -> !e.kind().column())
                .filter(e -> e.values()
                        .find("menu", Value.Flag.class)
                        .map(Value.Flag::set)
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
                        .map(new RowViews(context)::link)
                        .orElse(null));
    }

    /** A telephone number as a link to dial. */
    private static @Nullable String call(Optional<String> phone) {
        return phone.map(Hrefs::dial).orElse(null);
    }

    /** The frame of a page that is no entry. */
    PageView page(Spot spot, String title, @Nullable String description, List<LinkView> above) {
        return page(spot, title, spot instanceof Spot.Home ? List.of() : List.of(siteTitle()), description, above);
    }

    /**
     * A frame.
     *
     * @param of the text after the title in the window
     */
    private PageView page(
            Spot spot, String title, List<String> of, @Nullable String description, List<LinkView> above) {
        String join = context.text("title.join");
        return new PageView(
                title,
                title + of.stream().map(o -> join + o).collect(Collectors.joining()),
                description,
                context.hrefs().full(spot.address()),
                !(spot instanceof Spot.NotFound),
                siteTags(),
                breadcrumbs(above, title));
    }

    PageView column(Spot spot, SiteIndex.Column column) {
        List<PageView.MetaView> meta = siteTags();
        meta.add(new PageView.MetaView("ColumnName", column.name()));
        meta.add(new PageView.MetaView("ColumnDescription", column.description()));
        column.config().ifPresent(c -> {
            add(meta, "ColumnKeywords", ",", c.keywords());
            c.type().ifPresent(t -> meta.add(new PageView.MetaView("ColumnType", t)));
        });
        return page(spot, column.name(), column.description(), sectionOf(column.kind()))
                .with(true, meta);
    }

    /** The frame of a page that shows a part of a column. */
    PageView part(Spot spot, SiteIndex.Column column, @Nullable String description) {
        List<LinkView> above = new ArrayList<>(sectionOf(column.kind()));
        above.add(new LinkView(column.name(), context.hrefs().to(column.address())));
        String title = description == null ? column.name() : description;
        return page(spot, title, List.of(column.name(), siteTitle()), description, above);
    }

    private List<LinkView> sectionOf(Kind kind) {
        return context.index().sectionOf(kind).stream()
                .map(s -> new LinkView(s.name(), context.hrefs().to(new Spot.SectionPage(s).address())))
                .toList();
    }

    /** The frame of a page that shows a part of an entry. */
    PageView partOf(Entry entry, Spot spot, String title, @Nullable String description) {
        List<LinkView> above = new ArrayList<>(columnOf(entry));
        above.add(new RowViews(context).link(entry));
        return page(spot, title, List.of(entry.title(), siteTitle()), description, above)
                .with(isIndexed(entry), siteTags());
    }

    /** The frame of a page that shows a part of the page above it. */
    PageView below(Spot spot, String title, List<LinkView> above) {
        return page(spot, title, List.of(above.get(above.size() - 1).text(), siteTitle()), null, above);
    }

    private List<LinkView> columnOf(Entry entry) {
        List<LinkView> above = new ArrayList<>(sectionOf(entry.kind()));
        context.index()
                .column(entry.kind())
                .ifPresent(c -> above.add(new LinkView(c.name(), context.hrefs().to(c.address()))));
        return above;
    }

    /** Whether search engines may index the page of an entry: they would show it after its last day, too. */
    static boolean isIndexed(Entry entry) {
        return !entry.isDraft() && !entry.isWithdrawn() && !entry.namesSanctioned();
    }

    PageView entry(Entry entry) {
        List<PageView.MetaView> meta = siteTags();
        context.index().column(entry.kind()).ifPresent(c -> {
            meta.add(new PageView.MetaView("ColumnName", c.name()));
            c.config()
                    .flatMap(SiteConfig.Column::type)
                    .ifPresent(t -> meta.add(new PageView.MetaView("ColumnType", t)));
        });
        meta.add(new PageView.MetaView("ArticleTitle", entry.title()));
        entry.values()
                .find("published", Value.DateTime.class)
                .ifPresent(p -> meta.add(new PageView.MetaView("PubDate", p.written())));
        add(meta, "ContentSource", "、", entry.values().texts("source"));
        add(meta, "Keywords", ",", entry.values().texts("tags"));
        add(meta, "Author", ",", entry.values().texts("author"));
        MachineViews.picture(context, entry).ifPresent(i -> meta.add(new PageView.MetaView("Image", i.href())));
        meta.add(new PageView.MetaView("Url", context.hrefs().full(entry.address())));
        Optional<String> summary = entry.values().text("summary");
        return page(new Spot.EntryPage(entry), entry.title(), summary.orElse(null), columnOf(entry))
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
