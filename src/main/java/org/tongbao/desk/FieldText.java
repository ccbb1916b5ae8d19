package org.tongbao.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value of a field as text, before it has a type. */
sealed interface FieldText {

    /** A line, or several. */
    record One(String text) implements FieldText {}

    /** The items of a list. */
    record Many(List<FieldText> items) implements FieldText {
        public Many {
            items = List.copyOf(items);
        }
    }

    /** Named parts, in order. */
    record Group(Map<String, FieldText> parts) implements FieldText {
        public Group {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }
}
