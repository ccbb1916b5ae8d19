package org.tongbao.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.tongbao.render.Hrefs;
import org.tongbao.source.OpenFile;

/**
 * One answer to one request, sent without holding a thread: a slow reader costs memory for what it has not read yet, and
 * its connection is closed when it reads nothing for the idle timeout.
 */
public final class Answers {

    public static final String HTML = "text/html; charset=utf-8";
    public static final String TEXT = "text/plain; charset=utf-8";
    public static final String JSON = "application/json; charset=utf-8";

    private final Request request;
    private final Response response;
    private final Callback callback;

    Answers(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** Adds a header to the answer. */
    public void header(String name, String value) {
        response.getHeaders().put(name, value);
    }

    public void send(int status, String type, String text) {
        send(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public void send(int status, String type, byte[] bytes) {
        head(status, type);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    /** Sends a file piece by piece, and closes it. */
    public void send(String type, OpenFile file) {
        head(200, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, file.size());
        if (request.getMethod().equals("HEAD")) {
            file.close();
            callback.succeeded();
        } else {
            new FileSending(file, response, callback).iterate();
        }
    }

    public void redirect(String to) {
        redirect(302, to);
    }

    /** Leads on after a form, so that loading the page again does not send it again. */
    public void seeOther(String to) {
        redirect(303, to);
    }

    private void redirect(int status, String to) {
        response.getHeaders().put(HttpHeader.LOCATION, Hrefs.encode(to));
        send(status, TEXT, "");
    }

    /** Lets {@link ErrorPages} answer. */
    public void refuse(int status) {
        Response.writeError(request, response, callback, status);
    }

    /** Ends the request that a failure of the program keeps from being answered. */
    public void fail(Throwable cause) {
        callback.failed(cause);
    }

    Response response() {
        return response;
    }

    Callback callback() {
        return callback;
    }

    private void head(int status, String type) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
    }
}
