package org.tongbao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongbao.desk.view.ControlView;
import org.tongbao.desk.view.FormView;
import org.tongbao.desk.view.MessageView;
import org.tongbao.edit.EntryText;
import org.tongbao.edit.FieldText;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/**
 * The form of an entry, made from the declaration of its kind.
 *
 * @param open the files as they are
 * @param sent what was typed before, which is shown again; null if the form shows what the files say
 * @param given values that a new entry begins with
 * @param offered the names that controls offer
 * @param messages what is said of the entry
 */
record EntryForm(
        OpenEntry open,
        @Nullable Sent sent,
        Map<String, FieldText> given,
        Offered offered,
        List<MessageView> messages) {

    /** Fields of every kind that editors look for first, though they are not required. */
    private static final Set<String> FIRST = Set.of("status", "summary");

    /** More characters than this need a wider column. */
    private static final int SHORT = 7;

    private static final int LONG = 14;

    private Kind kind() {
        return open.kind();
    }

    /** What every entry must say, then what this kind is about, with its tables; the rest is folded. */
    List<FormView.SectionView> sections() {
        if (open.parts().isEmpty()) {
            return List.of();
        }
        List<Field> own = kind().own().fields();
        Predicate<Field> isOwn = f -> own.stream().anyMatch(o -> o.name().equals(f.name()));
        Predicate<Field> isFirst = f -> !isOwn.test(f) && (f.required() || FIRST.contains(f.name()));
        List<FormView.SectionView> sections = new ArrayList<>();
        sections.add(section("first", false, isFirst, List.of()));
        sections.add(section("own", false, isOwn, kind().tables()));
        sections.add(section("more", true, isOwn.negate().and(isFirst.negate()), List.of()));
        return sections.stream().filter(s -> !s.fields().isEmpty()).toList();
    }

    private FormView.SectionView section(String id, boolean isFolded, Predicate<Field> which, List<Table> tables) {
        EntryText parts = open.parts().orElseThrow();
        List<FormView.FieldView> views = new ArrayList<>();
        List<String> filled = new ArrayList<>();
        boolean hasMessages = false;
        for (Field field : kind().fields().fields()) {
            if (which.test(field)) {
                FormView.FieldView view = view(parts, field);
                views.add(view);
                hasMessages |= !view.messages().isEmpty() || !view.other().isEmpty();
                if (FormEdit.pair(parts, field).isPresent()) {
                    filled.add(field.label());
                }
            }
        }
        tables.forEach(t -> views.add(view(parts, t)));
        return new FormView.SectionView(id, isFolded && !hasMessages, filled, views);
    }

    private FormView.FieldView view(EntryText parts, Field field) {
        Input input = Inputs.of(field);
        Optional<Node.Pair> pair = FormEdit.pair(parts, field);
        Optional<FieldText> written = pair.flatMap(p -> input.written(p.value()));
        String id = EntryMessages.id(field);
        ControlView control = null;
        String other = "";
        if (pair.isEmpty() || written.isPresent()) {
            Optional<FieldText> typed = part(FormEdit.FIELDS, field.name()).map(input::sent);
            Optional<FieldText> shown = typed.or(() -> written).or(() -> Optional.ofNullable(given.get(field.name())));
            Spot spot = new Spot(FormEdit.FIELDS + "." + field.name(), field.label(), field.required(), offered);
            control = input.view(spot, shown);
            other = typed.isPresent() ? other(input, written, typed.get()) : "";
        }
        return new FormView.FieldView(
                id,
                field.label(),
                help(field),
                field.required(),
                field.isPublic(),
                control,
                null,
                control == null ? "source" : "",
                other,
                at(id));
    }

    /** What the file says, where it is not what was typed. */
    private static String other(Input input, Optional<FieldText> written, FieldText typed) {
        Optional<FieldText> now = written.flatMap(input::plain);
        return now.equals(input.plain(typed)) ? "" : now.map(input::words).orElse("（空）");
    }

    private static String help(Field field) {
        String example = field.example().isEmpty() ? "" : "例如 " + field.example();
        String computed = field.type() instanceof FieldType.Figure f && f.computed() ? "可以不填，能从别的数算出来" : "";
        return List.of(field.help(), example, computed).stream()
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + "；" + b)
                .orElse("");
    }

    private FormView.FieldView view(EntryText parts, Table table) {
        Optional<CsvFile> csv = FormEdit.grid(open, table);
        Optional<Node.Pair> pair = FormEdit.pair(parts, table);
        Input input = Inputs.of(table);
        Optional<FieldText> written = pair.flatMap(p -> input.written(p.value()));
        boolean inFile = open.file(table).isPresent();
        String name = FormEdit.TABLES + "." + table.name();
        Optional<FieldText> typed = part(FormEdit.TABLES, table.name()).map(input::sent);
        ControlView control = csv.isPresent() || inFile || (pair.isPresent() && written.isEmpty())
                ? null
                : input.view(new Spot(name, table.label(), false, offered), typed.or(() -> written));
        String id = EntryMessages.id(table);
        String note = csv.isPresent() || control != null ? "" : inFile ? "workbook" : "source";
        return new FormView.FieldView(
                id,
                table.label(),
                "",
                false,
                true,
                control,
                csv.map(c -> grid(table, c)).orElse(null),
                note,
                "",
                at(id));
    }

    private FormView.GridView grid(Table table, CsvFile csv) {
        int width = csv.width();
        List<FormView.ColumnView> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String heading = i < csv.headings().size() ? csv.headings().get(i) : "";
            Optional<String> names = table.columns().find(heading).flatMap(f -> offer(f.type()));
            columns.add(new FormView.ColumnView(heading, names.map(offered::use).orElse(null), width(csv, i)));
        }
        List<FormView.RowView> rows = new ArrayList<>();
        Optional<Sent> typed = part(FormEdit.TABLES, table.name());
        if (typed.isPresent()) {
            typed.get()
                    .parts()
                    .forEach((key, row) -> rows.add(
                            row(key, row.items().stream().map(Sent::value).toList(), width)));
        } else {
            for (CellRow row : csv.rows()) {
                rows.add(row(String.valueOf(rows.size()), CsvFile.values(row), width));
            }
        }
        String name = FormEdit.TABLES + "." + table.name();
        rows.removeIf(r -> !r.key().matches("[0-9]+") && r.cells().stream().allMatch(String::isBlank));
        return new FormView.GridView(name, table.label(), columns, rows, row("n", List.of(), width));
    }

    /** How much room the texts of a column need. */
    private static String width(CsvFile csv, int column) {
        int longest =
                csv.rows().stream().mapToInt(r -> r.text(column).length()).max().orElse(0);
        return longest > LONG ? "long" : longest > SHORT ? "middle" : "short";
    }

    private static Optional<String> offer(FieldType type) {
        FieldType item = type instanceof FieldType.ListOf list ? list.item() : type;
        return item instanceof FieldType.Ref ref ? Optional.of(ref.to()) : Optional.empty();
    }

    private static FormView.RowView row(String key, List<String> cells, int width) {
        List<String> all = new ArrayList<>(cells.subList(0, Math.min(cells.size(), width)));
        while (all.size() < width) {
            all.add("");
        }
        return new FormView.RowView(key, all);
    }

    private Optional<Sent> part(String group, String name) {
        return Optional.ofNullable(sent).flatMap(s -> s.part(group)).flatMap(g -> g.part(name));
    }

    private List<MessageView> at(String id) {
        return messages.stream().filter(m -> m.at().equals(id)).toList();
    }

    /** The text; null if the whole file is edited. */
    FormView.@Nullable BodyView body() {
        if (open.parts().isEmpty()) {
            return null;
        }
        String there = FormEdit.shownBody(open.parts().get());
        String typed =
                sent == null ? there : sent.part(FormEdit.BODY).map(Sent::value).orElse(there);
        return new FormView.BodyView(
                FormEdit.BODY, typed, sent == null || typed.equals(there) ? "" : there, at(EntryMessages.BODY));
    }

    /** The whole file; null if its fields can be edited. */
    FormView.@Nullable BodyView source() {
        if (open.parts().isPresent() || !open.isText()) {
            return null;
        }
        String there = open.raw().replace("\r\n", "\n").replace("\uFEFF", "");
        String typed = sent == null
                ? there
                : sent.part(FormEdit.SOURCE).map(Sent::value).orElse(there);
        return new FormView.BodyView(
                FormEdit.SOURCE, typed, sent == null || typed.equals(there) ? "" : there, List.of());
    }
}
