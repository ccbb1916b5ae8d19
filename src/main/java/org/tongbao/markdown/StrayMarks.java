package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;

/**
 * Finds marks that readers would see: of a heading without its space, or of a link, table, code or quotation that is
 * not complete. Escaped marks are meant. Each paragraph has one warning of each sort.
 */
final class StrayMarks {

    /** A placeholder for what is not plain text: code, a picture, an escaped character. */
    private static final String OTHER = "\uFFFC";

    private static final Pattern HEADING =
            Pattern.compile("[ \t\u3000]*+(#{2,6}+(?![#\\s])|#(?=[\\u4E00-\\u9FFF])(?=[^#]*+$)).*+", Pattern.DOTALL);

    private static final Pattern TABLE =
            Pattern.compile("\\s*+(?:\\||:?--)[|:\\s-]*+|\\s*+\\|.+\\|\\s*", Pattern.DOTALL);

    private static final Pattern MARK = Pattern.compile("](?:[(]|（(?=https?:))|\\{\\{|`++|(?<!#)##++|~~++|<!--");

    /** Text that CommonMark takes for the underline of a heading. */
    private static final Pattern UNDERLINE = Pattern.compile("\\s*+={2,}+\\s*+");

    /** What begins a quotation only with a space behind it; a number may be compared with. */
    private static final Pattern QUOTATION = Pattern.compile("\\s*+(>)[^\\s=0-9].*+", Pattern.DOTALL);

    /** Every stray mark has one of these. */
    private static final String MARKS = "#|>=]{`~<";

    /** A piece of a line and where it is written. */
    private record Piece(int offset, SourceSpan span) {}

    /** Escapes of a mark or any character. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\[!-/:-@\\[-`{-~]|&[#0-9A-Za-z]{1,32};");

    private final String markdown;
    private final List<Dialect.Doubt> doubts;
    private final StringBuilder line = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private boolean inParagraph;

    private StrayMarks(String markdown, List<Dialect.Doubt> doubts) {
        this.markdown = markdown;
        this.doubts = doubts;
    }

    /**
     * Adds the stray marks of a tree in which asterisks have not been paired yet.
     *
     * @param nodes all of the tree, in the order of the text
     */
    static void find(String markdown, List<Node> nodes, List<Dialect.Doubt> doubts) {
        StrayMarks marks = new StrayMarks(markdown, doubts);
        nodes.forEach(marks::read);
        marks.endLine();
    }

    private void read(Node node) {
        if (node instanceof Block || node instanceof TableCell) {
            endLine();
            told.clear();
            inParagraph = node instanceof Paragraph;
            block(node);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            endLine();
        } else if (node instanceof Text text) {
            add(text);
        } else if (node instanceof HtmlInline html && html.getLiteral().startsWith("<!--")) {
            add(html);
        } else if (!(node instanceof Run)) {
            line.append(OTHER);
        }
    }

    private void block(Node node) {
        if (node instanceof FencedCodeBlock code && code.getClosingFenceLength() == null) {
            doubts.add(Dialect.Doubt.of(
                    Code.MKD004, code.getSourceSpans().get(0), "```", new LocalizedText("mark.endless")));
        } else if (node instanceof HtmlBlock html
                && html.getLiteral().stripLeading().startsWith("<!--")) {
            tell("<!--", html.getSourceSpans().get(0));
        }
    }

    /** Adds a text as written, without escaped characters. */
    private void add(Node text) {
        for (SourceSpan span : text.getSourceSpans()) {
            int from = span.getInputIndex();
            String written = markdown.substring(from, from + span.getLength());
            pieces.add(new Piece(line.length(), span));
            boolean escapes = written.indexOf('\\') >= 0 || written.indexOf('&') >= 0;
            line.append(
                    escapes
                            ? ESCAPE.matcher(written)
                                    .replaceAll(m -> OTHER.repeat(m.group().length()))
                            : written);
        }
    }

    private void endLine() {
        if (line.chars().anyMatch(c -> MARKS.indexOf(c) >= 0)) {
            findMarks();
        }
        line.setLength(0);
        pieces.clear();
    }

    private void findMarks() {
        Matcher heading = HEADING.matcher(line);
        if (inParagraph && heading.matches()) {
            doubts.add(Dialect.Doubt.of(Code.MKD005, place(heading.start(1)), heading.group(1)));
            told.add("##");
        }
        if (inParagraph && line.indexOf("|") >= 0 && TABLE.matcher(line).matches()) {
            tell(line.indexOf("--") >= 0 ? "|---|" : "|", place(0));
            told.addAll(List.of("|", "|---|"));
        }
        Matcher quotation = QUOTATION.matcher(line);
        if (inParagraph && quotation.matches()) {
            tell(">", place(quotation.start(1)));
        }
        if (inParagraph && UNDERLINE.matcher(line).matches()) {
            tell("==", place(0));
        }
        Matcher mark = MARK.matcher(line);
        while (mark.find()) {
            String name = name(mark.group());
            if (!told.contains(name)) {
                tell(name, place(mark.start()));
            }
        }
    }

    /** A mark as messages name it. */
    private static String name(String found) {
        char first = found.charAt(0);
        return first == ']' ? "[…]" + found.substring(1) : first == '#' ? "##" : found;
    }

    private void tell(String mark, SourceSpan at) {
        if (told.add(mark)) {
            doubts.add(Dialect.Doubt.of(Code.MKD004, at, mark, new LocalizedText("mark.shown")));
        }
    }

    /** The place of a character of the line. */
    private SourceSpan place(int offset) {
        SourceSpan at = SourceSpan.of(0, 0, 0, 0);
        for (Piece piece : pieces) {
            if (piece.offset() > offset) {
                break;
            }
            int within =
                    Math.min(offset - piece.offset(), Math.max(0, piece.span().getLength() - 1));
            at = piece.span().subSpan(within);
        }
        return at;
    }
}
