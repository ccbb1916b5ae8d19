package org.tongbao.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tongbao.search.Facets;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchDocument.FacetValue;
import org.tongbao.search.SearchException;
import org.tongbao.search.SearchException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of searchable documents, which a build writes beside the pages with their text. */
public final class DocumentList {

    /** The file in the output. */
    public static final String FILE = "search/documents.json";

    private static final int FORMAT_VERSION = 1;

    /** The address of a page, below the folder of the site. */
    private static final Pattern ADDRESS = Pattern.compile("(?:/[^/.\\x00][^/\\x00]*)+/");

    private static final JsonMapper JSON = JsonMapper.shared();

    private DocumentList() {}

    /** Prints the list, one document a line. */
    static String print(List<SearchDocument> documents) {
        StringBuilder text = new StringBuilder("{\"format\":" + FORMAT_VERSION + ",\"documents\":[");
        String separator = "\n";
        for (SearchDocument document : documents) {
            text.append(separator).append(JSON.writeValueAsString(node(document)));
            separator = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    private static ObjectNode node(SearchDocument document) {
        ObjectNode node = JSON.createObjectNode();
        node.put("address", document.address());
        node.put("title", document.title());
        node.put("date", document.date().toString());
        node.put("kind", document.kind());
        document.units().forEach(node.putArray("units")::add);
        document.spelled().forEach(node.putArray("spelled")::add);
        ObjectNode facets = node.putObject("facets");
        for (String name : Facets.ALL) {
            ArrayNode values = facets.putArray(name);
            document.facets()
                    .getOrDefault(name, List.of())
                    .forEach(v -> values.addObject().put("value", v.value()).put("label", v.label()));
        }
        return node;
    }

    /** Reads the list of a site in an output folder. */
    public static List<SearchDocument> read(Path output) throws SearchException {
        Path file = output.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new SearchException(Reason.MISSING);
        }
        try {
            JsonNode list = JSON.readTree(Files.readString(file));
            if (list.required("format").intValue() != FORMAT_VERSION) {
                throw new SearchException(Reason.STALE);
            }
            List<SearchDocument> documents = new ArrayList<>();
            for (JsonNode node : array(list.required("documents"))) {
                documents.add(document(node));
            }
            return documents;
        } catch (IOException | JacksonException | DateTimeException e) {
            throw new SearchException(Reason.CORRUPT);
        }
    }

    private static SearchDocument document(JsonNode node) throws SearchException {
        String address = text(node, "address");
        if (!ADDRESS.matcher(address).matches()) {
            throw new SearchException(Reason.CORRUPT);
        }
        Map<String, List<FacetValue>> facets = new HashMap<>();
        for (String name : Facets.ALL) {
            List<FacetValue> values = new ArrayList<>();
            for (JsonNode value : array(node.required("facets").required(name))) {
                values.add(new FacetValue(text(value, "value"), text(value, "label")));
            }
            facets.put(name, values);
        }
        return new SearchDocument(
                address,
                text(node, "title"),
                LocalDate.parse(text(node, "date")),
                text(node, "kind"),
                texts(node, "units"),
                facets,
                texts(node, "spelled"));
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static List<String> texts(JsonNode node, String name) throws SearchException {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array(node.required(name))) {
            texts.add(text.stringValue());
        }
        return texts;
    }

    private static JsonNode array(JsonNode node) throws SearchException {
        if (!node.isArray()) {
            throw new SearchException(Reason.CORRUPT);
        }
        return node;
    }
}
