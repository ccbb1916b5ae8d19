package org.tongbao.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names of files and folders can become addresses on every system. */
public final class Names {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final String MARKS = "_（）()〔〕《》〈〉【】“”‘’、，。；：！？·—…+-";
    private static final int LONGEST_FILE = 120;

    /** Names that Windows keeps for itself. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    /** The allowed types of attachments: documents, tables, pictures, archives; none that a browser would run. */
    private static final Set<String> PUBLISHED = Set.of(
            "pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "ppt", "pptx", "dps", "txt", "json", "zip",
            "jpg", "jpeg", "png");

    /** Endings that a careless server runs also when another one follows, and those that make a program of a file. */
    private static final Set<String> RUNNABLE = Set.of(
            "htm", "html", "shtml", "xhtml", "svg", "php", "phtml", "jsp", "jspx", "asp", "aspx", "cgi", "pl", "py",
            "sh", "js", "vbs", "ps1", "bat", "cmd", "exe", "scr", "msi", "lnk");

    private Names() {}

    /** Whether the name may be an id or a folder: lower-case letters, digits and hyphens, at most 80. */
    public static boolean isSlug(String name) {
        return SLUG.matcher(name).matches() && !DEVICES.contains(name);
    }

    /** Whether an attachment may have the name. */
    public static boolean isFile(String name) {
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return !name.isEmpty()
                && name.length() <= LONGEST_FILE
                && ". ".indexOf(name.charAt(0)) < 0
                && name.codePoints()
                        .allMatch(c -> Characters.isWord(c) || c == '.' || c == ' ' || MARKS.indexOf(c) >= 0)
                && !DEVICES.contains(stem.toLowerCase(Locale.ROOT))
                && !name.endsWith(" ")
                && !name.endsWith(".")
                && !name.contains("..");
    }

    /** Whether files of that name's type are published: {@code a.pdf} is, {@code a.exe} and {@code a.php.pdf} are not. */
    public static boolean isPublished(String name) {
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("\\.", -1));
        int last = parts.size() - 1;
        return PUBLISHED.contains(parts.get(last))
                && parts.subList(Math.min(1, last), last).stream().noneMatch(RUNNABLE::contains);
    }

    /** The types of files that are published, in the order of the alphabet. */
    public static List<String> published() {
        return PUBLISHED.stream().sorted().toList();
    }

    /** The nearest name that is allowed, for the hint. */
    public static String slugOf(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() > 80 ? slug.substring(0, 80) : slug;
    }
}
