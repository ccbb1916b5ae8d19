package org.tongbao.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/** Finds where each piece of a YAML text begins and ends. What {@link YamlReader} refuses has none. */
public final class YamlSpans {

    private final String yaml;
    /** The offset of each code point, as marks count them. */
    private final int[] offsets;

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable YamlSpan root;

    /** A collection whose end has not been met. */
    private static final class Open {
        final boolean mapping;
        final boolean flow;
        final int from;
        final List<YamlSpan.Element> elements = new ArrayList<>();
        YamlSpan.@Nullable Scalar key;

        Open(boolean mapping, boolean flow, int from) {
            this.mapping = mapping;
            this.flow = flow;
            this.from = from;
        }

        int end() {
            return elements.isEmpty() ? from : elements.get(elements.size() - 1).to();
        }
    }

    private YamlSpans(String yaml) {
        this.yaml = yaml;
        int[] points = yaml.codePoints().toArray();
        this.offsets = new int[points.length + 1];
        for (int i = 0; i < points.length; i++) {
            offsets[i + 1] = offsets[i] + Character.charCount(points[i]);
        }
    }

    /** The spans of a YAML text that {@link YamlReader} has read as a mapping. */
    public static YamlSpan.Collection of(String yaml) {
        return new YamlSpans(yaml).spans();
    }

    private YamlSpan.Collection spans() {
        ParserImpl parser = YamlReader.parser(yaml);
        while (parser.hasNext()) {
            accept(parser.next());
        }
        return (YamlSpan.Collection) Objects.requireNonNull(root);
    }

    private void accept(Event event) {
        switch (event.getEventId()) {
            case Scalar -> place(scalar((ScalarEvent) event));
            case SequenceStart, MappingStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                boolean mapping = event.getEventId() == Event.ID.MappingStart;
                open.push(new Open(mapping, start.isFlow(), offset(event.getStartMark())));
            }
            case SequenceEnd, MappingEnd -> {
                Open done = open.pop();
                boolean closed = done.flow && "[{".indexOf(yaml.charAt(done.from)) >= 0;
                int to = closed ? offset(event.getEndMark()) : done.end();
                place(new YamlSpan.Collection(done.mapping, done.flow, done.elements, done.from, to));
            }
            default -> {}
        }
    }

    private YamlSpan.Scalar scalar(ScalarEvent event) {
        int from = offset(event.getStartMark());
        int to = offset(event.getEndMark());
        YamlSpan.Style style =
                switch (event.getScalarStyle()) {
                    case SINGLE_QUOTED -> YamlSpan.Style.SINGLE;
                    case DOUBLE_QUOTED -> YamlSpan.Style.DOUBLE;
                    case LITERAL -> YamlSpan.Style.LITERAL;
                    case FOLDED -> YamlSpan.Style.FOLDED;
                    default -> YamlSpan.Style.PLAIN;
                };
        if (style == YamlSpan.Style.LITERAL || style == YamlSpan.Style.FOLDED) {
            to = endOfBlock(from, to);
        }
        return new YamlSpan.Scalar(event.getValue(), style, from, to);
    }

    /** The end of the last line of a block, without the empty lines behind it unless its header keeps them. */
    private int endOfBlock(int from, int noticed) {
        int headerEnd = yaml.indexOf('\n', from);
        String header = yaml.substring(from, headerEnd < 0 ? yaml.length() : headerEnd);
        boolean keeps = header.split(" ", 2)[0].indexOf('+') >= 0;
        int end = noticed;
        while (end > from) {
            int text = end;
            while (yaml.charAt(text - 1) == ' ') {
                text--;
            }
            if (yaml.charAt(text - 1) != '\n') {
                return end;
            }
            end = text - 1;
            if (keeps) {
                return end;
            }
        }
        return end;
    }

    /** Puts a finished span where it belongs. */
    private void place(YamlSpan span) {
        Open parent = open.peek();
        if (parent == null) {
            root = span;
        } else if (!parent.mapping) {
            int at = parent.flow ? span.from() : skip(parent.end());
            parent.elements.add(new YamlSpan.Element(Optional.empty(), at, parent.flow ? span.from() : at + 1, span));
        } else if (parent.key == null) {
            parent.key = (YamlSpan.Scalar) span;
        } else {
            YamlSpan.Scalar key = parent.key;
            int colon = skip(key.to());
            int at = parent.flow ? key.from() : Math.min(skip(parent.end()), key.from());
            boolean written = colon < yaml.length() && yaml.charAt(colon) == ':';
            parent.elements.add(new YamlSpan.Element(Optional.of(key), at, written ? colon + 1 : key.to(), span));
            parent.key = null;
        }
    }

    /** The next character that is neither blank nor in a comment. */
    private int skip(int from) {
        int at = from;
        while (at < yaml.length() && " \t\n#".indexOf(yaml.charAt(at)) >= 0) {
            if (yaml.charAt(at) == '#') {
                int end = yaml.indexOf('\n', at);
                at = end < 0 ? yaml.length() : end;
            } else {
                at++;
            }
        }
        return at;
    }

    private int offset(Optional<Mark> mark) {
        return offsets[mark.orElseThrow().getIndex()];
    }
}
