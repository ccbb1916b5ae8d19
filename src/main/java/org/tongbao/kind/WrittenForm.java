package org.tongbao.kind;

import java.util.List;
import java.util.stream.Collectors;

/** How a group of parts is written, by its Chinese names. */
public final class WrittenForm {

    private WrittenForm() {}

    /** The parts that are required, else all: {@code {文件: …, 替代文字: …}}. */
    public static String of(FieldSet parts) {
        List<Field> required = required(parts);
        return (required.isEmpty() ? parts.fields() : required)
                .stream().map(f -> f.label() + ": …").collect(Collectors.joining(", ", "{", "}"));
    }

    /** The names of the parts that may be written as well. */
    public static List<String> others(FieldSet parts) {
        List<Field> required = required(parts);
        return required.isEmpty()
                ? List.of()
                : parts.fields().stream()
                        .filter(f -> !f.required())
                        .map(Field::label)
                        .toList();
    }

    private static List<Field> required(FieldSet parts) {
        return parts.fields().stream().filter(Field::required).toList();
    }
}
