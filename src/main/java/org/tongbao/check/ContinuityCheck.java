package org.tongbao.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** The rows of a table keep their identity from issue to issue, move from state to state as they may, and state why. */
final class ContinuityCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.checked()) {
            Optional<Entry> before = index.seriesIndex().before(entry);
            requirements(entry.values(), entry.kind().fields(), diagnostics);
            before.ifPresent(b ->
                    moves(b.values(), entry.values(), entry.kind().fields(), label(entry), entry.title(), diagnostics));
            for (Table table : entry.kind().tables()) {
                new Rows(index, entry, table, diagnostics).judge(before);
            }
        }
    }

    /** One table of one entry. */
    private record Rows(SiteIndex index, Entry entry, Table table, Diagnostics diagnostics) {

        void judge(Optional<Entry> before) {
            List<Values> rows = entry.rows(table.name());
            for (Values row : rows) {
                requirements(row, table.columns(), diagnostics);
            }
            if (table.key() == null) {
                return;
            }
            Map<String, Values> byKey = byKey(entry, rows, true);
            String follows = table.follows();
            if (before.isEmpty() || follows == null) {
                return;
            }
            Map<String, Values> then = byKey(before.get(), before.get().rows(follows), false);
            if (!entry.tables().containsKey(table.name()) && !then.isEmpty() && table.released() != null) {
                Place top = new Place(entry.file(), 1, 1);
                diagnostics.add(Code.SER009, top, table.label(), then.size());
                return;
            }
            then.forEach((key, row) -> follow(key, row, byKey.get(key), follows));
            releases(then, byKey);
        }

        /** A row named as removed was in the previous issue, and is not in this one. */
        private void releases(Map<String, Values> then, Map<String, Values> now) {
            for (Values row : table.released() == null ? List.<Values>of() : entry.rows(table.released())) {
                Value value = row.get(String.valueOf(table.key()));
                if (value != null
                        && (now.containsKey(Identity.of(value, entry, index))
                                || !then.containsKey(Identity.of(value, entry, index)))) {
                    String why =
                            now.containsKey(Identity.of(value, entry, index)) ? "released.still" : "released.never";
                    diagnostics.add(
                            Code.SER010, value.place(), Identity.text(value), table.label(), new LocalizedText(why));
                }
            }
        }

        /** The rows by their key; each key once. */
        private Map<String, Values> byKey(Entry owner, List<Values> rows, boolean reported) {
            Map<String, Values> byKey = new HashMap<>();
            for (Values row : rows) {
                Value value = row.get(String.valueOf(table.key()));
                Values earlier = value == null ? null : byKey.putIfAbsent(Identity.of(value, owner, index), row);
                Value twin = earlier == null ? null : earlier.get(String.valueOf(table.key()));
                if (value != null && twin != null && reported) {
                    diagnostics.add(
                            Code.SER008,
                            value.place(),
                            table.label(),
                            keyLabel(),
                            Identity.text(value),
                            twin.place().line());
                }
            }
            return byKey;
        }

        private String keyLabel() {
            return table.columns()
                    .named(String.valueOf(table.key()))
                    .map(Field::label)
                    .orElse("");
        }

        private void follow(String key, Values then, @Nullable Values now, String follows) {
            if (now != null) {
                if (follows.equals(table.name())) {
                    moves(then, now, table.columns(), shown(now, key), what(now), diagnostics);
                }
            } else if (!released().contains(key)) {
                Table of = entry.kind().table(follows).orElse(table);
                Object why = table.released() == null
                        ? new LocalizedText("released.none")
                        : new LocalizedText("released.table", label(table.released()));
                Entry.Rows rows = entry.tables().get(table.name());
                Place place = rows == null ? new Place(entry.file(), 1, 1) : rows.place();
                diagnostics.add(Code.SER005, place, of.label(), shown(then, key), what(then), table.label(), why);
            }
        }

        /** The key as it was written. */
        private String shown(Values row, String key) {
            Value value = row.get(String.valueOf(table.key()));
            return value == null ? key : Identity.text(value);
        }

        /** The description of a row for readers who do not know its number: its first text other than the key. */
        private String what(Values row) {
            return table.columns().fields().stream()
                    .filter(f -> !f.name().equals(table.key()))
                    .map(f -> row.get(f.name()))
                    .filter(Value.Text.class::isInstance)
                    .map(Identity::text)
                    .findFirst()
                    .orElse(keyLabel());
        }

        private String label(String tableName) {
            return entry.kind().table(tableName).map(Table::label).orElse(tableName);
        }

        private Set<String> released() {
            Set<String> keys = new HashSet<>();
            if (table.released() != null) {
                for (Values row : entry.rows(table.released())) {
                    Value value = row.get(String.valueOf(table.key()));
                    if (value != null) {
                        keys.add(Identity.of(value, entry, index));
                    }
                }
            }
            return keys;
        }
    }

    private static String label(Entry entry) {
        return entry.kind().label();
    }

    /** From issue to issue, a state changes only as declared. */
    private static void moves(
            Values then, Values now, FieldSet fieldSet, String name, String what, Diagnostics diagnostics) {
        for (Field field : fieldSet.fields()) {
            if (field.type() instanceof FieldType.Choice choice
                    && then.get(field.name()) instanceof Value.Choice from
                    && now.get(field.name()) instanceof Value.Choice to
                    && !choice.states().allow(from.option().value(), to.option().value())) {
                List<String> legal =
                        choice.states().moves().getOrDefault(from.option().value(), List.of());
                diagnostics.add(
                        Code.SER006,
                        to.place(),
                        name,
                        what,
                        from.option().label(),
                        to.option().label(),
                        legal.isEmpty() ? new LocalizedText("moves.none") : legal);
            }
        }
    }

    /** The fields that a field needs beside it. */
    private static void needs(Field field, Value written, Values values, FieldSet fieldSet, Diagnostics diagnostics) {
        field.needs().stream()
                .flatMap(name -> fieldSet.named(name).stream())
                .filter(f -> values.get(f.name()) == null)
                .forEach(f -> diagnostics.add(Code.FLD010, written.place(), field.label(), f.label()));
    }

    /** The fields that a state requires. */
    private static void requirements(Values values, FieldSet fieldSet, Diagnostics diagnostics) {
        for (Field field : fieldSet.fields()) {
            Value written = values.get(field.name());
            if (written != null) {
                needs(field, written, values, fieldSet, diagnostics);
            }
            if (field.type() instanceof FieldType.Choice choice && written instanceof Value.Choice state) {
                State of = new State(field.label(), state, values, fieldSet);
                of.lacks(choice.states().requires(), Code.SER007, diagnostics);
                of.lacks(choice.states().expects(), Code.FLD013, diagnostics);
            }
        }
    }

    /** A state that is written, and the fields beside it. */
    private record State(String label, Value.Choice state, Values values, FieldSet fieldSet) {

        /** Reports the fields that go with the state and are not written. */
        void lacks(Map<String, List<String>> wanted, Code code, Diagnostics diagnostics) {
            wanted.getOrDefault(state.option().value(), List.of()).stream()
                    .flatMap(name -> fieldSet.named(name).stream())
                    .filter(f -> values.get(f.name()) == null)
                    .forEach(f -> diagnostics.add(
                            code, state.place(), label, state.option().label(), f.label()));
        }
    }
}
