package org.tongbao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.figure.FigureParser;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/**
 * Entries with a mark of its own in every field that is not for readers, however deep, found by what the kinds declare:
 * a field that is declared tomorrow is marked tomorrow.
 */
final class Planted {

    private static final Place PLACE = Place.of("planted");
    private final Path folder;
    /** The forms of marks, at whatever place of a text one begins. */
    private static final Pattern FORM =
            Pattern.compile("(?=(暗号\\d+号|anhao-\\d+-x|4711\\d{8}|\\d{4}-\\d\\d-\\d\\d|\\d{4}年\\d\\d?月\\d\\d?日))");

    private final Set<String> marks = new LinkedHashSet<>();
    private int last;

    /** The folder is where the files lie that are attached. */
    Planted(Path folder) {
        this.folder = folder;
    }

    /** Everything that must be in no file of the site, nor in the name of one. */
    Set<String> marks() {
        return marks;
    }

    /** The marks in a text, found by one search for their forms instead of one for each of them. */
    List<String> in(String text) {
        return FORM.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(marks::contains)
                .toList();
    }

    /** An entry of a kind that says all it can, of which what is not public is marked. */
    Entry live(Kind kind) {
        return filled(kind, "live-" + kind.folder(), false);
    }

    /** An entry of a kind that was withdrawn, in which everything is marked. */
    Entry gone(Kind kind) {
        return withdrawn(filled(kind, "gone-" + kind.folder(), true));
    }

    private Entry filled(Kind kind, String id, boolean all) {
        Map<String, Entry.Rows> tables = new HashMap<>();
        for (Table table : kind.tables()) {
            tables.put(table.name(), new Entry.Rows(List.of(fill(table.columns(), all)), PLACE));
        }
        Set<String> names = new HashSet<>();
        kind.fields().fields().forEach(f -> names.add(f.name()));
        names.remove("withdrawal");
        Values values = fill(kind.fields(), all)
                .only(names)
                .with("published", new Value.DateTime(LocalDate.of(2018, 9, 27).atStartOfDay(), false, PLACE))
                .with("status", status(kind, "published"));
        String text = all ? mark() : "可以看的正文";
        return new Entry(
                id,
                kind,
                "/" + kind.folder() + "/" + id + "/",
                "content/" + kind.folder() + "/" + id + ".md",
                folder,
                values,
                tables,
                MarkdownReader.read(
                        "## " + text + "\n\n![" + text + "](" + file(all, "png") + ")\n", PLACE, new Diagnostics()));
    }

    /** An entry with marks in whatever is not public. */
    Entry marked(Entry entry) {
        Map<String, Entry.Rows> tables = new HashMap<>();
        for (Table table : entry.kind().tables()) {
            Entry.Rows rows = entry.tables().get(table.name());
            if (rows != null) {
                List<Values> marked = rows.rows().stream()
                        .map(r -> marked(r, table.columns()))
                        .toList();
                tables.put(table.name(), new Entry.Rows(marked, rows.place()));
            }
        }
        return entry.with(marked(entry.values(), entry.kind().fields()), tables);
    }

    /** The same entry, withdrawn, every text of it marked but the number that readers know it by. */
    Entry withdrawn(Entry entry) {
        Entry all = filled(entry.kind(), entry.id(), true);
        Values group = new Values(Map.of(
                "date", new Value.Date(LocalDate.of(2018, 10, 1), PLACE), "reason", new Value.Text("有误", PLACE)));
        Values values = all.values()
                .with(
                        "published",
                        Optional.ofNullable(entry.values().get("published")).orElseThrow())
                .with("documentNumber", new Value.Text("某效办〔2018〕9号", PLACE))
                .with("number", new Value.NumberValue(BigDecimal.ONE, "1", PLACE))
                .with("status", status(entry.kind(), "withdrawn"))
                .with("withdrawal", new Value.Group(parts(entry.kind(), "withdrawal"), group, PLACE));
        return new Entry(
                entry.id(), entry.kind(), entry.address(), entry.file(), folder, values, all.tables(), all.body());
    }

    private static FieldSet parts(Kind kind, String field) {
        return kind.fields().named(field).orElseThrow().type().parts().orElseThrow();
    }

    private static Value status(Kind kind, String value) {
        FieldType.Choice type =
                (FieldType.Choice) kind.fields().named("status").orElseThrow().type();
        return new Value.Choice(type.find(value).orElseThrow(), PLACE);
    }

