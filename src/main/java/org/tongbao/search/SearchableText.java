package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the searchable text of a page: the elements marked {@code data-search}, with their rows. {@code
 * search-text.js} reads the same in the browser, by the same steps and without a document, as it runs in a worker.
 */
public final class SearchableText {

    private static final String FINDABLE = "data-search";
    private static final String NOT_FINDABLE = "data-search-skip";
    private static final String ID = "id";
    private static final String LABEL = "data-label";

    private final char[] html;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final @Nullable Element[] known = new Element[128];
    private final List<OpenElement> open = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private final OpenRows rows = new OpenRows();
    private int at;

    /** How many elements stand around what is gathered, or left out; -1 where nothing is. */
    private int gathering = -1;

    private int skipping = -1;

    /** What the last start tag said. */
    private boolean findable;

    private boolean notFindable;
    private boolean selfClosing;
    private String id = "";
    private String label = "";

    private SearchableText(String html) {
        this.html = html.toCharArray();
    }

    /**
     * The text of each outermost element marked so, in the order of the page, with U+2029 where a tag parts it; without those
     * in which nothing stands.
     */
    public static List<String> blocks(String html) {
        return read(html).stream().map(PageBlock::text).toList();
    }

    /** The same with the rows in them. */
    public static List<PageBlock> read(String html) {
        return new SearchableText(html).read();
    }

    private List<PageBlock> read() {
        while (at < html.length) {
            int tag = find('<', at);
            if (isGathering()) {
                addText(block, at, tag);
            }
            at = tag;
            if (at < html.length) {
                readTag();
            }
        }
        close(0);
        endBlock();
        return blocks;
    }

    private boolean isGathering() {
        return gathering >= 0 && skipping < 0;
    }

