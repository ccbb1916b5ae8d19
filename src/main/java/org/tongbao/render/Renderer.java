package org.tongbao.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.data.DataFiles;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Spot;
import org.tongbao.model.Entry;
import org.tongbao.picture.PictureMaker;
import org.tongbao.render.machine.MediaTypes;
import org.tongbao.render.machine.Sitemap;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.PageView;
import org.tongbao.render.view.RedirectView;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchName;

/** Turns what stands at an address into a page. */
public final class Renderer {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String XML = "application/xml; charset=utf-8";

    private final Context context;
    private final boolean preview;
    private final FrameViews frames;
    private final ListViews lists;
    private final PlaceViews places;
    private final EntryViews entries;
    private final MachineFiles files;
    private final MachineViews machines;
    private final Templates templates;

    /**
     * Prepares the pages of a site.
     *
     * @param preview whether pages reload themselves and show drafts as such
     * @param pictures makes what is published in the place of each picture
     */
    public Renderer(SiteIndex index, Theme theme, boolean preview, PictureMaker pictures) {
        this(index, theme, preview, pictures, Sitemap.LIMIT);
    }

    Renderer(SiteIndex index, Theme theme, boolean preview, PictureMaker pictures, int sitemapLimit) {
        this.context = Context.of(index, theme, new EntryFiles(index.files(), pictures));
        this.preview = preview;
        this.frames = new FrameViews(context, preview);
        this.lists = new ListViews(context);
        this.places = new PlaceViews(context);
        this.entries = new EntryViews(context);
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
                                .filter(s -> !searched.contains(s.address()))
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

    /** What the web server is to know, which it does not hand out: in the folder of the site, at no address. */
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

    /** What the pages made so far have asked of the theme. */
    public List<Page> assets() {
        return context.theme().assets().stream().map(Renderer::asset).toList();
    }

    /** The page at an address, an asset's included. */
    public Optional<Page> find(String address) {
        Optional<Page> asset = context.theme().assetAt(address).map(Renderer::asset);
        return asset.or(() -> context.index().addresses().find(address).map(this::page))
                .or(() -> sitemapPart(address));
    }

    /** The documents of the search, newest first. */
    private List<SearchDocument> searched() {
        return new SearchDocuments(context).all();
    }

    /** The names that are offered while a reader types. */
    public List<SearchName> searchNames() {
        return new SearchDocuments(context).names();
    }

    private static Page asset(Theme.Asset asset) {
        return new Page(asset.address().substring(1), MediaTypes.of(asset.name()), out -> out.write(asset.content()));
    }

    private Page page(Spot spot) {
        if (spot instanceof Spot.Attachment attachment) {
            return new Page(
                    spot.file(),
                    MediaTypes.of(attachment.name()),
                    context.files().content(attachment));
        }
        if (spot instanceof Spot.Picture picture) {
            return new Page(
                    spot.file(), MediaTypes.of(spot.file()), context.files().content(picture));
        }
        if (spot instanceof Spot.Robots) {
            return text(spot, MediaTypes.of(spot.file()), files::robots);
        }
        if (spot instanceof Spot.Sitemap) {
            return text(spot, MediaTypes.of(spot.file()), files::sitemap);
        }
        if (spot instanceof Spot.Manifest) {
            return text(spot, MediaTypes.of(spot.file()), new AppManifest(context)::json);
        }
        if (spot instanceof Spot.Feed feed) {
            return text(spot, MediaTypes.of(spot.file()), () -> new Feeds(context).write(feed));
        }
        if (spot instanceof Spot.DataFile file) {
            return new Page(
                    spot.file(),
                    MediaTypes.of(spot.file()),
                    out -> out.write(new DataFiles(context.index()).bytes(file)));
        }
        return text(spot, HTML, () -> html(spot));
    }

    private interface Text {
        String make() throws IOException, RenderException;
    }

    private static Page text(Spot spot, String mediaType, Text text) {
        return text(spot.file(), mediaType, text);
    }

    private static Page text(String file, String mediaType, Text text) {
        return new Page(file, mediaType, out -> out.write(text.make().getBytes(StandardCharsets.UTF_8)));
    }

    private String html(Spot spot) throws IOException, RenderException {
        if (spot instanceof Spot.EntryPage at) {
            Entry entry = at.entry();
            return html(entries.template(entry), spot, frames.entry(entry), entries.view(entry));
        } else if (spot instanceof Spot.ColumnPage at) {
            SiteIndex.Column column = context.index().column(at.kind()).orElseThrow();
            return html("list.ftlh", spot, frames.column(spot, column), lists.column(column, at.page()));
        } else if (spot instanceof Spot.FacetPage at) {
            SiteIndex.Column column = context.index().column(at.kind()).orElseThrow();
            var view = lists.part(column, at);
            return html("list.ftlh", spot, frames.part(spot, column, view.description()), view);
        } else if (spot instanceof Spot.SectionPage at) {
            var section = at.section();
            PageView page =
                    frames.page(spot, section.name(), section.description().orElse(null), List.of());
            return html("section.ftlh", spot, page, new HomeViews(context).section(section));
        } else if (spot instanceof Spot.Home) {
            var config = context.index().site().config();
            PageView page =
                    frames.page(spot, config.title(), config.description().orElse(null), List.of());
            return html("home.ftlh", spot, page, new HomeViews(context).home());
        } else if (spot instanceof Spot.Alias alias) {
            Entry entry = alias.entry();
            RedirectView view = new RedirectView(entry.title(), context.hrefs().to(entry.address()));
            return html("redirect.ftlh", spot, frames.entry(entry), view);
        }
        return gathering(spot);
    }

    /** Groups of rows, units, regions, years, tags, and what is not there. */
    private String gathering(Spot spot) throws RenderException {
        if (spot instanceof Spot.GroupPage at) {
            var view = new BoardViews(context, at.entry()).group(at);
            return html("group.ftlh", spot, frames.partOf(at.entry(), spot, view.heading()), view);
        } else if (spot instanceof Spot.UnitPage at) {
            String name = at.unit().name().full();
            return html(
                    "unit.ftlh",
                    spot,
                    frames.page(spot, name, null, above("units.heading", new Spot.UnitList())),
                    places.unit(at.unit()));
        } else if (spot instanceof Spot.UnitList) {
            return html("units.ftlh", spot, top(spot, "units"), lists.units());
        } else if (spot instanceof Spot.RegionPage at) {
            List<LinkView> above = above("regions.heading", new Spot.RegionList());
            PageView page = frames.page(
                    spot, at.region().name(), at.region().description().orElse(null), above);
            return html("region.ftlh", spot, page, places.region(at.region()));
        } else if (spot instanceof Spot.OlderPage at) {
            return older(at);
        } else if (spot instanceof Spot.RegionList) {
            return html("counted.ftlh", spot, top(spot, "regions"), lists.regions());
        } else if (spot instanceof Spot.YearPage at) {
            var view = lists.year(at.year(), context.index().byYear().getOrDefault(at.year(), List.of()), at.page());
            List<LinkView> above = above("archive.heading", new Spot.Archive());
            return html("list.ftlh", spot, frames.page(spot, view.heading(), null, above), view);
        } else if (spot instanceof Spot.Archive) {
            return html("counted.ftlh", spot, top(spot, "archive"), lists.archive());
        } else if (spot instanceof Spot.TagPage at) {
            var view = lists.tag(at.tag(), context.index().byTag().getOrDefault(at.tag(), List.of()), at.page());
            List<LinkView> above = above("tags.heading", new Spot.TagList());
            return html("list.ftlh", spot, frames.page(spot, view.heading(), null, above), view);
        } else if (spot instanceof Spot.TagList) {
            return html("counted.ftlh", spot, top(spot, "tags"), lists.tags());
        }
        if (spot instanceof Spot.SearchPage) {
            return html("search.ftlh", spot, top(spot, "search"), lists.search(preview));
        }
        if (spot instanceof Spot.SiteMapPage) {
            return html("sitemap.ftlh", spot, top(spot, "map"), new HomeViews(context).directory());
        }
        if (spot instanceof Spot.DataPage) {
            return html("data.ftlh", spot, top(spot, "data"), new DataViews(context).all());
        }
        return html("notfound.ftlh", spot, frames.page(spot, context.text("notfound.heading"), null, List.of()), null);
    }

    /** What a unit, a region or a campaign gathers, from the second page on. */
    private String older(Spot.OlderPage at) throws RenderException {
        if (at.hub() instanceof Spot.EntryPage campaign) {
            String heading = campaign.entry().title();
            String list = context.text("campaign.bulletins");
            return html("list.ftlh", at, frames.partOf(campaign.entry(), at, list), lists.older(at, heading, list));
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

    private PageView top(Spot spot, String key) {
        return frames.page(spot, context.text(key + ".heading"), context.text(key + ".description"), List.of());
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
