package org.tongbao.read;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.person.Folded;

/**
 * The labels by which entries belong together, tags and series. Each has one spelling, the first; those that differ only
 * in width, capitals, spaces or typed forms are read as it, with a warning.
 */
final class Labels {

    private static final List<String> FIELDS = List.of("tags", "series", "covers");

    private final Diagnostics diagnostics;
    private final Map<String, String> known = new HashMap<>();

    Labels(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** A spelling that has precedence over those of entries. */
    void know(String label) {
        known.putIfAbsent(form(label), label);
    }

    /** The values of an entry with its labels in their one spelling; the very values if they are spelled so. */
    Values settled(Values values) {
        Values settled = values;
        for (String field : FIELDS) {
            Value value = values.get(field);
            Value one = value == null ? null : settled(value);
            settled = one == null || one.equals(value) ? settled : settled.with(field, one);
        }
        return settled;
    }

    private Value settled(Value value) {
        if (value instanceof Value.ListValue many) {
            Map<Object, Value> items = new LinkedHashMap<>();
            for (Value item : many.items()) {
                Value one = settled(item);
                items.putIfAbsent(one instanceof Value.Text text ? text.text() : one, one);
            }
            return new Value.ListValue(List.copyOf(items.values()), many.place());
        }
        return value instanceof Value.Text text ? settled(text) : value;
    }

    private Value.Text settled(Value.Text label) {
        String spelling = known.computeIfAbsent(form(label.text()), f -> label.text());
        if (spelling.equals(label.text())) {
            return label;
        }
        diagnostics.add(Code.VAL002, label.place(), label.text(), spelling);
        return new Value.Text(spelling, label.place());
    }

    private static String form(String label) {
        return Folded.of(label).text();
    }

    /** A text with the radicals and compatibility forms of ideographs replaced by the ideographs, as its readers read it. */
    static String unified(String text) {
        return mapped(text, false);
    }

    /** The same, with full-width letters and digits made half-width. */
    static String narrowed(String text) {
        return mapped(text, true);
    }

    private static String mapped(String text, boolean narrow) {
        StringBuilder mapped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean ideograph = (c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF);
            boolean wide = (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
            String one = Character.toString(c);
            mapped.append(ideograph || (narrow && wide) ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
        });
        return mapped.toString();
    }
}
