package org.tongbao.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tongbao.source.Node;

/** The text of a field, as it is typed: no type, no place. */
public sealed interface FieldText {

    /** What a field without a value has. */
    One EMPTY = new One("");

    /** All lines of text in it. */
    Stream<String> texts();

    /** A value in one piece. Lines end with {@code \n}, however they were typed. */
    record One(String text) implements FieldText {
        public One {
            text = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        }

        @Override
        public Stream<String> texts() {
            return Stream.of(text);
        }
    }

    /** The items of a list, or the rows of a table in the front matter. */
    record Many(List<FieldText> items) implements FieldText {
        public Many {
            items = List.copyOf(items);
        }

        @Override
        public Stream<String> texts() {
            return items.stream().flatMap(FieldText::texts);
        }
    }

    /** The parts of a group, a link, a picture, or the cells of a row; their order has no meaning. */
    record Group(Map<String, FieldText> parts) implements FieldText {
        public Group {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        @Override
        public Stream<String> texts() {
            return Stream.concat(
                    parts.keySet().stream(), parts.values().stream().flatMap(FieldText::texts));
        }
    }

    static One of(String text) {
        return new One(text);
    }

    /** A list of single values. */
    static Many list(String... items) {
        return new Many(Stream.of(items).<FieldText>map(One::new).toList());
    }

    /** What a piece of YAML says, its keys as they are spelled. */
    static FieldText of(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return of(mapping);
        }
        return node instanceof Node.Sequence sequence
                ? new Many(sequence.items().stream().map(FieldText::of).toList())
                : new One(((Node.Scalar) node).text());
    }

    /** The same of a mapping. */
    static Group of(Node.Mapping mapping) {
        Map<String, FieldText> parts = new LinkedHashMap<>();
        mapping.pairs().forEach(p -> parts.put(p.key().text(), of(p.value())));
        return new Group(parts);
    }
}
