package org.tongbao.render;

import java.util.List;
import java.util.Optional;
import org.tongbao.search.SearchResults;
import org.tongbao.search.Suggestion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The results of a search as JSON, as the search page reads them from a server. */
public final class SearchJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SearchJson() {}

    /** Prints results. The count is exact, as every document was read. */
    public static String of(SearchResults results) {
        ObjectNode node = JSON.createObjectNode();
        node.put("total", results.total());
        node.put("exact", true);
        node.put(
                "how",
                switch (results.mode()) {
                    case EXACT -> "exact";
                    case SIMPLIFIED -> "simplified";
                    case PINYIN -> "pinyin";
                    case BEGINNING -> "beginning";
                    case NEAR -> "near";
                });
        results.instead()
                .ifPresentOrElse(
                        i -> node.putObject("instead").put("of", i.of()).put("word", i.word()),
                        () -> node.putNull("instead"));
        ArrayNode hits = node.putArray("hits");
        for (SearchResults.Hit hit : results.hits()) {
            ObjectNode one = hits.addObject();
            one.put("address", hit.address());
            one.put("anchor", hit.anchor());
            one.put("title", hit.title());
            one.put("date", hit.date());
            one.put("kind", hit.kind());
            one.put("units", hit.units());
            parts(hit.titleParts(), one.putArray("titleParts"));
            parts(hit.snippet(), one.putArray("snippet"));
        }
        if (results.facets().isEmpty()) {
            node.putNull("facets");
        } else {
            ObjectNode facets = node.putObject("facets");
            results.facets().forEach((name, values) -> counts(values, facets.putArray(name)));
        }
        node.put("more", results.more());
        node.put("next", results.next());
        return JSON.writeValueAsString(node);
    }

    private static void parts(List<SearchResults.Part> parts, ArrayNode node) {
        for (SearchResults.Part part : parts) {
            ObjectNode one = node.addObject().put("t", part.text()).put("m", part.marked());
            if (part.label()) {
                one.put("l", true);
            }
        }
    }

    private static void counts(List<SearchResults.Count> values, ArrayNode node) {
        values.forEach(v ->
                node.addObject().put("value", v.value()).put("label", v.label()).put("count", v.count()));
    }

    /** Suggested names. */
    public static String names(List<Suggestion> names) {
        ArrayNode node = JSON.createArrayNode();
        names.forEach(n ->
                node.addObject().put("text", n.text()).put("kind", n.kind()).put("address", n.address()));
        return JSON.writeValueAsString(node);
    }

    /** The page that a query names, or null. */
    public static String card(Optional<Suggestion> named) {
        ObjectNode node = JSON.createObjectNode();
        named.flatMap(Suggestion::card).ifPresent(c -> {
            node.put("text", named.get().text())
                    .put("kind", named.get().kind())
                    .put("address", named.get().address())
                    .put("line", c.line())
                    .put("phone", c.phone());
            ArrayNode late = node.putArray("late");
            c.late().forEach(l -> late.addObject().put("text", l.text()).put("address", l.address()));
        });
        return node.isEmpty() ? "null" : JSON.writeValueAsString(node);
    }

    /** The reason why there are no results. */
    public static String failure(String code) {
        ObjectNode node = JSON.createObjectNode();
        node.putObject("error").put("code", code);
        return JSON.writeValueAsString(node);
    }
}
