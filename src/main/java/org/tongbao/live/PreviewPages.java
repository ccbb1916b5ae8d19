package org.tongbao.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Severity;
import org.tongbao.http.Answers;
import org.tongbao.index.Route;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;

/**
 * Pages and files of the site, made on request. Above the page of an entry stand the messages about it; an error in one
 * entry hides no other. Where a page cannot be made, the messages stand alone.
 */
public record PreviewPages(DiagnosticsPage diagnosticsPage) {

    public void answer(String path, LiveSite.State state, Answers answers) throws IOException {
        BuildResult built = state.built();
        Optional<Renderer> renderer = built.renderer();
        if (renderer.isEmpty()) {
            messages(state, answers);
            return;
        }
        String base = built.index().orElseThrow().site().config().basePath();
        if (!base.isEmpty() && !path.startsWith(base + "/")) {
            answers.redirect(base + "/");
            return;
        }
        String address = path.substring(base.length());
        Optional<Page> page = renderer.get().find(address);
        if (page.isEmpty() && renderer.get().find(address + "/").isPresent()) {
            answers.redirect(base + address + "/");
            return;
        }
        List<Diagnostic> unread = page.isPresent() ? List.of() : aboutFileOf(address, built);
        Page found = page.or(() -> renderer.get().find("/404.html")).orElseThrow();
        try {
            if (unread.isEmpty()) {
                send(found, page.isPresent() ? 200 : 404, address, state, answers);
            } else {
                refuse(unread, state, answers);
            }
        } catch (RenderException e) {
            refuse(List.of(e.diagnostic()), state, answers);
        } catch (RuntimeException e) {
            if (!built.hasErrors()) {
                throw e;
            }
            messages(state, answers); // the error that stands may be why
        }
    }

    /** Every message about the site. */
    public void messages(LiveSite.State state, Answers answers) {
        refuse(state.built().diagnostics(), state, answers);
    }

    /** What was said of the file that would be the entry at an address, had it been read. */
    private static List<Diagnostic> aboutFileOf(String address, BuildResult built) {
        String folder = "content" + address.replaceFirst("/?$", "");
        return built.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .filter(d -> d.place().file().equals(folder + ".md")
                        || d.place().file().startsWith(folder + "/"))
                .toList();
    }

    private void send(Page page, int status, String address, LiveSite.State state, Answers answers)
            throws IOException, RenderException {
        if (page.content() instanceof Page.FileContent content) {
            answers.send(page.mediaType(), content.file().open());
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        page.content().writeTo(bytes);
        if (page.mediaType().equals(Answers.HTML)) {
            String html = withNotes(bytes.toString(StandardCharsets.UTF_8), address, state.built());
            answers.send(status, Answers.HTML, versioned(html, state));
        } else {
            answers.send(status, page.mediaType(), bytes.toByteArray());
        }
    }

    private void refuse(List<Diagnostic> diagnostics, LiveSite.State state, Answers answers) {
        answers.send(503, Answers.HTML, versioned(diagnosticsPage.html(diagnostics), state));
    }

    /** The page with the messages about its entry above it, and with the way to all when an error stands. */
    private String withNotes(String html, String address, BuildResult built) {
        List<Diagnostic> notes = built.index().flatMap(i -> i.routes().find(address)).stream()
                .filter(Route.EntryPage.class::isInstance)
                .map(s -> ((Route.EntryPage) s).entry())
                .flatMap(e -> built.diagnostics().stream()
                        .filter(d -> e.owns(d.place().file())))
                .toList();
        int main = html.indexOf("<main");
        int at = main < 0 ? html.indexOf('>', html.indexOf("<body")) + 1 : main;
        return at <= 0 || (notes.isEmpty() && !built.hasErrors())
                ? html
                : html.substring(0, at) + diagnosticsPage.notes(notes, built) + html.substring(at);
    }

    /** The page with the state it was made of, so that no change between its making and its listening is missed. */
    private static String versioned(String html, LiveSite.State state) {
        return html.replace("\"/_tongbao/reload.js\"", "\"/_tongbao/reload.js?" + state.version() + "\"");
    }
}
