package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nu.validator.client.EmbeddedValidator;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * What is written is what the standards ask for: every page is valid HTML, every link within the site leads to
 * something, every page can be come to, and the sitemap names the pages that search engines may keep and no other.
 */
@Tag("once")
@Timeout(60)
@ParameterizedClass(name = "{0}")
@EnumSource
class HtmlTest {

    /** Every page of a site by its address, read once. */
    private static final Map<BuiltSite, Map<String, Page>> READ = new EnumMap<>(BuiltSite.class);

    @Parameter
    private BuiltSite site;

    /** Every page by its address. */
    private Map<String, Page> pages;

    /**
     * A page as a browser reads it.
     *
     * @param elements in the order of the page
     * @param anchors the identifiers of its elements
     */
    private record Page(List<Element> elements, Set<String> anchors) {

        static Page of(Document document) {
            List<Element> all = HtmlTest.elements(document, "*").toList();
            return new Page(all, all.stream().map(e -> e.getAttribute("id")).collect(Collectors.toSet()));
        }

        Stream<Element> elements(String name) {
            return elements.stream().filter(e -> e.getLocalName().equals(name));
        }
    }

    /** Where something in a page points. */
    private record Link(String page, String written, String target, String anchor) {

        @Override
        public String toString() {
            return page + " → " + written;
        }
    }

    @BeforeEach
    void theSiteIsRead() throws Exception {
        if (!READ.containsKey(site)) {
            Map<String, Page> read = new LinkedHashMap<>();
            for (Path page : site.pages()) {
                read.put(address(page), Page.of(parse(site.out().resolve(page))));
            }
            READ.put(site, read);
        }
        pages = READ.get(site);
        assertThat(pages).hasSizeGreaterThan(100).containsKey("/");
    }

