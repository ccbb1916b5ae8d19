package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
 * What the lines of a paragraph are. A line that is indented by full-width spaces begins a paragraph; so does each line
 * where all end as paragraphs do or begin with an ordinal. Other lines are one paragraph, without a gap between Chinese
 * characters.
 */
final class Lines {

    private static final String STOPS = "。：；！？";

    private static final String CLOSING = "”’）》」』】";

    private static final Pattern ORDINAL = Pattern.compile("(?:附件|附)[:：]\\s*+[0-9]{1,3}[.．、]|"
            + "[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,3}(?:[.．](?![0-9])|、)|第[一二三四五六七八九十]{1,3}[，,、]");

    /** A line of a paragraph: its nodes, and the break behind it. */
    private record Line(List<Node> nodes, @Nullable SoftLineBreak end, String text) {

        boolean isIndented() {
            return text.startsWith("\u3000");
        }

        /** Whether it has full-width spaces alone. */
        boolean isEmpty() {
            return text.isBlank() && nodes.stream().allMatch(Text.class::isInstance);
        }

        void unlink() {
            nodes.forEach(Node::unlink);
            if (end != null) {
                end.unlink();
            }
        }

        boolean isOrdinal() {
            return ORDINAL.matcher(text.strip()).lookingAt();
        }

        /** Whether it ends as a paragraph does. */
        boolean isStopped() {
            int last = text.length() - 1;
            while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
                last--;
            }
            return last >= 0 && STOPS.indexOf(text.charAt(last)) >= 0;
        }
    }

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
        for (List<Line> lines : indented) {
            boolean each = lines.stream().allMatch(l -> l.isStopped() || l.isOrdinal());
            Line before = null;
            for (Line line : lines) {
                boolean begins = line.isOrdinal() && before != null && (before.isStopped() || before.isOrdinal());
                if (before == null || each || begins) {
                    parts.add(new ArrayList<>());
                } else {
                    doubt(before, line, doubts);
                }
                parts.get(parts.size() - 1).add(line);
                before = line;
            }
        }
        make(paragraph, parts);
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
        Node at = paragraph;
        for (List<Line> part : parts) {
            Paragraph made = paragraph;
            if (part != parts.get(0)) {
                made = new Paragraph();
                at.insertAfter(made);
                loosen(paragraph);
            }
            SoftLineBreak last = part.get(part.size() - 1).end();
            List<SourceSpan> spans = new ArrayList<>();
            for (Line line : part) {
                for (Node node : line.nodes()) {
                    made.appendChild(node);
                    spans.addAll(node.getSourceSpans());
                }
                if (line.end() != null && line.end() != last) {
                    made.appendChild(line.end());
                }
            }
            if (last != null) {
                last.unlink();
            }
            if (parts.size() > 1) {
                made.setSourceSpans(spans);
            }
            at = made;
        }
        Node made = paragraph;
        for (int i = 0; i < parts.size(); i++) {
            strip((Paragraph) made);
            made = made.getNext();
        }
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
