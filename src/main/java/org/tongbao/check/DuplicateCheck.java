package org.tongbao.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.person.PersonName;

/** No two rows of a table have its {@code unique} columns in common, however names in them are typed. */
final class DuplicateCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.checked()) {
            for (Table table : entry.kind().tables()) {
                if (!table.unique().isEmpty()) {
                    compare(entry, table, index, diagnostics);
                }
            }
        }
    }

    private static void compare(Entry entry, Table table, SiteIndex index, Diagnostics diagnostics) {
        Map<List<String>, Value> seen = new HashMap<>();
        for (Values row : entry.rows(table.name())) {
            List<Value> values = table.unique().stream()
                    .flatMap(name -> Optional.ofNullable(row.get(name)).stream())
                    .toList();
            if (values.size() < table.unique().size() || values.stream().anyMatch(DuplicateCheck::isMasked)) {
                continue;
            }
            List<String> key = values.stream()
                    .map(v -> PersonName.of(Identity.of(v, entry, index)).form())
                    .toList();
            Value earlier = seen.putIfAbsent(key, values.get(0));
            if (earlier != null) {
                diagnostics.add(
                        Code.ROW001,
                        values.get(0).place(),
                        table.label(),
                        written(values),
                        earlier.place().line(),
                        labels(table));
            }
        }
    }

    /** A masked name identifies nobody. */
    private static boolean isMasked(Value value) {
        return value instanceof Value.Text text && PersonName.of(text.text()).isMasked();
    }

    private static String written(List<Value> values) {
        return values.stream().map(Identity::text).collect(Collectors.joining("、"));
    }

    private static List<String> labels(Table table) {
        List<String> labels = new ArrayList<>();
        table.unique()
                .forEach(name -> table.columns().named(name).map(Field::label).ifPresent(labels::add));
        return labels;
    }
}
