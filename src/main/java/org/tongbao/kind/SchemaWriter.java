package org.tongbao.kind;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (2020-12) for what a person writes, so that an editor program completes and checks while typing. A field
 * may be written by its name or its label: both are properties.
 */
public final class SchemaWriter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String DATE_TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2})?$";

    private SchemaWriter() {}

    /** The front matter of a kind. */
    public static ObjectNode of(Kind kind) {
        ObjectNode schema = document(kind.label(), kind.fields());
        ObjectNode properties = (ObjectNode) schema.get("properties");
        for (Table table : kind.tables()) {
            ObjectNode rows = JSON.createObjectNode();
            rows.put("title", table.label());
            rows.put("type", "array");
            rows.set("items", object(table.columns()));
            properties.set(table.name(), rows);
            properties.set(table.label(), rows);
        }
        return schema;
    }

    /** A whole file of one shape, such as {@code site.yaml}. */
    public static ObjectNode document(String title, FieldSet fieldSet) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.setAll(object(fieldSet));
        return schema;
    }

    private static ObjectNode object(FieldSet fieldSet) {
        ObjectNode object = JSON.createObjectNode();
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (Field field : fieldSet.fields()) {
            ObjectNode property = field.required() ? type(field.type()) : orNothing(type(field.type()));
            property.put("title", field.label());
            if (!field.help().isEmpty()) {
                property.put("description", field.help());
            }
            if (!field.example().isEmpty()) {
                property.putArray("examples").add(field.example());
            }
            if (field.defaultValue() != null) {
                property.put("default", field.defaultValue().text());
            }
            properties.set(field.name(), property);
            properties.set(field.label(), property);
            field.also().forEach(word -> properties.set(word, property));
            if (field.required()) {
                ArrayNode either = required.addObject().putArray("anyOf");
                Stream.concat(Stream.of(field.name(), field.label()), field.also().stream())
                        .forEach(word -> either.addObject().putArray("required").add(word));
            }
        }
        if (!required.isEmpty()) {
            object.set("allOf", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    /** An optional field may be written without a value, which an editor program sees as null. */
    private static ObjectNode orNothing(ObjectNode type) {
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(type).addObject().put("type", "null");
        return either;
    }

    /** The schema of each type, written into an empty node. */
    private static final Cases<ObjectNode, FieldType, ObjectNode> TYPES = new Cases<ObjectNode, FieldType, ObjectNode>()
            .on(FieldType.Text.class, SchemaWriter::text)
            .on(FieldType.Formed.class, (s, t) -> string(s, "^" + t.form().pattern() + "$"))
            .on(FieldType.Quote.class, (s, t) -> scalar(s))
            .on(FieldType.Date.class, (s, t) -> t.isDay() ? string(s, DATE) : scalar(s))
            .on(FieldType.DateTime.class, (s, t) -> string(s, DATE_TIME))
            .on(FieldType.Numeric.class, SchemaWriter::number)
            .on(FieldType.Figure.class, (s, t) -> s.set("type", array("string", "number")))
            .on(FieldType.Choice.class, (s, t) -> s.set("enum", words(t)))
            .on(
                    FieldType.Flag.class,
                    (s, t) -> s.set("enum", array("是", "否").add(true).add(false)))
            .on(FieldType.Link.class, SchemaWriter::textOr)
            .on(FieldType.Image.class, (s, t) -> s.setAll(object(t.parts().orElseThrow())))
            .on(FieldType.File.class, SchemaWriter::textOr)
            .on(FieldType.Ref.class, (s, t) -> scalar(s))
            .on(FieldType.ListOf.class, SchemaWriter::list)
            .on(FieldType.Group.class, (s, t) -> s.setAll(object(t.fieldSet())))
            .allOf(FieldType.class);

    private static ObjectNode type(FieldType type) {
        return TYPES.of(JSON.createObjectNode(), type);
    }

    private static ArrayNode array(String... texts) {
        ArrayNode array = JSON.createArrayNode();
        List.of(texts).forEach(array::add);
        return array;
    }

    private static ObjectNode string(ObjectNode schema, String pattern) {
        return schema.put("type", "string").put("pattern", pattern);
    }

    private static ObjectNode text(ObjectNode schema, FieldType.Text text) {
        bounds(scalar(schema), "Length", text.min(), text.max());
        return text.pattern() == null
                ? schema
                : schema.put("pattern", "^(?:" + text.pattern().written() + ")$");
    }

    private static ObjectNode number(ObjectNode schema, FieldType.Numeric number) {
        schema.put("type", number.whole() ? "integer" : "number");
        if (number.min() != null) {
            schema.put("minimum", number.min());
        }
        return number.max() == null ? schema : schema.put("maximum", number.max());
    }

    private static ArrayNode words(FieldType.Choice choice) {
        return array(choice.options().stream()
                .flatMap(o -> Stream.of(o.value(), o.label()))
                .distinct()
                .toArray(String[]::new));
    }

    private static ObjectNode list(ObjectNode schema, FieldType.ListOf list) {
        ObjectNode item = type(list.item());
        ObjectNode many = JSON.createObjectNode();
        many.put("type", "array");
        many.set("items", item);
        bounds(many, "Items", list.min(), list.max());
        schema.putArray("anyOf").add(many).add(item);
        return schema;
    }

    /** An editor program reads {@code 2018} and {@code true} as a number and a boolean; Tongbao accepts them as text. */
    private static ObjectNode scalar(ObjectNode schema) {
        return schema.set("type", array("string", "number", "boolean"));
    }

    private static ObjectNode textOr(ObjectNode schema, FieldType type) {
        ArrayNode either = schema.putArray("anyOf");
        either.addObject().put("type", "string");
        either.add(object(type.parts().orElseThrow()));
        return schema;
    }

    private static void bounds(ObjectNode schema, String what, @Nullable Integer min, @Nullable Integer max) {
        if (min != null) {
            schema.put("min" + what, min);
        }
        if (max != null) {
            schema.put("max" + what, max);
        }
    }
}
