package org.tongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.meta.Atom;
import org.tongbao.render.meta.Feed;
import org.tongbao.render.meta.JsonFeed;
import org.tongbao.render.view.FeedView;

/** The feeds of the site, its channels, units, campaigns and tags. */
record Feeds(Context context) {

    /** How many entries a feed holds. */
    static final int NEWEST = 20;

    /** The feed as a document. */
    String write(Route.Feed route) {
        String self = context.hrefs().full(route.address());
        Feed feed = feed(route.of());
        return route.format() == Route.FeedFormat.ATOM ? Atom.write(feed, self) : JsonFeed.write(feed, self);
    }

    /** The first page of the list on a page, if the list has a feed other than that of the whole site. */
    Optional<Route> listOn(Route route) {
        Optional<Route> list = Optional.empty();
        if (route instanceof Route.ChannelPage at) {
            list = Optional.of(new Route.ChannelPage(at.kind(), 1));
        } else if (route instanceof Route.FacetPage at) {
            list = Optional.of(new Route.ChannelPage(at.kind(), 1));
        } else if (route instanceof Route.TagPage at) {
            list = Optional.of(new Route.TagPage(at.tag(), 1));
        } else if (route instanceof Route.UnitPage || route instanceof Route.EntryPage) {
            list = Optional.of(route);
        } else if (route instanceof Route.OlderPage at) {
            list = Optional.of(at.hub());
        }
        return list.filter(l -> context.index()
                .routes()
                .find(new Route.Feed(l, Route.FeedFormat.ATOM).address())
                .isPresent());
    }

    FeedView view(Route list) {
        return new FeedView(
                heading(list),
                context.hrefs().to(new Route.Feed(list, Route.FeedFormat.ATOM).address()),
                context.hrefs().to(new Route.Feed(list, Route.FeedFormat.JSON).address()));
    }

    private Feed feed(Route list) {
        List<Feed.Item> items = entries(list).stream()
                .filter(LayoutPresenter::isIndexed)
                .filter(e -> !context.index().isUnpublished(e))
                .limit(NEWEST)
                .map(this::item)
                .toList();
        String site = context.index().site().config().title();
        return new Feed(
                list instanceof Route.Home ? site : heading(list) + context.text("title.join") + site,
                description(list),
                Context.CONTENT_LANGUAGE,
                context.hrefs().full(list.address()),
                items.stream()
                        .map(Feed.Item::updated)
                        .max(Comparator.naturalOrder())
                        .orElseGet(() -> Formats.instant(context.index().asOf().atStartOfDay())),
                context.index().site().config().host(),
                items);
    }

    private List<Entry> entries(Route list) {
        return list instanceof Route.Home
                ? context.index().listed()
                : context.index().gathered(list);
    }

    private String heading(Route list) {
        if (list instanceof Route.ChannelPage at) {
            return context.index()
                    .channel(at.kind())
                    .map(SiteIndex.Channel::name)
                    .orElse(at.kind().label());
        } else if (list instanceof Route.UnitPage at) {
            return at.unit().name().full();
        } else if (list instanceof Route.TagPage at) {
            return context.text("tag.heading", at.tag().name());
        }
        return list instanceof Route.EntryPage at
                ? at.entry().title()
                : context.index().site().config().title();
    }

    private @Nullable String description(Route list) {
        if (list instanceof Route.ChannelPage at) {
            return context.index()
                    .channel(at.kind())
                    .map(SiteIndex.Channel::description)
                    .orElse(null);
        } else if (list instanceof Route.EntryPage at) {
            return at.entry().values().text("summary").orElse(null);
        }
        return list instanceof Route.Home
                ? context.index().site().config().description().orElse(null)
                : null;
    }

    private Feed.Item item(Entry entry) {
        Values values = entry.values();
        List<Feed.Category> categories = new ArrayList<>();
        categories.add(new Feed.Category(entry.kind().name(), entry.kind().label()));
        values.texts("tags").forEach(t -> categories.add(new Feed.Category(t, t)));
        return new Feed.Item(
                context.hrefs().full(entry.address()),
                entry.title(),
                Formats.instant(entry.published()),
                Formats.instant(entry.changedAt()),
                values.text("publisher").orElse(context.index().site().config().host()),
                categories,
                summary(values));
    }

    /** 核心提示, after a note on the last correction. */
    private @Nullable String summary(Values values) {
        Optional<String> corrected = values.many("corrections", Value.Group.class).stream()
                .flatMap(c -> c.parts().date("date").stream())
                .max(Comparator.naturalOrder())
                .map(day -> context.text("feed.corrected", context.formats().day(day)));
        Optional<String> summary = values.text("summary");
        return corrected.map(c -> c + summary.orElse("")).or(() -> summary).orElse(null);
    }
}
