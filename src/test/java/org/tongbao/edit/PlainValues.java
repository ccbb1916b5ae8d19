package org.tongbao.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.source.Node;

/** Values of a front matter as texts, lists and maps. */
final class PlainValues {

    private PlainValues() {}

    static FieldText text(Object value) {
        if (value instanceof List<?> list) {
            return new FieldText.Many(list.stream().map(PlainValues::text).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, FieldText> parts = new LinkedHashMap<>();
            map.forEach((name, part) -> parts.put((String) name, text(part)));
            return new FieldText.Group(parts);
        }
        return FieldText.of((String) value);
    }

    /** What a mapping says, by the names of the fields. */
    static Map<String, Object> named(Node.Mapping mapping, FieldSet fields, List<Table> tables) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Node.Pair pair : mapping.pairs()) {
            String word = pair.key().text();
            Field field = fields.find(word).orElse(null);
            Table table = tables.stream()
                    .filter(t -> field == null && List.of(t.name(), t.label()).contains(word))
                    .findFirst()
                    .orElse(null);
            FieldSet none = table == null ? new FieldSet(List.of()) : table.columns();
            FieldSet parts = field == null ? none : parts(field.type());
            values.put(field != null ? field.name() : table != null ? table.name() : word, value(pair.value(), parts));
        }
        return values;
    }

    /** The parts of a value, or of the items of a list. */
    static FieldSet parts(FieldType type) {
        FieldType item = type instanceof FieldType.ListOf list ? list.item() : type;
        return item.parts().orElse(new FieldSet(List.of()));
    }

    private static Object value(Node node, FieldSet parts) {
        if (node instanceof Node.Mapping mapping) {
            return named(mapping, parts, List.of());
        }
        if (node instanceof Node.Sequence sequence) {
            List<Object> items = new ArrayList<>();
            sequence.items().forEach(i -> items.add(value(i, parts)));
            return items;
        }
        return ((Node.Scalar) node).text();
    }
}
