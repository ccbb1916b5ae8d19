package org.tongbao.markdown;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.source.Characters;
import org.tongbao.source.Columns;
import org.tongbao.source.SourceText;

/** Reads Markdown (CommonMark with tables) for its facts. */
public final class MarkdownReader {

    /** A quotation in a line of plain text. */
    static final Pattern QUOTE = Pattern.compile("\\{\\{([^{}\n]+)}}");

    private MarkdownReader() {}

    /**
     * The body of an entry.
     *
     * @param firstLine the line of the file on which the body begins
     */
    public static Body read(String markdown, String file, int firstLine, Diagnostics diagnostics) {
        SourceText source = SourceText.of(file, markdown);
        return read(markdown, span -> at(span, source, firstLine), diagnostics);
    }

    /** Markdown in a field; its facts have the place of the field. */
    public static Body read(String markdown, Place place, Diagnostics diagnostics) {
        return read(markdown, span -> place, diagnostics);
    }

    private static Place at(SourceSpan span, SourceText source, int firstLine) {
        Place place = source.place(source.offsetOfLine(span.getLineIndex() + 1) + span.getColumnIndex());
        return new Place(place.file(), firstLine - 1 + place.line(), place.column());
    }

    private static Body read(String markdown, Function<SourceSpan, Place> places, Diagnostics diagnostics) {
        Place start = places.apply(SourceSpan.of(0, 0, 0, 0));
        Optional<BodyLimits.Beyond> beyond = BodyLimits.beyond(markdown);
        if (beyond.isPresent()) {
            LocalizedText why =
                    new LocalizedText(beyond.get().reason(), beyond.get().limit());
            diagnostics.add(Code.MKD001, places.apply(beyond.get().at()), why);
            return new Body("", start, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<Dialect.Doubt> doubts = new ArrayList<>();
        Node document = Dialect.parse(markdown, doubts);
        doubts.forEach(d ->
                diagnostics.add(d.code(), places.apply(d.at()), d.arguments().toArray()));
        List<Body.Heading> headings = new ArrayList<>();
        List<Body.Link> links = new ArrayList<>();
        List<Body.Picture> pictures = new ArrayList<>();
        List<Body.Quote> quotes = new ArrayList<>();
        List<Body.Mention> mentions = new ArrayList<>();
        List<Body.RelativeDate> days = new ArrayList<>();
        Anchors anchors = new Anchors();
        int level = 1; // of the title of the page
        for (Node node = document; node != null; node = next(node, document)) {
            Place place = node.getSourceSpans().isEmpty()
                    ? start
                    : places.apply(node.getSourceSpans().get(0));
            if (node instanceof Heading heading) {
                String text = text(heading);
                Body.Heading read = new Body.Heading(Math.max(2, heading.getLevel()), text, anchors.next(text));
                headings.add(read);
                if (read.level() > level + 1) {
                    diagnostics.add(Code.MKD006, place, "#".repeat(read.level()), "#".repeat(level + 1));
                }
                level = read.level();
            } else if (node instanceof Link link) {
                links.add(new Body.Link(link.getDestination(), place));
            } else if (node instanceof Image image) {
                pictures.add(new Body.Picture(image.getDestination(), text(image), place));
                refuseHidden(Objects.requireNonNullElse(image.getTitle(), ""), place, diagnostics);
            } else if (node instanceof Text text) {
                refuseHidden(text.getLiteral(), place, diagnostics);
                mentions.addAll(FigureMentions.in(text.getLiteral(), place));
                days.addAll(RelativeDates.in(text.getLiteral(), place));
            } else if (node instanceof Quote quote) {
                quotes.add(new Body.Quote(quote.entry(), quote.field(), place));
            }
        }
        return new Body(markdown, start, headings, links, pictures, quotes, mentions, days);
    }

    /** Checks character references, which can produce characters that a file may not contain, such as U+202E. */
    private static void refuseHidden(String text, Place place, Diagnostics diagnostics) {
        Optional<Characters.Forbidden> bad = Characters.firstForbidden(text);
        bad.ifPresent(b -> diagnostics.add(b.code(), place, b.name(), new LocalizedText("advice.escape")));
    }

    /** The node after this one in the order of the text; not recursive, as Markdown may nest without end. */
    static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node at = node; at != null && at != root; at = at.getParent()) {
            if (at.getNext() != null) {
                return at.getNext();
            }
        }
        return null;
    }

    /** A line of plain text, such as 核心提示: it has no marks, but may quote figures. */
    public static Body line(String text, Place place) {
        List<Body.Quote> quotes = new ArrayList<>();
        Columns columns = Columns.of(text);
        Matcher m = QUOTE.matcher(text);
        while (m.find()) {
            Quote quote = Quote.of(m.group(1));
            int column = place.column() + columns.before(m.start());
            quotes.add(new Body.Quote(quote.entry(), quote.field(), new Place(place.file(), place.line(), column)));
        }
        List<Body.Mention> mentions = FigureMentions.in(text, place);
        return new Body(text, place, List.of(), List.of(), List.of(), quotes, mentions, RelativeDates.in(text, place));
    }

    /**
     * A line of plain text with the figures it quotes put in.
     *
     * @param printed the text of a quotation, given the id of an entry and a field
     */
    public static String filled(String text, BinaryOperator<String> printed) {
        return QUOTE.matcher(text).replaceAll(m -> {
            Quote quote = Quote.of(m.group(1));
            return Matcher.quoteReplacement(printed.apply(quote.entry(), quote.field()));
        });
    }

    /** The words of a node without their marks. */
    static String text(Node root) {
        StringBuilder out = new StringBuilder();
        for (Node node = root.getFirstChild(); node != null; node = next(node, root)) {
            if (node instanceof Text text) {
                out.append(text.getLiteral());
            } else if (node instanceof org.commonmark.node.Code code) {
                out.append(code.getLiteral());
            } else if (node instanceof HtmlInline html) {
                // Raw HTML is shown as text, here as everywhere.
                out.append(html.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                out.append(' ');
            }
        }
        return out.toString();
    }

    /** Gives headings their anchors: the letters and digits of the text, numbered where they repeat. */
    static final class Anchors {

        /** Ids that pages and footnotes use themselves. */
        private static final Pattern RESERVED =
                Pattern.compile("main|q|foot-map|(?:q|note|to-note|board|correction|record|progress|stand)-.*");

        private final Set<String> used = new HashSet<>();
        private final Map<String, Integer> counts = new HashMap<>();

        String next(String text) {
            StringBuilder words = new StringBuilder();
            Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .codePoints()
                    .map(c -> Characters.isWord(c) ? c : '-')
                    .forEach(words::appendCodePoint);
            String plain = words.toString().replaceAll("-+", "-").replaceAll("^-|-$", "");
            String anchor =
                    plain.isEmpty() ? "section" : RESERVED.matcher(plain).matches() ? "section-" + plain : plain;
            String next = anchor;
            int count = counts.getOrDefault(anchor, 1);
            while (!used.add(next)) {
                count++;
                next = anchor + "-" + count;
            }
            counts.put(anchor, count);
            return next;
        }
    }
}
