package org.tongbao.source;

import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Place;

/** A piece of YAML that knows its place. Scalars are the characters as written; the kind gives them a type. */
public sealed interface Node {

    Place place();

    /** A single value; empty when only its key was given. */
    record Scalar(String text, Place place) implements Node {

        public boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** {@code - item} lines. */
    record Sequence(List<Node> items, Place place) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** {@code key: value} lines, in the order of the file; keys are unique. */
    record Mapping(List<Pair> pairs, Place place) implements Node {
        public Mapping {
            pairs = List.copyOf(pairs);
        }

        public Optional<Node> get(String key) {
            return pairs.stream()
                    .filter(p -> p.key().text().equals(key))
                    .map(Pair::value)
                    .findFirst();
        }
    }

    /** One {@code key: value}. */
    record Pair(Scalar key, Node value) {}
}
