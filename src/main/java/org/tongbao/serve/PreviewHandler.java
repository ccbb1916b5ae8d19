package org.tongbao.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tongbao.diag.Language;
import org.tongbao.http.Answers;
import org.tongbao.http.EventStreams;
import org.tongbao.http.WebHandler;
import org.tongbao.http.WebRequest;
import org.tongbao.live.DiagnosticsPage;
import org.tongbao.live.LiveSite;
import org.tongbao.live.PreviewPages;

/** Answers with pages made on request, and with nothing that the site does not list. */
final class PreviewHandler implements WebHandler {

    static final String SEARCH = "/_tongbao/search";

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
    private static final String OURS = "/_tongbao/";
    private static final String EVENTS = "/_tongbao/events";

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
    public void handle(WebRequest request, Answers answers) throws IOException {
        String path = request.path();
        if (path.equals(EVENTS)) {
            events(request, answers);
        } else if (path.equals(SEARCH)) {
            search.answer(request, answers, site.state().built());
        } else if (path.equals(DiagnosticsPage.MESSAGES)) {
            pages.messages(site.state(), answers);
        } else if (path.startsWith(OURS)) {
            ours(path.substring(OURS.length()), answers);
        } else {
            pages.answer(path, site.state(), answers);
        }
    }

    /** The preview's own script and style. */
    private static void ours(String name, Answers answers) throws IOException {
        if (name.equals("preview.css")) {
            answers.send(200, "text/css; charset=utf-8", DiagnosticsPage.style());
        } else if (name.equals("reload.js")) {
            try (InputStream in = PreviewHandler.class.getResourceAsStream(name)) {
                byte[] script = Objects.requireNonNull(in).readAllBytes();
                answers.send(200, "text/javascript; charset=utf-8", script);
            }
        } else {
            answers.refuse(404);
        }
    }

    /** An event for each state of the site after the one the page was made of, which the query names. */
    private void events(WebRequest request, Answers answers) {
        if (request.isHead()) {
            answers.send(200, "text/event-stream", "");
            return;
        }
        String query = request.query();
        int version = site.state().version();
        int known = VERSION.matcher(query).matches() ? Integer.parseInt(query) : version;
        String first = version == known ? ": open\n\n" : change(version);
        if (!streams.open(answers, first)) {
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
