package org.tongbao.markdown;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** {@code {{anning-ledger-2018-07#rate}}}: a figure that is quoted, not typed. */
final class Quote extends CustomNode {

    private final String entry;
    private final String field;

    private Quote(String entry, String field) {
        this.entry = entry;
        this.field = field;
    }

    /** The id of the entry; empty for the one the text belongs to. */
    String entry() {
        return entry;
    }

    /** The name or label of its field. */
    String field() {
        return field;
    }

    /** A quotation from the text between the braces; without # it names a field of the entry itself. */
    static Quote of(String inner) {
        int hash = inner.indexOf('#');
        String entry = hash < 0 ? "" : inner.substring(0, hash).strip();
        return new Quote(entry, inner.substring(hash + 1).strip());
    }

    /** Finds quotations while the text is parsed; not in code. */
    static final class Finder implements InlineContentParser {

        @Override
        public ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            if (!scanner.next('{')) {
                return ParsedInline.none();
            }
            Position start = scanner.position();
            while ("{}\n".indexOf(scanner.peek()) < 0 && scanner.peek() != Scanner.END) { // as in MarkdownReader.QUOTE
                scanner.next();
            }
            String inner = scanner.getSource(start, scanner.position()).getContent();
            return !inner.isBlank() && scanner.next('}') && scanner.next('}')
                    ? ParsedInline.of(of(inner), scanner.position())
                    : ParsedInline.none();
        }
    }

    /** Makes finders. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new Finder();
        }
    }
}
