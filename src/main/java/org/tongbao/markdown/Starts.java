package org.tongbao.markdown;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.commonmark.internal.BlockQuoteParser;
import org.commonmark.internal.HeadingParser;
import org.commonmark.internal.ListBlockParser;
import org.commonmark.internal.ThematicBreakParser;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
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
 * Begins blocks where their marks cannot be part of the text: a heading at {@code #}, not under {@code ===}; a rule at
 * hyphens, not at a blank to fill in ({@code ____}) or hidden characters ({@code ***}); a quotation at {@code > }, not
 * at {@code >90分}.
 */
final class Starts {

    private static final Pattern STARS = Pattern.compile("[*+\\s]{2,}+");

    private static final Pattern QUOTATION = Pattern.compile(">(?:[>\\s\u3000].*+)?", Pattern.DOTALL);

    /** Text that CommonMark would take for the address of {@code [label]}, although it is none. */
    private static final Pattern NO_ADDRESS =
            Pattern.compile("\\[(?!\\^)[^\\[\\]]{1,200}]:(?!\\s*+<)[^/#.:]*+(?:\\s.*+)?", Pattern.DOTALL);

    private Starts() {}

    /** The starts of blocks, in the order in which they are tried. */
    static List<BlockParserFactory> factories() {
        return List.of(
                where(new HeadingParser.Factory(), line -> line.startsWith("#")),
                where(new ThematicBreakParser.Factory(), line -> line.startsWith("-")),
                where(
                        new BlockQuoteParser.Factory(),
                        line -> QUOTATION.matcher(line).matches()),
                where(new ListBlockParser.Factory(), line -> !STARS.matcher(line)
                        .matches()),
                new NoDefinition.Factory());
    }

    private static BlockParserFactory where(BlockParserFactory factory, Predicate<String> lines) {
        return (state, matched) -> lines.test(rest(state)) ? factory.tryStart(state, matched) : BlockStart.none();
    }

    /** The rest of a line, without its indent. */
    private static String rest(ParserState state) {
        CharSequence line = state.getLine().getContent();
        return line.subSequence(state.getNextNonSpaceIndex(), line.length()).toString();
    }

    /** {@code [1]: 数据来源于年报}, which is a line of text: CommonMark would take it for an address and not print it. */
    private static final class NoDefinition extends AbstractBlockParser {

        private final Paragraph paragraph = new Paragraph();
        private final SourceLine line;

        NoDefinition(SourceLine line) {
            this.line = line;
        }

        @Override
        public Block getBlock() {
            return paragraph;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void parseInlines(InlineParser inlines) {
            inlines.parse(SourceLines.of(line), paragraph);
        }

        private static final class Factory implements BlockParserFactory {

            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                if (!NO_ADDRESS.matcher(rest(state)).matches()) {
                    return BlockStart.none();
                }
                SourceLine whole = state.getLine();
                int from = state.getNextNonSpaceIndex();
                SourceLine line = whole.substring(from, whole.getContent().length());
                return BlockStart.of(new NoDefinition(line))
                        .atIndex(whole.getContent().length());
            }
        }
    }
}
