package org.tongbao.render.meta;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The media types of files. */
public final class MediaTypes {

    /** Of text that is nothing else. */
    public static final String PLAIN = "text/plain; charset=utf-8";

    /** By the ending of names. */
    static final SortedMap<String, String> BY_ENDING = new TreeMap<>(Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("ofd", "application/ofd"),
            Map.entry("doc", "application/msword"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("wps", "application/wps-office.wps"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("et", "application/wps-office.et"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("dps", "application/wps-office.dps"),
            Map.entry("bin", "application/octet-stream"),
            Map.entry("zip", "application/zip")));

    static final String ATOM = "application/atom+xml";
    static final String JSON_FEED = "application/feed+json";
    static final String UNKNOWN = "application/octet-stream";

    /** Those that are text, apart from {@code text/html}. */
    static final Set<String> TEXT = new TreeSet<>(Set.of(
            "text/css",
            "text/javascript",
            "text/plain",
            "text/csv",
            "application/json",
            "application/xml",
            "application/manifest+json",
            "image/svg+xml",
            ATOM,
            JSON_FEED));

    private MediaTypes() {}

    /** The type of a file by its name, with its character set. */
    public static String of(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        if (name.equals("feed.xml")) {
            return withCharset(ATOM);
        } else if (name.equals("feed.json")) {
            return withCharset(JSON_FEED);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return withCharset(BY_ENDING.getOrDefault(ending, UNKNOWN));
    }

    /** The type of a file by its name alone. */
    public static String withoutCharset(String file) {
        return of(file).replaceFirst(";.*", "");
    }

    private static String withCharset(String type) {
        return type.equals("text/html") || TEXT.contains(type) ? type + "; charset=utf-8" : type;
    }
}
