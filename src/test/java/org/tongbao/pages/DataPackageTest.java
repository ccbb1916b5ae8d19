package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.TestSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every data package of both sites fits the published profile, and every row of its tables fits the schema it gives:
 * put to a validator and a reader of CSV that are not ours.
 */
@Tag("once")
class DataPackageTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema PROFILE = profile();

    private static Schema profile() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(
                            Files.readString(TestSite.REPOSITORY.resolve(
                                    "src/test/resources/frictionless/tabular-data-package.json")),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPackageFitsTheProfile(BuiltSite site) throws IOException {
        List<Path> packages = DataFolder.files(site, "datapackage.json");

        assertThat(packages).hasSizeGreaterThan(10);
        for (Path file : packages) {
            assertThat(PROFILE.validate(Files.readString(file), InputFormat.JSON))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRowFitsItsSchema(BuiltSite site) throws IOException {
        int rows = 0;
        for (Path file : DataFolder.files(site, "datapackage.json")) {
            for (JsonNode resource : JSON.readTree(file).get("resources")) {
                rows += readRows(
                        resource, file.resolveSibling(resource.get("path").asString()));
            }
        }

        assertThat(rows).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void everyTableIsDescribedOnceAndEveryPackageIsInTheCatalogue(BuiltSite site) throws IOException {
        List<Path> described = new ArrayList<>();
        List<String> urls = new ArrayList<>();
        for (Path file : DataFolder.files(site, "datapackage.json")) {
            urls.add(site.baseUrl() + "/" + site.out().relativize(file));
            for (JsonNode resource : JSON.readTree(file).get("resources")) {
                described.add(file.resolveSibling(resource.get("path").asString()));
            }
        }
        List<String> named = new ArrayList<>();
        for (JsonNode one :
                JSON.readTree(site.out().resolve("data/catalog.json")).get("packages")) {
            named.add(one.get("url").asString());
        }

        assertThat(described).containsExactlyInAnyOrderElementsOf(DataFolder.files(site, ".csv"));
        assertThat(named).containsExactlyInAnyOrderElementsOf(urls);
    }

    /** What the JSON of a list or board says is what its CSV says. */
    @ParameterizedTest
    @EnumSource
    void jsonSaysWhatTheTableSays(BuiltSite site) throws IOException {
        int compared = 0;
        for (Path csv : DataFolder.files(site, ".csv")) {
            Path json = csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".json"));
            if (Files.exists(json)) {
                List<CSVRecord> rows = records(csv);
                JsonNode objects = JSON.readTree(json);
                assertThat(objects.size()).as("%s", json).isEqualTo(rows.size());
                for (int i = 0; i < rows.size(); i++) {
                    for (String header : rows.get(i).toMap().keySet()) {
                        JsonNode value = objects.get(i).get(header);
                        assertThat(plain(value))
                                .as("%s %s", json, header)
                                .isEqualTo(plain(rows.get(i).get(header), value));
                        compared++;
                    }
                }
            }
        }

        assertThat(compared).isGreaterThan(300);
    }

    private static String plain(JsonNode value) {
        return value.isNull()
                ? ""
                : value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString();
    }

    /** A cell as the value beside it is written: a number without the noughts at its end. */
    private static String plain(String cell, JsonNode beside) {
        return beside.isNumber() ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell;
    }

    private static int readRows(JsonNode resource, Path csv) throws IOException {
        List<CSVRecord> rows = records(csv);
        List<JsonNode> fields = new ArrayList<>();
        resource.get("schema").get("fields").forEach(fields::add);
        List<String> names = fields.stream().map(f -> f.get("name").asString()).toList();
        assertThat(headers(csv)).as("%s", csv).isEqualTo(names).doesNotHaveDuplicates();
        Set<String> keys = new HashSet<>();
        for (CSVRecord row : rows) {
            assertThat(row.isConsistent()).as("%s %s", csv, row).isTrue();
            for (JsonNode field : fields) {
                fits(row.get(field.get("name").asString()), field, csv);
            }
            JsonNode key = resource.get("schema").get("primaryKey");
            if (key != null) {
                assertThat(keys.add(row.get(key.asString())))
                        .as("%s %s", csv, row)
                        .isTrue();
            }
        }
        return rows.size();
    }

    private static void fits(String text, JsonNode field, Path csv) {
        JsonNode constraints = field.path("constraints");
        if (text.isEmpty()) {
            assertThat(constraints.path("required").asBoolean(false))
                    .as("%s %s", csv, field)
                    .isFalse();
            return;
        }
        switch (field.get("type").asString()) {
            case "integer" -> assertThat(new BigInteger(text)).isNotNull();
            case "number" -> assertThat(new BigDecimal(text)).isNotNull();
            case "date" -> assertThat(LocalDate.parse(text)).isNotNull();
            default -> assertThat(field.get("type").asString()).isEqualTo("string");
        }
        if (constraints.has("enum")) {
            Set<String> words = new TreeSet<>();
            constraints.get("enum").forEach(w -> words.add(w.asString()));
            assertThat(words).as("%s", csv).contains(text);
        }
    }

    private static List<CSVRecord> records(Path csv) throws IOException {
        try (CSVParser parser = parser(csv)) {
            return parser.getRecords();
        }
    }

    private static List<String> headers(Path csv) throws IOException {
        try (CSVParser parser = parser(csv)) {
            return parser.getHeaderNames();
        }
    }

    private static CSVParser parser(Path csv) throws IOException {
        String text = Files.readString(csv, StandardCharsets.UTF_8);
        assertThat(text).as("%s", csv).startsWith("\uFEFF").endsWith("\r\n");
        return CSVParser.parse(
                text.substring(1),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }
}
