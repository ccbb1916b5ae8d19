package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** A real nginx hands out a site by nothing but the files that the build wrote for it, at the root and under a path. */
@Tag("browser") // not of the browser, but like it only once: nginx does not change with the JDK
@ParameterizedClass(name = "under “{0}”")
@ValueSource(strings = {"", "/a.b/tb"})
class NginxTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Parameter
    private String base;

    @TempDir
    private static Path folder;

    private static Path out;
    private static Nginx nginx;

    @BeforeParameterizedClassInvocation
    static void aSiteAtNginx(String base) throws Exception {
        TestSite site = TestSite.in(folder.resolve("source" + base))
                .write("content/site.yaml", TestSite.SITE_YAML.replace("https://example.gov.cn", "https://x.cn" + base))
                .notice("windows", "aliases: [/old/12/, /old/12.html]\n", "三个窗口无人值守。")
                .notice("moved", """
                        aliases:
                          - /art/2018/9/27/art_12_34.html
                          - /新闻/第12期（增刊）.html
                          - /info.jsp
                          - /view.aspx?id=9
                          - /view.aspx?id=9&type=a
                          - /list.php?id=1
                          - /show.php
                        """, "")
                .notice(
                        "other",
                        "aliases: ['/view.aspx?id=90', '/view.aspx?id=9&type=b', /list.php, '/Show.php?id=1']\n",
                        "")
                .write("content/notices/2018/files/index.md", """
                        ---
                        title: 有附件的通报
                        published: 2018-09-27 08:30
                        source: 某市日报
                        attachments: [附件.ofd, 表.et]
                        ---
                        """)
                .write("content/units.yaml", "units:\n  - {code: big, name: 某市大局}\n  - {code: small, name: 某市小局}\n")
                .write(
                        "content/ledgers/2018/ledger/index.md",
                        "---\ntitle: 台账\npublished: 2018-09-27\nsource: 某市日报\nasOf: 2018-09-27\n---\n")
                .write("content/ledgers/2018/ledger/items.csv", items())
                .write("content/notices/2018/files/附件.ofd", archive())
                .write("content/notices/2018/files/表.et", archive());
        out = folder.resolve(base.isEmpty() ? "root" : "path" + base);
        Files.createDirectories(out.getParent());
        Tongbao.Run build = Tongbao.at(site.root(), "build", "--gzip", "--out", out.toString());
        assertThat(build.status()).as(build.err()).isZero();
        nginx = Nginx.of(out, base, "");
    }

    /** Those of a small group and of one that is large enough for a page of its own. */
    private static String items() {
        StringBuilder items = new StringBuilder("编号,问题,方面,责任单位,整改期限,状态\n0,甲,乙,某市小局,2099-12-31,整改中\n");
        for (int i = 1; i <= 30; i++) {
            items.append(i).append(",甲,乙,某市大局,2099-12-31,整改中\n");
        }
        return items.toString();
    }

    /** What documents of these types are outside. */
    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write("<OFD/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @AfterParameterizedClassInvocation
    static void nginxIsStopped() {
        nginx.close();
    }

    @Test
    void itsFilesAreSoundWithoutAWarning() {
        assertThat(nginx.verdict())
                .contains("syntax is ok", "test is successful")
                .doesNotContain("[warn]", "[error]", "[emerg]");
    }

    @Test
    void aPageStandsAtAnAddressWithoutAFileName() throws Exception {
        assertThat(get("/").body()).isEqualTo(file("index.html"));
        assertThat(get("/notices/2018/windows/").body()).isEqualTo(file("notices/2018/windows/index.html"));
        assertThat(type("/")).isEqualTo("text/html; charset=utf-8");
        leads("/notices/2018/windows", "/notices/2018/windows/");
        leads("/notices/2018/windows/index.html", "/notices/2018/windows/");
        leads("/notices/index.html?page=2", "/notices/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/index.html", "/\\evil.example/index.html", "//evil.example/%2e%2e/index.html"})
    void nobodyIsLedToAnotherHost(String path) throws Exception {
        assertThat(raw(path)).startsWith("HTTP/1.1 ").doesNotContain("Location:");
    }

    @Test
    void whatIsNotThereIsToldByThePageForItWithItsStatus() throws Exception {
        for (String path : new String[] {"/nothing/", "/nothing.html", "/404.html", "/notices/2018/windows/x.pdf"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).isEqualTo(file("404.html"));
            assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.tongbao",
                "/.nginx/site.conf",
                "/.nginx/",
                "/.git/config",
                "/_headers",
                "/index.html.gz",
                "/assets/",
                "/notices/2018/",
                "/old/"
            })
    void whatIsNotForReadersIsNotThere(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(file("404.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/old/12/", "/old/12", "/old/12.html", "/old/12/?from=paper"})
    void anOldAddressLeadsToTheNewOneForGood(String path) throws Exception {
        leads(path, "/notices/2018/windows/");
        assertThat(out.resolve("old/12/index.html"))
                .as("for servers that know nothing of nginx")
                .content()
                .contains("url=" + base + "/notices/2018/windows/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /art/2018/9/27/art_12_34.html | moved
            /%E6%96%B0%E9%97%BB/%E7%AC%AC12%E6%9C%9F%EF%BC%88%E5%A2%9E%E5%88%8A%EF%BC%89.html | moved
            /info.jsp | moved
            /info.jsp?from=paper | moved
            /view.aspx?id=9 | moved
            /View.aspx?ID=9&from=singlemessage | moved
            /view.aspx?type=a&id=9 | moved
            /view.aspx?type=b&id=9 | other
            /view.aspx?id=90 | other
            /list.php?id=1 | moved
            /list.php?id=2 | other
            /list.php | other
            /show.php?id=1 | other
            /show.php | moved
            """)
    void theOldAddressesOfOtherSystemsLeadToTheNewOnes(String from, String to) throws Exception {
        leads(from, "/notices/2018/" + to + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/view.aspx", "/view.aspx?id=91", "/view.aspx?xid=9", "/view_aspx?id=9", "/info.jspx"})
    void anAddressThatNoEntryNamesLeadsNowhere(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAnOldAddressThatAFileCanHoldIsAFile() {
        assertThat(out.resolve("art/2018/9/27/art_12_34.html")).exists();
        assertThat(out.resolve("新闻/第12期（增刊）.html")).exists();
        assertThat(out.resolve("info.jsp")).doesNotExist();
        assertThat(out.resolve("view.aspx?id=9")).doesNotExist();
    }

    @Test
    void theOldAddressOfASmallGroupLeadsToItsPlaceOnTheSharedPage() throws Exception {
        leads("/ledgers/2018/ledger/unit/small/", "/ledgers/2018/ledger/unit/#g-small");
        leads("/ledgers/2018/ledger/unit/small", "/ledgers/2018/ledger/unit/#g-small");
        leads("/ledgers/2018/ledger/unit/small/?from=paper", "/ledgers/2018/ledger/unit/#g-small");
        assertThat(get("/ledgers/2018/ledger/unit/").body()).contains("id=\"g-small\"");
        assertThat(get("/ledgers/2018/ledger/unit/big/").body())
                .isEqualTo(file("ledgers/2018/ledger/unit/big/index.html"));
        leads("/ledgers/2018/ledger/unit/big", "/ledgers/2018/ledger/unit/big/");
    }

    @Test
    void everyAnswerKeepsReadersSafe() throws Exception {
        String style = styleSheet();
        for (String path : new String[] {"/", style, "/feed.xml", "/nothing/", "/notices"}) {
            HttpResponse<String> answer = get(path);
            assertThat(header(answer, "content-security-policy"))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self';")
                    .contains("manifest-src 'self'")
                    .endsWith("frame-ancestors 'none'");
            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "referrer-policy")).isEqualTo("strict-origin-when-cross-origin");
            assertThat(header(answer, "permissions-policy")).contains("camera=()");
            assertThat(header(answer, "cross-origin-opener-policy")).isEqualTo("same-origin");
            assertThat(header(answer, "strict-transport-security")).isEmpty();
            assertThat(header(answer, "server")).isEqualTo("nginx");
        }
        assertThat(file("index.html"))
                .as("the page says the same by itself")
                .contains("content=\""
                        + header(get("/"), "content-security-policy").replace("; frame-ancestors 'none'", "") + "\"");
        assertThat(Files.readString(out.resolve("_headers")))
                .startsWith(
                        base + "/*\n  Content-Security-Policy: " + header(get("/"), "content-security-policy") + "\n")
                .contains("\n" + base + "/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n")
                .contains("\n" + base
                        + "/:list/:of/feed.xml\n  Content-Type: application/atom+xml; charset=utf-8\n"
                        + "  Cache-Control: public, max-age=600\n");
    }

    @Test
    void whatCannotChangeIsKeptAndAllElseAskedFor() throws Exception {
        assertThat(header(get(styleSheet()), "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(get("/assets/site.0123456789.css"), "cache-control")).isEqualTo("no-cache");
        for (String path :
                new String[] {"/data/kinds/notice.csv", "/data/windows/entry.json", "/feed.xml", "/notices/feed.json"
                }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(header(get(path), "cache-control")).as(path).isEqualTo("public, max-age=600");
        }
        HttpResponse<String> page = get("/notices/");
        assertThat(header(page, "cache-control")).isEqualTo("no-cache");
        HttpResponse<String> again = get("/notices/", "If-None-Match", header(page, "etag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "cache-control")).isEqualTo("no-cache");
    }

    @Test
    void everyFileHasItsType() throws Exception {
        assertThat(type(styleSheet())).isEqualTo("text/css; charset=utf-8");
        assertThat(type("/feed.xml")).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(type("/feed.json")).isEqualTo("application/feed+json; charset=utf-8");
        assertThat(type("/sitemap.xml")).isEqualTo("application/xml; charset=utf-8");
        assertThat(type("/robots.txt")).isEqualTo("text/plain; charset=utf-8");
        assertThat(type("/manifest.webmanifest")).isEqualTo("application/manifest+json; charset=utf-8");
        assertThat(type("/data/kinds/notice.csv")).isEqualTo("text/csv; charset=utf-8");
        assertThat(type("/data/kinds/notice.json")).isEqualTo("application/json; charset=utf-8");
        assertThat(type("/notices/2018/files/%E9%99%84%E4%BB%B6.ofd")).isEqualTo("application/ofd");
        assertThat(type("/notices/2018/files/%E8%A1%A8.et")).isEqualTo("application/wps-office.et");
    }

    @Test
    void aCopyThatIsCompressedAlreadyIsHandedOut() throws Exception {
        HttpResponse<byte[]> answer =
                CLIENT.send(request("/notices/", "Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("vary")).hasValue("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(Files.readAllBytes(out.resolve("notices/index.html.gz")));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(file("notices/index.html"));
        }
        assertThat(header(get("/notices/"), "content-encoding")).isEmpty();
    }

    @Test
    void withoutCopiesItCompressesByItself() throws Exception {
        Path copy = out.resolve("notices/index.html.gz");
        Path away = folder.resolve("away.gz");
        Files.move(copy, away);

        HttpResponse<byte[]> answer =
                CLIENT.send(request("/notices/", "Accept-Encoding", "gzip"), HttpResponse.BodyHandlers.ofByteArray());
        Files.move(away, copy);

        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(file("notices/index.html"));
        }
    }

    private void leads(String from, String to) throws Exception {
        HttpResponse<String> answer = get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(header(answer, "location")).as(from).isEqualTo(base + to);
    }

    private String type(String path) throws Exception {
        return header(get(path), "content-type");
    }

    private String styleSheet() throws IOException {
        try (Stream<Path> assets = Files.list(out.resolve("assets"))) {
            return assets.map(a -> "/assets/" + a.getFileName())
                    .filter(a -> a.endsWith(".css"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String file(String name) throws IOException {
        return Files.readString(out.resolve(name));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return CLIENT.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(nginx.url(base + path)));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** The answer to a path exactly as it is written, which the client of Java would not send. */
    private String raw(String path) throws IOException {
        URI uri = URI.create(nginx.url("/"));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: x.cn\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
