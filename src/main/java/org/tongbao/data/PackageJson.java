package org.tongbao.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.WebAddress;
import org.tongbao.model.Entry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Descriptions of datasets: Tabular Data Packages, version 1. */
record PackageJson(SiteIndex index) {

    /** The description of the tables and boards of an entry. */
    ObjectNode entry(Entry entry) {
        ObjectNode node = head(entry.id(), entry.title(), entry.address());
        ArrayNode resources = node.putArray("resources");
        new Datasets(index).of(entry).forEach(d -> resources.add(resource(d, d.name() + ".csv")));
        return node;
    }

    /** The description of the lists. */
    ObjectNode lists() {
        ObjectNode node = head("lists", index.site().config().title(), "/data/");
        ArrayNode resources = node.putArray("resources");
        Datasets datasets = new Datasets(index);
        datasets.kinds().forEach(d -> resources.add(resource(d, "kinds/" + d.name() + ".csv")));
        if (!index.site().units().isEmpty()) {
            resources.add(resource(datasets.units(), "units.csv"));
        }
        return node;
    }

    /** The addresses of all data packages: that of the lists, then those of entries, newest first. */
    ObjectNode catalog() {
        ObjectNode node = DataFiles.JSON.createObjectNode();
        node.put("title", index.site().config().title());
        node.put("homepage", url("/data/"));
        ArrayNode packages = node.putArray("packages");
        List<ObjectNode> all = new ArrayList<>();
        all.add(named("lists", index.site().config().title(), new Route.ListsPackage()));
        for (Route route : index.routes().all()) {
            if (route instanceof Route.EntryPackage at) {
                all.add(named(at.entry().id(), at.entry().title(), at));
            }
        }
        all.forEach(packages::add);
        return node;
    }

    private ObjectNode named(String name, String title, Route route) {
        return DataFiles.JSON
                .createObjectNode()
                .put("name", name)
                .put("title", title)
                .put("url", url(route.address()));
    }

    private ObjectNode head(String name, String title, String address) {
        return DataFiles.JSON
                .createObjectNode()
                .put("profile", "tabular-data-package")
                .put("name", name)
                .put("title", title)
                .put("homepage", url(address));
    }

    private static ObjectNode resource(Dataset dataset, String path) {
        ObjectNode node = DataFiles.JSON
                .createObjectNode()
                .put("name", dataset.name().toLowerCase(Locale.ROOT))
                .put("path", path)
                .put("title", dataset.title())
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        ObjectNode schema = node.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (int i = 0; i < dataset.columns().size(); i++) {
            fields.add(field(dataset, i));
        }
        schema.putArray("missingValues").add("");
        key(dataset).forEach(k -> schema.put("primaryKey", k));
        return node;
    }

    /** The header of the key, unless a row lacks it or shares it. */
    private static Stream<String> key(Dataset dataset) {
        List<String> headers = dataset.columns().stream().map(Column::header).toList();
        return Stream.ofNullable(dataset.key())
                .filter(headers::contains)
                .filter(k -> dataset.isFull(headers.indexOf(k)) && dataset.isDistinct(headers.indexOf(k)));
    }

    private static ObjectNode field(Dataset dataset, int at) {
        Column column = dataset.columns().get(at);
        ObjectNode node = DataFiles.JSON
                .createObjectNode()
                .put("name", column.header())
                .put("title", column.header())
                .put("type", column.type().name().toLowerCase(Locale.ROOT));
        if (!column.help().isEmpty()) {
            node.put("description", column.help());
        }
        if (!column.name().isEmpty()) {
            node.put("column", column.name());
        }
        if (!column.measure().isEmpty()) {
            node.put("measure", column.measure());
        }
        boolean required = column.required() && dataset.isFull(at);
        if (required || !column.words().isEmpty()) {
            ObjectNode constraints = node.putObject("constraints");
            if (required) {
                constraints.put("required", true);
            }
            if (!column.words().isEmpty()) {
                ArrayNode words = constraints.putArray("enum");
                column.words().forEach(words::add);
            }
        }
        return node;
    }

    private String url(String address) {
        return WebAddress.full(index.site().config(), address);
    }
}
