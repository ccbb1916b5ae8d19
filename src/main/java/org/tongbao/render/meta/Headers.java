package org.tongbao.render.meta;

import java.util.List;

/** The HTTP headers of every response, for the safety of readers. */
public final class Headers {

    /** Allows a page to load only files of the site. The page and the server both state it. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'";

    /** The headers, in the order in which they are written. */
    static final List<Header> ALL = List.of(
            // A page cannot forbid by itself that another site shows it in a frame.
            new Header("Content-Security-Policy", POLICY + "; frame-ancestors 'none'"),
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
            new Header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            new Header("Cross-Origin-Opener-Policy", "same-origin"));

    static final String FOREVER = "public, max-age=31536000, immutable";
    static final String SHORT = "public, max-age=600";

    private Headers() {}

    /** A header and its value. */
    record Header(String name, String value) {}
}
