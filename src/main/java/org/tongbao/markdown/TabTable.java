package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A table pasted from a spreadsheet or a word processor: two or more lines, each with as many tabs as the first, which
 * is its heading. A first line that begins with a tab, or with a number before its tab, is an indented or numbered
 * paragraph.
 *
 * <p>A table is found in two ways. commonmark-java asks no factory about a line that begins with a letter, Han
 * characters among them, and adds it to the paragraph: {@link InParagraphs} takes such lines out again. A line that
 * would begin another block, such as the list item {@code 1.}, never gets into a paragraph: {@link Factory} takes it
 * into the table with the lines before it.
 */
final class TabTable extends AbstractBlockParser {

    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*+(?:[(（]?[0-9０-９一二三四五六七八九十]{1,4}(?:[.．、)）])|第[0-9一二三四五六七八九十]{1,3}[，,、]?|[\\u2460-\\u2473]|[-•·●])[ ]*+\t.*",
            Pattern.DOTALL);

    private static final Pattern NUMBER_ALONE = Pattern.compile("[ ]*+[0-9０-９]{1,4}[ ]*+\t[^\t]*+");

    private final TableBlock block = new TableBlock();
    private final List<SourceLine> rows;
    private final int tabs;

    private TabTable(List<SourceLine> rows) {
        this.rows = new ArrayList<>(rows);
        this.tabs = tabs(rows.get(0).getContent());
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return tabs(rest(state)) == tabs ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        rows.add(line);
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        TableHead head = new TableHead();
        TableBody body = new TableBody();
        block.appendChild(head);
        block.appendChild(body);
        for (SourceLine row : rows) {
            boolean heading = row == rows.get(0);
            (heading ? head : body).appendChild(row(row, heading, inlines));
        }
    }

    private static TableRow row(SourceLine line, boolean heading, InlineParser inlines) {
        TableRow row = new TableRow();
        if (line.getSourceSpan() != null) {
            row.setSourceSpans(List.of(line.getSourceSpan()));
        }
        String text = line.getContent().toString();
        int from = 0;
        while (from <= text.length()) {
            int tab = text.indexOf('\t', from);
            int to = tab < 0 ? text.length() : tab;
            TableCell cell = new TableCell();
            cell.setHeader(heading);
            SourceLine content = stripped(line, text, from, to);
            if (content.getSourceSpan() != null) {
                cell.setSourceSpans(List.of(content.getSourceSpan()));
            }
            inlines.parse(SourceLines.of(content), cell);
            row.appendChild(cell);
            from = to + 1;
        }
        return row;
    }

    private static SourceLine stripped(SourceLine line, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Chinese.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && Chinese.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static CharSequence rest(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return line.subSequence(state.getIndex(), line.length());
    }

    private static int tabs(CharSequence line) {
        return (int) line.chars().filter(c -> c == '\t').count();
    }

    private static boolean isIndented(CharSequence line) {
        int i = 0;
        while (i < line.length() && Chinese.isSpace(line.charAt(i)) && line.charAt(i) != '\t') {
            i++;
        }
        return i < line.length() && line.charAt(i) == '\t';
    }

    private static boolean isLetter(CharSequence line) {
        return line.length() > 0 && Character.isLetter(Character.codePointAt(line, 0));
    }

    private static boolean isNumbered(CharSequence line) {
        return NUMBERED.matcher(line).matches() || NUMBER_ALONE.matcher(line).matches();
    }

    /** Whether two lines can be the heading and the first row of a table. */
    private static boolean begins(CharSequence first, CharSequence second) {
        int tabs = tabs(first);
        return tabs > 0
                && tabs(second) == tabs
                && !(tabs == 1 && isIndented(second))
                && !isIndented(first)
                && !isNumbered(first);
    }

    /** The index after the last of the lines that have as many tabs as the line at {@code from}. */
    private static int end(List<SourceLine> lines, int from) {
        int tabs = tabs(lines.get(from).getContent());
        int end = from + 1;
        while (end < lines.size() && tabs(lines.get(end).getContent()) == tabs) {
            end++;
        }
        return end;
    }

    /** Whether a table begins at a line of a paragraph. */
    private static boolean begins(List<SourceLine> lines, int at) {
        return at + 1 < lines.size()
                && begins(lines.get(at).getContent(), lines.get(at + 1).getContent());
    }

    /** Begins a table at a line that is not of the paragraph before it, with the last lines of that paragraph. */
    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            List<SourceLine> before = matched.getParagraphLines().getLines();
            if (before.isEmpty()) {
                return BlockStart.none();
            }
            CharSequence line = rest(state);
            int from = unasked(before, tabs(line));
            while (from < before.size() - 1 && !begins(before, from)) {
                from++;
            }
            boolean is = from < before.size() - 1
                    || (from == before.size() - 1 && begins(before.get(from).getContent(), line));
            return is
                    ? BlockStart.of(new TabTable(before.subList(from, before.size())))
                            .atIndex(state.getIndex())
                            .replaceParagraphLines(before.size() - from)
                    : BlockStart.none();
        }

        /** The first of the last lines that may be of the table: before it is a line where this factory was asked. */
        private static int unasked(List<SourceLine> before, int tabs) {
            int from = before.size() - 1;
            while (from > 0
                    && isLetter(before.get(from).getContent())
                    && tabs(before.get(from - 1).getContent()) == tabs) {
                from--;
            }
            return from;
        }
    }

    /** Takes the tables out of paragraphs, and has all else parsed. */
    static final class InParagraphs implements InlineParser {

        /** In characters. What commonmark-java makes for a longer block it clears, at its full size, for each that follows. */
        private static final int LONG = 4_000;

        private final Supplier<InlineParser> maker;
        private InlineParser inlines;

        InParagraphs(Supplier<InlineParser> maker) {
            this.maker = maker;
            this.inlines = maker.get();
        }

        @Override
        public void parse(SourceLines source, Node node) {
            List<SourceLine> lines = source.getLines();
            parse(lines, source, node);
            if (lines.stream().mapToInt(l -> l.getContent().length()).sum() > LONG) {
                inlines = maker.get();
            }
        }

        private void parse(List<SourceLine> lines, SourceLines source, Node node) {
            int from = 0;
            if (node instanceof Paragraph paragraph) {
                for (int at = 0; at < lines.size(); at++) {
                    if (begins(lines, at)) {
                        paragraph(lines.subList(from, at), paragraph);
                        from = end(lines, at);
                        TabTable table = new TabTable(lines.subList(at, from));
                        paragraph.insertBefore(table.block);
                        table.parseInlines(inlines);
                        at = from - 1;
                    }
                }
            }
            if (from == 0) {
                inlines.parse(source, node);
            } else if (from == lines.size()) {
                node.unlink();
            } else {
                List<SourceLine> rest = lines.subList(from, lines.size());
                node.setSourceSpans(spans(rest));
                inlines.parse(SourceLines.of(rest), node);
            }
        }

        private void paragraph(List<SourceLine> lines, Paragraph before) {
            if (!lines.isEmpty()) {
                Paragraph paragraph = new Paragraph();
                paragraph.setSourceSpans(spans(lines));
                before.insertBefore(paragraph);
                inlines.parse(SourceLines.of(lines), paragraph);
            }
        }

        private static List<SourceSpan> spans(List<SourceLine> lines) {
            return SourceLines.of(lines).getSourceSpans();
        }
    }
}
