package org.tongbao.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/** Asterisks in a row, with the characters on both sides; {@link Emphasis} decides their role. */
final class Run extends CustomNode {

    private final int before;

    private final int after;
    private final int length;

    private Run(int before, int after, int length) {
        this.before = before;
        this.after = after;
        this.length = length;
    }

    /** The character before it; a line break at the start. */
    int before() {
        return before;
    }

    /** The character after it; a line break at the end. */
    int after() {
        return after;
    }

    int length() {
        return length;
    }

    /** The asterisks as text. */
    Text text() {
        Text text = new Text("*".repeat(length));
        text.setSourceSpans(getSourceSpans());
        return text;
    }

    /** Takes runs out of the text: underscores are text at once. */
    private static final class Finder implements InlineContentParser {

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            char mark = scanner.peek();
            int before = scanner.peekPreviousCodePoint();
            int length = scanner.matchMultiple(mark);
            int after = scanner.peekCodePoint();
            return ParsedInline.of(
                    mark == '_' ? new Text("_".repeat(length)) : new Run(edge(before), edge(after), length),
                    scanner.position());
        }

        private static int edge(int point) {
            return point == Scanner.END ? '\n' : point;
        }
    }

    /** Makes finders. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('*', '_');
        }

        @Override
        public InlineContentParser create() {
            return new Finder();
        }
    }
}
