package org.tongbao.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Table;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.source.Limits;

/**
 * The page of an entry stays within what a theme may write, by an estimate: the characters of its texts and cells, as
 * often as boards show them, and the tags around them.
 */
final class SizeCheck implements EntryCheck {

    /** The tags around a cell, a bar or card of a chart, and a mark of Markdown, in characters. */
    private static final int CELL = 60;

    private static final int BAR = 400;
    private static final int MARK = 8;

    /** A text of an entry, and the number of its characters on the page. */
    private record Part(Object name, Place place, long size) {}

    @Override
    public void run(Entry entry, Diagnostics diagnostics) {
        List<Part> parts = Stream.concat(Stream.of(text(entry)), tables(entry)).toList();
        long size = parts.stream().mapToLong(Part::size).sum();
        if (size > Limits.PAGE) {
            Part largest =
                    parts.stream().max(Comparator.comparingLong(Part::size)).orElseThrow();
            diagnostics.add(Code.FLD011, largest.place, largest.name, (size - 1) / 10_000 + 1, Limits.PAGE / 10_000);
        }
    }

    private static Part text(Entry entry) {
        long size = entry.values().all().stream().mapToLong(SizeCheck::size).sum();
        return new Part(new LocalizedText("size.text"), entry.place(), size + size(entry.body()));
    }

    private static Stream<Part> tables(Entry entry) {
        return entry.kind().tables().stream()
                .filter(t -> entry.tables().containsKey(t.name()))
                .map(t -> {
                    Entry.Rows rows = Objects.requireNonNull(entry.tables().get(t.name()));
                    List<BoardSpec> views = views(entry, t);
                    boolean shown = views.stream().anyMatch(BoardSpec.Rows.class::isInstance);
                    int times = views.size() + (shown ? 0 : 1);
                    long charts = views.stream()
                            .filter(v -> !(v instanceof BoardSpec.Rows))
                            .count();
                    long cells = rows.rows().stream().mapToLong(SizeCheck::size).sum();
                    return new Part(
                            t.label(),
                            rows.place(),
                            times * cells + charts * BAR * rows.rows().size());
                });
    }

    private static List<BoardSpec> views(Entry entry, Table table) {
        return entry.kind().views().stream().filter(v -> table.equals(v.of())).toList();
    }

    private static long size(Values row) {
        return row.all().stream().mapToLong(SizeCheck::size).sum();
    }

    private static long size(Value value) {
        if (value instanceof Value.Text text) {
            return CELL + escaped(text.text());
        } else if (value instanceof Value.LongText text) {
            return CELL + size(text.body());
        } else if (value instanceof Value.ListValue many) {
            return many.items().stream().mapToLong(SizeCheck::size).sum();
        } else if (value instanceof Value.Group group) {
            return size(group.parts());
        }
        return CELL;
    }

    /** The size of text as HTML: a possible mark counts as one, and a link includes its address each time. */
    private static long size(Body body) {
        String text = body.markdown();
        long marks = text.chars().filter(c -> "*_`#>-+|[]!\n".indexOf(c) >= 0).count();
        long links =
                body.links().stream().mapToLong(l -> l.to().length() + MARK).sum();
        return escaped(text) + MARK * marks + links;
    }

    private static long escaped(String text) {
        long size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            size += c == '&' || c == '<' || c == '>' || c == '"' ? 5 : 0;
        }
        return size;
    }
}
