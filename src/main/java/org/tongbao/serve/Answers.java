package org.tongbao.serve;

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
record Answers(Request request, Response response, Callback callback) {

    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    void send(int status, String type, String text) {
        send(status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    void send(int status, String type, byte[] bytes) {
        head(status, type);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    /** Sends a file piece by piece, and closes it. */
    void send(String type, OpenFile file) {
        head(200, type);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, file.size());
        if (request.getMethod().equals("HEAD")) {
            file.close();
            callback.succeeded();
        } else {
            new FileSending(file, response, callback).iterate();
        }
    }

    void redirect(String to) {
        response.getHeaders().put(HttpHeader.LOCATION, Hrefs.encode(to));
        send(302, TEXT, "");
    }

    /** Lets {@link ErrorPages} answer. */
    void refuse(int status) {
        Response.writeError(request, response, callback, status);
    }

    private void head(int status, String type) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
    }
}
