package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Site;
import org.tongbao.picture.PictureCache;
import org.tongbao.picture.PictureMaker;
import org.tongbao.read.SiteReader;
import org.tongbao.render.meta.Sitemap;

/** The sitemap says of every page when it last changed, as far as that is known, and is parted when it grows too long. */
@Tag("once")
class SitemapTest {

    private static final Pattern URL = Pattern.compile("<loc>(.*)</loc>(?:\\s*<lastmod>(.*)</lastmod>)?");
    private static final String HOST = "https://example.gov.cn";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aNoticeOf2018AndAnArticleOf2019() {
        site = TestSite.in(folder)
                .write("content/site.yaml", TestSite.SITE_YAML + """
                        columns: [{kind: notice}, {kind: article}, {kind: case}]
                        sections: [{name: 通报, slug: bulletins, columns: [notice]}]
                        regions: [{code: yunxi, name: 云溪}, {code: empty, name: 别处}]
                        """)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}, {code: tax, name: 某市税务局}]\n")
                .notice("windows", """
                        units: [某市财政局]
                        region: yunxi
                        tags: [窗口]
                        status: 已更正
                        corrections: [{date: 2018-10-08, was: 两个, now: 三个, why: 漏了一个}]
                        """, "")
                .notice("before", "", "")
                .write("content/articles/2019/news.md", """
                        ---
                        title: 动态
                        published: 2019-01-02
                        source: 某市日报
                        tags: [动态]
                        ---
                        """);
    }

    @Test
    void aPageChangesWhenAnEntryChangesThatItShows() throws Exception {
        Map<String, String> changed = changed(files(Sitemap.LIMIT), "sitemap.xml");

        assertThat(changed)
                .containsEntry("/notices/2018/windows/", "2018-10-08")
                .containsEntry("/notices/2018/before/", "2018-09-27")
                .containsEntry("/notices/", "2018-10-08")
                .containsEntry("/articles/", "2019-01-02")
                .containsEntry("/sections/bulletins/", "2018-10-08")
                .containsEntry("/units/finance/", "2018-10-08")
                .containsEntry("/units/", "2018-10-08")
                .containsEntry("/regions/yunxi/", "2018-10-08")
                .containsEntry("/regions/", "2018-10-08")
                .containsEntry("/archive/2018/", "2018-10-08")
                .containsEntry("/archive/2019/", "2019-01-02")
                .containsEntry("/archive/", "2019-01-02")
                .containsEntry("/tags/u-7a97-53e3/", "2018-10-08")
                .containsEntry("/tags/", "2019-01-02")
                .containsEntry("/", "2019-01-02");
        assertThat(changed)
                .as("empty, so that no day is known")
                .containsEntry("/cases/", "")
                .containsEntry("/regions/empty/", "")
                .containsEntry("/units/tax/", "");
    }

    @Test
    void itIsOneFileAsLongAsItFits() throws Exception {
        int pages = changed(files(Sitemap.LIMIT), "sitemap.xml").size();

        assertThat(files(pages)).doesNotContainKey("sitemap-1.xml");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void aboveThatItIsAnIndexOfSeveral(int fewer) throws Exception {
        Map<String, String> whole = changed(files(Sitemap.LIMIT), "sitemap.xml");
        int limit = whole.size() - fewer;

        Map<String, String> files = files(limit);

        Map<String, String> index = changed(files, "sitemap.xml");
        assertThat(files.get("sitemap.xml")).contains("<sitemapindex");
        assertThat(index).containsOnlyKeys("/sitemap-1.xml", "/sitemap-2.xml").containsValue("2019-01-02");
        assertThat(files).doesNotContainKey("sitemap-3.xml");
        Map<String, String> parts = new TreeMap<>(changed(files, "sitemap-1.xml"));
        assertThat(parts).hasSize(limit);
        parts.putAll(changed(files, "sitemap-2.xml"));
        assertThat(parts).isEqualTo(whole);
    }

    /** Every file that is called a sitemap, held to the schema of the protocol. */
    private Map<String, String> files(int limit) throws Exception {
        Site read = SiteReader.read(site.root(), new Diagnostics()).orElseThrow();
        SiteIndex index = Indexer.index(read, LocalDate.of(2026, 11, 22), false);
        Theme theme =
                Theme.open(site.root(), "official", "zh", new Diagnostics()).orElseThrow();
        Renderer renderer = new Renderer(index, theme, false, new PictureMaker(PictureCache.inMemory()), limit);
        Map<String, String> files = new TreeMap<>();
        for (Page page : renderer.pages().toList()) {
            if (page.file().matches("sitemap.*\\.xml")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                page.content().writeTo(out);
                String text = out.toString(StandardCharsets.UTF_8);
                validate(text);
                files.put(page.file(), text);
                assertThat(renderer.find("/" + page.file())).isPresent();
            }
        }
        return files;
    }

    private static void validate(String text) throws Exception {
        String schema = text.contains("<sitemapindex") ? "siteindex.xsd" : "sitemap.xsd";
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SitemapTest.class.getResource("/sitemap/" + schema))
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
    }

    /** The day of each address in a file, empty where none is told. */
    private static Map<String, String> changed(Map<String, String> files, String name) {
        Map<String, String> changed = new TreeMap<>();
        Matcher urls = URL.matcher(Objects.requireNonNull(files.get(name)));
        while (urls.find()) {
            assertThat(urls.group(1)).startsWith(HOST);
            changed.put(urls.group(1).substring(HOST.length()), urls.group(2) == null ? "" : urls.group(2));
        }
        return changed;
    }
}
