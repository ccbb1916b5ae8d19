package org.tongbao.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request, read whole.
 *
 * @param path decoded
 * @param query as sent, without the question mark
 * @param headers by their names in lower case; of several the first
 * @param form the fields of a form that was sent; none for other requests
 */
public record WebRequest(String method, String path, String query, Map<String, String> headers, Parameters form) {

    private static final int MOST = 1000;

    public WebRequest {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether a form was sent. */
    public boolean isPost() {
        return method.equals("POST");
    }

    /** The query taken apart; empty if it is malformed. */
    public Optional<Parameters> parameters() {
        return Parameters.read(query, MOST);
    }
}
