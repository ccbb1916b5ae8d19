package org.tongbao.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A blank entry of a kind: its fields in order, each with its label and help, the optional ones commented out. */
public final class EntryTemplate {

    private EntryTemplate() {}

    /** The whole file. It reads without error once its title and source are filled in; as a draft it is in no build. */
    public static String of(Kind kind, LocalDate today) {
        StringBuilder out = new StringBuilder("---\n");
        out.append("# ").append(kind.label()).append("：带 # 的行是可以不填的项，要填时去掉 #。\n");
        for (Field field : kind.fields().fields()) {
            if (field.isPublic()) {
                comment(field, out);
                line(field, today, out);
            }
        }
        for (Table table : kind.tables()) {
            out.append("# ")
                    .append(table.label())
                    .append("：写在旁边的 ")
                    .append(fileName(table))
                    .append(" 里，第一行是表头；用不到就删掉那个文件\n");
        }
        return out.append("# 正文写在下面这行 --- 的后面：段与段之间空一行，小标题用 ## 开头。\n---\n\n").toString();
    }

    /** The name of the file that holds the rows of a table. */
    public static String fileName(Table table) {
        return table.name() + ".csv";
    }

    /** An empty table: a byte order mark, by which spreadsheets recognize UTF-8, and the headings. */
    public static String headings(Table table) {
        return "\uFEFF" + filledIn(table).stream().map(Field::label).collect(Collectors.joining(",")) + "\n";
    }

    /** The columns for an editor to fill in. */
    static List<Field> filledIn(Table table) {
        return table.columns().fields().stream()
                .filter(EntryTemplate::isFilledIn)
                .toList();
    }

    /** Whether an editor fills in the column: it is required, or public and not computed. */
    private static boolean isFilledIn(Field column) {
        boolean computed = column.type() instanceof FieldType.Figure figure && figure.computed();
        return column.required() || (column.isPublic() && !computed);
    }

    /** A field without a value, with what to write above it. */
    public static String blank(Field field) {
        StringBuilder out = new StringBuilder();
        comment(field, out);
        return out.append(field.label()).append(":\n").toString();
    }

    private static void comment(Field field, StringBuilder out) {
        out.append("# ").append(field.label());
        if (field.type() instanceof FieldType.Choice choice) {
            out.append("：")
                    .append(String.join(
                            " / ",
                            choice.options().stream()
                                    .map(FieldType.Option::label)
                                    .toList()));
        }
        String more = Stream.of(field.help(), example(field), form(field))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("；"));
        if (!more.isEmpty()) {
            out.append("（").append(more).append("）");
        }
        out.append(field.required() ? "，必填\n" : "\n");
    }

    private static String example(Field field) {
        return field.example().isEmpty() ? "" : "例如 " + field.example();
    }

    /** How a group is written, or each item of a list of groups. */
    private static String form(Field field) {
        FieldType item = field.type() instanceof FieldType.ListOf list ? list.item() : field.type();
        return item.parts().map(parts -> "写成 " + WrittenForm.of(parts)).orElse("");
    }

    private static void line(Field field, LocalDate today, StringBuilder out) {
        String value =
                switch (field.name()) {
                    case "published" -> today + " 09:00";
                    case "status" -> "草稿";
                    case "title" -> "标题";
                    case "source" -> "来源";
                    default -> "";
                };
        boolean given = field.required() || field.name().equals("status");
        out.append(given ? "" : "# ")
                .append(field.name())
                .append(": ")
                .append(value)
                .append('\n');
    }
}
