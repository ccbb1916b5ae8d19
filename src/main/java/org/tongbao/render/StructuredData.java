package org.tongbao.render;

import java.util.List;
import java.util.Objects;
import org.tongbao.index.Route;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Values;
import org.tongbao.render.meta.MediaTypes;
import org.tongbao.render.view.Html;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.PageView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes pages as JSON-LD in the vocabulary of schema.org. */
record StructuredData(Context context) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORGANIZATION = "GovernmentOrganization";

    /** The data of a page that search engines may keep, ready to stand in a script element. */
    Html of(Route route, PageView page) {
        ObjectNode root = JSON.createObjectNode().put("@context", "https://schema.org");
        ArrayNode graph = root.putArray("@graph");
        if (route instanceof Route.Home) {
            host(graph.addObject());
            site(graph.addObject());
        } else {
            breadcrumbs(graph.addObject(), page);
        }
        if (route instanceof Route.EntryPage at) {
            article(graph.addObject(), at.entry(), page);
            dataset(graph, at.entry(), page);
        } else if (route instanceof Route.UnitPage at) {
            unit(graph.addObject(), at.unit());
        }
        // Only “<” could end a script element.
        return new Html(JSON.writeValueAsString(root).replace("<", "\\u003c"));
    }

    private void host(ObjectNode node) {
        SiteConfig config = context.index().site().config();
        SiteConfig.Office office = config.office();
        node.put("@type", ORGANIZATION)
                .put("@id", id("organization"))
                .put("name", config.host())
                .put("url", context.hrefs().full("/"));
        office.phone().ifPresent(p -> node.put("telephone", p));
        office.email().ifPresent(e -> node.put("email", e));
        office.address().ifPresent(a -> node.put("address", a));
    }

    private void site(ObjectNode node) {
        SiteConfig config = context.index().site().config();
        node.put("@type", "WebSite")
                .put("@id", id("website"))
                .put("name", config.title())
                .put("url", context.hrefs().full("/"))
                .put("inLanguage", Context.CONTENT_LANGUAGE);
        config.description().ifPresent(d -> node.put("description", d));
        node.putObject("publisher").put("@id", id("organization"));
    }

    private String id(String name) {
        return context.hrefs().full("/#" + name);
    }

    private void breadcrumbs(ObjectNode node, PageView page) {
        ArrayNode items = node.put("@type", "BreadcrumbList").putArray("itemListElement");
        for (LinkView crumb : page.breadcrumbs()) {
            items.addObject()
                    .put("@type", "ListItem")
                    .put("position", items.size())
                    .put("name", crumb.text())
                    .put(
                            "item",
                            crumb.current() ? page.canonical() : context.hrefs().absolute(crumb.href()));
        }
    }

    /** The type: a page for fixed pages, a report if there are tables, else a news article. */
    private static String type(Entry entry) {
        if (!entry.kind().column()) {
            return "WebPage";
        }
        boolean hasTables = entry.kind().tables().stream()
                .anyMatch(t -> !t.seldom() || !entry.rows(t.name()).isEmpty());
        return hasTables ? "Report" : "NewsArticle";
    }

    private void article(ObjectNode node, Entry entry, PageView page) {
        node.put("@type", type(entry)).put("headline", entry.title());
        common(node, entry, page);
        node.put("mainEntityOfPage", page.canonical());
        HeadMetadata.picture(context, entry).ifPresent(i -> node.put("image", i.href()));
        List<String> authors = entry.values().texts("author");
        if (!authors.isEmpty()) {
            ArrayNode persons = node.putArray("author");
            authors.forEach(a -> persons.addObject().put("@type", "Person").put("name", a));
        }
    }

    private void common(ObjectNode node, Entry entry, PageView page) {
        node.put("url", page.canonical())
                .put("datePublished", Formats.instant(entry.published()))
                .put("dateModified", Formats.instant(entry.changedAt()))
                .put("inLanguage", Context.CONTENT_LANGUAGE);
        node.put("description", Objects.requireNonNullElse(page.description(), entry.title()));
        publisher(node.putObject("publisher"), entry.values());
        node.putObject("isPartOf")
                .put("@type", "WebSite")
                .put("@id", id("website"))
                .put("name", context.index().site().config().title())
                .put("url", context.hrefs().full("/"));
    }

    private void publisher(ObjectNode node, Values values) {
        String host = context.index().site().config().host();
        String name = values.text("publisher").orElse(host);
        node.put("@type", ORGANIZATION);
        if (name.equals(host)) {
            node.put("@id", id("organization"));
        }
        node.put("name", name);
    }

    /** The downloads of tables and boards; an entry with JSON alone is no data set. */
    private void dataset(ArrayNode graph, Entry entry, PageView page) {
        List<Route> files =
                context
                        .index()
                        .routes()
                        .under(new Route.EntryData(entry).address().replaceFirst("[^/]+$", ""))
                        .stream()
                        .filter(s -> !(s instanceof Route.EntryPackage))
                        .toList();
        if (files.size() < 2) {
            return;
        }
        ObjectNode node = graph.addObject().put("@type", "Dataset").put("name", entry.title());
        common(node, entry, page);
        ArrayNode distribution = node.putArray("distribution");
        for (Route file : files) {
            distribution
                    .addObject()
                    .put("@type", "DataDownload")
                    .put("encodingFormat", MediaTypes.withoutCharset(file.address()))
                    .put("contentUrl", context.hrefs().full(file.address()));
        }
    }

    private void unit(ObjectNode node, Unit unit) {
        organization(node, unit);
        List<String> others = unit.names().stream()
                .flatMap(Unit.Name::forms)
                .filter(n -> !n.equals(unit.name().full()))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            ArrayNode names = node.putArray("alternateName");
            others.forEach(names::add);
        }
        unit.until().ifPresent(d -> node.put("dissolutionDate", d.toString()));
        unit.parent()
                .flatMap(context.index().resolver().units()::unit)
                .ifPresent(p -> organization(node.putObject("parentOrganization"), p));
    }

    private void organization(ObjectNode node, Unit unit) {
        node.put("@type", ORGANIZATION)
                .put("name", unit.name().full())
                .put("url", context.hrefs().full(new Route.UnitPage(unit).address()));
    }
}
