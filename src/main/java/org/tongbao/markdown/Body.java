package org.tongbao.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.tongbao.diag.Place;
import org.tongbao.source.Characters;

/**
 * A piece of Markdown with the facts that other stages ask about. Its tree is not kept: rendering parses again.
 *
 * @param markdown as written
 * @param start the place of its first line, or of its field
 */
public record Body(
        String markdown,
        Place start,
        List<Heading> headings,
        List<Link> links,
        List<Picture> pictures,
        List<Quote> quotes,
        List<Mention> mentions,
        List<RelativeDate> days) {

    /** A line that needs no parsing to be seen as content. */
    private static final Pattern BEGINS_WITH_WORDS = Pattern.compile("(?m)^\\u3000*+[\\u4E00-\\u9FFF]");

    public static final Body EMPTY =
            new Body("", Place.of(""), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A heading and where links find it.
     *
     * @param level 2 to 6
     * @param anchor unique within the body
     */
    public record Heading(int level, String text, String anchor) {}

    /** The target of a link, as written. */
    public record Link(String to, Place place) {}

    /** A picture in the text. */
    public record Picture(String file, String alt, Place place) {}

    /**
     * A figure quoted from an entry.
     *
     * @param entry its id; empty for the one the text belongs to
     * @param field the name or label of its field
     */
    public record Quote(String entry, String field, Place place) {}

    /**
     * A figure in the text.
     *
     * @param before the words right before it, back to the last stop
     * @param figure as printed, with its measure
     */
    public record Mention(String before, String figure, Place place) {}

    /**
     * A day that the text names both by how far it is and by its date: {@code 昨(26)日}.
     *
     * @param away in days: -1 for 昨
     */
    public record RelativeDate(
            String written, int away, Optional<Integer> year, Optional<Integer> month, int day, Place place) {}

    public Body {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
        quotes = List.copyOf(quotes);
        mentions = List.copyOf(mentions);
        days = List.copyOf(days);
    }

    public boolean isEmpty() {
        return markdown.isBlank();
    }

    /** Whether readers see a word, a picture or a quoted figure: marks and the headings of an empty table are no content. */
    public boolean hasContent() {
        return BEGINS_WITH_WORDS.matcher(markdown).find()
                || Dialect.nodes(Dialect.parse(markdown)).stream().anyMatch(Body::isContent);
    }

    private static boolean isContent(Node node) {
        if (node instanceof Text text) {
            return hasWord(text.getLiteral()) && !isHeading(text);
        } else if (node instanceof Code code) {
            return hasWord(code.getLiteral()) && !isHeading(code);
        } else if (node instanceof FencedCodeBlock code) {
            return hasWord(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            return hasWord(html.getLiteral());
        }
        return node instanceof HtmlInline || node instanceof Image || node instanceof org.tongbao.markdown.Quote;
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Characters::isWord);
    }

    private static boolean isHeading(Node node) {
        Node at = node;
        while (at != null && !(at instanceof TableHead)) {
            at = at.getParent();
        }
        return at != null;
    }
}