    private static Document parse(Path file) throws Exception {
        return new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW).parse(file.toFile());
    }

    private static String address(Path page) {
        return "/" + page.toString().replace('\\', '/').replaceFirst("(^|/)index\\.html$", "$1");
    }

    /** Opens a page. */
    private interface Source {
        InputSource of(Path page) throws IOException;
    }

    /** Checks pages with the Nu HTML Checker, whose schema needs a deeper stack than a thread has by default. */
    private static Map<Path, Messages> checked(List<Path> pages, Source source) throws Exception {
        FutureTask<Map<Path, Messages>> task = new FutureTask<>(() -> {
            SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
            Messages setup = new Messages();
            checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, setup);
            assertThat(setup.errors).isEmpty();
            Map<Path, Messages> all = new LinkedHashMap<>();
            for (Path page : pages) {
                Messages messages = new Messages();
                checker.setUpValidatorAndParsers(messages, true, false);
                checker.checkHtmlInputSource(source.of(page));
                all.put(page, messages);
            }
            return all;
        });
        new Thread(null, task, "Nu HTML Checker", 16 << 20).start();
        return task.get();
    }

    /** A page of the site, at its address: this is what 'self' means in its policy. */
    private InputSource published(Path page) throws IOException {
        InputSource source = new InputSource(
                new ByteArrayInputStream(Files.readAllBytes(site.out().resolve(page))));
        source.setSystemId(site.baseUrl() + address(page));
        return source;
    }

    @Test
    void everyPagePassesTheNuHtmlChecker() throws Exception {
        List<String> errors = new ArrayList<>();
        Set<String> warnings = new TreeSet<>();

        checked(site.pages(), this::published).forEach((page, messages) -> {
            messages.errors.forEach(e -> errors.add(page + ":" + e));
            // A block of data is no script: browsers do not hold it to the policy, the checker does.
            messages.warnings.stream()
                    .filter(w -> !w.contains("Inline script violates Content Security Policy"))
                    .forEach(w -> warnings.add(page + ":" + w));
        });

        warnings.forEach(w -> System.out.println("Nu HTML Checker warns: " + w));
        assertThat(errors).isEmpty();
    }

    /** Shows that the checker as it is set up here would find a mistake. */
    @Test
    void theCheckerFindsAMistake(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(folder.resolve("bad.html"), """
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><title>通报</title></head>
                <body><ul><p>窗口</p></ul></body></html>
                """);

        Messages messages = checked(
                        List.of(page), p -> new InputSource(p.toUri().toString()))
                .get(page);

        assertThat(messages.errors).singleElement().asString().startsWith("3: ").contains("“p” not allowed");
    }

    private static final class Messages implements ErrorHandler {

        private final List<String> errors = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            warnings.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            errors.add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }

    @Test
    void everyLinkWithinTheSiteLeadsToSomething() {
        List<Link> dead = new ArrayList<>();
        for (Link link : links()) {
            boolean leads = Files.isRegularFile(file(link.target()))
                    && (link.anchor().isEmpty() || hasAnchor(link.target(), link.anchor()));
            if (!leads) {
                dead.add(link);
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void everyPageCanBeComeToFromTheHomePage() {
        List<Link> links = links();
        Map<String, List<String>> targets = new LinkedHashMap<>();
        links.forEach(
                l -> targets.computeIfAbsent(l.page(), p -> new ArrayList<>()).add(l.target()));
        Set<String> reached = new TreeSet<>(Set.of("/"));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            targets.getOrDefault(next.remove(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }

        assertThat(pages.keySet().stream().filter(p -> !p.equals("/404.html") && !isRedirect(p)))
                .allMatch(reached::contains);
        Set<String> withdrawn =
                pages.keySet().stream().filter(this::isOfWithdrawn).collect(Collectors.toSet());
        assertThat(links.stream()
                        .filter(l -> withdrawn.contains(l.target()) && !l.page().equals(l.target()))
                        .map(Link::page))
                .as("only the list of corrections leads to what was withdrawn")
                .allMatch(p -> p.startsWith("/corrections/"));
    }

    /** Of what was withdrawn the page says so under its old address. */
    private boolean isOfWithdrawn(String page) {
        return pages.get(page).elements("h1").anyMatch(h -> h.getTextContent().startsWith("已撤回的"));
    }

    private boolean isRedirect(String page) {
        return pages.get(page).elements("meta").anyMatch(m -> m.getAttribute("http-equiv")
                .equals("refresh"));
    }

    /** Everything in every page that points into the site. */
    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        pages.forEach((page, read) -> read.elements().forEach(element -> {
            for (String attribute : List.of("href", "src", "action", "poster", "data")) {
                if (element.hasAttribute(attribute)) {
                    add(page, element.getAttribute(attribute), links);
                }
            }
            if (element.getAttribute("http-equiv").equals("refresh")) {
                add(page, element.getAttribute("content").replaceFirst("^.*url=", ""), links);
            }
        }));
        assertThat(links).hasSizeGreaterThan(pages.size());
        return links;
    }

    private void add(String page, String written, List<Link> links) {
        URI to = URI.create(site.baseUrl() + page).resolve(written);
        if (to.toString().startsWith(site.baseUrl() + "/")) {
            String anchor = to.getFragment() == null ? "" : to.getFragment();
            links.add(new Link(page, written, to.getPath(), anchor));
        }
    }

    private Path file(String target) {
        Path file = site.out().resolve(target.substring(1));
        return target.endsWith("/") ? file.resolve("index.html") : file;
    }

    private boolean hasAnchor(String target, String anchor) {
        return pages.containsKey(target) && pages.get(target).anchors().contains(anchor);
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements.stream();
    }

    @Test
    void theSitemapNamesEveryPageThatMayBeKeptAndNoOther() throws Exception {
        List<String> named = sitemap(site.out());

        assertThat(named).doesNotHaveDuplicates().allMatch(loc -> loc.startsWith(site.baseUrl() + "/"));
        assertThat(named.stream().map(HtmlTest::page))
                .containsExactlyInAnyOrderElementsOf(
                        pages.keySet().stream().filter(this::mayBeKept).toList());
    }

    @Test
    void theSitemapKeepsToItsSchema() throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(HtmlTest.class.getResource("/sitemap/sitemap.xsd"))
                .newValidator()
                .validate(new StreamSource(site.out().resolve("sitemap.xml").toFile()));
    }

    @Test
    void aPageIsCalledWhatTheSitemapCallsIt() throws Exception {
        for (String loc : sitemap(site.out())) {
            assertThat(pages.get(page(loc))
                            .elements("link")
                            .filter(l -> l.getAttribute("rel").equals("canonical"))
                            .map(l -> l.getAttribute("href")))
                    .containsExactly(loc);
        }
    }

    private static String page(String loc) {
        return URI.create(loc).getPath();
    }

    private boolean mayBeKept(String page) {
        return pages.get(page)
                .elements("meta")
                .noneMatch(m -> m.getAttribute("name").equals("robots")
                        && m.getAttribute("content").contains("noindex"));
    }

    @Test
    void robotsTxtPointsToTheSitemap() throws IOException {
        assertThat(site.out().resolve("robots.txt"))
                .content()
                .contains("User-agent: *\n", "\nSitemap: " + site.baseUrl() + "/sitemap.xml\n");
    }

    @Test
    void theSitemapIsSilentOnWhatIsNotPublic(@TempDir Path folder) throws Exception {
        TestSite site = TestSite.in(folder)
                .write("content/site.yaml", TestSite.SITE_YAML.replace("https://example.gov.cn", "https://x.gov.cn/tb"))
                .notice("good", "", "")
                .notice("moved", "aliases: [/old/notice-1/]\n", "")
                .notice("plan", "status: draft\n", "")
                .notice("gone", "status: withdrawn\nwithdrawal: {date: 2018-10-01, reason: 统计有误}\n", "")
                .write("content/notices/2027/later.md", """
                        ---
                        title: 明年的通报
                        published: 2027-01-01
                        source: 某市日报
                        ---
                        正文。
                        """);

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(site.out().resolve("old/notice-1/index.html")).exists();
        assertThat(sitemap(site.out()).stream().filter(loc -> loc.matches(".*/(notices/\\d.*|old/.*)")))
                .containsExactly("https://x.gov.cn/tb/notices/2018/good/", "https://x.gov.cn/tb/notices/2018/moved/");
        assertThat(site.page("robots.txt")).contains("\nSitemap: https://x.gov.cn/tb/sitemap.xml\n");
    }

    /** The addresses in the sitemap of a built site; fails when it is not well-formed. */
    private static List<String> sitemap(Path out) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document sitemap =
                factory.newDocumentBuilder().parse(out.resolve("sitemap.xml").toFile());
        assertThat(sitemap.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        return elements(sitemap, "loc").map(Element::getTextContent).toList();
    }
}
