package org.tongbao.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tongbao.source.Characters;
import org.tongbao.source.Limits;

/**
 * The target of a link. A link that fits none of the forms is refused, never guessed.
 *
 * <ul>
 *   <li>{@code anning-ledger}, {@code anning-ledger#items}: an entry, by its id
 *   <li>{@code #items}: a heading of this entry
 *   <li>{@code list.csv}: a file beside this entry
 *   <li>{@code /notices/}: a page of this site
 *   <li>{@code https://…}, {@code http://…}, {@code mailto:…}, {@code tel:…}
 * </ul>
 */
public sealed interface LinkTarget {

    /**
     * An entry.
     *
     * @param anchor a heading there; empty for the page itself
     */
    record ToEntry(String id, String anchor) implements LinkTarget {}

    record ToHeading(String anchor) implements LinkTarget {}

    record ToFile(String name) implements LinkTarget {}

    record ToPage(String path, String anchor) implements LinkTarget {}

    record ToWeb(String url) implements LinkTarget {}

    /** A scheme or form that may run code or lead elsewhere in disguise. */
    record Dangerous() implements LinkTarget {}

    record Unknown() implements LinkTarget {}

    Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    static LinkTarget of(String written) {
        String link = written.strip();
        if (link.isEmpty() || link.length() > Limits.LINK) {
            return new Unknown();
        }
        if (link.startsWith("//") || link.indexOf('\\') >= 0 || hasControl(link)) {
            return new Dangerous();
        }
        Optional<String> scheme = scheme(link);
        if (scheme.isPresent()) {
            return SCHEMES.contains(scheme.get()) ? web(link) : new Dangerous();
        }
        int hash = link.indexOf('#');
        Optional<String> decoded = decode(hash < 0 ? link : link.substring(0, hash));
        Optional<String> decodedAnchor = decode(hash < 0 ? "" : link.substring(hash + 1));
        if (decoded.isEmpty() || decodedAnchor.isEmpty()) {
            return new Unknown();
        }
        String path = decoded.get();
        String anchor = decodedAnchor.get();
        if (path.isEmpty()) {
            return new ToHeading(anchor);
        }
        if (path.startsWith("/")) {
            return path.contains("..") || path.contains("?") ? new Unknown() : new ToPage(path, anchor);
        }
        if (path.contains("/") || path.contains("?") || path.endsWith(".md")) {
            return new Unknown();
        }
        if (path.contains(".")) {
            return path.startsWith(".") ? new Unknown() : new ToFile(path);
        }
        return path.codePoints().allMatch(c -> Characters.isWord(c) || c == '-' || c == '_')
                ? new ToEntry(path, anchor)
                : new Unknown();
    }

    /** Decodes percent-encoded UTF-8; empty if it is invalid or contains forbidden characters. */
    private static Optional<String> decode(String part) {
        if (part.indexOf('%') < 0) {
            return Optional.of(part);
        }
        try {
            String decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean clean = decoded.indexOf('\uFFFD') < 0 && decoded.indexOf('\\') < 0 && !hasControl(decoded);
            return clean ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LinkTarget web(String link) {
        String lower = link.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http:") || lower.startsWith("https:")) {
            try {
                URI uri = new URI(link.replaceAll("[^\\x21-\\x7E]", "x").replaceAll("[\\[\\]{}|^`\"<>]", "x"));
                boolean host = uri.getRawAuthority() != null && uri.getRawUserInfo() == null;
                return host ? new ToWeb(link) : new Dangerous();
            } catch (URISyntaxException e) {
                return new Unknown();
            }
        }
        return new ToWeb(link);
    }

    private static Optional<String> scheme(String link) {
        int colon = link.indexOf(':');
        int end = colon < 0 ? -1 : firstOf(link, "/?#");
        if (colon < 0 || (end >= 0 && end < colon)) {
            return Optional.empty();
        }
        return Optional.of(link.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static int firstOf(String text, String characters) {
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
    }
}
