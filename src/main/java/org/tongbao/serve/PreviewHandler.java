package org.tongbao.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.tongbao.build.Built;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Language;
import org.tongbao.index.Spot;
import org.tongbao.render.Hrefs;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.render.SearchJson;

/**
 * Answers with pages made on request, and with nothing that the site does not list. Only requests that name this
 * machine are answered, so that no page of another site can read a draft through the browser.
 */
final class PreviewHandler extends Handler.Abstract {

    private static final Pattern OWN_HOST =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final String EVENTS = "/_tongbao/events";
    private static final String SEARCH = "/_tongbao/search";
    private static final long PING_MILLIS = 10_000;
    private static final String HTML = "text/html; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    private final LiveSite site;
    private final DiagnosticsPage diagnosticsPage;
    private final PreviewSearch search = new PreviewSearch();

    PreviewHandler(LiveSite site, Path folder, Language language) {
        this.site = site;
        this.diagnosticsPage = new DiagnosticsPage(folder, language);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String host = request.getHeaders().get(HttpHeader.HOST);
        String path = request.getHttpURI().getDecodedPath();
        if (host == null || !OWN_HOST.matcher(host).matches()) {
            send(response, callback, 403, TEXT, "403\n");
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            send(response, callback, 405, TEXT, "405\n");
        } else if (path.equals(EVENTS)) {
            events(request, response, callback);
        } else if (path.equals(SEARCH)) {
            search(request, response, callback);
        } else if (path.startsWith("/_tongbao/")) {
            ours(path.substring("/_tongbao/".length()), response, callback);
        } else {
            page(path, response, callback);
        }
        return true;
    }

    private void page(String path, Response response, Callback callback) throws IOException {
        int version = site.version();
        Built built = site.current();
        Optional<Renderer> renderer = built.renderer();
        if (renderer.isEmpty()) {
            send(response, callback, 503, HTML, versioned(diagnosticsPage.html(built.diagnostics()), version));
            return;
        }
        String base = built.index().orElseThrow().site().config().basePath();
        if (!base.isEmpty() && !path.startsWith(base + "/")) {
            redirect(response, callback, base + "/");
            return;
        }
        String address = path.substring(base.length());
        Optional<Page> page = renderer.get().find(address);
        if (page.isEmpty() && renderer.get().find(address + "/").isPresent()) {
            redirect(response, callback, base + address + "/");
            return;
        }
        int status = page.isPresent() ? 200 : 404;
        Page found = page.or(() -> renderer.get().find("/404.html")).orElseThrow();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            found.content().writeTo(bytes);
            if (found.mediaType().equals(HTML)) {
                String html = withNotes(bytes.toString(StandardCharsets.UTF_8), address, built);
                send(response, callback, status, HTML, versioned(html, version));
            } else {
                send(response, callback, status, found.mediaType(), bytes.toByteArray());
            }
        } catch (RenderException e) {
            List<Diagnostic> one = List.of(e.diagnostic());
            send(response, callback, 503, HTML, versioned(diagnosticsPage.html(one), version));
        }
    }

    /** The page of an entry with what is to be said of the entry above it. */
    private String withNotes(String html, String address, Built built) {
        List<Diagnostic> notes = built.index().flatMap(i -> i.addresses().find(address)).stream()
                .filter(Spot.EntryPage.class::isInstance)
                .map(s -> ((Spot.EntryPage) s).entry())
                .flatMap(e -> built.diagnostics().stream()
                        .filter(d -> e.owns(d.place().file())))
                .toList();
        int body = html.indexOf("<body");
        int end = body < 0 ? -1 : html.indexOf('>', body) + 1;
        return notes.isEmpty() || end <= 0
                ? html
                : html.substring(0, end) + diagnosticsPage.notes(notes) + html.substring(end);
    }

    /** The page with the state it was made of, so that no change between its making and its listening is missed. */
    private static String versioned(String html, int version) {
        return html.replace("\"/_tongbao/reload.js\"", "\"/_tongbao/reload.js?" + version + "\"");
    }

    private void search(Request request, Response response, Callback callback) throws IOException {
        Fields asked;
        try {
            asked = Request.extractQueryParameters(request, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            send(response, callback, 400, JSON, SearchJson.failure("nothing"));
            return;
        }
        PreviewSearch.Answer answer = search.answer(asked, site.current());
        send(response, callback, answer.status(), JSON, answer.json());
    }

    /** The preview's own script and style. */
    private static void ours(String name, Response response, Callback callback) throws IOException {
        if (!name.equals("reload.js") && !name.equals("preview.css")) {
            send(response, callback, 404, TEXT, "404\n");
            return;
        }
        try (InputStream in = PreviewHandler.class.getResourceAsStream(name)) {
            String type = name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
            send(response, callback, 200, type, Objects.requireNonNull(in).readAllBytes());
        }
    }

    /**
     * Server-sent events: one for each state of the site after the one the page was made of, which the query names. Ends
     * when the browser goes away.
     */
    private void events(Request request, Response response, Callback callback) throws InterruptedException {
        String query = request.getHttpURI().getQuery();
        int known = query != null && query.matches("[0-9]{1,9}") ? Integer.parseInt(query) : site.version();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (request.getMethod().equals("HEAD")) {
            callback.succeeded();
            return;
        }
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            out.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            while (isRunning() && site.isOpen()) {
                int version = site.await(known, PING_MILLIS);
                String event = version == known ? ": ping\n\n" : "event: change\ndata: " + version + "\n\n";
                known = version;
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        }
    }

    private static void redirect(Response response, Callback callback, String to) {
        response.getHeaders().put(HttpHeader.LOCATION, Hrefs.encode(to));
        send(response, callback, 302, TEXT, "");
    }

    private static void send(Response response, Callback callback, int status, String type, String text) {
        send(response, callback, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Response response, Callback callback, int status, String type, byte[] bytes) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
