package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.cli.Tongbao;

/** The documents tell the truth: their examples work, and their links lead somewhere. */
@Tag("once")
class DocumentsTest {

    /** A file named at the end of a line, then its text. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "`(?:mysite/)?((?:content|themes)/[^`]+)`[^\\n]*[:：]\\n\\n```[a-z]*\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @ParameterizedTest
    @CsvSource({
        "README.md, notices/2018/inspection-1/index.html, 三个窗口",
        "README.zh-CN.md, notices/2018/inspection-1/index.html, 三个窗口",
        "docs/kinds.md, boards/2018/board-2018-09/index.html, 首问负责落实好",
        "docs/kinds.md, boards/2018/board-2018-09/index.html, <p class=\"number\">2018-09</p>",
        "docs/kinds.md, timely/2018/timely-2018-09/index.html, 按时办结率93.3%",
        "docs/content.md, ledgers/2018/ledger-2018-07/index.html, 整改率25.00%",
        "docs/content.md, pledges/2018/pledges-2018-07/index.html, 58.3%",
        "docs/content.md, evaluations/2018/evaluation-2018/index.html, 15份",
        "docs/content.md, briefings/2018/briefing-2018-1/index.html, 办结率88.24%",
        "docs/content.md, briefings/2018/briefing-2018/index.html, 编发简报1期",
    })
    void theExampleOfASiteWorks(String document, String page, String shown, @TempDir Path folder) throws IOException {
        TestSite site = TestSite.in(folder);
        Matcher examples = EXAMPLE.matcher(Files.readString(TestSite.REPOSITORY.resolve(document)));
        while (examples.find()) {
            site.write(examples.group(1), examples.group(2));
        }

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).as(build.err()).isZero();
        // An example need not have all that the norms want.
        assertThat(build.err()).doesNotContainPattern("\\[(?!NRM)[A-Z]{3}\\d{3}]");
        assertThat(site.page(page)).contains(shown).doesNotContain("检查组成员");
    }

    @Test
    void everyLinkBetweenDocumentsLeadsToAFile() throws IOException {
        try (Stream<Path> top = Files.list(TestSite.REPOSITORY);
                Stream<Path> docs = Files.walk(TestSite.REPOSITORY.resolve("docs"))) {
            Stream<Path> files = Stream.concat(top, docs);
            for (Path document : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                // Examples of links stand in code.
                String text = Files.readString(document)
                        .replaceAll("(?s)```.*?```", "")
                        .replaceAll("`[^`]*`", "");
                Matcher links = LINK.matcher(text);
                while (links.find()) {
                    assertThat(document.resolveSibling(links.group(1)))
                            .as(document + " → " + links.group(1))
                            .exists();
                }
            }
        }
    }
}
