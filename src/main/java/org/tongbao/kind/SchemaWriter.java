package org.tongbao.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    public static ObjectNode document(String title, Shape shape) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.setAll(object(shape));
        return schema;
    }

    private static ObjectNode object(Shape shape) {
        ObjectNode object = JSON.createObjectNode();
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        for (Field field : shape.fields()) {
            ObjectNode property = field.required() ? type(field.type()) : orNothing(type(field.type()));
            property.put("title", field.label());
            if (!field.help().isEmpty()) {
                property.put("description", field.help());
            }
            if (field.defaultValue() != null) {
                property.put("default", field.defaultValue().text());
            }
            properties.set(field.name(), property);
            properties.set(field.label(), property);
            if (field.required()) {
                ArrayNode either = required.addObject().putArray("anyOf");
                either.addObject().putArray("required").add(field.name());
                either.addObject().putArray("required").add(field.label());
            }
        }
        if (!required.isEmpty()) {
            object.set("allOf", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    /** An optional field may stand there without a value, which an editor program sees as null. */
    private static ObjectNode orNothing(ObjectNode type) {
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(type).addObject().put("type", "null");
        return either;
    }

    private static ObjectNode type(FieldType type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type instanceof FieldType.Text text) {
            scalar(schema);
            bounds(schema, "Length", text.min(), text.max());
            if (text.pattern() != null) {
                schema.put("pattern", "^(?:" + text.pattern().written() + ")$");
            }
        } else if (type instanceof FieldType.Phone) {
            schema.put("type", "string").put("pattern", "^" + FieldType.Phone.FORM.pattern() + "$");
        } else if (type instanceof FieldType.Date) {
            schema.put("type", "string").put("pattern", DATE);
        } else if (type instanceof FieldType.DateTime) {
            schema.put("type", "string").put("pattern", DATE_TIME);
        } else if (type instanceof FieldType.Figure) {
            schema.putArray("type").add("string").add("number");
        } else if (type instanceof FieldType.Numeric number) {
            schema.put("type", number.whole() ? "integer" : "number");
            if (number.min() != null) {
                schema.put("minimum", number.min());
            }
            if (number.max() != null) {
                schema.put("maximum", number.max());
            }
        } else if (type instanceof FieldType.Choice choice) {
            ArrayNode values = schema.putArray("enum");
            choice.options().stream()
                    .flatMap(o -> List.of(o.value(), o.label()).stream())
                    .distinct()
                    .forEach(values::add);
        } else if (type instanceof FieldType.Flag) {
            schema.putArray("enum").add("是").add("否").add(true).add(false);
        } else if (type instanceof FieldType.ListOf list) {
            ObjectNode item = type(list.item());
            ObjectNode many = JSON.createObjectNode();
            many.put("type", "array");
            many.set("items", item);
            bounds(many, "Items", list.min(), list.max());
            schema.putArray("anyOf").add(many).add(item);
        } else if (type instanceof FieldType.Group group) {
            schema.setAll(object(group.shape()));
        } else if (type instanceof FieldType.Link) {
            textOr(schema, "to", "text");
        } else if (type instanceof FieldType.File) {
            textOr(schema, "file", "label");
        } else if (type instanceof FieldType.Image) {
            ObjectNode properties = schema.put("type", "object").putObject("properties");
            for (String part : List.of("file", "alt", "caption", "credit")) {
                properties.putObject(part).put("type", "string");
            }
            schema.putArray("required").add("file").add("alt");
            schema.put("additionalProperties", false);
        } else {
            scalar(schema);
        }
        return schema;
    }

    /** An editor program reads {@code 2018} and {@code true} as a number and a flag; to us they are text as well. */
    private static void scalar(ObjectNode schema) {
        schema.putArray("type").add("string").add("number").add("boolean");
    }

    private static void textOr(ObjectNode schema, String main, String extra) {
        ArrayNode either = schema.putArray("anyOf");
        either.addObject().put("type", "string");
        ObjectNode object = either.addObject().put("type", "object");
        object.putObject("properties").putObject(main).put("type", "string");
        ((ObjectNode) object.get("properties")).putObject(extra).put("type", "string");
        object.putArray("required").add(main);
        object.put("additionalProperties", false);
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
