package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.office.Inline;
import org.tongbao.source.Repair;

/** Writes one paragraph in Markdown, and reads it back to see that it says the same. */
final class ParagraphWriter {

    /** A gap between words in a line, as wide as a tab. */
    private static final String GAP = "\u3000\u3000";

    private static final Pattern EDGES = Pattern.compile("(?s)^([\\s\u3000\u00A0]*)(.*?)([\\s\u3000\u00A0]*)$");

    /** Words without any mark, as most are, need no reading back. */
    private static final Pattern PLAIN =
            Pattern.compile("(?:[\\p{L}\\p{N}\u3000-\u303F\uFF01-\uFFEF“”‘’…—·%,]|(?<=[0-9])\\.(?=[0-9]))*+");

    private final Notes notes;
    private final Gallery gallery;

    ParagraphWriter(Notes notes, Gallery gallery) {
        this.notes = notes;
        this.gallery = gallery;
    }

    /** A paragraph; empty if it has nothing to show. */
    String write(Paragraph paragraph) {
        return write(paragraph, true, "\\\n");
    }

    /**
     * A paragraph.
     *
     * @param bold whether bold words stay so
     * @param lineBreak what divides its lines
     */
    String write(Paragraph paragraph, boolean bold, String lineBreak) {
        List<Inline> inlines = labelled(paragraph);
        String words = plain(inlines);
        if (PLAIN.matcher(words).matches()
                && inlines.stream().allMatch(i -> i instanceof Inline.Words w && isPlain(w))) {
            return words.strip();
        }
        for (Manner manner : Manner.values()) {
            if (manner != Manner.BOLD || (bold && hasBold(inlines))) {
                String shown = text(words(inlines), manner, lineBreak);
                if (MarkdownText.shows(shown.replace("<br>", "\n"), words)) {
                    return text(inlines, manner, lineBreak);
                }
            }
        }
        return text(inlines, Manner.ESCAPED, lineBreak);
    }

    /** How carefully words are written. */
    private enum Manner {
        BOLD,
        PLAIN,
        ESCAPED
    }

    /** The number stands before the words, with a space only between letters. */
    private static List<Inline> labelled(Paragraph paragraph) {
        List<Inline> inlines = new ArrayList<>();
        if (!paragraph.label().isEmpty()) {
            String label = paragraph.label();
            String first = paragraph.inlines().isEmpty()
                    ? ""
                    : paragraph.inlines().get(0).text();
            boolean close = first.isEmpty() || first.codePointAt(0) >= 0x2E80;
            inlines.add(new Inline.Words(close ? label : label + " ", false));
        }
        inlines.addAll(paragraph.inlines());
        return merged(inlines);
    }

    /** Words of the same look beside each other are one, so that marks stand only where the look changes. */
    private static List<Inline> merged(List<Inline> inlines) {
        List<Inline> merged = new ArrayList<>();
        for (Inline inline : inlines) {
            int last = merged.size() - 1;
            if (inline instanceof Inline.Words words
                    && last >= 0
                    && merged.get(last) instanceof Inline.Words before
                    && (before.bold() == words.bold() || words.text().isBlank())
                    && before.link().equals(words.link())) {
                merged.set(last, new Inline.Words(before.text() + words.text(), before.bold(), before.link()));
            } else if (!(inline instanceof Inline.Words words && words.text().isEmpty())) {
                merged.add(inline);
            }
        }
        return merged;
    }

    private static boolean isPlain(Inline.Words words) {
        return !words.bold() && words.link().isEmpty();
    }

    private static boolean hasBold(List<Inline> inlines) {
        return inlines.stream().anyMatch(i -> i instanceof Inline.Words w && w.bold());
    }

    /** The words alone, for comparison: a link is its words, notes and pictures are left out. */
    private static List<Inline> words(List<Inline> inlines) {
        List<Inline> words = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Words w) {
                words.add(new Inline.Words(w.text(), w.bold()));
            } else if (!inline.isObject()) {
                words.add(inline);
            }
        }
        return words;
    }

    private static String plain(List<Inline> inlines) {
        StringBuilder out = new StringBuilder();
        words(inlines).forEach(i -> out.append(repaired(i.text())));
        return out.toString();
    }

    /** Without the invisible characters that no entry may hold. */
    static String repaired(String text) {
        String lines = text.replace('\u000B', ' ').replaceAll("[\r\n]", " ");
        return Repair.apply(lines, Repair.edits(lines));
    }

    private String text(List<Inline> inlines, Manner manner, String lineBreak) {
        boolean beside = manner == Manner.BOLD || inlines.stream().anyMatch(i -> !(i instanceof Inline.Words));
        StringBuilder out = new StringBuilder();
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Words words) {
                out.append(words(words, manner, beside));
            } else if (inline instanceof Inline.Break) {
                strip(out);
                out.append(out.length() == 0 ? "" : lineBreak);
            } else if (inline instanceof Inline.Tab) {
                out.append(out.length() == 0 ? "" : GAP);
            } else if (inline instanceof Inline.NoteMark mark) {
                out.append(notes.mark(mark.note()));
            } else if (inline instanceof Inline.Picture picture) {
                out.append(gallery.markdown(picture, ""));
            }
        }
        String all = out.toString();
        while (all.endsWith(lineBreak)) {
            all = all.substring(0, all.length() - lineBreak.length());
        }
        String[] lines = all.split(Pattern.quote(lineBreak), -1);
        List<String> started = new ArrayList<>();
        for (String line : lines) {
            String stripped = line.strip();
            boolean marked = stripped.startsWith("\\") || stripped.startsWith("**");
            started.add(marked || manner == Manner.ESCAPED ? stripped : MarkdownText.atStart(stripped));
        }
        return String.join(lineBreak, started);
    }

    private static void strip(StringBuilder out) {
        while (out.length() > 0 && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }

    private static String words(Inline.Words words, Manner manner, boolean beside) {
        String text = repaired(words.text());
        var edges = EDGES.matcher(text);
        if (!edges.matches() || edges.group(2).isEmpty()) {
            return text;
        }
        String core = manner == Manner.ESCAPED
                ? MarkdownText.escaped(edges.group(2))
                : MarkdownText.inline(edges.group(2), beside);
        if (words.bold() && manner == Manner.BOLD) {
            core = "**" + core + "**";
        }
        if (!words.link().isEmpty()) {
            core = "[" + core + "](<" + words.link().replaceAll("[<>\\s]", "") + ">)";
        }
        return edges.group(1) + core + edges.group(3);
    }
}
