package org.tongbao.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.http.Answers;
import org.tongbao.http.WebHandler;
import org.tongbao.http.WebRequest;
import org.tongbao.live.DiagnosticsPage;
import org.tongbao.live.LiveSite;
import org.tongbao.live.PreviewPages;
import org.tongbao.pipeline.BuildResult;

/**
 * The pages of the site as the desk shows them beside a form: on a port of their own, so that they are of another origin,
 * and under a policy that runs nothing but the script that keeps the place on the page.
 */
final class FrameHandler implements WebHandler {

    private static final Pattern DRAFT = Pattern.compile("/_draft/([0-9]{1,9})(/.*)");
    private static final String OURS = "/_tongbao/";

    private final LiveSite site;
    private final Drafts drafts;
    private final PreviewPages pages;
    private volatile String policy = "";

    FrameHandler(LiveSite site, Drafts drafts, DiagnosticsPage messages) {
        this.site = site;
        this.drafts = drafts;
        this.pages = new PreviewPages(messages);
    }

    /** Lets the desk at a port, and nobody else, show these pages. */
    void showIn(int deskPort, int ownPort) {
        policy = "sandbox allow-scripts; script-src http://127.0.0.1:" + ownPort + OURS
                + "reload.js; connect-src 'none'; form-action 'none'; frame-ancestors http://127.0.0.1:" + deskPort
                + " http://localhost:" + deskPort;
    }

    @Override
    public void handle(WebRequest request, Answers answers) throws IOException {
        answers.header("Content-Security-Policy", policy);
        answers.header("Referrer-Policy", "no-referrer");
        Matcher draft = DRAFT.matcher(request.path());
        if (request.path().startsWith(OURS)) {
            ours(request.path().substring(OURS.length()), answers);
        } else if (draft.matches()) {
            Optional<BuildResult> built = drafts.find(draft.group(1));
            LiveSite.State state = built.map(b -> new LiveSite.State(b, 0)).orElse(site.state());
            pages.answer(draft.group(2), state, answers);
        } else {
            pages.answer(request.path(), site.state(), answers);
        }
    }

    /** The script that pages of a preview load, and the style of messages, which the form shows instead. */
    private static void ours(String name, Answers answers) throws IOException {
        if (name.equals("reload.js")) {
            answers.send(200, "text/javascript; charset=utf-8", Resources.read("frame.js"));
        } else if (name.equals("preview.css")) {
            byte[] style = (DiagnosticsPage.style() + "section.tongbao-notes { display: none; }\n")
                    .getBytes(StandardCharsets.UTF_8);
            answers.send(200, "text/css; charset=utf-8", style);
        } else {
            answers.refuse(404);
        }
    }
}
