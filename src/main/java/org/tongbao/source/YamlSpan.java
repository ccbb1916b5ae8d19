package org.tongbao.source;

import java.util.List;
import java.util.Optional;

/** A piece of YAML that knows where it begins and ends, in UTF-16 units from the beginning of the YAML. */
public sealed interface YamlSpan {

    int from();

    int to();

    /** How a single value is written. */
    enum Style {
        PLAIN,
        /** In single quotes. */
        SINGLE,
        /** In double quotes. */
        DOUBLE,
        /** Below {@code |}. */
        LITERAL,
        /** Below {@code >}. */
        FOLDED
    }

    /** A single value, its quotes in the span; an empty span where nothing is written. */
    record Scalar(String text, Style style, int from, int to) implements YamlSpan {}

    /**
     * A list or a group. A block ends with its last element, without comments and empty lines behind it.
     *
     * @param isFlow whether it stands between brackets or braces
     */
    record Collection(boolean isMapping, boolean isFlow, List<Element> elements, int from, int to) implements YamlSpan {
        public Collection {
            elements = List.copyOf(elements);
        }
    }

    /**
     * An item of a list, or a key with its value.
     *
     * @param key empty in a list
     * @param at where its hyphen, its key or, between brackets, its value begins
     * @param mark the end of the hyphen or colon, behind which the value stands
     */
    record Element(Optional<Scalar> key, int at, int mark, YamlSpan value) {

        /** Where all of it ends. */
        public int to() {
            return Math.max(mark, value.to());
        }
    }
}
