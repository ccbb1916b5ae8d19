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
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Spot;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.picture.PictureMaker;
import org.tongbao.render.machine.MediaTypes;
import org.tongbao.render.machine.Sitemap;
import org.tongbao.render.view.GroupRowsView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.ListView;
import org.tongbao.render.view.PageView;
import org.tongbao.render.view.RedirectView;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchName;

/** Renders the page or file at an address. */
public final class Renderer {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String XML = "application/xml; charset=utf-8";

    /** How each page and file is made. */
    private static final Cases<Renderer, Spot, Page> PAGES = new Cases<Renderer, Spot, Page>()
            .on(Spot.Home.class, page(Renderer::home))
            .on(Spot.SectionPage.class, page(Renderer::section))
            .on(Spot.ColumnPage.class, page(Renderer::column))
            .on(Spot.FacetPage.class, page(Renderer::facet))
            .on(Spot.EntryPage.class, page(Renderer::entry))
            .on(Spot.GroupPage.class, page(Renderer::group))
            .on(Spot.Alias.class, page(Renderer::alias))
            .on(Spot.UnitList.class, page((r, at) -> r.top("units.ftlh", at, "units", r.lists.units())))
            .on(Spot.UnitPage.class, page(Renderer::unit))
            .on(Spot.RegionList.class, page((r, at) -> r.top("counted.ftlh", at, "regions", r.lists.regions())))
            .on(Spot.RegionPage.class, page(Renderer::region))
            .on(Spot.OlderPage.class, page(Renderer::older))
            .on(Spot.Archive.class, page((r, at) -> r.top("counted.ftlh", at, "archive", r.lists.archive())))
            .on(Spot.YearPage.class, page(Renderer::year))
            .on(Spot.CorrectionList.class, page(Renderer::corrections))
            .on(Spot.TagList.class, page((r, at) -> r.top("counted.ftlh", at, "tags", r.lists.tags())))
            .on(Spot.TagPage.class, page(Renderer::tag))
            .on(Spot.SearchPage.class, page((r, at) -> r.top("search.ftlh", at, "search", r.lists.search(r.preview))))
            .on(Spot.SiteMapPage.class, page((r, at) -> r.top("sitemap.ftlh", at, "map", r.homes.directory())))
            .on(Spot.Glossary.class, page((r, at) -> r.top("glossary.ftlh", at, "glossary", null)))
            .on(Spot.DataPage.class, page((r, at) -> r.top("data.ftlh", at, "data", new DataViews(r.context).all())))
            .on(Spot.NotFound.class, page(Renderer::notFound))
            .on(Spot.Attachment.class, (r, at) -> file(at, r.context.files().content(at)))
            .on(Spot.Picture.class, (r, at) -> file(at, r.context.files().content(at)))
            .on(Spot.DataFile.class, (r, at) -> file(at, out -> out.write(r.data.bytes(at))))
            .on(Spot.Feed.class, (r, at) -> text(at, () -> new Feeds(r.context).write(at)))
            .on(Spot.Robots.class, (r, at) -> text(at, r.files::robots))
            .on(Spot.Sitemap.class, (r, at) -> text(at, r.files::sitemap))
            .on(Spot.Manifest.class, (r, at) -> text(at, new AppManifest(r.context)::json))
            .on(Spot.Favicon.class, (r, at) -> file(at, out -> out.write(Favicon.of(r.context.theme()))))
            .allOf(Spot.class);

