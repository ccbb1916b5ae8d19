package org.tongbao.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Sanction;

/** Named values in the order of their declaration, read by the declared type. */
public final class Values {

    public static final Values NONE = new Values(Map.of());

    private final Map<String, Value> byName;

    public Values(Map<String, Value> byName) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public @Nullable Value get(String name) {
        return byName.get(name);
    }

    public Collection<Value> all() {
        return byName.values();
    }

    /** The value of that name and type; a value of another type is a mistake of the caller. */
    public <V extends Value> Optional<V> find(String name, Class<V> type) {
        Value value = byName.get(name);
        return value == null ? Optional.empty() : Optional.of(type.cast(value));
    }

    public Optional<String> text(String name) {
        return find(name, Value.Text.class).map(Value.Text::text);
    }

    /** The day; of a month its last one. */
    public Optional<LocalDate> date(String name) {
        return byName.get(name) instanceof Value.Term term
                ? term.last()
                : find(name, Value.Date.class).map(Value.Date::date);
    }

    public Optional<Integer> whole(String name) {
        return find(name, Value.NumberValue.class).map(n -> n.number().intValueExact());
    }

    public Optional<Value.Reference> reference(String name) {
        return find(name, Value.Reference.class);
    }

    public Optional<Values> group(String name) {
        return find(name, Value.Group.class).map(Value.Group::parts);
    }

    /** The items of a list, none when it was not written. */
    public <V extends Value> List<V> many(String name, Class<V> type) {
        return find(name, Value.ListValue.class).map(Value.ListValue::items).orElse(List.of()).stream()
                .map(type::cast)
                .toList();
    }

    /** The figure of that name, or the number as one. */
    public Optional<Figure> figure(String name) {
        return Optional.ofNullable(byName.get(name)).flatMap(Values::figure);
    }

    /** The value as a figure; empty if it is neither a figure nor a number. */
    public static Optional<Figure> figure(Value value) {
        if (value instanceof Value.FigureValue quantity) {
            return Optional.of(quantity.figure());
        }
        return value instanceof Value.NumberValue number
                ? FigureParser.parse(number.written()).figure()
                : Optional.empty();
    }

    /** These values and one more. */
    public Values with(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(byName);
        more.put(name, value);
        return new Values(more);
    }

    public List<String> texts(String name) {
        return many(name, Value.Text.class).stream().map(Value.Text::text).toList();
    }

    /** These values without those whose fields are not public, however deep in lists and groups. */
    public Values shown(FieldSet fieldSet) {
        Map<String, Value> shown = new LinkedHashMap<>();
        for (Field field : fieldSet.fields()) {
            Value value = byName.get(field.name());
            if (value != null && field.isPublic()) {
                shown.put(field.name(), shown(value, field.type()));
            }
        }
        return new Values(shown);
    }

    /**
     * These values with no name of a person under sanction that is not to be shown on a day, nor any that lacks a last
     * day.
     */
    public Values withheld(FieldSet fieldSet, LocalDate day) {
        Values withheld = this;
        for (Field field : fieldSet.sanctioned()) {
            Sanction sanction = Objects.requireNonNull(field.sanction());
            boolean open = date(sanction.until()).filter(d -> !d.isBefore(day)).isPresent();
            Value.Text name = find(field.name(), Value.Text.class).orElse(null);
            if (name != null && !open && !Sanction.isWithheld(name.text())) {
                withheld = withheld.with(field.name(), new Value.Text(Sanction.WITHHELD, name.place()));
            }
        }
        return withheld;
    }

    private static Value shown(Value value, FieldType type) {
        if (value instanceof Value.ListValue many && type instanceof FieldType.ListOf list) {
            return new Value.ListValue(
                    many.items().stream().map(v -> shown(v, list.item())).toList(), many.place());
        }
        return value instanceof Value.Group group
                ? new Value.Group(group.fieldSet(), group.parts().shown(group.fieldSet()), group.place())
                : value;
    }

    /** These values with each line of text that has braces in it made anew, however deep in lists and groups. */
    public Values mapped(UnaryOperator<String> text) {
        Map<String, Value> mapped = new LinkedHashMap<>();
        byName.forEach((name, value) -> mapped.put(name, mapped(value, text)));
        return mapped.equals(byName) ? this : new Values(mapped);
    }

    private static Value mapped(Value value, UnaryOperator<String> text) {
        if (value instanceof Value.Text line && line.text().contains("{{")) {
            return new Value.Text(text.apply(line.text()), line.place());
        } else if (value instanceof Value.ListValue many) {
            return new Value.ListValue(
                    many.items().stream().map(v -> mapped(v, text)).toList(), many.place());
        }
        return value instanceof Value.Group group
                ? new Value.Group(group.fieldSet(), group.parts().mapped(text), group.place())
                : value;
    }

    /** The values of some names alone. */
    public Values only(Set<String> names) {
        Map<String, Value> some = new LinkedHashMap<>(byName);
        some.keySet().retainAll(names);
        return new Values(some);
    }

    /** Gives every value of a type, however deep in lists and groups. Plain loops: tables have many rows. */
    public <V extends Value> void valuesOf(Class<V> type, Consumer<V> to) {
        for (Value value : byName.values()) {
            valuesOf(value, type, to);
        }
    }

    private static <V extends Value> void valuesOf(Value value, Class<V> type, Consumer<V> to) {
        if (value instanceof Value.ListValue many) {
            many.items().forEach(v -> valuesOf(v, type, to));
        } else if (value instanceof Value.Group group) {
            group.parts().valuesOf(type, to);
        } else if (type.isInstance(value)) {
            to.accept(type.cast(value));
        }
    }
}
