package org.tongbao.index;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of old addresses: those of this site, and those that other systems gave its pages, such as
 * {@code /art/2018/9/27/art_12_34.html}, {@code /view.aspx?id=9} and {@code /新闻/12.html}.
 */
public final class Aliases {

    /** How many characters an old address may have, percent-encoded ones counted as one. */
    public static final int LONGEST = 200;

    /** nginx keeps the path of an address in a bucket of 512 bytes. */
    private static final int MOST_BYTES = 400;

    private static final String STEP = "[\\p{L}\\p{N}_~-][\\p{L}\\p{N}._~+,()（）《》“”、·—-]*+";
    private static final Pattern PATH = Pattern.compile("/(?:" + STEP + "/)*+(?:" + STEP + ")?");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_.~%&=+/:,-]++");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final Pattern PAGE = Pattern.compile("(?i).*\\.s?html?");

    /** Old addresses of these are none of a page, and a reader who asks for a document is not served by a page. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?i).*\\.(?:pdf|ofd|docx?|xlsx?|pptx?|wps|et|dps|txt|csv|json"
                    + "|xml|zip|rar|7z|t?gz|jpe?g|png|gif|bmp|webp|svg|ico|css|js|mp[34]|avi|swf|flv)");

    private Aliases() {}

    /** The address as the site keeps it, decoded and in NFC, or empty when it is none: {@code /old/12.html}, {@code /old/}. */
    public static Optional<String> normal(String written) {
        int mark = written.indexOf('?');
        Optional<String> query =
                Optional.of(written.substring(mark + 1)).filter(q -> mark >= 0).map(Aliases::encoded);
        return decoded(mark < 0 ? written : written.substring(0, mark))
                .flatMap(path -> path(path, query.isPresent()))
                .filter(path -> query.isEmpty() || QUERY.matcher(query.get()).matches())
                .map(path -> query.map(q -> path + "?" + q).orElse(path))
                .filter(address ->
                        address.length() <= LONGEST && address.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    }

    private static Optional<String> path(String path, boolean isAsked) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if ((path.equals("/") && !isAsked)
                || path.contains("..")
                || !PATH.matcher(path).matches()
                || DOCUMENT.matcher(last).matches()) {
            return Optional.empty();
        }
        return Optional.of(last.isEmpty() || last.contains(".") || isAsked ? path : path + "/");
    }

    /** A query as browsers send it. */
    private static String encoded(String query) {
        return HAN.matcher(query).replaceAll(c -> URLEncoder.encode(c.group(), StandardCharsets.UTF_8));
    }

    private static Optional<String> decoded(String path) {
        if (path.length() > 9 * LONGEST || ESCAPE.matcher(path).find()) {
            return Optional.empty();
        }
        String plus = path.replace("+", "%2B"); // in a path it means itself
        return Optional.of(Normalizer.normalize(URLDecoder.decode(plus, StandardCharsets.UTF_8), Normalizer.Form.NFC));
    }

    /**
     * Whether only the web server can lead on from this address: a program made the page, and no file of a static site
     * is handed out as a page under its name.
     *
     * @param address in its normal form
     */
    public static boolean needsServer(String address) {
        return address.contains("?")
                || !(address.endsWith("/") || PAGE.matcher(address).matches());
    }
}
