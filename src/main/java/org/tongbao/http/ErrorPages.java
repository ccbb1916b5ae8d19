package org.tongbao.http;

import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.render.view.Html;

/** What is answered in place of Jetty's own pages, also to what is no HTTP at all. */
public final class ErrorPages extends ErrorHandler {

    private static final Set<Integer> NAMED = Set.of(400, 403, 404, 405, 413, 414, 415, 431, 500, 503);

    private final Messages messages;
    private final String words;
    private final String json;
    private final String failure;

    /**
     * Pages in a language.
     *
     * @param words the messages, {@code preview.error}, each with the status or {@code other} after it
     * @param json the path whose errors are answered in JSON
     * @param failure the JSON
     */
    public ErrorPages(Language language, String words, String json, String failure) {
        this.messages = Messages.in(language);
        this.words = words;
        this.json = json;
        this.failure = failure;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Answers answers = new Answers(request, response, callback);
        if (json.equals(request.getHttpURI().getPath())) {
            answers.send(status, Answers.JSON, failure);
        } else {
            answers.send(status, Answers.HTML, page(status));
        }
    }

    private String page(int status) {
        String said = messages.text(words + "." + (NAMED.contains(status) ? status : "other"));
        return "<!doctype html>\n<meta charset=\"utf-8\">\n<title>" + status + "</title>\n<p>" + Html.escape(said)
                + "\n";
    }
}
