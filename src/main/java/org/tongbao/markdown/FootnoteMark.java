package org.tongbao.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** {@code [^1]}: a mark in the text that leads to a footnote. */
final class FootnoteMark extends CustomNode {

    /** No label is longer, in UTF-16 units. */
    static final int LONGEST = 40;

    private final String label;
    private @Nullable Footnote footnote;
    private int ordinal;

    private FootnoteMark(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Its footnote; every mark in the tree has one. */
    @Nullable
    Footnote footnote() {
        return footnote;
    }

    /** Which of the marks of its footnote it is, counted from 1. */
    int ordinal() {
        return ordinal;
    }

    void leadTo(Footnote to) {
        footnote = to;
        ordinal = to.addMark();
    }

    /** Parses text in brackets after {@code ^} as a mark. */
    static final class Finder implements LinkProcessor {

        private static final Pattern TEXT = Pattern.compile("\\^([^\\s\\[\\]]{1," + LONGEST + "})");

        Finder() {}

        @Override
        public @Nullable LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            boolean plain = link.marker() == null && link.destination() == null;
            if (plain && link.openingBracket().getNext() instanceof Text text && text.getNext() == null) {
                Matcher label = TEXT.matcher(text.getLiteral());
                if (label.matches()) {
                    return LinkResult.replaceWith(new FootnoteMark(label.group(1)), link.afterTextBracket());
                }
            }
            return LinkResult.none();
        }
    }
}
