package org.tongbao.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;
import org.tongbao.data.DataFiles;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.picture.PictureMaker;
import org.tongbao.render.meta.MediaTypes;
import org.tongbao.render.meta.Sitemap;
import org.tongbao.render.view.GroupRowsView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.ListView;
import org.tongbao.render.view.PageView;
import org.tongbao.render.view.RedirectView;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.Suggestion;

/** Renders the page or file at an address. */
public final class Renderer {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String XML = "application/xml; charset=utf-8";

    /** How each page and file is made. */
    private static final Cases<Renderer, Route, Page> PAGES = new Cases<Renderer, Route, Page>()
            .on(Route.Home.class, page(Renderer::home))
            .on(Route.SectionPage.class, page(Renderer::section))
            .on(Route.ChannelPage.class, page(Renderer::channel))
            .on(Route.FacetPage.class, page(Renderer::facet))
            .on(Route.EntryPage.class, page(Renderer::entry))
            .on(Route.GroupPage.class, page(Renderer::group))
            .on(Route.Alias.class, page(Renderer::alias))
            .on(Route.UnitList.class, page((r, at) -> r.top("units.ftlh", at, "units", r.lists.units())))
            .on(Route.UnitPage.class, page(Renderer::unit))
            .on(Route.RegionList.class, page((r, at) -> r.top("counted.ftlh", at, "regions", r.lists.regions())))
            .on(Route.RegionPage.class, page(Renderer::region))
            .on(Route.OlderPage.class, page(Renderer::older))
            .on(Route.Archive.class, page((r, at) -> r.top("counted.ftlh", at, "archive", r.lists.archive())))
            .on(Route.YearPage.class, page(Renderer::year))
            .on(Route.CorrectionList.class, page(Renderer::corrections))
            .on(Route.TagList.class, page((r, at) -> r.top("counted.ftlh", at, "tags", r.lists.tags())))
            .on(Route.TagPage.class, page(Renderer::tag))
            .on(Route.SearchPage.class, page((r, at) -> r.top("search.ftlh", at, "search", r.lists.search(r.preview))))
            .on(Route.SiteMapPage.class, page((r, at) -> r.top("sitemap.ftlh", at, "map", r.homes.directory())))
            .on(Route.Glossary.class, page((r, at) -> r.top("glossary.ftlh", at, "glossary", null)))
            .on(
                    Route.DataPage.class,
                    page((r, at) -> r.top("data.ftlh", at, "data", new DataPresenter(r.context).all())))
            .on(Route.NotFound.class, page(Renderer::notFound))
            .on(Route.Attachment.class, (r, at) -> file(at, r.context.files().content(at)))
            .on(Route.Picture.class, (r, at) -> file(at, r.context.files().content(at)))
            .on(Route.DataFile.class, (r, at) -> file(at, out -> out.write(r.data.bytes(at))))
            .on(Route.Feed.class, (r, at) -> text(at, () -> new Feeds(r.context).write(at)))
            .on(Route.Robots.class, (r, at) -> text(at, r.files::robots))
            .on(Route.Sitemap.class, (r, at) -> text(at, r.files::sitemap))
            .on(Route.Manifest.class, (r, at) -> text(at, new AppManifest(r.context)::json))
            .on(Route.Favicon.class, (r, at) -> file(at, out -> out.write(Favicon.of(r.context.theme()))))
            .allOf(Route.class);

    private final Context context;
    private final boolean preview;
    private final LayoutPresenter layout;
    private final HomePresenter homes;
    private final ListPresenter lists;
    private final PlacePresenter places;
    private final EntryPresenter entries;
    private final DataFiles data;
    private final CrawlerFiles files;
    private final HeadMetadata head;
    private final Templates templates;

    /**
     * Prepares the pages of a site.
     *
     * @param preview whether pages reload themselves and show drafts as such
     * @param pictures re-encodes the published pictures
     */
    public Renderer(SiteIndex index, Theme theme, boolean preview, PictureMaker pictures) {
        this(index, theme, preview, pictures, Sitemap.LIMIT);
    }

    Renderer(SiteIndex index, Theme theme, boolean preview, PictureMaker pictures, int sitemapLimit) {
        this.context = Context.of(index, theme, new EntryFiles(index.files(), pictures));
        this.preview = preview;
        this.layout = new LayoutPresenter(context, preview);
        this.homes = new HomePresenter(context);
        this.lists = new ListPresenter(context);
        this.places = new PlacePresenter(context);
        this.entries = new EntryPresenter(context);
        this.data = new DataFiles(context.index());
        this.files = new CrawlerFiles(context, sitemapLimit);
        this.head = new HeadMetadata(context);
        this.templates = new Templates(theme, context.hrefs());
    }

