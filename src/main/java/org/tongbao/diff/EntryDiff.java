package org.tongbao.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongbao.diff.Change.What;
import org.tongbao.diff.Change.Where;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import tools.jackson.databind.JsonNode;

/** The JSON of one entry, as it was and as it is now, compared part by part as its kind declares them. */
final class EntryDiff {

    /** Told by themselves, as corrections and as a withdrawal. */
    private static final Set<String> APART = Set.of("corrections", "withdrawal");

    private final JsonNode was;
    private final JsonNode now;
    private final Kind kind;
    private final List<Change> changes = new ArrayList<>();

    private EntryDiff(JsonNode was, JsonNode now, Kind kind) {
        this.was = was;
        this.now = now;
        this.kind = kind;
    }

    /** The changes, in the order of the declaration, the body last. */
    static List<Change> between(JsonNode was, JsonNode now, Kind kind) {
        return new EntryDiff(was, now, kind).changes();
    }

    private List<Change> changes() {
        fieldSet(was.path("fields"), now.path("fields"), kind.fields(), Where.ENTRY);
        Set<String> names = new LinkedHashSet<>();
        kind.tables().forEach(t -> names.add(t.name()));
        names.addAll(was.path("tables").propertyNames());
        for (String name : names) {
            table(
                    name,
                    kind.table(name),
                    was.path("tables").path(name),
                    now.path("tables").path(name));
        }
        text(Where.of("body", ""), was.path("body"), now.path("body"));
        return changes;
    }

    private void fieldSet(JsonNode wasAll, JsonNode nowAll, FieldSet fieldSet, Where where) {
        Set<String> names = new LinkedHashSet<>();
        fieldSet.fields().forEach(f -> names.add(f.name()));
        names.addAll(wasAll.propertyNames());
        for (String name : names) {
            if (!(where.equals(Where.ENTRY) && APART.contains(name))) {
                value(
                        where.field(name, fieldSet.named(name).map(Field::label).orElse(name)),
                        JsonText.type(fieldSet, name),
                        wasAll.path(name),
                        nowAll.path(name));
            }
        }
    }

    private void value(Where where, FieldType type, JsonNode before, JsonNode after) {
        if (JsonText.identity(type, before).equals(JsonText.identity(type, after))) {
            return;
        }
        if (type instanceof FieldType.Text text && text.isLong()) {
            text(where, before, after);
        } else if (type instanceof FieldType.Group group && before.isObject() && after.isObject()) {
            fieldSet(before, after, group.fieldSet(), where);
        } else if (type instanceof FieldType.ListOf list) {
            items(where, list.item(), list(before), list(after));
        } else {
            String was = JsonText.of(type, before);
            String is = JsonText.of(type, after);
            boolean same = was.equals(is); // words that did not change lead elsewhere
            add(What.VALUE, where, same ? JsonText.full(type, before) : was, same ? JsonText.full(type, after) : is);
        }
    }

    private void text(Where where, JsonNode before, JsonNode after) {
        String was = JsonText.of(JsonText.PLAIN, before);
        String is = JsonText.of(JsonText.PLAIN, after);
        if (!was.equals(is)) {
            add(What.TEXT, where, was, is);
        }
    }

    private void items(Where where, FieldType type, List<JsonNode> before, List<JsonNode> after) {
        List<JsonNode> gone = less(type, before, after);
        List<JsonNode> come = less(type, after, before);
        gone.forEach(i -> add(What.REMOVED, where, JsonText.full(type, i), ""));
        come.forEach(i -> add(What.ADDED, where, "", JsonText.full(type, i)));
        if (gone.isEmpty() && come.isEmpty()) {
            add(What.ORDER, where, "", "");
        }
    }

    private void table(String name, Optional<Table> table, JsonNode before, JsonNode after) {
        FieldSet columns = table.map(Table::columns).orElse(new FieldSet(List.of()));
        FieldType row = new FieldType.Group(columns);
        FieldType rows = new FieldType.ListOf(row, null, null);
        if (JsonText.identity(rows, before).equals(JsonText.identity(rows, after))) {
            return;
        }
        Where where = new Where(name, table.map(Table::label).orElse(name), "", 0, "", "");
        Optional<String> key = table.map(Table::key);
        if (key.isPresent()) {
            FieldType keyType = JsonText.type(columns, key.get());
            keyed(where, columns, byKey(list(before), key.get(), keyType), byKey(list(after), key.get(), keyType));
            return;
        }
        List<JsonNode> gone = less(row, list(before), list(after));
        List<JsonNode> come = less(row, list(after), list(before));
        if (list(before).size() == list(after).size() && !gone.isEmpty()) {
            for (int i = 0; i < list(before).size(); i++) {
                Where here = new Where(name, where.tableLabel(), "", i + 1, "", "");
                fieldSet(list(before).get(i), list(after).get(i), columns, here);
            }
        } else {
            items(where, row, gone, come);
        }
    }

    private void keyed(Where where, FieldSet columns, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        FieldType type = new FieldType.Group(columns);
        int changed = changes.size();
        Set<String> keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        for (String key : keys) {
            Where row = new Where(where.table(), where.tableLabel(), key, 0, "", "");
            JsonNode wasRow = before.get(key);
            JsonNode nowRow = after.get(key);
            if (wasRow == null && nowRow != null) {
                add(What.ADDED, row, "", JsonText.of(type, nowRow));
            } else if (wasRow != null && nowRow == null) {
                add(What.REMOVED, row, JsonText.of(type, wasRow), "");
            } else if (wasRow != null && nowRow != null) {
                fieldSet(wasRow, nowRow, columns, row);
            }
        }
        if (changes.size() == changed) {
            add(What.ORDER, where, "", "");
        }
    }

    private static Map<String, JsonNode> byKey(List<JsonNode> rows, String key, FieldType type) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        rows.forEach(r -> byKey.put(JsonText.of(type, r.path(key)), r));
        return byKey;
    }

    /** The items of one list that the other has not, each as often as it is more often there. */
    private static List<JsonNode> less(FieldType type, List<JsonNode> items, List<JsonNode> others) {
        Map<String, Integer> left = new HashMap<>();
        others.forEach(o -> left.merge(JsonText.identity(type, o), 1, Integer::sum));
        return items.stream()
                .filter(i -> left.merge(JsonText.identity(type, i), -1, Integer::sum) < 0)
                .toList();
    }

    private static List<JsonNode> list(JsonNode value) {
        List<JsonNode> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(items::add);
        } else if (!value.isMissingNode()) {
            items.add(value);
        }
        return items;
    }

    private void add(What what, Where where, String before, String after) {
        changes.add(new Change(what, where, before, after));
    }
}
