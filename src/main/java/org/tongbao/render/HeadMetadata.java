package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.index.Route;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.render.meta.Headers;
import org.tongbao.render.view.FeedView;
import org.tongbao.render.view.Html;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.MachineView;
import org.tongbao.render.view.PageView;

/** The metadata in the head of a page; none for pages that search engines may not index. */
record HeadMetadata(Context context) {

    private static final Html POLICY = new Html(Headers.POLICY);

    MachineView view(Route route, PageView page) {
        Feeds feeds = new Feeds(context);
        FeedView site = feeds.view(new Route.Home());
        List<FeedView> all = Stream.concat(feeds.listOn(route).map(feeds::view).stream(), Stream.of(site))
                .toList();
        return new MachineView(
                POLICY,
                context.theme().colours().colour().orElse(null),
                site,
                all,
                page.indexed() ? openGraph(route, page) : List.of(),
                page.indexed() ? new StructuredData(context).of(route, page) : null);
    }

    private List<PageView.MetaView> openGraph(Route route, PageView page) {
        List<PageView.MetaView> tags = new ArrayList<>();
        tags.add(new PageView.MetaView("og:title", page.title()));
        tags.add(new PageView.MetaView("og:type", route instanceof Route.EntryPage ? "article" : "website"));
        tags.add(new PageView.MetaView("og:url", page.canonical()));
        tags.add(new PageView.MetaView(
                "og:site_name", context.index().site().config().title()));
        tags.add(new PageView.MetaView("og:locale", Context.CONTENT_LANGUAGE.replace('-', '_')));
        if (page.description() != null) {
            tags.add(new PageView.MetaView("og:description", page.description()));
        }
        if (route instanceof Route.EntryPage at) {
            picture(context, at.entry()).ifPresent(i -> {
                tags.add(new PageView.MetaView("og:image", i.href()));
                tags.add(new PageView.MetaView("og:image:alt", i.text()));
            });
            tags.add(new PageView.MetaView(
                    "article:published_time", Formats.instant(at.entry().published())));
            tags.add(new PageView.MetaView(
                    "article:modified_time", Formats.instant(at.entry().changedAt())));
        }
        return tags;
    }

    /** The picture of an entry: its description, and the full address of its widest version. */
    static Optional<LinkView> picture(Context context, Entry entry) {
        return entry.values().many("images", Value.Image.class).stream()
                .findFirst()
                .flatMap(i -> context.index()
                        .pictures()
                        .widest(entry, i.file())
                        .map(p ->
                                new LinkView(i.alt().orElse(""), context.hrefs().full(p.address()))));
    }
}
