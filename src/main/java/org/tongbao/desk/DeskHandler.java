package org.tongbao.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.desk.view.MessageView;
import org.tongbao.http.Answers;
import org.tongbao.http.Parameters;
import org.tongbao.http.WebHandler;
import org.tongbao.http.WebRequest;
import org.tongbao.kind.Kind;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the desk. Nothing changes on GET; whatever is sent must come from a page of the desk. */
final class DeskHandler implements WebHandler {

    /** A large table with its text. */
    private static final int FORM = 8 << 20;

    private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9]");

    /** The scripts and styles, and those that are the theme's. */
    private static final Map<String, String> ASSETS = Map.of(
            "/assets/icon.svg", "image/svg+xml",
            "/assets/desk.css", "text/css; charset=utf-8",
            "/assets/tokens.css", "text/css; charset=utf-8",
            "/assets/desk.js", "text/javascript; charset=utf-8");

    private static final String NEW = "/new/";
    private static final String CHECK = "/check";

    private final EntryPages entries;
    private final HomePage home;
    private final ListPage list;
    private final WriteGuard guard;
    private final EntryPages.Desk desk;
    private final String policy;

    DeskHandler(Pages pages, EntryPages.Desk desk, Drafts drafts) {
        Path root = desk.store().site();
        this.guard = new WriteGuard();
        this.entries = new EntryPages(desk, pages, drafts, guard);
        this.home = new HomePage(pages, root);
        this.list = new ListPage(pages, desk.store());
        this.desk = desk;
        String frame = desk.frame().substring(0, desk.frame().length() - 1);
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' " + frame
                + "; connect-src 'self'; frame-src " + frame
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    }

    @Override
    public int formLimit() {
        return FORM;
    }

    @Override
    public void handle(WebRequest request, Answers answers) throws IOException {
        answers.header("Content-Security-Policy", policy);
        answers.header("Referrer-Policy", "same-origin");
        answers.header("Cross-Origin-Opener-Policy", "same-origin");
        answers.header("Cross-Origin-Resource-Policy", "same-origin");
        if (!request.isPost()) {
            show(request, answers);
        } else if (guard.allows(request)) {
            take(request, answers);
        } else {
            answers.refuse(403);
        }
    }

    private void show(WebRequest request, Answers answers) throws IOException {
        String path = request.path();
        Optional<Parameters> asked = request.parameters();
        Optional<EntryPlace> place = Pages.address(path).flatMap(entries::place);
        Optional<Kind> kind = kind(path, NEW);
        if (asked.isEmpty()) {
            answers.refuse(400);
        } else if (ASSETS.containsKey(path)) {
            answers.send(200, ASSETS.getOrDefault(path, ""), asset(path));
        } else if (path.equals("/")) {
            answers.send(200, Answers.HTML, home.html(desk.today()));
        } else if (path.equals("/entries")) {
            answers.send(200, Answers.HTML, list.html(asked.get()));
        } else if (path.equals("/new")) {
            answers.send(200, Answers.HTML, entries.choose());
        } else if (kind.isPresent()) {
            send(entries.blank(kind.get()), answers);
        } else if (place.isPresent()) {
            String saved = asked.get().text("saved");
            send(entries.open(place.get(), TIME.matcher(saved).matches() ? saved : ""), answers);
        } else {
            answers.refuse(404);
        }
    }

    private static byte[] asset(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Resources.read(name.startsWith("desk") ? name : "/themes/official/assets/" + name);
    }

    private Optional<Kind> kind(String path, String before) {
        return path.startsWith(before) ? entries.kind(path.substring(before.length())) : Optional.empty();
    }

    private void take(WebRequest request, Answers answers) {
        Sent form = Sent.of(request.form());
        boolean isCheck = request.path().startsWith(CHECK + "/");
        String path = isCheck ? request.path().substring(CHECK.length()) : request.path();
        Optional<EntryPlace> place = Pages.address(path).flatMap(entries::place);
        Optional<Kind> kind = kind(path, NEW);
        if (kind.isEmpty() && place.isEmpty()) {
            answers.refuse(404);
        } else if (isCheck) {
            EntryPages.Live live =
                    kind.isPresent() ? entries.check(kind.get(), form) : entries.check(place.get(), false, form);
            answers.send(200, Answers.JSON, json(live));
        } else {
            EntryPages.Saved saved =
                    kind.isPresent() ? entries.create(kind.get(), form) : entries.save(place.get(), form);
            saved.again().ifPresentOrElse(page -> send(page, answers), () -> answers.seeOther(saved.next()));
        }
    }

    private static void send(EntryPages.Answer page, Answers answers) {
        answers.send(page.status(), Answers.HTML, page.html());
    }

    private static byte[] json(EntryPages.Live live) {
        List<Map<String, String>> messages =
                live.messages().stream().map(DeskHandler::json).toList();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("messages", messages);
        all.put("preview", live.preview());
        return JsonMapper.shared().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> json(MessageView message) {
        return Map.of(
                "level", message.level(),
                "at", message.at(),
                "about", message.about(),
                "text", message.text(),
                "hint", message.hint());
    }
}
