package org.tongbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule that protects the files, with the attack that it stops. */
class DeskSecurityTest extends AtTheDesk {

    private OpenDesk.Form changed() throws IOException {
        return desk.form(FORM).type("f.published", "2001-01-01");
    }

    private void nothingChanged() throws IOException {
        assertThat(text(FILE)).isEqualTo(NOTICE);
    }

    /** A page of another website sends a form to this machine; the browser tells where it comes from. */
    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"})
    void aFormOfAnotherOriginIsRefused(String origin) throws IOException {
        OpenDesk.Form form = changed();

        HttpResponse<String> answer =
                desk.send(desk.request(form.action(), form.fields()).header("Origin", origin));

        assertThat(answer.statusCode()).isEqualTo(403);
        nothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void aFormOfAnotherSiteIsRefused(String site) throws IOException {
        OpenDesk.Form form = changed();

        HttpResponse<String> answer =
                desk.send(desk.request(form.action(), form.fields()).header("Sec-Fetch-Site", site));

        assertThat(answer.statusCode()).isEqualTo(403);
        nothingChanged();
    }

    @Test
    void aFormThatDoesNotSayWhereItComesFromIsRefused() throws IOException {
        OpenDesk.Form form = changed();

        assertThat(desk.send(desk.request(form.action(), form.fields())).statusCode())
                .isEqualTo(403);
        nothingChanged();
    }

    /** Another website cannot read the token, and that of an earlier start is worth nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "guess"})
    void aFormWithoutTheTokenIsRefused(String token) throws IOException {
        assertThat(changed().type("token", token).save().statusCode()).isEqualTo(403);
        nothingChanged();
    }

    @Test
    void checkingNeedsTheTokenAsWell() throws IOException {
        assertThat(changed().type("token", "guess").check()).doesNotContain("messages");
    }

    /** A picture or a link in a page of another website leads to an address that would change something. */
    @Test
    void nothingChangesOnGet() throws IOException {
        OpenDesk.Form form = changed();
        StringBuilder query = new StringBuilder(form.action()).append('?');
        form.fields().forEach(f -> query.append(f.name())
                .append('=')
                .append(f.name().equals("token") ? f.value() : "x")
                .append('&'));

        HttpResponse<String> answer = desk.get(query.toString());

        assertThat(answer.statusCode()).isEqualTo(200);
        nothingChanged();
    }

    /** Multipart and plain text are what another website can send without asking first. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data; boundary=x", "text/plain", "application/json"})
    void aFormOfAnotherTypeIsRefused(String type) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(desk.url(FORM)))
                .header("Content-Type", type)
                .header("Origin", "http://127.0.0.1:" + desk.port())
                .POST(HttpRequest.BodyPublishers.ofString("token=x"));

        assertThat(desk.send(request).statusCode()).isEqualTo(415);
        nothingChanged();
    }

    /** A name that an attacker gives this machine's address lets his page read the desk (DNS rebinding). */
    @Test
    void anotherNameForThisMachineIsRefused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 403");
        }
    }

    /** An address leads out of the folder of a kind, also by a backslash or another name for a dot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/entry/notices/../site/",
                "/entry/notices/%2e%2e/site/",
                "/entry/notices/..%5csite/",
                "/entry/notices/2026/check",
                "/entry/kinds/x/",
                "/entry/notices/.hidden/",
                "/entry/notices/CON/",
                "/entry/site.yaml/",
                "/entry//etc/passwd/"
            })
    void anAddressOfNoEntryLeadsNowhere(String path) throws IOException {
        OpenDesk.Form form = changed();

        assertThat(desk.get(path).statusCode()).isBetween(400, 404);
        assertThat(desk.post(path, form.fields()).statusCode()).isBetween(400, 404);
        nothingChanged();
    }

    /** A link below the site leads to a file outside. */
    @Test
    void noLinkIsFollowed() throws IOException {
        Path outside = folder.resolve("outside");
        Files.createDirectories(outside);
        Files.writeString(outside.resolve("check.md"), NOTICE);
        Path notices = site.root().resolve("content/notices");
        OpenDesk.Form form = changed();
        Files.move(notices.resolve("2026"), notices.resolve("2025"));
        Files.createSymbolicLink(notices.resolve("2026"), outside);

        HttpResponse<String> answer = form.save();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("2001-01-01");
        assertThat(Files.readString(outside.resolve("check.md"))).isEqualTo(NOTICE);
    }

    /** A link takes the place of the folder of a year, and a new entry would be made where it leads. */
    @Test
    void noNewFileIsMadeBehindALink() throws IOException {
        Path outside = folder.resolve("outside");
        Files.createDirectories(outside);
        Path year = site.root().resolve("content/notices/2026");
        Files.move(year, year.resolveSibling("2025"));
        Files.createSymbolicLink(year, outside);

        HttpResponse<String> answer =
                desk.form("/new/notice").type("f.title", "通报").save();

        assertThat(answer.statusCode()).isEqualTo(409);
        try (Stream<Path> made = Files.list(outside)) {
            assertThat(made).isEmpty();
        }
    }

    /** A text that is typed becomes no element of the form, of the messages or of the page. */
    @Test
    void typedTextRunsNothing() throws IOException {
        String evil = "\"><script>alert(1)</script><textarea>";
        desk.form(FORM)
                .type("f.summary", evil)
                .type("body", "</textarea><script>alert(1)</script>")
                .type("f.published", evil)
                .save();

        Document page = desk.page(FORM);

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("#f-summary").val()).isEqualTo(evil);
    }

    @Test
    void headersLetNothingElseRunOrShowTheDesk() throws IOException {
        HttpResponse<String> page = desk.get(FORM);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'")
                .contains("base-uri 'none'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).doesNotContainPattern("<script>|<style|\\sstyle=|\\son[a-z]+=");
    }

    /** What is shown of the site is of another origin, runs none of its scripts, and only the desk may show it. */
    @Test
    void thePageBesideTheFormIsShutIn() throws IOException {
        String frame = desk.page(FORM).select("iframe").attr("src");
        HttpResponse<String> page =
                desk.send(HttpRequest.newBuilder(URI.create(frame)).GET());
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(desk.page(FORM).select("iframe").attr("sandbox")).isEqualTo("allow-scripts");
        assertThat(URI.create(frame).getPort()).isNotEqualTo(desk.port());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(policy)
                .startsWith("sandbox allow-scripts; script-src http://127.0.0.1:")
                .contains("/_tongbao/reload.js; connect-src 'none'; form-action 'none'")
                .contains("frame-ancestors http://127.0.0.1:" + desk.port() + " http://localhost:" + desk.port());
    }

    @Test
    void thePageBesideTheFormTakesNoForm() throws IOException {
        String frame = desk.page(FORM).select("iframe").attr("src");
        HttpRequest.Builder post =
                HttpRequest.newBuilder(URI.create(frame)).POST(HttpRequest.BodyPublishers.ofString(""));

        assertThat(desk.send(post).statusCode()).isEqualTo(405);
    }

    @Test
    void aFormWithoutEndIsRefused() throws IOException {
        OpenDesk.Form form = desk.form(FORM).type("body", "长".repeat(3_000_000));

        assertThat(form.save().statusCode()).isEqualTo(413);
        nothingChanged();
    }
}
