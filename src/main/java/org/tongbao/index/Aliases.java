package org.tongbao.index;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of old addresses. */
public final class Aliases {

    private static final Pattern FORM = Pattern.compile("/(?:[A-Za-z0-9_~-]++/)*+(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*+)?");

    private Aliases() {}

    /** The address as the site keeps it, or nothing when it is none: {@code /old/12.html}, {@code /old/}. */
    public static Optional<String> normal(String written) {
        if (written.length() > 200
                || written.equals("/")
                || written.contains("..")
                || !FORM.matcher(written).matches()) {
            return Optional.empty();
        }
        String last = written.substring(written.lastIndexOf('/') + 1);
        if (last.isEmpty() || last.matches(".*\\.s?html?")) {
            return Optional.of(written);
        }
        return last.contains(".") ? Optional.empty() : Optional.of(written + "/");
    }
}