    private final Context context;
    private final boolean preview;
    private final FrameViews frames;
    private final HomeViews homes;
    private final ListViews lists;
    private final PlaceViews places;
    private final EntryViews entries;
    private final DataFiles data;
    private final MachineFiles files;
    private final MachineViews machines;
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
        this.frames = new FrameViews(context, preview);
        this.homes = new HomeViews(context);
        this.lists = new ListViews(context);
        this.places = new PlaceViews(context);
        this.entries = new EntryViews(context);
        this.data = new DataFiles(context.index());
        this.files = new MachineFiles(context, sitemapLimit);
        this.machines = new MachineViews(context);
        this.templates = new Templates(theme, context.hrefs());
    }

    /** Every page and file of the site; the theme's assets come after, by {@link #assets}. */
    public Stream<Page> pages() {
        return Stream.concat(searchedPages().stream().map(SearchedPage::page), otherPages().stream());
    }

    /** The pages that readers can find by their text, newest first. */
    public List<SearchedPage> searchedPages() {
        return searched().stream()
                .map(d -> new SearchedPage(page(spot(d.address())), d))
                .toList();
    }

    /** All other pages and files, in the order of addresses. */
    public List<Page> otherPages() {
        Set<String> searched = searched().stream().map(SearchDocument::address).collect(Collectors.toSet());
        return Stream.of(
                        context.index().addresses().all().stream()
                                .filter(s -> s.isWritten() && !searched.contains(s.address()))
                                .map(this::page),
                        sitemapParts().stream(),
                        Stream.of(documentList()),
                        serverFiles().stream())
                .flatMap(p -> p)
                .toList();
    }

    private Spot spot(String address) {
        return context.index().addresses().find(address).orElseThrow();
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
        return asset.or(() -> context.index().addresses().find(address).map(this::page))
                .or(() -> sitemapPart(address));
    }

    /** The searchable documents, newest first. */
    private List<SearchDocument> searched() {
        return new SearchDocuments(context).all();
    }

    /** The names that the search suggests while a reader types. */
    public List<SearchName> searchNames() {
        return new SearchDocuments(context).names();
    }

    private static Page asset(Theme.Asset asset) {
        return new Page(asset.address().substring(1), MediaTypes.of(asset.name()), out -> out.write(asset.content()));
    }

    private Page page(Spot spot) {
        return PAGES.of(this, spot);
    }

    private interface Printing<S> {
        String print(Renderer renderer, S at) throws IOException, RenderException;
    }

    private static <S extends Spot> BiFunction<Renderer, S, Page> page(Printing<S> printing) {
        return (renderer, at) -> text(at.file(), HTML, () -> printing.print(renderer, at));
    }

    private static Page file(Spot spot, Page.Content content) {
        return new Page(spot.file(), MediaTypes.of(spot.file()), content);
    }

    private interface Text {
        String make() throws IOException, RenderException;
    }

    private static Page text(Spot spot, Text text) {
        return text(spot.file(), MediaTypes.of(spot.file()), text);
    }

    private static Page text(String file, String mediaType, Text text) {
        return new Page(file, mediaType, out -> out.write(text.make().getBytes(StandardCharsets.UTF_8)));
    }

    private String home(Spot.Home at) throws RenderException {
        SiteConfig config = context.index().site().config();
        PageView page = frames.page(at, config.title(), config.description().orElse(null), List.of());
        return html("home.ftlh", at, page, homes.home());
    }

    private String section(Spot.SectionPage at) throws RenderException {
        SiteConfig.Section section = at.section();
        PageView page = frames.page(at, section.name(), section.description().orElse(null), List.of());
        return html("section.ftlh", at, page, homes.section(section));
    }

    private String column(Spot.ColumnPage at) throws RenderException {
        SiteIndex.Column column = context.index().column(at.kind()).orElseThrow();
        return html("list.ftlh", at, frames.column(at, column), lists.column(column, at.page()));
    }

    private String facet(Spot.FacetPage at) throws RenderException {
        SiteIndex.Column column = context.index().column(at.kind()).orElseThrow();
        ListView view = lists.part(column, at);
        return html("list.ftlh", at, frames.part(at, column, view.description()), view);
    }

    private String entry(Spot.EntryPage at) throws IOException, RenderException {
        return html(entries.template(at.entry()), at, frames.entry(at.entry()), entries.view(at.entry()));
    }

    private String group(Spot.GroupPage at) throws RenderException {
        GroupRowsView view = new BoardViews(context, at.entry()).group(at);
        return html("group.ftlh", at, frames.partOf(at.entry(), at, view.heading(), view.description()), view);
    }

    private String alias(Spot.Alias at) throws RenderException {
        Entry entry = at.entry();
        RedirectView view = new RedirectView(entry.title(), context.hrefs().to(entry.address()));
        return html("redirect.ftlh", at, frames.entry(entry), view);
    }

    private String unit(Spot.UnitPage at) throws RenderException {
        List<LinkView> above = above("units.heading", new Spot.UnitList());
        String name = at.unit().name().full();
        String description = context.text("unit.description", name);
        return html("unit.ftlh", at, frames.page(at, name, description, above), places.unit(at.unit()));
    }

    private String region(Spot.RegionPage at) throws RenderException {
        SiteConfig.Region region = at.region();
        List<LinkView> above = above("regions.heading", new Spot.RegionList());
        PageView page = frames.page(at, region.name(), region.description().orElse(null), above);
        return html("region.ftlh", at, page, places.region(region));
    }

    private String year(Spot.YearPage at) throws RenderException {
        ListView view = lists.year(at);
        return list(at, view, above("archive.heading", new Spot.Archive()));
    }

    private String corrections(Spot.CorrectionList at) throws RenderException {
        return top("corrections.ftlh", at, "corrections", entries.amendments(at.page()));
    }

    private String tag(Spot.TagPage at) throws RenderException {
        ListView view = lists.tag(at);
        return list(at, view, above("tags.heading", new Spot.TagList()));
    }

    private String list(Spot spot, ListView view, List<LinkView> above) throws RenderException {
        return html("list.ftlh", spot, frames.page(spot, view.heading(), null, above), view);
    }

    private String notFound(Spot.NotFound at) throws RenderException {
        PageView page = frames.page(at, context.text("notfound.heading"), null, List.of());
        return html("notfound.ftlh", at, page, null);
    }

    /** A fixed page; the key selects its texts. */
    private String top(String template, Spot spot, String key, @Nullable Object view) throws RenderException {
        String description = context.text(key + ".description");
        PageView page = frames.page(spot, context.text(key + ".heading"), description, List.of());
        return html(template, spot, page, view);
    }

    /** The entries of a unit, a region or a campaign, from the second page on. */
    private String older(Spot.OlderPage at) throws RenderException {
        if (at.hub() instanceof Spot.EntryPage campaign) {
            String heading = campaign.entry().title();
            String list = context.text("campaign.bulletins");
            return html(
                    "list.ftlh", at, frames.partOf(campaign.entry(), at, list, null), lists.older(at, heading, list));
        }
        boolean ofUnit = at.hub() instanceof Spot.UnitPage;
        String heading = at.hub() instanceof Spot.UnitPage unit
                ? unit.unit().name().full()
                : ((Spot.RegionPage) at.hub()).region().name();
        List<LinkView> above = new ArrayList<>(
                ofUnit ? above("units.heading", new Spot.UnitList()) : above("regions.heading", new Spot.RegionList()));
        above.add(new LinkView(heading, context.hrefs().to(at.hub().address())));
        String list = context.text(ofUnit ? "unit.entries" : "region.entries");
        return html("list.ftlh", at, frames.below(at, list, above), lists.older(at, heading, list));
    }

    private List<LinkView> above(String key, Spot spot) {
        return List.of(new LinkView(context.text(key), context.hrefs().to(spot.address())));
    }

    private String html(String template, Spot spot, PageView page, @Nullable Object view) throws RenderException {
        Map<String, Object> model = new HashMap<>();
        FrameViews.Frame frame = frames.frame(spot);
        model.put("site", frame.site());
        model.put("kept", frame.kept());
        model.put("page", page);
        model.put("machine", machines.view(spot, page));
        if (view != null) {
            model.put("view", view);
        }
        return templates.render(template, spot.address(), model);
    }
}
