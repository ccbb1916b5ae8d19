package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of a page is searched: the text of the elements marked {@code data-search}. {@code search-text.js} reads the same
 * in the browser, by the same steps and without a document, as it runs in a worker.
 */
public final class PageText {

    /** Elements whose tags part nothing. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt",
            "ruby", "s", "samp", "small", "span", "strong", "sub", "time", "u", "var", "wbr");

    /** Elements that have no end. */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** Elements that hold no tags, and nothing to be found. */
    private static final Set<String> RAW =
            Set.of("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp");

    private static final String FINDABLE = "data-search";
    private static final String NOT_FINDABLE = "data-search-skip";

    private final String html;
    private final List<String> blocks = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private int at;

    /** How many elements stand around what is gathered, or left out; -1 where nothing is. */
    private int gathering = -1;

    private int skipping = -1;

    /** What the last start tag said. */
    private boolean findable;

    private boolean notFindable;
    private boolean selfClosing;

    private PageText(String html) {
        this.html = html;
    }

    /** The text of each outermost element marked so, in the order of the page; without those in which nothing stands. */
    public static List<String> blocks(String html) {
        return new PageText(html).read();
    }

    private List<String> read() {
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (isGathering()) {
                addText(end);
            }
            at = end;
            if (tag >= 0) {
                readTag();
            }
        }
        endBlock();
        return blocks;
    }

    private boolean isGathering() {
        return gathering >= 0 && skipping < 0;
    }

    private void readTag() {
        if (html.startsWith("<!--", at)) {
            skipComment();
        } else if (isLetter(at + 1)) {
            readStart();
        } else if (html.startsWith("</", at) && isLetter(at + 2)) {
            readEnd();
        } else if (html.startsWith("<!", at) || html.startsWith("<?", at) || html.startsWith("</", at)) {
            skipPast('>', at);
        } else {
            if (isGathering()) {
                block.append('<');
            }
            at++;
        }
    }

    /** {@code <!-->} and {@code <!--->} are whole comments. */
    private void skipComment() {
        if (html.startsWith(">", at + 4)) {
            at += 5;
        } else if (html.startsWith("->", at + 4)) {
            at += 6;
        } else {
            int end = html.indexOf("-->", at + 4);
            at = end < 0 ? html.length() : end + 3;
        }
    }

    private void readStart() {
        at++;
        String name = readName();
        if (!readAttributes()) {
            return;
        }
        part(name);
        if (RAW.contains(name)) {
            skipRaw(name);
        } else if (!VOID.contains(name) && !(selfClosing && isDrawing(name))) {
            if (skipping < 0 && (notFindable || name.equals("template"))) {
                skipping = open.size();
            } else if (findable && gathering < 0 && skipping < 0) {
                gathering = open.size();
            }
            open.add(name);
        }
    }

    /** Only in a drawing does a slash end an element. */
    private boolean isDrawing(String name) {
        return name.equals("svg") || name.equals("math") || open.contains("svg") || open.contains("math");
    }

    private void readEnd() {
        at += 2;
        String name = readName();
        if (!readAttributes()) {
            return;
        }
        int depth = open.lastIndexOf(name);
        if (depth >= 0) {
            open.subList(depth, open.size()).clear();
            if (skipping >= depth) {
                skipping = -1;
            }
            if (gathering >= depth) {
                endBlock();
            }
        }
        part(name);
    }

    /** The tag just read parts what stands before it from what follows. */
    private void part(String name) {
        if (isGathering() && !INLINE.contains(name)) {
            block.append(' ');
        }
    }

    private void endBlock() {
        gathering = -1;
        String text = block.toString();
        block.setLength(0);
        if (!Tokenizer.normalize(text).isEmpty()) {
            blocks.add(text);
        }
    }

    private void skipRaw(String name) {
        while (at < html.length()) {
            int end = html.indexOf("</", at);
            if (end < 0) {
                at = html.length();
            } else if (html.regionMatches(true, end + 2, name, 0, name.length())
                    && isEndOfName(end + 2 + name.length())) {
                at = end;
                return;
            } else {
                at = end + 2;
            }
        }
    }

    private void skipPast(char c, int from) {
        int end = html.indexOf(c, from);
        at = end < 0 ? html.length() : end + 1;
    }

    private String readName() {
        int start = at;
        while (!isEndOfName(at)) {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    /** Goes past the end of the tag. Says whether there is one. */
    private boolean readAttributes() {
        findable = false;
        notFindable = false;
        selfClosing = false;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                return true;
            }
            selfClosing = c == '/';
            if (selfClosing || isSpace(c)) {
                at++;
            } else {
                readAttribute();
            }
        }
        return false;
    }

    private void readAttribute() {
        int start = at;
        at++;
        while (!isEndOfName(at) && html.charAt(at) != '=') {
            at++;
        }
        findable |= isNamed(FINDABLE, start);
        notFindable |= isNamed(NOT_FINDABLE, start);
        int name = at;
        skipSpaces();
        if (at >= html.length() || html.charAt(at) != '=') {
            at = name;
            return;
        }
        at++;
        skipSpaces();
        if (at >= html.length()) {
            return;
        }
        char quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            skipPast(quote, at + 1);
        } else {
            while (at < html.length() && html.charAt(at) != '>' && !isSpace(html.charAt(at))) {
                at++;
            }
        }
    }

    private boolean isNamed(String name, int start) {
        return at - start == name.length() && html.regionMatches(true, start, name, 0, name.length());
    }

    private void skipSpaces() {
        while (at < html.length() && isSpace(html.charAt(at))) {
            at++;
        }
    }

    private boolean isEndOfName(int i) {
        return i >= html.length() || html.charAt(i) == '>' || html.charAt(i) == '/' || isSpace(html.charAt(i));
    }

    private boolean isLetter(int i) {
        int small = i < html.length() ? html.charAt(i) | 0x20 : 0;
        return small >= 'a' && small <= 'z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Adds what stands up to there, with its references resolved. */
    private void addText(int end) {
        int from = at;
        while (from < end) {
            int reference = html.indexOf('&', from);
            if (reference < 0 || reference >= end) {
                break;
            }
            block.append(html, from, reference);
            from = addReference(reference, end);
        }
        block.append(html, from, end);
    }

    /** Adds what the reference stands for, or its first character if it is none that we know; says where to go on. */
    private int addReference(int start, int end) {
        int semicolon = html.indexOf(';', start);
        if (semicolon >= 0 && semicolon < end && semicolon - start <= 10) {
            String name = html.substring(start + 1, semicolon);
            int point = name.startsWith("#") ? numbered(name) : named(name);
            if (point >= 0) {
                block.appendCodePoint(point);
                return semicolon + 1;
            }
        }
        block.append('&');
        return start + 1;
    }

    private static int named(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> 0xA0;
            default -> -1;
        };
    }

    private static int numbered(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int first = hex ? 2 : 1;
        int radix = hex ? 16 : 10;
        int point = 0;
        for (int i = first; i < name.length(); i++) {
            char c = name.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            point = Math.min(0x110000, point * radix + digit);
        }
        if (name.length() == first) {
            return -1;
        }
        return point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point;
    }
}
