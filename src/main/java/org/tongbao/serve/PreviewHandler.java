package org.tongbao.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.tongbao.diag.Language;

/**
 * Answers with pages made on request, and with nothing that the site does not list. Only requests that name this
 * machine are answered, so that no page of another site can read a draft through the browser.
 */
final class PreviewHandler extends Handler.Abstract implements AutoCloseable {

    static final String SEARCH = "/_tongbao/search";

    private static final Pattern OWN_HOST =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
    private static final String OURS = "/_tongbao/";
    private static final String EVENTS = "/_tongbao/events";
    static final String MESSAGES = "/_tongbao/messages";

    private final LiveSite site;
    private final PreviewPages pages;
    private final PreviewSearch search = new PreviewSearch();
    private final EventStreams streams = new EventStreams();

    PreviewHandler(LiveSite site, Path folder, Language language) {
        this.site = site;
        this.pages = new PreviewPages(new DiagnosticsPage(folder, language));
        site.onChange(version -> streams.announce(change(version)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Answers answers = new Answers(request, response, callback);
        String host = request.getHeaders().get(HttpHeader.HOST);
        String path = request.getHttpURI().getDecodedPath();
        if (host == null || !OWN_HOST.matcher(host).matches()) {
            answers.refuse(403);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            answers.refuse(405);
        } else if (path.equals(EVENTS)) {
            events(request, answers);
        } else if (path.equals(SEARCH)) {
            search.answer(answers, site.state().built());
        } else if (path.equals(MESSAGES)) {
            pages.messages(site.state(), answers);
        } else if (path.startsWith(OURS)) {
            ours(path.substring(OURS.length()), answers);
        } else {
            pages.answer(path, site.state(), answers);
        }
        return true;
    }

    /** The preview's own script and style. */
    private static void ours(String name, Answers answers) throws IOException {
        if (!name.equals("reload.js") && !name.equals("preview.css")) {
            answers.refuse(404);
            return;
        }
        try (InputStream in = PreviewHandler.class.getResourceAsStream(name)) {
            String type = name.endsWith(".js") ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8";
            answers.send(200, type, Objects.requireNonNull(in).readAllBytes());
        }
    }

    /** An event for each state of the site after the one the page was made of, which the query names. */
    private void events(Request request, Answers answers) {
        if (request.getMethod().equals("HEAD")) {
            answers.send(200, "text/event-stream", "");
            return;
        }
        String query = request.getHttpURI().getQuery();
        int version = site.state().version();
        int known = query != null && VERSION.matcher(query).matches() ? Integer.parseInt(query) : version;
        String first = version == known ? ": open\n\n" : change(version);
        if (!streams.open(answers.response(), answers.callback(), first)) {
            answers.refuse(503);
        } else if (site.state().version() != version) {
            streams.announce(change(site.state().version())); // it came between the question and the opening
        }
    }

    private static String change(int version) {
        return "event: change\ndata: " + version + "\n\n";
    }

    /** How many streams of events are open. */
    int streams() {
        return streams.size();
    }

    @Override
    public void close() {
        streams.close();
        search.close();
    }
}
