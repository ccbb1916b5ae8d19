package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.search.HardText;
import org.tongbao.search.HostileHtml;
import org.tongbao.search.PageBlock;
import org.tongbao.search.SearchableText;
import org.tongbao.search.TokenCase;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the browser makes of a text is what the program makes of it. */
class SearchTextTest extends InBrowser {

    /** Halves of characters go to the browser as escapes. */
    private static final JsonMapper ESCAPES =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    static Path folder;

    static FileServer module;

    @BeforeAll
    static void serveTheModule() throws IOException {
        Files.copy(
                TestSite.REPOSITORY.resolve("themes/official/assets/search-text.js"), folder.resolve("search-text.js"));
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Search</title>");
        module = FileServer.of(folder);
    }

    @AfterAll
    static void stopTheModule() {
        module.close();
    }

    @Test
    void theWrittenCasesHoldInTheBrowser() {
        List<TokenCase> written = TokenCase.written();

        assertThat(inBrowser(written.stream().map(TokenCase::text).toList())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hardTextsComeOutTheSame(long seed) {
        HardText texts = new HardText(seed);
        List<TokenCase> cases =
                Stream.generate(texts::next).limit(5000).map(TokenCase::of).toList();

        assertThat(inBrowser(cases.stream().map(TokenCase::text).toList())).isEqualTo(cases);
    }

    private static List<TokenCase> inBrowser(List<String> texts) {
        browser.open(module.url("/"));
        Object told = browser.run("""
                return import('/search-text.js').then((search) => JSON.stringify(JSON.parse(arguments[0]).map((text) => ({
                  text,
                  normalized: search.normalize(text),
                  tokens: search.tokens(search.normalize(text))
                }))));
                """, ESCAPES.writeValueAsString(texts));
        return List.of(JsonMapper.shared().readValue((String) told, TokenCase[].class));
    }

    @ParameterizedTest
    @EnumSource(BuiltSite.class)
    void eachPageOfASiteHasTheSameText(BuiltSite site) throws IOException {
        List<String> pages = new ArrayList<>();
        for (Path page : site.pages()) {
            Path copy = folder.resolve(site.name()).resolve(page);
            Files.createDirectories(copy.getParent());
            pages.add(Files.readString(Files.copy(site.out().resolve(page), copy)));
        }
        assertThat(pages).isNotEmpty();
        browser.open(module.url("/"));
        Object told = browser.run(
                """
                return import('/search-text.js').then(async (search) => JSON.stringify(await Promise.all(
                  arguments[0].map((page) => fetch(page).then((file) => file.text()).then(search.blocks)))));
                """,
                site.pages().stream().map(p -> module.url("/" + site + "/" + p)).toList());
        sameText(pages, told);
    }

    @Test
    void hostilePagesHaveTheSameText() {
        sameText(HostileHtml.pages());
    }

    private static void sameText(List<String> pages) {
        browser.open(module.url("/"));
        Object told = browser.run("""
                return import('/search-text.js').then((search) => JSON.stringify(arguments[0].map(search.blocks)));
                """, pages);
        sameText(pages, told);
    }

    private static void sameText(List<String> pages, Object told) {
        PageBlock[][] blocks = JsonMapper.shared().readValue((String) told, PageBlock[][].class);

        for (int i = 0; i < pages.size(); i++) {
            assertThat(List.of(blocks[i])).as(pages.get(i)).isEqualTo(SearchableText.read(pages.get(i)));
        }
    }
}
