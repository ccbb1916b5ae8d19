package org.tongbao.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import tools.jackson.databind.JsonNode;

/** Values of {@code entry.json} as a reader sees them, read as the types that the kind declares. */
final class JsonText {

    /** The type of fields that are no longer declared; their values are printed unchanged. */
    static final FieldType PLAIN = new FieldType.Text(false, null, "", null, null);

    private JsonText() {}

    /** The declared type of a field. */
    static FieldType type(FieldSet fieldSet, String name) {
        return fieldSet.named(name).map(Field::type).orElse(PLAIN);
    }

    /** In one line of words. */
    static String of(FieldType type, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(i -> of(item(type), i)).collect(Collectors.joining("、"));
        } else if (value.isObject()) {
            return shown(type).stream()
                    .flatMap(name -> text(value, name).stream())
                    .findFirst()
                    .orElseGet(() -> value.propertyStream()
                            .map(p -> of(part(type, p.getKey()), p.getValue()))
                            .collect(Collectors.joining("，")));
        } else if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        } else if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isString() ? value.asString() : "";
    }

    /** The text and its target. */
    static String full(FieldType type, JsonNode value) {
        Optional<String> url = shown(type).isEmpty() ? Optional.empty() : text(value, "url");
        return of(type, value) + url.map(u -> " " + u).orElse("");
    }

    /** A key that is equal for equal values, ignoring titles of other entries and addresses of units. */
    static String identity(FieldType type, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(i -> identity(item(type), i) + "\n").collect(Collectors.joining());
        } else if (!value.isObject()) {
            return of(type, value);
        } else if (!own(type).isEmpty()) {
            return own(type).stream()
                    .flatMap(name -> text(value, name).stream())
                    .collect(Collectors.joining("\n"));
        }
        return value.propertyStream()
                .map(p -> p.getKey() + "=" + identity(part(type, p.getKey()), p.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static FieldType item(FieldType type) {
        return type instanceof FieldType.ListOf list ? list.item() : PLAIN;
    }

    private static FieldType part(FieldType type, String name) {
        return type instanceof FieldType.Group group ? type(group.fieldSet(), name) : PLAIN;
    }

    /** The parts of the JSON that hold the words of a value, the best first; none for a type without parts of its own. */
    private static List<String> shown(FieldType type) {
        if (type instanceof FieldType.Ref) {
            return List.of("title", "name");
        } else if (type instanceof FieldType.Image) {
            return List.of("alt", "file");
        } else if (type instanceof FieldType.File) {
            return List.of("label", "file");
        }
        return own(type).isEmpty() ? List.of() : List.of("text");
    }

    /** The parts of the JSON that are the value, and not made of something else. */
    private static List<String> own(FieldType type) {
        if (type instanceof FieldType.Ref ref) {
            return switch (ref.to()) {
                case FieldType.Ref.UNIT -> List.of("unit", "name");
                case FieldType.Ref.REGION -> List.of("region");
                default -> List.of("entry");
            };
        } else if (type instanceof FieldType.Figure || type instanceof FieldType.Quote) {
            return List.of("text");
        } else if (type instanceof FieldType.Link) {
            return List.of("text", "url");
        } else if (type instanceof FieldType.Image) {
            return List.of("file", "alt", "caption", "credit");
        }
        return type instanceof FieldType.File ? List.of("file", "label") : List.of();
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }
}
