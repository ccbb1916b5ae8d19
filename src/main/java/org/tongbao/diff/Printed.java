package org.tongbao.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Values of {@code entry.json} as a reader sees them, whatever stands there. */
final class Printed {

    private Printed() {}

    /** In one line of words. */
    static String of(JsonNode value) {
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(of(item)));
            return String.join("、", items);
        } else if (value.isBoolean()) {
            return value.asBoolean() ? "是" : "否";
        } else if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        } else if (!value.isObject()) {
            return value.isString() ? value.asString() : "";
        }
        for (String words : List.of("text", "title", "name", "label", "alt", "file")) {
            if (isLeading(value) && value.path(words).isString()) {
                return value.path(words).asString();
            }
        }
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(of(part)));
        return String.join("，", parts);
    }

    /** A figure, a reference, a link or a file, and not a group or row. */
    private static boolean isLeading(JsonNode object) {
        return object.path("measure").isString()
                || object.path("url").isString()
                || object.path("entry").isString();
    }

    /** Equal for values that say the same: the title of another entry, or where a unit's page stands, is not its own. */
    static String identity(JsonNode value) {
        if (value.isArray()) {
            StringBuilder all = new StringBuilder();
            value.forEach(item -> all.append(identity(item)).append('\n'));
            return all.toString();
        } else if (!value.isObject()) {
            return of(value);
        } else if (value.path("unit").isString() && value.path("url").isString()) {
            return value.path("unit").asString() + " " + value.path("name").asString("");
        } else if (value.path("region").isString() && value.path("url").isString()) {
            return value.path("region").asString();
        } else if (value.path("entry").isString() && !value.has("field")) {
            return value.path("entry").asString();
        } else if (value.path("measure").isString() && value.path("text").isString()) {
            return value.path("text").asString();
        }
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, JsonNode> part : value.properties()) {
            boolean derived = part.getKey().equals("url") && value.has("file");
            all.append(derived ? "" : part.getKey() + "=" + identity(part.getValue()) + "\n");
        }
        return all.toString();
    }
}
