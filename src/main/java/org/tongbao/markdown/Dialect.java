package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParserFactory;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;

/** Markdown as Chinese documents need it: CommonMark with tables, where a mask is no emphasis and an indent no code. */
final class Dialect {

    /** Tables without a limit of their own: {@link BodyLimits} keeps ours, and knows which table goes beyond it. */
    private static final Extension TABLES =
            TablesExtension.builder().maxCells(null).build();

    /** The blocks that may be open in each other. */
    private static final int DEEPEST = 100;

    /** The blocks that begin as CommonMark says; {@link Starts} has others, and an indent begins no code. */
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(HtmlBlock.class, FencedCodeBlock.class);

    private static final Parser PARSER = blocks(InlineParserImpl::new)
            .customInlineContentParserFactory(new Quote.Factory())
            .customInlineContentParserFactory(new Run.Factory())
            .linkProcessor(new FootnoteMark.Finder())
            .build();

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    /** What a text writes that may be meant otherwise than it is read. */
    record Doubt(Code code, SourceSpan at, List<Object> arguments) {
        static Doubt of(Code code, SourceSpan at, Object... arguments) {
            return new Doubt(code, at, List.of(arguments));
        }
    }

    private Dialect() {}

    /** What parses the blocks of a text, and has their inline text parsed by {@code inlines}. */
    static Parser.Builder blocks(InlineParserFactory inlines) {
        Parser.Builder blocks = Parser.builder()
                .inlineParserFactory(context -> new TabTable.InParagraphs(() -> inlines.create(context)))
                .extensions(List.of(TABLES))
                .customBlockParserFactory(new TabTable.Factory())
                .customBlockParserFactory(new Footnote.Factory())
                .enabledBlockTypes(BLOCKS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST);
        Starts.factories().forEach(blocks::customBlockParserFactory);
        return blocks;
    }

    static Node parse(String markdown) {
        return parse(markdown, new ArrayList<>());
    }

    /**
     * The tree of a text.
     *
     * @param doubts to which doubts are added
     */
    static Node parse(String markdown, List<Doubt> doubts) {
        Node document = PARSER.parse(markdown);
        new LostMarks(markdown, doubts).find(nodes(document));
        Footnotes.settle(document, nodes(document), doubts);
        for (Node node : nodes(document)) {
            if (node instanceof Paragraph paragraph) {
                Figure.takeFrom(paragraph);
            } else if (node instanceof HtmlInline html && html.getParent() instanceof TableCell) {
                breakLine(html);
            }
        }
        Set<Node> marked = new LinkedHashSet<>();
        List<Doubt> joined = new ArrayList<>();
        for (Node node : nodes(document)) {
            if (node instanceof Paragraph paragraph) {
                Lines.part(paragraph, joined);
            }
        }
        doubts.addAll(joined);
        StrayMarks.find(markdown, nodes(document), doubts);
        for (Node node : nodes(document)) {
            if (node instanceof SoftLineBreak end) {
                Lines.close(end);
            } else if (node instanceof Run run) {
                marked.add(run.getParent());
            }
        }
        for (Node parent : marked) {
            Emphasis.pair(parent, doubts);
            join(parent);
        }
        for (Node node : nodes(document)) {
            if (node instanceof OrderedList list) {
                Ordinals.keep(list, markdown);
            }
        }
        return document;
    }

    /** A line break in a cell cannot be written otherwise. */
    private static void breakLine(HtmlInline html) {
        if (BREAK.matcher(html.getLiteral()).matches()) {
            HardLineBreak end = new HardLineBreak();
            end.setSourceSpans(html.getSourceSpans());
            html.insertBefore(end);
            html.unlink();
        }
    }

    /** All nodes in the order of the text, as they are now. */
    static List<Node> nodes(Node root) {
        List<Node> nodes = new ArrayList<>();
        for (Node node = root; node != null; node = MarkdownReader.next(node, root)) {
            nodes.add(node);
        }
        return nodes;
    }

    /** Joins neighbouring texts again where masks had split them, within each line. */
    private static void join(Node parent) {
        List<Node> all = nodes(parent);
        List<Text> together = new ArrayList<>();
        for (Node node : all) {
            if (node instanceof Text text && (together.isEmpty() || follows(together.get(together.size() - 1), text))) {
                together.add(text);
            } else {
                merge(together);
                together.clear();
                if (node instanceof Text text) {
                    together.add(text);
                }
            }
        }
        merge(together);
    }

    private static boolean follows(Text before, Text text) {
        SourceSpan end = span(before);
        SourceSpan start = span(text);
        return before.getNext() == text
                && end != null
                && start != null
                && end.getLineIndex() == start.getLineIndex()
                && end.getInputIndex() + end.getLength() == start.getInputIndex();
    }

    private static void merge(List<Text> texts) {
        if (texts.size() < 2) {
            return;
        }
        StringBuilder literal = new StringBuilder();
        int length = 0;
        for (Text text : texts) {
            literal.append(text.getLiteral());
            SourceSpan span = span(text);
            length += span == null ? 0 : span.getLength();
        }
        Text first = texts.get(0);
        SourceSpan span = span(first);
        if (span != null) {
            first.setSourceSpans(
                    List.of(SourceSpan.of(span.getLineIndex(), span.getColumnIndex(), span.getInputIndex(), length)));
        }
        first.setLiteral(literal.toString());
        texts.subList(1, texts.size()).forEach(Node::unlink);
    }

    private static @Nullable SourceSpan span(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? null : spans.get(0);
    }
}
