package org.tongbao.desk;

import java.util.List;
import java.util.Optional;
import org.tongbao.desk.view.MessageView;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;
import org.tongbao.edit.EditException;
import org.tongbao.edit.EntryText;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/** The messages about an entry, each at the part of the form that it is about: by the line of the field's node. */
record EntryMessages(OpenEntry open, Pages pages) {

    /** The id of the text in the form. */
    static final String BODY = "body";

    /** Those of all messages that are about the entry or its tables. */
    List<MessageView> of(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(d -> open.place().owns(d.place().file()))
                .map(this::message)
                .toList();
    }

    private MessageView message(Diagnostic diagnostic) {
        Place place = diagnostic.place();
        Optional<Table> table = open.table(place.file());
        if (table.isPresent()) {
            return pages.message(diagnostic, id(table.get()), row(table.get(), place));
        }
        if (!place.file().equals(open.place().file()) || open.parts().isEmpty()) {
            return pages.message(diagnostic, "", open.parts().isEmpty() ? line(place) : name(place.file()));
        }
        return at(diagnostic, open.parts().get());
    }

    private MessageView at(Diagnostic diagnostic, EntryText parts) {
        int line = diagnostic.place().line();
        if (line >= bodyLine(parts)) {
            return pages.message(diagnostic, BODY, pages.text("desk.body"));
        }
        Optional<Field> missing = diagnostic.code() == Code.FLD002 && line <= 1
                ? open.kind()
                        .fields()
                        .named(String.valueOf(diagnostic.arguments().get(1)))
                : Optional.empty();
        Optional<String> word = parts.node().pairs().stream()
                .filter(p -> p.key().place().line() <= line)
                .reduce((first, second) -> second)
                .map(Node.Pair::key)
                .map(Node.Scalar::text);
        Optional<Field> field =
                missing.or(() -> word.flatMap(w -> open.kind().fields().find(w)));
        if (field.isPresent()) {
            return pages.message(diagnostic, id(field.get()), field.get().label());
        }
        Optional<Table> table = word.flatMap(w -> open.kind().table(w));
        return table.map(t -> pages.message(diagnostic, id(t), t.label()))
                .orElseGet(() -> pages.message(diagnostic, "", line <= 1 ? "" : line(diagnostic.place())));
    }

    /** The line on which the body begins, counted from 1. */
    private static int bodyLine(EntryText parts) {
        String text = parts.written().text();
        String above = text.substring(0, text.length() - parts.body().length());
        return (int) above.chars().filter(c -> c == '\n').count() + 1;
    }

    /** Why nothing was written, at the value that was refused. */
    MessageView refused(EditException refused) {
        String name = refused.place().split("[.\\[]", 2)[0];
        Optional<Field> field = open.kind().fields().named(name);
        String text = pages.text("desk.refused." + refused.fault());
        return new MessageView(
                "error",
                field.map(EntryMessages::id).orElse(name.equals(BODY) ? BODY : ""),
                field.map(Field::label).orElse(""),
                text,
                "");
    }

    /** The table, and the row as the grid counts it. */
    private String row(Table table, Place place) {
        Optional<CsvFile> csv = open.csv(table);
        int row = 0;
        for (CellRow each : csv.map(CsvFile::rows).orElse(List.of())) {
            row += each.cells().get(0).place().line() <= place.line() ? 1 : 0;
        }
        return row == 0 ? table.label() : pages.text("desk.row", table.label(), row);
    }

    private String line(Place place) {
        return place.line() == 0 ? "" : pages.text("desk.line", place.line());
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** The id of a field's place in the form. */
    static String id(Field field) {
        return "at-" + FormEdit.FIELDS + "-" + field.name();
    }

    /** The id of a table's place in the form. */
    static String id(Table table) {
        return "at-" + FormEdit.TABLES + "-" + table.name();
    }
}