    /** Whether another renders with the same templates and texts. */
    public boolean sharesThemeWith(Renderer other) {
        return context.theme() == other.context.theme();
    }

    /** Every page and file of the site; the theme's assets come after, by {@link #assets}. */
    public Stream<Page> pages() {
        return Stream.concat(searchedPages().stream().map(SearchedPage::page), otherPages().stream());
    }

    /** The pages that readers can find by their text, newest first. */
    public List<SearchedPage> searchedPages() {
        return searched().stream()
                .map(d -> new SearchedPage(page(route(d.address())), d))
                .toList();
    }

    /** All other pages and files, in the order of addresses. */
    public List<Page> otherPages() {
        Set<String> searched = searched().stream().map(SearchDocument::address).collect(Collectors.toSet());
        return Stream.of(
                        context.index().routes().all().stream()
                                .filter(s -> s.isWritten() && !searched.contains(s.address()))
                                .map(this::page),
                        sitemapParts().stream(),
                        Stream.of(documentList()),
                        serverFiles().stream())
                .flatMap(p -> p)
                .toList();
    }

    private Route route(String address) {
        return context.index().routes().find(address).orElseThrow();
    }

    /** The configuration of the web server: in the folder of the site, but not served at any address. */
    private List<Page> serverFiles() {
        return files.forTheServer().all().entrySet().stream()
                .map(f -> text(f.getKey(), MediaTypes.PLAIN, f::getValue))
                .toList();
    }

    /** The documents that {@code tongbao search} reads. */
    private Page documentList() {
        String type = MediaTypes.of(DocumentList.FILE);
        return text(DocumentList.FILE, type, () -> DocumentList.print(searched()));
    }

    private List<Page> sitemapParts() {
        List<String> addresses = files.sitemapParts();
        return IntStream.rangeClosed(1, addresses.size())
                .mapToObj(n -> sitemapPart(addresses.get(n - 1), n))
                .toList();
    }

    private Page sitemapPart(String address, int number) {
        return text(address.substring(1), XML, () -> files.sitemapPart(number));
    }

    private Optional<Page> sitemapPart(String address) {
        int number = files.sitemapParts().indexOf(address) + 1;
        return number == 0 ? Optional.empty() : Optional.of(sitemapPart(address, number));
    }

    /** The assets that pages rendered so far have used. */
    public List<Page> assets() {
        return context.theme().assets().stream().map(Renderer::asset).toList();
    }

    /** The page or asset at an address. */
    public Optional<Page> find(String address) {
        Optional<Page> asset = context.theme().assetAt(address).map(Renderer::asset);
        return asset.or(() -> context.index().routes().find(address).map(this::page))
                .or(() -> sitemapPart(address));
    }

    /** The searchable documents, newest first. */
    private List<SearchDocument> searched() {
        return new SearchDocuments(context).all();
    }

    /** The names that the search suggests while a reader types. */
    public List<Suggestion> searchNames() {
        return new SearchDocuments(context).names();
    }

    private static Page asset(Theme.Asset asset) {
        return new Page(asset.address().substring(1), MediaTypes.of(asset.name()), out -> out.write(asset.content()));
    }

    private Page page(Route route) {
        return PAGES.of(this, route);
    }

    private interface Printing<S> {
        String print(Renderer renderer, S at) throws IOException, RenderException;
    }

    private static <S extends Route> BiFunction<Renderer, S, Page> page(Printing<S> printing) {
        return (renderer, at) -> text(at.file(), HTML, () -> printing.print(renderer, at));
    }

    private static Page file(Route route, Page.Content content) {
        return new Page(route.file(), MediaTypes.of(route.file()), content);
    }

    private interface Text {
        String make() throws IOException, RenderException;
    }

    private static Page text(Route route, Text text) {
        return text(route.file(), MediaTypes.of(route.file()), text);
    }

    private static Page text(String file, String mediaType, Text text) {
        return new Page(file, mediaType, out -> out.write(text.make().getBytes(StandardCharsets.UTF_8)));
    }

    private String home(Route.Home at) throws RenderException {
        SiteConfig config = context.index().site().config();
        PageView page = layout.page(at, config.title(), config.description().orElse(null), List.of());
        return html("home.ftlh", at, page, homes.home());
    }

    private String section(Route.SectionPage at) throws RenderException {
        SiteConfig.Section section = at.section();
        PageView page = layout.page(at, section.name(), section.description().orElse(null), List.of());
        return html("section.ftlh", at, page, homes.section(section));
    }

