package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;

/**
 * Divides a block of lines into paragraphs. A line that is indented by full-width spaces begins one. Lines without an
 * indent are paragraphs as well where each ends as a sentence does, begins with an ordinal, or is short and plain, as a
 * name in a list, a signature or {@code 联系人：张某} is; or where a line is longer than any wrapped one. Other lines are one
 * paragraph, without a gap between Chinese characters.
 */
final class Lines {

    /** In columns, of which a Chinese character takes two: nobody wraps lines as long as this. */
    private static final int WRAPPED = 120;

    private Lines() {}

    /**
     * Makes paragraphs of the lines that are such.
     *
     * @param doubts where the first place is put at which Chinese lines are joined
     */
    static void part(Paragraph paragraph, List<Dialect.Doubt> doubts) {
        List<List<Line>> indented = new ArrayList<>();
        boolean next = true;
        for (Line line : lines(paragraph)) {
            if (line.isEmpty()) {
                line.unlink();
                next = true;
                continue;
            }
            if (next || line.isIndented()) {
                indented.add(new ArrayList<>());
                next = false;
            }
            indented.get(indented.size() - 1).add(line);
        }
        if (indented.isEmpty()) {
            paragraph.unlink();
            return;
        }
        List<List<Line>> parts = new ArrayList<>();
        indented.forEach(lines -> part(lines, parts, doubts));
        make(paragraph, parts);
    }

    private static void part(List<Line> lines, List<List<Line>> parts, List<Dialect.Doubt> doubts) {
        int longest = lines.stream().mapToInt(Line::columns).max().orElse(0);
        boolean each = longest > WRAPPED || areParagraphs(lines, longest);
        Line before = null;
        for (Line line : lines) {
            if (before == null || (each && !before.isOpen()) || begins(line, before, longest)) {
                parts.add(new ArrayList<>());
            } else {
                doubt(before, line, doubts);
            }
            parts.get(parts.size() - 1).add(line);
            before = line;
        }
    }

    /** Whether each line is a paragraph. */
    private static boolean areParagraphs(List<Line> lines, int longest) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isParagraph() || (i > 0 && line.isRestOf(lines.get(i - 1), longest))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a line begins a paragraph although others are wrapped: it has a number, or the line before it ends where a
     * wrapped one would have gone on.
     */
    private static boolean begins(Line line, Line before, int longest) {
        return (line.isOrdinal() && (before.isStopped() || before.isOrdinal()))
                || (before.isStopped() && before.columns() + Line.MARGIN < longest);
    }

    private static List<Line> lines(Paragraph paragraph) {
        List<Line> lines = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak end) {
                lines.add(new Line(nodes, end, text.toString()));
                nodes = new ArrayList<>();
                text = new StringBuilder();
            } else {
                nodes.add(node);
                text.append(node instanceof Text t ? t.getLiteral() : MarkdownReader.text(node));
            }
        }
        lines.add(new Line(nodes, null, text.toString()));
        return lines;
    }

    private static void doubt(Line before, Line line, List<Dialect.Doubt> doubts) {
        boolean chinese = before.text().codePoints().anyMatch(Chinese::isChinese)
                && line.text().codePoints().anyMatch(Chinese::isChinese);
        if (chinese && doubts.isEmpty()) {
            for (Node node : line.nodes()) {
                if (!node.getSourceSpans().isEmpty()) {
                    doubts.add(
                            Dialect.Doubt.of(Code.MKD003, node.getSourceSpans().get(0)));
                    return;
                }
            }
        }
    }

    private static void make(Paragraph paragraph, List<List<Line>> parts) {
        boolean within = true;
        Node at = paragraph;
        List<Paragraph> made = new ArrayList<>();
        for (List<Line> part : parts) {
            Paragraph one = paragraph;
            if (part != parts.get(0)) {
                one = new Paragraph();
                Node list = within ? listBefore(part.get(0), paragraph) : null;
                if (list != null) {
                    within = false;
                    at = list;
                }
                at.insertAfter(one);
                if (within) {
                    loosen(paragraph);
                }
            }
            fill(one, part, parts.size() > 1);
            made.add(one);
            at = one;
        }
        made.forEach(Lines::strip);
    }

    private static void fill(Paragraph paragraph, List<Line> lines, boolean divided) {
        SoftLineBreak last = lines.get(lines.size() - 1).end();
        List<SourceSpan> spans = new ArrayList<>();
        for (Line line : lines) {
            for (Node node : line.nodes()) {
                paragraph.appendChild(node);
                spans.addAll(node.getSourceSpans());
            }
            if (line.end() != null && line.end() != last) {
                paragraph.appendChild(line.end());
            }
        }
        if (last != null) {
            last.unlink();
        }
        if (divided) {
            paragraph.setSourceSpans(spans);
        }
    }

    /**
     * The list behind whose last item a line stands, no further to the right than the item: it is no part of it.
     *
     * @param paragraph in which CommonMark puts the line
     */
    private static @Nullable Node listBefore(Line line, Paragraph paragraph) {
        int column = column(line.nodes().get(0));
        Node at = paragraph;
        while (!line.isIndented()
                && at.getNext() == null
                && at.getParent() instanceof ListItem item
                && item.getNext() == null
                && item.getParent() instanceof ListBlock list) {
            if (column == column(item)) {
                return list;
            }
            at = list;
        }
        return null;
    }

    private static int column(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? -1 : spans.get(0).getColumnIndex();
    }

    /** Paragraphs in a list that is not loose would be printed as one. */
    private static void loosen(Paragraph paragraph) {
        if (paragraph.getParent() instanceof ListItem item && item.getParent() instanceof ListBlock list) {
            list.setTight(false);
        }
    }

    /** Takes the indent away. */
    private static void strip(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Text text && text.getLiteral().startsWith("\u3000")) {
            String literal = text.getLiteral();
            int indent = 0;
            while (indent < literal.length() && Chinese.isSpace(literal.charAt(indent))) {
                indent++;
            }
            text.setLiteral(literal.substring(indent));
            List<SourceSpan> spans = text.getSourceSpans();
            if (!spans.isEmpty() && spans.get(0).getLength() > indent) {
                text.setSourceSpans(List.of(spans.get(0).subSpan(indent)));
            }
        }
    }

    /** Takes the break away where both sides are Chinese. */
    static void close(SoftLineBreak end) {
        if (Chinese.isSolid(edge(end.getPrevious(), false)) && Chinese.isSolid(edge(end.getNext(), true))) {
            end.unlink();
        }
    }

    /** The first or last character of the text of a node; behind asterisks, that of its neighbour. */
    private static int edge(@Nullable Node from, boolean first) {
        Node node = from;
        while (node != null && !(node instanceof Text text && !text.getLiteral().isEmpty())) {
            Node inner = first ? node.getFirstChild() : node.getLastChild();
            boolean through = node instanceof Run || node instanceof Text;
            node = inner != null ? inner : through ? (first ? node.getNext() : node.getPrevious()) : null;
        }
        if (node instanceof Text text) {
            String words = text.getLiteral();
            return first ? words.codePointAt(0) : words.codePointBefore(words.length());
        }
        return '\n';
    }
}
