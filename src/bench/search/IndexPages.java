import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongbao.search.DocumentText;
import org.tongbao.search.Facets;
import org.tongbao.search.IndexFiles;
import org.tongbao.search.IndexOptions;
import org.tongbao.search.IndexSummary;
import org.tongbao.search.SearchableText;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchDocument.FacetValue;
import org.tongbao.search.SearchIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Indexes the pages that corpus.py made, as the build does with those of a site: the documents one after another, the
 * text of each taken from its page. Prints what was written as JSON.
 */
public final class IndexPages {

    private static final JsonMapper JSON = new JsonMapper();

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path out = folder.resolve("search/index");
        IndexFiles files = (path, content) -> {
            Path file = out.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        };
        try (Stream<String> lines = Files.lines(folder.resolve("documents.jsonl"))) {
            Iterator<DocumentText> documents = lines.map(line -> document(folder, JSON.readTree(line))).iterator();
            IndexSummary summary = SearchIndex.write(documents, List.of(), IndexOptions.DEFAULT, files);
            System.out.println(JSON.writeValueAsString(summary));
        }
    }

    private static DocumentText document(Path folder, JsonNode told) {
        String address = told.get("address").asString();
        String title = told.get("title").asString();
        String unit = told.get("unit").asString();
        String region = told.get("region").asString();
        SearchDocument document = new SearchDocument(
                address,
                title,
                LocalDate.parse(told.get("date").asString()),
                told.get("kind").asString(),
                List.of(unit),
                Map.of(
                        Facets.KIND, facet(told, "kind"),
                        Facets.UNIT, facet(told, "unit"),
                        Facets.REGION, facet(told, "region"),
                        Facets.YEAR, facet(told, "year")),
                List.of(title, unit, region));
        return new DocumentText(document, blocks(folder.resolve("pages" + address + "index.html")));
    }

    private static List<FacetValue> facet(JsonNode told, String name) {
        String value = told.get(name).asString();
        return List.of(new FacetValue(value, value));
    }

    private static List<String> blocks(Path page) {
        try {
            return SearchableText.blocks(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
