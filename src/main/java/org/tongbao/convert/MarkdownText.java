package org.tongbao.convert;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.markdown.VisibleText;

/**
 * Writes words so that the Markdown of the site shows them as they are. Only what would be read as a mark is escaped, so
 * that editors see the words they know; what is still read otherwise is escaped throughout.
 */
final class MarkdownText {

    /** Marks within a line. */
    private static final Pattern MARK = Pattern.compile(
            "\\\\(?=[!-/:-@\\[-`{-~]|$)" // an escape
                    + "|`|\\*\\*+|\\||~~+|##+" // code, bold, tables
                    + "|\\{(?=\\{)|(?<=\\{)\\{" // quotations of figures
                    + "|\\[|](?=[(\\[:（])" // links and footnotes
                    + "|!(?=\\[)"
                    + "|<(?=[A-Za-z/!?])"
                    + "|&(?=#?[0-9A-Za-z]+;)");

    /** Marks at the start of a line. */
    private static final Pattern START = Pattern.compile("[#>=]|[-+*](?=\\s|$)|-(?=-)|:(?=-)");

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})([.)])(?=\\s|$)");

    private static final Pattern LINK_MARK = Pattern.compile("](?:[(\\[:（])|\\[\\^");

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

    private MarkdownText() {}

    /**
     * Words within a line.
     *
     * @param beside whether bold or other marks stand in the same paragraph
     */
    static String inline(String words, boolean beside) {
        boolean linked = LINK_MARK.matcher(words).find();
        Matcher mark = MARK.matcher(words);
        StringBuilder out = new StringBuilder();
        while (mark.find()) {
            boolean plain = mark.group().equals("[") && !linked;
            String escaped = plain ? "[" : mark.group().replaceAll("(.)", "\\\\$1");
            mark.appendReplacement(out, Matcher.quoteReplacement(escaped));
        }
        mark.appendTail(out);
        return beside ? out.toString().replaceAll("(?<!\\\\)\\*", "\\\\*") : out.toString();
    }

    /** The same at the start of a line. */
    static String atStart(String line) {
        Matcher number = NUMBER.matcher(line);
        if (number.lookingAt()) {
            return number.group(1) + "\\" + number.group(2) + line.substring(number.end());
        }
        return START.matcher(line).lookingAt() ? "\\" + line : line;
    }

    /** Words with every mark escaped. */
    static String escaped(String words) {
        return PUNCTUATION.matcher(words).replaceAll("\\\\$0");
    }

    /** Whether a paragraph or heading shows exactly these words, and without a doubt. */
    static boolean shows(String markdown, String words) {
        Diagnostics doubts = new Diagnostics();
        Body body = MarkdownReader.read(markdown, Place.of(""), doubts);
        List<List<VisibleText.Piece>> runs = VisibleText.of(body, (entry, field) -> "");
        StringBuilder shown = new StringBuilder();
        runs.forEach(run -> run.forEach(piece -> shown.append(piece.text())));
        return doubts.sorted().isEmpty() && solid(shown.toString()).equals(solid(words));
    }

    private static String solid(String text) {
        return text.replaceAll("[\\s\u3000\u00A0]+", "");
    }
}
