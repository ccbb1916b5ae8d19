package org.tongbao.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** {@code [^1]: 按百分制计算。}: the text of a footnote. Once {@link Footnotes} has ordered them, it has a number. */
final class Footnote extends CustomBlock {

    private static final Pattern START =
            Pattern.compile("[ \u3000]*+\\[\\^([^\\s\\[\\]]{1," + FootnoteMark.LONGEST + "})\\][:：][ \u3000]*+");

    private final String label;
    private int number;
    private int marks;

    private Footnote(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Counted from 1. */
    int number() {
        return number;
    }

    void number(int n) {
        number = n;
    }

    /** How many marks in the text lead here. */
    int marks() {
        return marks;
    }

    /** Counts one more mark, and returns which it is. */
    int addMark() {
        marks++;
        return marks;
    }

    /** A paragraph with its following lines and the indented blocks below it. */
    private static final class Parser extends AbstractBlockParser {

        /** In columns. */
        private static final int INDENT = 2;

        private final Footnote block;

        Parser(String label) {
            block = new Footnote(label);
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(Block child) {
            return true;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
                    : BlockContinue.none();
        }
    }

    /** Begins the text of a footnote. */
    static final class Factory implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            CharSequence line = state.getLine().getContent();
            Matcher start = START.matcher(line).region(state.getIndex(), line.length());
            return start.lookingAt()
                    ? BlockStart.of(new Parser(start.group(1))).atIndex(start.end())
                    : BlockStart.none();
        }
    }
}
