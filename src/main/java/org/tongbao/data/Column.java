package org.tongbao.data;

import java.util.List;
import java.util.Optional;
import org.tongbao.figure.Measure;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;

/**
 * A column of a dataset.
 *
 * @param name in the declaration of the kind; empty when it is of no field
 * @param header its label, with the measure its numbers are in
 * @param measure of its numbers; empty when they have none or it holds no numbers
 * @param help its description in the kind; may be empty
 * @param required whether every row must have it
 * @param words those it may hold; any when there are none
 */
public record Column(
        String name, String header, Type type, String measure, String help, boolean required, List<String> words) {

    /** The type of its cells in Table Schema. */
    public enum Type {
        STRING,
        NUMBER,
        INTEGER,
        DATE
    }

    public Column {
        words = List.copyOf(words);
    }

    /** The same as text. */
    Column asText() {
        return new Column(name, header, Type.STRING, measure, help, required, words);
    }

    /** A column of no field. */
    static Column of(String header, Type type) {
        return new Column("", header, type, "", "", false, List.of());
    }

    /** The column of a field that holds no figures. */
    static Column of(Field field) {
        List<String> words = field.type() instanceof FieldType.Choice choice
                ? choice.options().stream().map(FieldType.Option::label).toList()
                : List.of();
        return new Column(field.name(), field.label(), type(field.type()), "", field.help(), field.required(), words);
    }

    /** The column of a field that holds figures: numbers of one measure, or text when there is none. */
    static Column ofFigures(Field field, Optional<Measure> measure) {
        String name = measure.map(Measure::name).orElse("");
        String header = name.isEmpty() ? field.label() : field.label() + "（" + name + "）";
        return new Column(
                field.name(),
                header,
                measure.isPresent() ? Type.NUMBER : Type.STRING,
                name,
                field.help(),
                field.required(),
                List.of());
    }

    private static Type type(FieldType type) {
        if (type instanceof FieldType.Numeric number) {
            return number.whole() ? Type.INTEGER : Type.NUMBER;
        }
        return type instanceof FieldType.Date ? Type.DATE : Type.STRING;
    }

    /** The same under another header. */
    Column called(String other) {
        return new Column(name, other, type, measure, help, required, words);
    }
}
