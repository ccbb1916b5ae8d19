package org.tongbao.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schemas say of what people write what the program says of it. They are put to the sample site with a validator
 * and a YAML reader that are not ours.
 */
@Tag("once")
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path CONTENT = TestSite.REPOSITORY.resolve("content");

    @TempDir
    private static Path schemas;

    @BeforeAll
    static void writeSchemas() {
        assertThat(Tongbao.at(TestSite.REPOSITORY, "schema", "--out", schemas.toString())
                        .status())
                .isZero();
    }

    static Stream<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theSampleFits(Path entry) throws IOException {
        String folder = CONTENT.relativize(entry).getName(0).toString();
        Kind kind = BuiltInKinds.kinds().inFolder(folder).orElseThrow();

        assertThat(errors(kind.name(), frontMatter(entry))).isEmpty();
    }

    @Test
    void theSettingsAndTheRegisterFit() throws IOException {
        assertThat(errors("site", Files.readString(CONTENT.resolve("site.yaml"))))
                .isEmpty();
        assertThat(errors("units", Files.readString(CONTENT.resolve("units.yaml"))))
                .isEmpty();
    }

    @Test
    void whatTheProgramRefusesDoesNotFit() throws IOException {
        String good = "title: 通报\npublished: 2018-09-27 08:30\nsource: [日报]\n";

        assertThat(errors("notice", good)).isEmpty();
        assertThat(errors("notice", good + "summary:\nunits:\n"))
                .as("left blank")
                .isEmpty();
        assertThat(errors("notice", "标题: 通报\n发布时间: 2018-09-27\n来源: 日报\n文种: 公示\n"))
                .isEmpty();
        for (String bad : List.of(
                "published: 2018-09-27\nsource: 日报\n",
                "title:\npublished: 2018-09-27\nsource: 日报\n",
                good + "titel: 通报\n",
                good + "form: 报告\n",
                good + "written: 2018年9月27日\n",
                good + "number: 第五期\n",
                good + "images: [{file: a.jpg}]\n",
                good + "withdrawal: {date: 2018-09-28}\n")) {
            assertThat(errors("notice", bad)).as(bad).isNotEmpty();
        }
    }

    private static List<Error> errors(String schema, String yaml) throws IOException {
        Schema validator = REGISTRY.getSchema(Files.readString(schemas.resolve(schema + ".schema.json")));
        return validator.validate(json(yaml), InputFormat.JSON);
    }

    /** As an editor program sees it: JSON made of YAML by the YAML 1.2 rules. */
    private static String json(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        assertThat(loaded).isInstanceOf(Map.class);
        return JsonMapper.builder().build().writeValueAsString(loaded);
    }

    private static String frontMatter(Path entry) throws IOException {
        String text = Files.readString(entry);
        return text.substring(4, text.indexOf("\n---", 4) + 1);
    }
}
