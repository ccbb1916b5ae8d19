package org.tongbao.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;

/** Random changes of the fields of an entry, each made on plain values at once: texts, lists and maps. */
record RandomChanges(Random random, Kind kind) {

    /** Texts that YAML could take for something else. */
    private static final List<String> TEXTS = List.of(
            "市财政局",
            "2018-09-27",
            "true",
            "null",
            "~",
            "1e5",
            "0x1F",
            "007",
            "#甲",
            "甲 #乙",
            "甲: 乙",
            "甲:",
            ": 甲",
            "- 甲",
            "-",
            "? 甲",
            "?",
            "[通报]甲",
            "[甲]",
            "{甲}",
            "{甲: 乙}",
            "*甲",
            "&甲",
            "!甲",
            "|",
            "> 甲",
            "%甲",
            "@甲",
            "`甲`",
            "'",
            "\"",
            "''",
            "甲'乙",
            "甲\"乙",
            "\\n",
            "\\",
            " 甲",
            "甲 ",
            "",
            " ",
            "𠮷野家",
            "😀",
            "甲,乙",
            "甲]乙",
            "甲}乙",
            "---",
            "...",
            "--- 甲",
            "甲：乙",
            "key: |",
            "甲\t乙",
            "\t甲",
            "甲\n乙",
            "甲\n\n乙\n",
            "\n甲",
            " 甲\n乙",
            "甲\n 乙\n",
            "甲 \n乙",
            "\n",
            "甲\n\n\n",
            "#甲\n#乙",
            "- 甲\n- 乙",
            "---\n甲",
            "甲\n---\n",
            "甲\r\n乙",
            "甲\n\t乙",
            "\n\n",
            "  甲\n\n  乙",
            "甲\n  \n乙",
            "https://example.gov.cn/a?b=c#d",
            "{{moushi#rate}}",
            "=",
            "<<",
            "甲\\",
            "，",
            "\"甲\" 乙",
            "'甲' 乙",
            "一个很长的句子，" + "长".repeat(200));

    /** A change of some value, made on the values. */
    Change on(Map<String, Object> values) {
        return change(values, new FieldPath(List.of()), kind.fields());
    }

    /** A change somewhere below a group, made on its values. */
    private Change change(Map<String, Object> group, FieldPath path, FieldSet fields) {
        List<String> names = new ArrayList<>(group.keySet());
        int choice = random.nextInt(10);
        if (choice < 2 || names.isEmpty()) {
            List<Field> known = fields.fields();
            String name = known.isEmpty()
                    ? "note"
                    : known.get(random.nextInt(known.size())).name();
            Object value = value(2);
            group.put(name, kept(group.getOrDefault(name, ""), value));
            return new Change.Set(path.part(name), PlainValues.text(value));
        }
        String name = names.get(random.nextInt(names.size()));
        FieldPath to = path.part(name);
        if (choice == 2 && names.size() > 1) {
            group.remove(name);
            return new Change.Remove(to);
        }
        FieldSet parts = parts(path, fields, name);
        Object value = Objects.requireNonNull(group.get(name));
        if (value instanceof List<?> && choice < 9) {
            return change(cast(value), to, parts);
        }
        if (value instanceof Map<?, ?> && choice < 9) {
            return change(castMap(value), to, parts);
        }
        Object other = value instanceof String ? text() : value(2);
        group.put(name, kept(value, clean(other)));
        return new Change.Set(to, PlainValues.text(other));
    }

    private Change change(List<Object> list, FieldPath path, FieldSet fields) {
        int choice = random.nextInt(8);
        if (choice < 2 || list.isEmpty()) {
            int at = random.nextInt(list.size() + 1);
            Object value = value(1);
            list.add(at, clean(value));
            return new Change.Insert(path.at(at), PlainValues.text(value));
        }
        int at = random.nextInt(list.size());
        if (choice == 2) {
            list.remove(at);
            return new Change.Remove(path.at(at));
        }
        if (choice == 3) {
            int to = random.nextInt(list.size());
            list.add(to, list.remove(at));
            return new Change.Move(path, at, to);
        }
        if (choice == 4) {
            List<Object> others = new ArrayList<>(list);
            Collections.shuffle(others, random);
            others.add(random.nextInt(others.size()), text());
            others.remove(random.nextInt(others.size()));
            others.replaceAll(RandomChanges::clean);
            list.clear();
            list.addAll(others);
            return new Change.Set(path, PlainValues.text(others));
        }
        Object item = list.get(at);
        if (item instanceof Map<?, ?>) {
            return change(castMap(item), path.at(at), fields);
        }
        if (item instanceof List<?>) {
            return change(cast(item), path.at(at), fields);
        }
        Object value = text();
        list.set(at, clean(value));
        return new Change.Set(path.at(at), PlainValues.text(value));
    }

    /** The parts of a field, or the columns of a table of the kind. */
    private FieldSet parts(FieldPath path, FieldSet fields, String name) {
        Optional<FieldType> type = fields.named(name).map(Field::type);
        if (type.isPresent()) {
            return PlainValues.parts(type.get());
        }
        Optional<Table> table = path.steps().isEmpty() ? kind.table(name) : Optional.empty();
        return table.map(Table::columns).orElse(new FieldSet(List.of()));
    }

    /** A text that YAML could take for something else. */
    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Object value(int depth) {
        int choice = random.nextInt(4);
        if (depth == 0 || choice < 2) {
            return clean(text());
        }
        if (choice == 2) {
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(value(depth - 1));
            }
            return list;
        }
        Map<String, Object> group = new LinkedHashMap<>();
        for (String name : List.of("date", "was", "text", "a b", "甲: 乙").subList(0, random.nextInt(6))) {
            group.put(name, value(depth - 1));
        }
        return group;
    }

    /** A list of one item in place of that item alone changes nothing. */
    private static Object kept(Object old, Object value) {
        boolean isItem = !(old instanceof List<?>) && !(old instanceof String text && text.isBlank());
        return isItem && value instanceof List<?> list && list.equals(List.of(old)) ? old : value;
    }

    private static Object clean(Object value) {
        return value instanceof String text ? text.replace("\r\n", "\n") : value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> cast(Object list) {
        return (List<Object>) list;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castMap(Object map) {
        return (Map<String, Object>) map;
    }
}
