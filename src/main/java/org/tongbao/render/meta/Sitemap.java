package org.tongbao.render.meta;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sitemaps of protocol 0.9: one, or an index of several if one would be too long. */
public final class Sitemap {

    /** “Each Sitemap file that you provide must have no more than 50,000 URLs”. */
    public static final int LIMIT = 50_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /**
     * A page, or a sitemap.
     *
     * @param address the full one
     * @param changed the day of its last change, if known
     */
    public record Url(String address, @Nullable String changed) {}

    /** The number of files besides the index for so many addresses; 0 if one file holds them. */
    public static int parts(int urls, int limit) {
        return urls <= limit ? 0 : (urls + limit - 1) / limit;
    }

    /** The addresses in one of the files, counted from 1. */
    public static <T> List<T> part(List<T> urls, int number, int limit) {
        return urls.subList((number - 1) * limit, Math.min(urls.size(), number * limit));
    }

    public static String write(List<Url> urls) {
        return write("urlset", "url", urls);
    }

    /**
     * The index of several files.
     *
     * @param files the full address of each
     * @param urls the addresses in all of them together
     */
    public static String writeIndex(List<String> files, List<Url> urls, int limit) {
        List<Url> named = IntStream.range(0, files.size())
                .mapToObj(i -> new Url(files.get(i), newest(part(urls, i + 1, limit))))
                .toList();
        return write("sitemapindex", "sitemap", named);
    }

    private static @Nullable String newest(List<Url> urls) {
        return urls.stream()
                .map(Url::changed)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String write(String root, String element, List<Url> urls) {
        Xml xml = new Xml().open(root, "xmlns", NAMESPACE);
        for (Url url : urls) {
            xml.open(element).text("loc", url.address());
            if (url.changed() != null) {
                xml.text("lastmod", url.changed());
            }
            xml.close(element);
        }
        return xml.close(root).toString();
    }
}