    private void readTag() {
        if (isAt("<!--", at)) {
            skipComment();
        } else if (isLetter(at + 1)) {
            readStart();
        } else if (isAt("</", at) && isLetter(at + 2)) {
            readEnd();
        } else if (isAt("<!", at) || isAt("<?", at) || isAt("</", at)) {
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
        if (isAt(">", at + 4)) {
            at += 5;
        } else if (isAt("->", at + 4)) {
            at += 6;
        } else {
            int end = find('-', at + 4);
            while (end < html.length && !isAt("-->", end)) {
                end = find('-', end + 1);
            }
            at = Math.min(html.length, end + 3);
        }
    }

    private void readStart() {
        at++;
        Element tag = readName();
        if (!readAttributes()) {
            return;
        }
        part(tag);
        if (tag.isVoid() || (selfClosing && isDrawing(tag))) {
            return;
        }
        if (tag.isRaw()) {
            skipRaw(tag.name());
        } else {
            if (skipping < 0 && (notFindable || tag.name().equals("template"))) {
                skipping = open.size();
            } else if (findable && gathering < 0 && skipping < 0) {
                gathering = open.size();
            }
            open(tag);
        }
    }

    private void open(Element tag) {
        @Nullable OpenElement parent = open.isEmpty() ? null : open.get(open.size() - 1);
        String around = parent == null ? "" : parent.anchor();
        String anchor = !isGathering() ? "" : id.isEmpty() ? around : id;
        OpenElement element = new OpenElement(tag, anchor, !id.isEmpty(), block.length());
        if (isGathering()) {
            rows.start(element, parent, label);
        }
        open.add(element);
    }

    /** Ends the elements from that depth on. */
    private void close(int depth) {
        List<OpenElement> closed = open.subList(depth, open.size());
        closed.forEach(e -> e.end(block.length()));
        closed.clear();
    }

    /** Only in a drawing does a slash end an element. */
    private boolean isDrawing(Element tag) {
        return tag.isDrawing() || open.stream().anyMatch(o -> o.tag().isDrawing());
    }

    private void readEnd() {
        at += 2;
        Element tag = readName();
        if (!readAttributes()) {
            return;
        }
        int depth = open.size() - 1;
        while (depth >= 0 && !open.get(depth).tag().name().equals(tag.name())) {
            depth--;
        }
        if (depth >= 0) {
            close(depth);
            if (skipping >= depth) {
                skipping = -1;
            }
            if (gathering >= depth) {
                endBlock();
            }
        }
        part(tag);
    }

    /** The tag just read parts what stands before it from what follows. */
    private void part(Element tag) {
        if (isGathering() && !tag.isInline()) {
            block.append(Normalized.PART);
        }
    }

    private void endBlock() {
        gathering = -1;
        String text = block.toString();
        block.setLength(0);
        if (Normalized.isAnything(text)) {
            blocks.add(new PageBlock(text, rows.all()));
        }
        rows.clear();
    }

    private void skipRaw(String name) {
        while (at < html.length) {
            at = find('<', at);
            if (isAt("/", at + 1) && isAt(name, at + 2) && isEndOfName(at + 2 + name.length())) {
                return;
            }
            at++;
        }
    }

    private void skipPast(char c, int from) {
        at = Math.min(html.length, find(c, from) + 1);
    }

    private Element readName() {
        int start = at;
        int hash = 0;
        while (!isEndOfName(at)) {
            hash = hash * 31 + html[at];
            at++;
        }
        int slot = (hash ^ (hash >>> 7)) & (known.length - 1);
        Element tag = known[slot];
        if (tag == null || !isNamed(tag.name(), start)) {
            tag = Element.of(new String(html, start, at - start).toLowerCase(Locale.ROOT));
            known[slot] = tag;
        }
        return tag;
    }

    /** Goes past the end of the tag. Says whether there is one. */
    private boolean readAttributes() {
        findable = false;
        notFindable = false;
        selfClosing = false;
        id = "";
        label = "";
        while (at < html.length) {
            char c = html[at];
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
        while (!isEndOfName(at) && html[at] != '=') {
            at++;
        }
        findable |= isNamed(FINDABLE, start);
        notFindable |= isNamed(NOT_FINDABLE, start);
        int name = at;
        skipSpaces();
        if (at >= html.length || html[at] != '=') {
            at = name;
            return;
        }
        at++;
        skipSpaces();
        if (at >= html.length) {
            return;
        }
        boolean isId = isNamed(ID, start, name);
        boolean isLabel = isNamed(LABEL, start, name);
        int value = at;
        char quote = html[at];
        if (quote == '"' || quote == '\'') {
            value++;
            skipPast(quote, at + 1);
        } else {
            quote = 0;
            while (at < html.length && html[at] != '>' && !isSpace(html[at])) {
                at++;
            }
        }
        if (isId || isLabel) {
            StringBuilder text = new StringBuilder();
            addText(text, value, quote == 0 ? at : Math.max(value, at - 1));
            id = isId ? text.toString() : id;
            label = isLabel ? text.toString() : label;
        }
    }

    private boolean isNamed(String name, int start) {
        return isNamed(name, start, at);
    }

    private boolean isNamed(String name, int start, int end) {
        return end - start == name.length() && isAt(name, start);
    }

    /** Whether these small letters stand there, or their capitals. */
    private boolean isAt(String letters, int start) {
        if (start + letters.length() > html.length) {
            return false;
        }
        for (int i = 0; i < letters.length(); i++) {
            char c = html[start + i];
            if ((c >= 'A' && c <= 'Z' ? c + 0x20 : c) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the character is next, or the end of the page. */
    private int find(char c, int from) {
        return find(c, from, html.length);
    }

    private int find(char c, int from, int end) {
        int i = from;
        while (i < end && html[i] != c) {
            i++;
        }
        return i;
    }

    private void skipSpaces() {
        while (at < html.length && isSpace(html[at])) {
            at++;
        }
    }

    private boolean isEndOfName(int i) {
        return i >= html.length || html[i] == '>' || html[i] == '/' || isSpace(html[i]);
    }

    private boolean isLetter(int i) {
        int small = i < html.length ? html[i] | 0x20 : 0;
        return small >= 'a' && small <= 'z';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    /** Adds what stands between, with its references resolved. */
    private void addText(StringBuilder text, int start, int end) {
        int from = start;
        while (from < end) {
            int reference = find('&', from, end);
            text.append(html, from, reference - from);
            from = reference < end ? addReference(text, reference, end) : end;
        }
    }

    /** Adds what the reference stands for, or its first character if it is none that we know; says where to go on. */
    private int addReference(StringBuilder text, int start, int end) {
        int limit = Math.min(end, start + CharacterReference.LONGEST + 1);
        int semicolon = find(';', start, limit);
        if (semicolon < limit) {
            int point = CharacterReference.point(new String(html, start + 1, semicolon - start - 1));
            if (point >= 0) {
                text.appendCodePoint(point);
                return semicolon + 1;
            }
        }
        text.append('&');
        return start + 1;
    }
}
