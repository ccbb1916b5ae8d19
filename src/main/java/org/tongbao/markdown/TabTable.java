package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
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
 */
final class TabTable extends AbstractBlockParser {

    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*+(?:[(（]?[0-9０-９一二三四五六七八九十]{1,4}(?:[.．、)）])|第[0-9一二三四五六七八九十]{1,3}[，,、]?|[\\u2460-\\u2473]|[-•·●])[ ]*+\t.*",
            Pattern.DOTALL);

    private static final Pattern NUMBER_ALONE = Pattern.compile("[ ]*+[0-9０-９]{1,4}[ ]*+\t[^\t]*+");

    private final TableBlock block = new TableBlock();
    private final List<SourceLine> rows = new ArrayList<>();
    private final int tabs;

    private TabTable(SourceLine heading, int tabs) {
        rows.add(heading);
        this.tabs = tabs;
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

    /** Begins a table at its second line. */
    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            List<SourceLine> before = matched.getParagraphLines().getLines();
            if (before.isEmpty()) {
                return BlockStart.none();
            }
            SourceLine heading = before.get(before.size() - 1);
            CharSequence first = heading.getContent();
            CharSequence second = rest(state);
            int tabs = tabs(first);
            boolean same = tabs > 0 && tabs(second) == tabs && !(tabs == 1 && isIndented(second));
            return same && !isIndented(first) && !isNumbered(first)
                    ? BlockStart.of(new TabTable(heading, tabs))
                            .atIndex(state.getIndex())
                            .replaceParagraphLines(1)
                    : BlockStart.none();
        }

        private static boolean isNumbered(CharSequence line) {
            return NUMBERED.matcher(line).matches()
                    || NUMBER_ALONE.matcher(line).matches();
        }
    }
}
