package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of both sites tell search engines in JSON-LD and Open Graph: well-formed, whole, and true. */
@Tag("once")
@ParameterizedClass(name = "{0}")
@EnumSource
class StructuredDataTest {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("<meta property=\"(.*?)\" content=\"(.*?)\">");

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "GovernmentOrganization", List.of("name", "url"),
            "WebSite", List.of("@id", "name", "url", "inLanguage", "publisher"),
            "NewsArticle",
                    List.of("headline", "datePublished", "dateModified", "publisher", "inLanguage", "description"),
            "Report", List.of("headline", "datePublished", "dateModified", "publisher", "inLanguage", "description"),
            "WebPage", List.of("headline", "datePublished", "dateModified", "publisher", "inLanguage", "description"),
            "Dataset", List.of("name", "description", "publisher", "distribution", "isPartOf"),
            "BreadcrumbList", List.of("itemListElement"));

    @Parameter
    private BuiltSite site;

    @Test
    void everyPageThatMayBeKeptIsDescribedWholeAndNoOther() throws IOException {
        TreeSet<String> types = new TreeSet<>();
        for (Path page : site.pages()) {
            String html = Files.readString(site.out().resolve(page));
            List<JsonNode> data = data(html);
            if (html.contains("<meta name=\"robots\" content=\"noindex\">")) {
                assertThat(data).as(page.toString()).isEmpty();
                assertThat(html).doesNotContain("property=\"og:");
                continue;
            }
            assertThat(data).as(page.toString()).hasSize(1);
            assertThat(data.get(0).get("@context").asString()).isEqualTo("https://schema.org");
            for (JsonNode node : data.get(0).get("@graph")) {
                String type = node.get("@type").asString();
                types.add(type);
                assertThat(REQUIRED).as(page.toString()).containsKey(type);
                assertThat(node.propertyNames())
                        .as("%s of %s", type, page)
                        .containsAll(REQUIRED.getOrDefault(type, List.of()));
            }
        }

        assertThat(types).isEqualTo(new TreeSet<>(REQUIRED.keySet()));
    }

    @Test
    void everyAddressInItLeadsToSomething() throws IOException {
        for (Path page : site.pages()) {
            for (JsonNode data : data(Files.readString(site.out().resolve(page)))) {
                List<String> addresses = new ArrayList<>();
                for (String name : List.of("url", "item", "contentUrl", "mainEntityOfPage", "image")) {
                    data.findValues(name).forEach(v -> addresses.add(v.asString()));
                }
                assertThat(addresses).isNotEmpty().allSatisfy(address -> {
                    assertThat(address).startsWith(site.baseUrl() + "/");
                    String path = address.substring(site.baseUrl().length() + 1);
                    assertThat(site.out().resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path))
                            .exists();
                });
            }
        }
    }

    @Test
    void breadcrumbsAreNumberedFromTheHomePageToThePageItself() throws IOException {
        JsonNode crumbs = node("notices/index.html", "BreadcrumbList").get("itemListElement");

        assertThat(crumbs.get(0).get("name").asString()).isEqualTo("首页");
        assertThat(crumbs.get(0).get("item").asString()).isEqualTo(site.baseUrl() + "/");
        assertThat(crumbs.get(crumbs.size() - 1).get("position").asInt()).isEqualTo(crumbs.size());
        assertThat(crumbs.get(crumbs.size() - 1).get("item").asString()).isEqualTo(site.baseUrl() + "/notices/");
    }

    @Test
    void whoeverShowsALinkIsToldWhatItLeadsTo() throws IOException {
        for (Path page : site.pages()) {
            String html = Files.readString(site.out().resolve(page));
            if (html.contains("noindex")) {
                continue;
            }
            Map<String, String> properties = new HashMap<>();
            Matcher found = PROPERTY.matcher(html);
            while (found.find()) {
                properties.put(found.group(1), found.group(2));
            }
            assertThat(properties)
                    .as(page.toString())
                    .containsKeys("og:title", "og:site_name")
                    .containsEntry("og:locale", "zh_CN");
            assertThat(html).contains("<link rel=\"canonical\" href=\"" + properties.get("og:url") + "\">");
            if ("article".equals(properties.get("og:type"))) {
                assertThat(properties).containsKeys("article:published_time", "article:modified_time");
            }
        }
    }

    private JsonNode node(String page, String type) throws IOException {
        for (JsonNode node :
                data(Files.readString(site.out().resolve(page))).get(0).get("@graph")) {
            if (node.get("@type").asString().equals(type)) {
                return node;
            }
        }
        throw new AssertionError("no " + type + " on " + page);
    }

    private static List<JsonNode> data(String html) {
        List<JsonNode> data = new ArrayList<>();
        Matcher found = DATA.matcher(html);
        while (found.find()) {
            data.add(new JsonMapper().readTree(found.group(1)));
        }
        return data;
    }
}
