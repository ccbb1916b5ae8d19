package org.tongbao.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Hands requests on to our own handler. Only requests that name this machine are answered, so that no page of another
 * site can read a draft through the browser, and no form comes in another encoding than the forms of our own pages.
 */
final class JettyHandler extends Handler.Abstract {

    private static final Pattern OWN_HOST =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM =
            Pattern.compile("application/x-www-form-urlencoded(?:\\s*;.*)?", Pattern.CASE_INSENSITIVE);

    /** How many fields a form may have: a table of 300 rows and 40 columns has 12,000. */
    private static final int MOST_FIELDS = 50_000;

    private final WebHandler handler;

    JettyHandler(WebHandler handler) {
        this.handler = handler;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Answers answers = new Answers(request, response, callback);
        String host = request.getHeaders().get(HttpHeader.HOST);
        String method = request.getMethod();
        if (host == null || !OWN_HOST.matcher(host).matches()) {
            answers.refuse(403);
        } else if (method.equals("GET") || method.equals("HEAD")) {
            handler.handle(read(request, Parameters.NONE), answers);
        } else if (method.equals("POST") && handler.formLimit() > 0) {
            form(request, answers);
        } else {
            answers.refuse(405);
        }
        return true;
    }

    /** Reads a form, and handles it on a thread once all of it has come. */
    private void form(Request request, Answers answers) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        int limit = handler.formLimit();
        if (type == null || !FORM.matcher(type).matches()) {
            answers.refuse(415);
            return;
        }
        if (request.getLength() > limit) {
            answers.refuse(413);
            return;
        }
        Content.Source.asByteArrayAsync(
                request,
                limit,
                Promise.Invocable.from(
                        Invocable.InvocationType.BLOCKING,
                        bytes -> form(request, new String(bytes, StandardCharsets.UTF_8), answers),
                        tooLong -> answers.refuse(413))); // or the sender has gone
    }

    private void form(Request request, String text, Answers answers) {
        Optional<Parameters> fields = Parameters.read(text, MOST_FIELDS);
        if (fields.isEmpty()) {
            answers.refuse(400);
            return;
        }
        try {
            handler.handle(read(request, fields.get()), answers);
        } catch (IOException | RuntimeException e) {
            answers.fail(e);
        }
    }

    private static WebRequest read(Request request, Parameters form) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        String query = request.getHttpURI().getQuery();
        return new WebRequest(
                request.getMethod(), request.getHttpURI().getDecodedPath(), query == null ? "" : query, headers, form);
    }
}
