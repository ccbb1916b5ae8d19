package org.tongbao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tongbao.kind.BuiltInKinds;

/** The layout of the program, as docs/ARCHITECTURE.md draws it. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    /** Every package, each before those that may use it. */
    private static final List<String> ORDER = List.of(
            "cases",
            "diag",
            "calendar",
            "source",
            "deflate",
            "picture",
            "office",
            "figure",
            "person",
            "kind",
            "markdown",
            "model",
            "read",
            "index",
            "data",
            "check",
            "search",
            "render",
            "publish",
            "diff",
            "pipeline",
            "convert",
            "edit",
            "http",
            "live",
            "serve",
            "desk",
            "cli");

    /** The one package that may know a library. */
    private static final Map<String, String> KNOWN_ONLY_IN = Map.of(
            "com.google.re2j..", "kind",
            "com.ibm.icu..", "render",
            "org.apache.poi..", "office",
            "freemarker..", "render",
            "org.eclipse.jetty..", "http",
            "org.commonmark..", "markdown",
            "picocli..", "cli",
            "org.snakeyaml..", "source");

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tongbao");

    @Test
    void arrowsRunLeftwardOnly() {
        for (int i = 0; i < ORDER.size(); i++) {
            for (String later : ORDER.subList(i + 1, ORDER.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.tongbao." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.tongbao." + later + "..")
                        .check(program);
            }
        }
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() throws IOException {
        try (Stream<Path> folders = Files.list(TestSite.REPOSITORY.resolve("src/main/java/org/tongbao"))) {
            assertThat(folders.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(ORDER);
        }
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("org.tongbao.(**)").should().beFreeOfCycles().check(program);
    }

    @Test
    void aLibraryIsKnownInOnePackage() {
        KNOWN_ONLY_IN.forEach((library, home) -> noClasses()
                .that()
                .resideOutsideOfPackage("org.tongbao." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(program));
    }

    @Test
    void theStreamsTheClockAndTheExitAreAtTheEdge() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.tongbao.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(program);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.tongbao.cli..")
                .should()
                .callMethod("java.time.LocalDate", "now")
                .orShould()
                .callMethod("java.time.LocalDate", "now", "java.time.ZoneId")
                .check(program);
    }

    @Test
    void viewsAreRecords() {
        classes()
                .that()
                .resideInAPackage("org.tongbao.render.view")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords()
                .check(program);
    }

    /** What is special about a kind is a word of its declaration; a field of the same name may be asked for. */
    @Test
    void noCodeTestsTheNameOfAKind() throws IOException {
        String names = String.join("|", BuiltInKinds.kinds().names());
        Pattern tested = Pattern.compile(".*(equals\\(|case |kind).*\"(" + names + ")\".*");
        try (Stream<Path> sources = Files.walk(TestSite.REPOSITORY.resolve("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(source)).as(source.toString()).noneMatch(line -> tested.matcher(line)
                        .matches());
            }
        }
    }

    /** One method tells the pipeline: read, index, check, stop on errors, render, search, publish. */
    @Test
    void thePipelineIsShort() throws IOException {
        Path file = TestSite.REPOSITORY.resolve("src/main/java/org/tongbao/pipeline/Pipeline.java");
        String build = Files.readString(file)
                .split("public static BuildResult build\\(", 2)[1]
                .split("\n    }\n", 2)[0];

        assertThat(build.lines()).hasSizeLessThan(25);
        assertThat(build)
                .containsSubsequence(
                        "SiteReader.read(",
                        "Indexer.index(",
                        "check(",
                        "return BuildResult.stopped(",
                        "PageWriter.write(",
                        "search.finish(",
                        "output.publish(");
    }

    @Test
    void templatesTrustNothing() throws IOException {
        try (Stream<Path> templates = Files.walk(TestSite.REPOSITORY.resolve("themes/official/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(template.toString()).endsWith(".ftlh");
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContain(
                                "?no_esc", "?interpret", "?eval", "?new", "?api", "<#noautoesc", "<#outputformat");
            }
        }
    }
}
