package org.tongbao.convert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.kind.Field;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.ValueText;
import org.tongbao.model.Values;
import org.tongbao.source.YamlText;

/** Makes an entry the next issue of a series: it takes over the name of the series, the next number, and the keys of rows. */
public final class Succession {

    /** What changes in titles from issue to issue. */
    private static final Pattern CHANGING = Pattern.compile("[0-9０-９〇○一二三四五六七八九十百第期年月日季度（）()\\s]+");

    private Succession() {}

    /** The issue before an entry of this title: of the same kind and in a series, with the highest number. */
    public static Optional<Entry> previous(List<Entry> entries, Draft draft, String title) {
        String same = constant(title);
        return entries.stream()
                .filter(e -> e.kind().equals(draft.kind()) && !e.isWithdrawn())
                .filter(e -> e.values().text("series").isPresent())
                .filter(e -> constant(e.title()).equals(same) && !same.isEmpty())
                .max(Comparator.comparing(Succession::number).thenComparing(Entry::published));
    }

    private static String constant(String title) {
        return CHANGING.matcher(title).replaceAll("");
    }

    private static int number(Entry entry) {
        return entry.values()
                .find("number", Value.NumberValue.class)
                .map(n -> n.number().intValue())
                .orElse(0);
    }

    /** The entry as the next issue after another; what it takes over is reported. */
    public static Draft after(Entry previous, Draft draft, String name, Diagnostics diagnostics) {
        Map<String, String> fields = new LinkedHashMap<>(draft.fields());
        String series = previous.values().text("series").orElseThrow();
        int number = number(previous) + 1;
        fields.put("series", YamlText.of(series));
        if (number > 1) {
            fields.put("number", String.valueOf(number));
        }
        diagnostics.add(
                Code.OFF014,
                Place.of(name),
                new LocalizedText("office.guess.series", series, previous.title(), number > 1 ? number : "—"));
        Map<String, Rows> tables = new LinkedHashMap<>();
        draft.tables().forEach((file, rows) -> tables.put(file, keyed(previous, rows, name, diagnostics)));
        return draft.with(fields, tables);
    }

    private static Rows keyed(Entry previous, Rows rows, String name, Diagnostics diagnostics) {
        Optional<Field> key = Optional.ofNullable(rows.table().key())
                .flatMap(k -> rows.table().columns().named(k));
        Optional<Field> text = rows.columns().stream()
                .filter(c -> c.required() && !c.equals(key.orElse(null)))
                .findFirst();
        boolean given = key.isPresent() && rows.columns().contains(key.get()) && !rows.counted();
        if (key.isEmpty() || text.isEmpty() || given) {
            return rows;
        }
        Map<String, String> known = new HashMap<>();
        int last = 0;
        for (Values row : previous.rows(rows.table().name())) {
            String old = written(row, key.get());
            known.putIfAbsent(written(row, text.get()), old);
            last = old.matches("[0-9]{1,8}") ? Math.max(last, Integer.parseInt(old)) : last;
        }
        int at = rows.columns().indexOf(text.get());
        List<String> keys = new ArrayList<>();
        int kept = 0;
        for (List<String> row : rows.rows()) {
            String old = known.remove(row.get(at));
            kept += old == null ? 0 : 1;
            last += old == null ? 1 : 0;
            keys.add(old == null ? String.valueOf(last) : old);
        }
        diagnostics.add(
                Code.OFF014,
                Place.of(name),
                new LocalizedText("office.guess.keys", rows.table().label(), kept, keys.size() - kept));
        return rows.keyed(key.get(), keys);
    }

    private static String written(Values row, Field field) {
        Value value = row.get(field.name());
        return value == null ? "" : ValueText.WRITTEN.of(value);
    }
}
