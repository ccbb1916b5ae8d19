package org.tongbao.edit;

import java.util.stream.Stream;

/** A change of the front matter. */
public sealed interface Change {

    /** The value that it is about. */
    FieldPath path();

    /** All text that it brings. */
    default Stream<String> texts() {
        return Stream.of();
    }

    /** Gives a field, part or item another value; a field or part that is not there is added. */
    record Set(FieldPath path, FieldText text) implements Change {
        @Override
        public Stream<String> texts() {
            return text.texts();
        }
    }

    /** Takes a field or part away with its key, or an item out of its list. Nothing happens to a key that is not there. */
    record Remove(FieldPath path) implements Change {
        public Remove {
            if (path.steps().isEmpty()) {
                throw new IllegalArgumentException("the whole front matter");
            }
        }
    }

    /**
     * Adds an item to a list.
     *
     * @param path the list, and the place of the item in it once it is there
     */
    record Insert(FieldPath path, FieldText text) implements Change {
        public Insert {
            if (path.steps().isEmpty() || !(path.steps().get(path.steps().size() - 1) instanceof FieldPath.At)) {
                throw new IllegalArgumentException("no place in a list: " + path);
            }
        }

        @Override
        public Stream<String> texts() {
            return text.texts();
        }
    }

    /**
     * Moves an item of a list.
     *
     * @param path the list
     * @param from the place of the item, counted from 0
     * @param to its place after the move
     */
    record Move(FieldPath path, int from, int to) implements Change {}
}
