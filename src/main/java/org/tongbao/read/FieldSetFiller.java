package org.tongbao.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.diag.Suggestions;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.source.Node;

/** Fills a set of fields from written words: no field twice, none unknown, none of the required missing. */
final class FieldSetFiller {

    private static final Set<String> EMPTY = Set.of("—", "——", "/", "／");

    private final Diagnostics diagnostics;
    private final ValueReader values;

    private FieldSetFiller(Diagnostics diagnostics, boolean isOfCells) {
        this.diagnostics = diagnostics;
        this.values = new ValueReader(diagnostics, this, isOfCells);
    }

    /** Fills fields from YAML. */
    static FieldSetFiller ofYaml(Diagnostics diagnostics) {
        return new FieldSetFiller(diagnostics, false);
    }

    /** Fills columns from the cells of a table file. */
    static FieldSetFiller ofCells(Diagnostics diagnostics) {
        return new FieldSetFiller(diagnostics, true);
    }

    Values fill(FieldSet fieldSet, Node.Mapping mapping) {
        return fill(fieldSet, mapping.pairs(), mapping.place(), List.of());
    }

    /** Fills the parts of a group; messages on them show the form of the whole. */
    Values group(FieldSet fieldSet, Node.Mapping mapping, LocalizedText form) {
        return fill(fieldSet, mapping.pairs(), mapping.place(), List.of(), Optional.of(form));
    }

    /**
     * Fills a set of fields from some pairs.
     *
     * @param whole where a missing field is reported
     * @param alsoKnown words handled elsewhere, as suggestions for misspelt ones
     */
    Values fill(FieldSet fieldSet, List<Node.Pair> pairs, Place whole, List<String> alsoKnown) {
        return fill(fieldSet, pairs, whole, alsoKnown, Optional.empty());
    }

    /**
     * Fills the columns of a table with the cells of a row.
     *
     * @param missing what to do where a required cell is empty, if more is known than that it is
     */
    Values row(FieldSet columns, List<Node.Pair> cells, Place row, Optional<LocalizedText> missing) {
        return fill(columns, cells, row, List.of(), missing);
    }

    private Values fill(
            FieldSet fieldSet,
            List<Node.Pair> pairs,
            Place whole,
            List<String> alsoKnown,
            Optional<LocalizedText> form) {
        Map<String, Node.Pair> written = new HashMap<>();
        for (Node.Pair pair : pairs) {
            String word = pair.key().text();
            Optional<Field> field = fieldSet.find(word);
            if (field.isEmpty()) {
                List<String> known = new ArrayList<>(fieldSet.words());
                known.addAll(alsoKnown);
                LocalizedText advice = form.orElse(new LocalizedText("advice.kinds"));
                diagnostics.add(new Diagnostic(
                        Code.FLD001, pair.key().place(), List.of(word, advice), Suggestions.near(word, known)));
            } else if (written.putIfAbsent(field.get().name(), pair) != null) {
                diagnostics.add(
                        Code.FLD007,
                        pair.key().place(),
                        field.get().label(),
                        field.get().name());
            }
        }
        Map<String, Value> read = new LinkedHashMap<>();
        for (Field field : fieldSet.fields()) {
            value(field, written.get(field.name()), whole, form).ifPresent(v -> read.put(field.name(), v));
        }
        return new Values(read);
    }

    private Optional<Value> value(Field field, Node.@Nullable Pair pair, Place whole, Optional<LocalizedText> form) {
        if (pair != null && !(pair.value() instanceof Node.Scalar scalar && isBlank(field, scalar))) {
            return values.read(field, pair.value());
        }
        if (field.defaultValue() != null) {
            return values.read(field, field.defaultValue());
        }
        if (field.required()) {
            Place place = pair == null ? whole : pair.key().place();
            LocalizedText advice = form.orElse(new LocalizedText("advice.required", field.label()));
            diagnostics.add(Code.FLD002, place, field.label(), field.name(), advice);
        }
        return Optional.empty();
    }

    /** Papers print a dash or a slash in a cell that is empty. A link may lead to the front page, though. */
    private static boolean isBlank(Field field, Node.Scalar scalar) {
        return scalar.isEmpty()
                || (!(field.type() instanceof FieldType.Link)
                        && EMPTY.contains(scalar.text().strip()));
    }
}
