package org.tongbao.edit;

import java.util.ArrayList;
import java.util.List;

/** The way to a value: from a field by its parts and items, {@code contacts[1].phone}. */
public record FieldPath(List<Step> steps) {

    /** One step on the way. */
    public sealed interface Step {}

    /** To a field, part or cell, by the name in its declaration. */
    public record Named(String name) implements Step {}

    /** To an item or row, counted from 0. A single value where a list may stand is its item 0. */
    public record At(int index) implements Step {}

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** A field, or a table in the front matter. */
    public static FieldPath of(String field) {
        return new FieldPath(List.of(new Named(field)));
    }

    /** A part of what is here. */
    public FieldPath part(String name) {
        return with(new Named(name));
    }

    /** An item of what is here. */
    public FieldPath at(int index) {
        return with(new At(index));
    }

    private FieldPath with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof At at) {
                out.append('[').append(at.index()).append(']');
            } else {
                out.append(out.isEmpty() ? "" : ".").append(((Named) step).name());
            }
        }
        return out.toString();
    }
}
