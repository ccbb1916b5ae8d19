package org.tongbao.render;

import java.util.List;
import org.tongbao.search.SearchAnswer;
import org.tongbao.search.SearchName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of a search as JSON, as the page of the search takes them from a server. */
public final class SearchJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SearchJson() {}

    /** What was found. */
    public static String of(SearchAnswer answer) {
        ObjectNode node = JSON.createObjectNode();
        node.put("total", answer.total());
        node.put("exact", answer.exact());
        node.put(
                "how",
                switch (answer.how()) {
                    case EXACT -> "exact";
                    case PINYIN -> "pinyin";
                    case NEAR -> "near";
                });
        ArrayNode hits = node.putArray("hits");
        for (SearchAnswer.Hit hit : answer.hits()) {
            ObjectNode one = hits.addObject();
            one.put("address", hit.address());
            one.put("title", hit.title());
            one.put("date", hit.date());
            one.put("kind", hit.kind());
            one.put("units", hit.units());
            parts(hit.titleParts(), one.putArray("titleParts"));
            parts(hit.snippet(), one.putArray("snippet"));
        }
        if (answer.facets().isEmpty()) {
            node.putNull("facets");
        } else {
            ObjectNode facets = node.putObject("facets");
            answer.facets().forEach((name, values) -> counts(values, facets.putArray(name)));
        }
        node.put("more", answer.more());
        node.put("next", answer.next());
        return JSON.writeValueAsString(node);
    }

    private static void parts(List<SearchAnswer.Part> parts, ArrayNode node) {
        parts.forEach(p -> node.addObject().put("t", p.text()).put("m", p.marked()));
    }

    private static void counts(List<SearchAnswer.Count> values, ArrayNode node) {
        values.forEach(v ->
                node.addObject().put("value", v.value()).put("label", v.label()).put("count", v.count()));
    }

    /** Names that are offered. */
    public static String names(List<SearchName> names) {
        ArrayNode node = JSON.createArrayNode();
        names.forEach(n ->
                node.addObject().put("text", n.text()).put("kind", n.kind()).put("address", n.address()));
        return JSON.writeValueAsString(node);
    }

    /** Why there is no answer. */
    public static String failure(String code) {
        ObjectNode node = JSON.createObjectNode();
        node.putObject("error").put("code", code);
        return JSON.writeValueAsString(node);
    }
}
