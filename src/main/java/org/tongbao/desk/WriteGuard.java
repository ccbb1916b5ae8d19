package org.tongbao.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.tongbao.http.WebRequest;

/**
 * Checks that a write comes from a page of the desk. Another website can send a form to this machine, but the browser
 * tells where it comes from, and that website cannot know the token, which changes with each start.
 */
final class WriteGuard {

    /** The field of forms that holds the token. */
    static final String FIELD = "token";

    private static final int BYTES = 24;

    private final String token;

    WriteGuard() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String token() {
        return token;
    }

    /** Whether a form may change something. */
    boolean allows(WebRequest request) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        Optional<String> origin = request.header("Origin");
        boolean sameSite = site.isEmpty() || site.get().equals("same-origin");
        boolean sameOrigin = origin.isEmpty()
                || origin.get().equals("http://" + request.header("Host").orElse(""));
        boolean told = site.isPresent() || origin.isPresent();
        return told && sameSite && sameOrigin && isToken(request.form().text(FIELD));
    }

    private boolean isToken(String sent) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
