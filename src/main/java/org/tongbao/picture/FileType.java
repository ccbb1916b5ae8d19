package org.tongbao.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.diag.LocalizedText;

/** The type of a file by its content, independent of its name. */
public enum FileType {
    JPEG("jpg jpeg"),
    PNG("png"),
    GIF("gif"),
    SVG("svg"),
    WEBP("webp"),
    HEIF("heic heif avif"),
    BMP("bmp"),
    TIFF("tif tiff"),
    PDF("pdf"),
    ZIP("zip docx xlsx pptx ofd wps et dps"),
    OLE("doc xls ppt wps et dps"),
    RTF("doc wps"),
    HTML("html htm"),
    PROGRAM("exe"),
    EMPTY,
    OTHER;

    /** The number of bytes that identify a file. */
    public static final int HEAD = 1024;

    /** How long the header of a program for DOS or Windows is. */
    private static final int DOS_HEADER = 64;

    private static final Set<FileType> PICTURES = Set.of(JPEG, PNG, GIF, WEBP);
    private static final Set<FileType> NO_TEXT = Set.of(JPEG, PNG, GIF, WEBP, HEIF, BMP, TIFF, PDF, ZIP, OLE, PROGRAM);
    private static final Set<String> TEXT = Set.of("txt", "csv", "json");
    private static final Set<String> LOCKABLE = Set.of("docx", "xlsx", "pptx");
    private static final Pattern SVG_TEXT =
            Pattern.compile("(?s)<svg[\\s>:].*|<!doctype svg.*|<\\?xml.*?<svg[\\s>:].*");
    private static final Pattern HTML_TEXT = Pattern.compile(
            "(?s)(?:<!doctype html|<html|<head|<body|<script|<table|<meta|<!--|<\\?php|<%).*|<\\?xml.*?<html[\\s>].*");

    private final String endings;

    FileType() {
        this("");
    }

    FileType(String endings) {
        this.endings = endings;
    }

    /** The ending to write after the name of such a file. */
    public String ending() {
        return endings().get(0);
    }

    private List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** Its name in messages. */
    public LocalizedText phrase() {
        return new LocalizedText("filetype." + name().toLowerCase(Locale.ROOT));
    }

    /** The ending of a file's name in lower case, without its point; empty when there is none. */
    public static String endingOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The picture that a file should be by its name. */
    public static Optional<FileType> picture(String name) {
        return PICTURES.stream()
                .filter(p -> p.endings().contains(endingOf(name)))
                .findFirst();
    }

    /** Whether a file of this type may have the name; a name without a known ending fits all. */
    public boolean mayBear(String name) {
        String ending = endingOf(name);
        if (TEXT.contains(ending)) {
            return !NO_TEXT.contains(this);
        }
        boolean promises = List.of(values()).stream().anyMatch(t -> t.endings().contains(ending));
        return !promises
                || endings().contains(ending)
                || (this == ZIP && OLE.endings().contains(ending));
    }

    /** Whether a file of this name and type is, as office programs pack it, a document that asks for a password. */
    public boolean isLocked(String name) {
        return this == OLE && LOCKABLE.contains(endingOf(name));
    }

    /**
     * The type of a file that begins with these bytes.
     *
     * @param head the first {@link #HEAD} bytes or more, fewer when the file is shorter
     */
    public static FileType of(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return EMPTY;
        } else if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return GIF;
        } else if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        } else if (text.startsWith("ftyp", 4)) {
            return List.of("heic", "heix", "hevc", "mif1", "msf1", "avif").stream()
                            .anyMatch(b -> text.startsWith(b, 8))
                    ? HEIF
                    : OTHER;
        } else if (text.startsWith("BM") && text.startsWith("\0\0\0\0", 6)) {
            return BMP;
        } else if (text.startsWith("II*\0") || text.startsWith("MM\0*")) {
            return TIFF;
        } else if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        } else if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        } else if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        return ofText(text);
    }

    private static FileType ofText(String text) {
        String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        String begin = unmarked.stripLeading().toLowerCase(Locale.ROOT);
        if (SVG_TEXT.matcher(begin).matches()) {
            return SVG;
        } else if (HTML_TEXT.matcher(begin).matches()) {
            return HTML;
        } else if (isDosProgram(text) || text.startsWith("\u007FELF") || begin.startsWith("#!")) {
            return PROGRAM;
        }
        return text.contains("%PDF-") ? PDF : OTHER;
    }

    /** The header of a program has numbers after its two letters, which no text has. */
    private static boolean isDosProgram(String text) {
        return text.startsWith("MZ")
                && text.substring(0, Math.min(text.length(), DOS_HEADER)).indexOf('\0') > 0;
    }
}
