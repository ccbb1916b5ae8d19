package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every feed of both sites is read by Rome, which is not ours, and its twin has the shape of JSON Feed 1.1. */
@Tag("once")
@ParameterizedClass(name = "{0}")
@EnumSource
class FeedTest {

    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\+08:00";

    @Parameter
    private BuiltSite site;

    @Test
    void everyAtomFeedIsReadByRome() throws Exception {
        List<Path> feeds = feeds("feed.xml");
        assertThat(feeds.stream().map(this::address))
                .hasSizeGreaterThan(40)
                .contains("/feed.xml", "/notices/feed.xml")
                .anyMatch(f -> f.startsWith("/units/"))
                .anyMatch(f -> f.startsWith("/tags/"))
                .anyMatch(f -> f.matches("/campaigns/.+/feed.xml"));
        for (Path file : feeds) {
            SyndFeed feed = new SyndFeedInput().build(new XmlReader(file.toFile()));

            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getTitle()).as(address(file)).isNotBlank();
            assertThat(feed.getPublishedDate()).isNotNull();
            assertThat(site.baseUrl() + address(file)).isEqualTo(feed.getUri() + "feed.xml");
            assertThat(feed.getEntries()).hasSizeLessThanOrEqualTo(20).allSatisfy(this::isWhole);
            assertThat(feed.getEntries().stream().map(SyndEntry::getUri)).doesNotHaveDuplicates();
        }
    }

    private void isWhole(SyndEntry entry) {
        assertThat(entry.getTitle()).isNotBlank();
        assertThat(entry.getUri()).isEqualTo(entry.getLink()).startsWith(site.baseUrl() + "/");
        assertThat(page(entry.getLink())).exists();
        assertThat(entry.getPublishedDate()).isNotNull();
        assertThat(entry.getUpdatedDate()).isAfterOrEqualTo(entry.getPublishedDate());
        assertThat(entry.getAuthor()).isNotBlank();
        assertThat(entry.getCategories()).isNotEmpty();
    }

    @Test
    void everyJsonFeedHasTheShapeOfVersion11AndTellsOfTheSameEntries() throws Exception {
        JsonMapper json = new JsonMapper();
        for (Path file : feeds("feed.json")) {
            JsonNode feed = json.readTree(file.toFile());
            SyndFeed twin = new SyndFeedInput()
                    .build(new XmlReader(file.resolveSibling("feed.xml").toFile()));

            assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.get("title").asString()).isEqualTo(twin.getTitle());
            assertThat(feed.get("home_page_url").asString()).isEqualTo(twin.getUri());
            assertThat(feed.get("feed_url").asString()).isEqualTo(site.baseUrl() + address(file));
            assertThat(feed.get("language").asString()).isEqualTo("zh-CN");
            assertThat(feed.get("items").valueStream().map(i -> i.get("id").asString()))
                    .containsExactlyElementsOf(
                            twin.getEntries().stream().map(SyndEntry::getUri).toList());
            assertThat(feed.get("items").valueStream()).allSatisfy(item -> {
                assertThat(item.get("url").asString()).startsWith(site.baseUrl() + "/");
                assertThat(item.get("title").asString()).isNotBlank();
                assertThat(item.get("content_text").asString()).isNotBlank();
                assertThat(item.get("date_published").asString()).matches(INSTANT);
                assertThat(item.get("date_modified").asString()).matches(INSTANT);
                assertThat(item.get("authors").get(0).get("name").asString()).isNotBlank();
                assertThat(item.get("tags").size()).isPositive();
            });
        }
    }

    private List<Path> feeds(String name) throws IOException {
        try (Stream<Path> files = Files.walk(site.out())) {
            return files.filter(f ->
                            Objects.requireNonNull(f.getFileName()).toString().equals(name))
                    .sorted()
                    .toList();
        }
    }

    private String address(Path file) {
        return "/" + site.out().relativize(file);
    }

    private Path page(String url) {
        return site.out().resolve(url.substring(site.baseUrl().length() + 1)).resolve("index.html");
    }
}
