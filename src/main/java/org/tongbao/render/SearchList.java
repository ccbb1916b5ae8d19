package org.tongbao.render;

import java.util.Optional;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page of the search looks through: the listed entries, newest first, with what their rows show. */
record SearchList(Context context) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String json() {
        ArrayNode entries = JSON.createArrayNode();
        context.index().listed().forEach(e -> add(e, entries.addObject()));
        return JSON.writeValueAsString(entries) + "\n";
    }

    private void add(Entry entry, ObjectNode node) {
        Optional<SiteConfig.Region> region = context.index().resolver().regionOf(entry);
        String kind = context.index()
                .column(entry.kind())
                .map(SiteIndex.Column::name)
                .orElse(entry.kind().label());
        node.put("href", context.hrefs().to(entry.address()));
        node.put("title", entry.title());
        entry.values().text("summary").ifPresent(s -> node.put("summary", s));
        node.put("day", Formats.iso(entry.published().toLocalDate()));
        node.put("date", context.formats().day(entry.published().toLocalDate()));
        node.put("kind", entry.kind().folder());
        node.put("kindName", kind);
        region.ifPresent(r -> node.put("region", r.code()).put("regionName", r.name()));
    }
}