    private String channel(Route.ChannelPage at) throws RenderException {
        SiteIndex.Channel channel = context.index().channel(at.kind()).orElseThrow();
        return html("list.ftlh", at, layout.channel(at, channel), lists.channel(channel, at.page()));
    }

    private String facet(Route.FacetPage at) throws RenderException {
        SiteIndex.Channel channel = context.index().channel(at.kind()).orElseThrow();
        ListView view = lists.part(channel, at);
        return html("list.ftlh", at, layout.part(at, channel, view.description()), view);
    }

    private String entry(Route.EntryPage at) throws IOException, RenderException {
        return html(entries.template(at.entry()), at, layout.entry(at.entry()), entries.view(at.entry()));
    }

    private String group(Route.GroupPage at) throws RenderException {
        GroupRowsView view = new BoardPresenter(context, at.entry()).group(at);
        return html("group.ftlh", at, layout.partOf(at.entry(), at, view.heading(), view.description()), view);
    }

    private String alias(Route.Alias at) throws RenderException {
        Entry entry = at.entry();
        RedirectView view = new RedirectView(entry.title(), context.hrefs().to(entry.address()));
        return html("redirect.ftlh", at, layout.entry(entry), view);
    }

    private String unit(Route.UnitPage at) throws RenderException {
        List<LinkView> above = above("units.heading", new Route.UnitList());
        String name = at.unit().name().full();
        String description = context.text("unit.description", name);
        return html("unit.ftlh", at, layout.page(at, name, description, above), places.unit(at.unit()));
    }

    private String region(Route.RegionPage at) throws RenderException {
        SiteConfig.Region region = at.region();
        List<LinkView> above = above("regions.heading", new Route.RegionList());
        PageView page = layout.page(at, region.name(), region.description().orElse(null), above);
        return html("region.ftlh", at, page, places.region(region));
    }

    private String year(Route.YearPage at) throws RenderException {
        ListView view = lists.year(at);
        return list(at, view, above("archive.heading", new Route.Archive()));
    }

    private String corrections(Route.CorrectionList at) throws RenderException {
        return top("corrections.ftlh", at, "corrections", entries.amendments(at.page()));
    }

    private String tag(Route.TagPage at) throws RenderException {
        ListView view = lists.tag(at);
        return list(at, view, above("tags.heading", new Route.TagList()));
    }

    private String list(Route route, ListView view, List<LinkView> above) throws RenderException {
        String description = context.text("list.description", view.heading(), view.total());
        return html("list.ftlh", route, layout.page(route, view.heading(), description, above), view);
    }

    private String notFound(Route.NotFound at) throws RenderException {
        PageView page = layout.page(at, context.text("notfound.heading"), context.text("notfound.text"), List.of());
        return html("notfound.ftlh", at, page, null);
    }

    /** A fixed page; the key selects its texts. */
    private String top(String template, Route route, String key, @Nullable Object view) throws RenderException {
        String description = context.text(key + ".description");
        PageView page = layout.page(route, context.text(key + ".heading"), description, List.of());
        return html(template, route, page, view);
    }

    /** The entries of a unit, a region or a campaign, from the second page on. */
    private String older(Route.OlderPage at) throws RenderException {
        if (at.hub() instanceof Route.EntryPage campaign) {
            String heading = campaign.entry().title();
            String list = context.text("campaign.bulletins");
            return html(
                    "list.ftlh", at, layout.partOf(campaign.entry(), at, list, null), lists.older(at, heading, list));
        }
        boolean ofUnit = at.hub() instanceof Route.UnitPage;
        String heading = at.hub() instanceof Route.UnitPage unit
                ? unit.unit().name().full()
                : ((Route.RegionPage) at.hub()).region().name();
        List<LinkView> above = new ArrayList<>(
                ofUnit
                        ? above("units.heading", new Route.UnitList())
                        : above("regions.heading", new Route.RegionList()));
        above.add(new LinkView(heading, context.hrefs().to(at.hub().address())));
        String list = context.text(ofUnit ? "unit.entries" : "region.entries");
        return html("list.ftlh", at, layout.below(at, list, above), lists.older(at, heading, list));
    }

    private List<LinkView> above(String key, Route route) {
        return List.of(new LinkView(context.text(key), context.hrefs().to(route.address())));
    }

    private String html(String template, Route route, PageView page, @Nullable Object view) throws RenderException {
        Map<String, Object> model = new HashMap<>();
        LayoutPresenter.Frame frame = layout.frame(route);
        model.put("site", frame.site());
        model.put("kept", frame.kept());
        model.put("page", page);
        model.put("machine", head.view(route, page));
        if (view != null) {
            model.put("view", view);
        }
        return templates.render(template, route.address(), model);
    }
}
