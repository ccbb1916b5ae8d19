package org.tongbao.desk;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.tongbao.diag.Language;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.SiteInMemory;

/** A desk over a site, and what a browser without scripts does with its pages. */
public final class OpenDesk implements AutoCloseable {

    /** The day and minute on which tests sit at the desk. */
    private static final Instant NOW = Instant.parse("2026-11-22T02:32:00Z");

    private static final int HOURS = 8;

    private final DeskServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private OpenDesk(DeskServer server) {
        this.server = server;
    }

    /** Opens a desk over a folder. */
    public static OpenDesk over(Path site) throws IOException {
        BuildRequest request = new BuildRequest(site, site.resolve("out"), LocalDate.of(2026, 11, 22), true);
        DeskServer.Office office = new DeskServer.Office(
                site, Language.ZH, new SiteInMemory(() -> request), Clock.fixed(NOW, ZoneOffset.ofHours(HOURS)));
        return new OpenDesk(DeskServer.start(office, 0, built -> {}));
    }

    /** The address of a page. */
    public String url(String path) {
        return server.url() + path.substring(1);
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url(path))).GET());
    }

    /** A page that must be there. */
    Document page(String path) throws IOException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " is answered by " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), url(path));
    }

    /** Opens the form of an entry. */
    Form form(String path) throws IOException {
        return new Form(this, page(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Sends fields as a page of the desk does. */
    HttpResponse<String> post(String path, List<Field> fields) throws IOException {
        return send(request(path, fields).header("Origin", "http://127.0.0.1:" + port()));
    }

    /** The same without a word on where it comes from. */
    HttpRequest.Builder request(String path, List<Field> fields) {
        String body = fields.stream()
                .map(f -> URLEncoder.encode(f.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(f.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A field as it is sent. */
    record Field(String name, String value) {}

    /** The form of an entry as a browser without scripts fills it in. */
    static final class Form {

        private final OpenDesk desk;
        private final Document page;
        private final String action;
        private final List<Field> fields;

        Form(OpenDesk desk, Document page) {
            this.desk = desk;
            this.page = page;
            FormElement form = (FormElement) Objects.requireNonNull(page.selectFirst("form#entry"));
            this.action = form.attr("action");
            this.fields = new ArrayList<>(
                    form.formData().stream().map(f -> sent(f, form)).toList());
        }

        /** As a browser sends it: lines ended by CR LF, what begins an area left out, an empty button empty. */
        private static Field sent(Connection.KeyVal field, FormElement form) {
            Optional<Element> area = form.select("textarea").stream()
                    .filter(e -> e.attr("name").equals(field.key()))
                    .findFirst();
            boolean empty = field.value().equals("on")
                    && form.select("input[checked]").stream()
                            .anyMatch(e -> e.attr("name").equals(field.key())
                                    && e.val().isEmpty());
            String text = area.map(e -> e.wholeText().replaceFirst("^\n", "")).orElse(empty ? "" : field.value());
            return new Field(field.key(), text.replace("\n", "\r\n"));
        }

        Document page() {
            return page;
        }

        String action() {
            return action;
        }

        List<Field> fields() {
            return fields;
        }

        /** What a field says; of several of one name the last. */
        String value(String name) {
            return fields.stream()
                    .filter(f -> f.name().equals(name))
                    .reduce((a, b) -> b)
                    .orElseThrow(() -> new AssertionError("no field " + name + " in " + action))
                    .value();
        }

        /** Types into a field that is there. */
        Form type(String name, String text) {
            value(name);
            fields.replaceAll(f -> f.name().equals(name) ? new Field(name, text) : f);
            return this;
        }

        /** Takes a row or an item away. */
        Form remove(String prefix) {
            fields.removeIf(f -> f.name().equals(prefix) || f.name().startsWith(prefix + "."));
            return this;
        }

        HttpResponse<String> save() throws IOException {
            return desk.post(action, fields);
        }

        /** Says what is typed without saving it. */
        String check() throws IOException {
            return desk.post("/check" + action, fields).body();
        }
    }
}