    private Values marked(Values values, FieldSet fieldSet) {
        Values marked = values;
        for (Field field : fieldSet.fields()) {
            if (!field.isPublic()) {
                marked = with(marked, field.name(), value(field.type(), true));
            } else if (values.get(field.name()) instanceof Value.Group group) {
                marked = marked.with(field.name(), marked(group));
            } else if (values.get(field.name()) instanceof Value.ListValue many
                    && field.type() instanceof FieldType.ListOf list
                    && list.item() instanceof FieldType.Group) {
                List<Value> items = many.items().stream()
                        .<Value>map(i -> marked((Value.Group) i))
                        .toList();
                marked = marked.with(field.name(), new Value.ListValue(items, PLACE));
            }
        }
        return marked;
    }

    private Value marked(Value.Group group) {
        return new Value.Group(group.fieldSet(), marked(group.parts(), group.fieldSet()), PLACE);
    }

    private Values fill(FieldSet fieldSet, boolean all) {
        Values values = new Values(Map.of());
        for (Field field : fieldSet.fields()) {
            values = with(values, field.name(), value(field.type(), all || !field.isPublic()));
        }
        return values;
    }

    private static Values with(Values values, String name, Optional<Value> value) {
        return value.map(v -> values.with(name, v)).orElse(values);
    }

    /** A value of a type; nothing for those that only name what stands elsewhere. */
    private Optional<Value> value(FieldType type, boolean marked) {
        if (type instanceof FieldType.Text text) {
            String said = marked ? mark() : "明文";
            return Optional.of(
                    text.isLong()
                            ? new Value.LongText(MarkdownReader.read(said, PLACE, new Diagnostics()), PLACE)
                            : new Value.Text(said, PLACE));
        } else if (type instanceof FieldType.Phone) {
            return Optional.of(new Value.Text(marked ? mark() : "0000-1234", PLACE));
        } else if (type instanceof FieldType.Date) {
            return Optional.of(new Value.Date(marked ? day() : LocalDate.of(2018, 9, 1), PLACE));
        } else if (type instanceof FieldType.Numeric) {
            String number = marked ? number() : "2018";
            return Optional.of(new Value.NumberValue(new BigDecimal(number), number, PLACE));
        } else if (type instanceof FieldType.Figure figure) {
            return FigureParser.parse(marked ? number() : "7")
                    .figure()
                    .map(f ->
                            new Value.FigureValue(figure.measure() == null ? f : f.in(figure.measure()), false, PLACE));
        } else if (type instanceof FieldType.Choice choice) {
            return Optional.of(new Value.Choice(choice.options().get(0), PLACE));
        } else if (type instanceof FieldType.Flag) {
            return Optional.of(new Value.BooleanValue(true, PLACE));
        }
        return ofSeveral(type, marked);
    }

    private Optional<Value> ofSeveral(FieldType type, boolean marked) {
        if (type instanceof FieldType.Link) {
            return Optional.of(new Value.Link(
                    "https://example.gov.cn/" + (marked ? ascii() : "open"),
                    Optional.of(marked ? mark() : "明文"),
                    PLACE));
        } else if (type instanceof FieldType.Image) {
            String alt = marked ? mark() : "明文";
            return Optional.of(
                    new Value.Image(file(marked, "png"), Optional.of(alt), Optional.of(alt), Optional.of(alt), PLACE));
        } else if (type instanceof FieldType.File) {
            return Optional.of(new Value.File(file(marked, "txt"), Optional.of(marked ? mark() : "明文"), PLACE));
        } else if (type instanceof FieldType.ListOf list) {
            return value(list.item(), marked).map(v -> new Value.ListValue(List.of(v), PLACE));
        } else if (type instanceof FieldType.Group group) {
            return Optional.of(new Value.Group(group.fieldSet(), fill(group.fieldSet(), marked), PLACE));
        }
        return type instanceof FieldType.Ref ref && !FieldType.Ref.GENERAL.contains(ref.to())
                ? Optional.of(new Value.Reference(
                        marked ? "live-" + ref.to() + "s" : "gone-" + ref.to() + "s", ref.to(), PLACE))
                : Optional.empty();
    }

    private String mark() {
        return kept("暗号" + ++last + "号");
    }

    private String ascii() {
        return kept("anhao-" + ++last + "-x");
    }

    /** Long enough to be found in no other number. */
    private String number() {
        return kept("4711" + (90000000 + ++last));
    }

    private LocalDate day() {
        LocalDate day = LocalDate.of(1801, 1, 1).plusDays(++last);
        kept(day.toString());
        kept(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
        return day;
    }

    private String kept(String mark) {
        marks.add(mark);
        return mark;
    }

    private String file(boolean marked, String ending) {
        String name = (marked ? ascii() : "open") + "." + ending;
        try {
            Files.writeString(folder.resolve(name), marked ? mark() : "明文");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }
}
