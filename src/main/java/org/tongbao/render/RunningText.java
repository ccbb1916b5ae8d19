package org.tongbao.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongbao.render.view.Html;

/**
 * {@code <@running terms=true>…</@running>} in a template: outside tables, keeps dates, document numbers and figures with
 * their measure on one line; links the first use of each term of the glossary to its explanation. Links, headings,
 * controls and drawings stay as they are.
 */
final class RunningText {

    private static final Set<String> SILENT = Set.of(
            "a",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "th",
            "time",
            "summary",
            "button",
            "label",
            "select",
            "textarea",
            "svg",
            "script",
            "style");

    /** Elements that the style sheet keeps on one line: a state with its mark, a cell of figures, a short one. */
    private static final Pattern WHOLE =
            Pattern.compile("(?:^| )(?:state|num|short|day|date|figure-number|row-facts|row-summary|kicker)(?: |$)");

    /** Telephone numbers with their area code, and mobile ones. */
    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(?:0\\d{2,3}-\\d{7,8}|1[3-9]\\d{9})(?![\\d-])");

    private static final String UNBROKEN = "\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?"
            + "|\\d{1,2}月\\d{1,2}日"
            + "|\\p{IsHan}{1,6}〔\\d{4}〕\\d{1,4}号"
            + "|\\d[\\d,.]{0,15}(?:[%％‰]|[万亿]?[个项件人次份家户亩元名起批宗条篇期分]{1,2})";

    /** The length of the letters before the bracket of a document number, six characters at most. */
    private static final int LONGEST_CODE = 12;

    private final Set<String> terms;

    /** The first characters of the terms. */
    private final String firsts;

    private final Pattern marks;
    private final String page;

    /** @param page the address of the glossary */
    RunningText(List<String> terms, String page) {
        this.terms = Set.copyOf(terms);
        this.firsts = terms.stream().map(t -> t.substring(0, 1)).collect(Collectors.joining());
        this.marks = Pattern.compile(
                terms.stream().map(Pattern::quote).collect(Collectors.joining("|")) + "|" + PHONE + "|" + UNBROKEN);
        this.page = page;
    }

    /**
     * The HTML with its running text marked.
     *
     * @param linked whether terms are links
     */
    String mark(String html, boolean linked) {
        Marking marking = new Marking(html, linked);
        Markup.walk(html, marking);
        return marking.finish();
    }

    private final class Marking implements Markup.Visitor {

        private final String html;
        private final StringBuilder out;
        private final Matcher matcher;
        private final Set<String> wanted;
        private int written;

        /** The next bracket of a document number. */
        private int bracket = -1;

        /** The element that stays as it is, and how many of its name are open; empty outside. */
        private String silent = "";

        private int open;

        /** Cells are short, or break where they must. */
        private boolean inTable;

        Marking(String html, boolean linked) {
            this.html = html;
            this.out = new StringBuilder(html.length() + 1024);
            this.matcher = marks.matcher(html).useTransparentBounds(true);
            this.wanted = new HashSet<>(linked ? terms : Set.of());
        }

        @Override
        public void tag(String name, boolean isEnd, int start, int end) {
            inTable = name.equals("table") ? !isEnd : inTable;
            if (!silent.isEmpty()) {
                open += !name.equals(silent) ? 0 : isEnd ? -1 : 1;
                silent = open == 0 ? "" : silent;
            } else if (!isEnd && (SILENT.contains(name) || isWhole(start, end))) {
                silent = name;
                open = 1;
            }
        }

        private boolean isWhole(int start, int end) {
            return WHOLE.matcher(Markup.attribute(html, start, end, "class")).find();
        }

        @Override
        public void text(int start, int end) {
            int i = silent.isEmpty() ? start : end;
            while (i < end) {
                if (mayBegin(i) && matcher.region(i, end).lookingAt()) {
                    mark(matcher.group(), i, matcher.end());
                    i = matcher.end();
                } else {
                    i++;
                }
            }
        }

        /** Whether a mark may begin at a character; the pattern is not tried elsewhere. */
        private boolean mayBegin(int i) {
            if (bracket < i) {
                int next = html.indexOf('〔', i);
                bracket = next < 0 ? Integer.MAX_VALUE : next;
            }
            char c = html.charAt(i);
            return (c >= '0' && c <= '9') || firsts.indexOf(c) >= 0 || bracket - i <= LONGEST_CODE;
        }

        private void mark(String found, int start, int end) {
            if (PHONE.matcher(found).matches()) {
                put(start, end, "<a class=\"tel\" href=\"" + Hrefs.dial(found) + "\">", "</a>");
            } else if (!terms.contains(found)) {
                if (!inTable) {
                    put(start, end, "<span class=\"nb\">", "</span>");
                }
            } else if (wanted.remove(found)) {
                String href = page + "#" + URLEncoder.encode(found, StandardCharsets.UTF_8);
                put(start, end, "<a class=\"term\" href=\"" + Html.escape(href) + "\">", "</a>");
            }
        }

        private void put(int start, int end, String before, String after) {
            out.append(html, written, start)
                    .append(before)
                    .append(html, start, end)
                    .append(after);
            written = end;
        }

        String finish() {
            return written == 0
                    ? html
                    : out.append(html, written, html.length()).toString();
        }
    }
}
