package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** How often the frame of pages is printed: each mark names the page that printed it. */
class KeptOutputTest {

    private static final Pattern MADE = Pattern.compile("<(?:header|footer) [^>]*data-made=\"[^\"]*\"");

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWhoseFrameIsMarked() throws IOException {
        site = TestSite.in(folder);
        for (int i = 1; i <= 5; i++) {
            site.notice("notice-" + i, "", "正文");
        }
        String layout = Files.readString(TestSite.REPOSITORY.resolve("themes/official/templates/layout.ftlh"));
        String mark = " data-made=\"${page.canonical}\"";
        site.write(
                "themes/official/templates/layout.ftlh",
                layout.replace("<header class=\"masthead\"", "<header class=\"masthead\"" + mark)
                        .replace("<footer class=\"foot\"", "<footer class=\"foot\"" + mark));
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
    }

    @Test
    void pagesOfOneColumnShareOne() throws IOException {
        Map<String, Set<String>> made = made();

        assertThat(made).hasSizeGreaterThan(10);
        Set<String> ofEntries = new HashSet<>();
        made.forEach((page, by) -> {
            if (page.matches("notices/2018/.*")) {
                ofEntries.addAll(by);
            }
        });
        // One masthead and one foot, whichever page was the first to print each.
        assertThat(ofEntries).hasSize(2);
    }

    @Test
    void pagesThatTheNavigationLeadsToHaveTheirOwn() throws IOException {
        Map<String, Set<String>> made = made();

        for (String page : new String[] {"", "notices/", "search/", "archive/", "units/"}) {
            assertThat(made.get(page + "index.html"))
                    .as(page)
                    .hasSize(2)
                    .allMatch(mark -> mark.endsWith("/" + page + "\""));
        }
    }

    private Map<String, Set<String>> made() throws IOException {
        Map<String, Set<String>> made = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site.out())) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Set<String> by = new HashSet<>();
                Matcher mark = MADE.matcher(Files.readString(file));
                while (mark.find()) {
                    by.add(mark.group());
                }
                made.put(site.out().relativize(file).toString(), by);
            }
        }
        return made;
    }
}
