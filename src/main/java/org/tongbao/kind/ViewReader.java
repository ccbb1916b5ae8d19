package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Phrase;
import org.tongbao.diag.Place;
import org.tongbao.source.Node;

/** Reads the {@code views:} of a kind. */
final class ViewReader {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "figures", Set.of("show"),
            "parts", Set.of("whole", "parts"),
            "states", Set.of("of", "by", "state"),
            "bars", Set.of("of", "by", "figure", "per"),
            "progress", Set.of("of", "figure", "line", "name", "by", "with", "state"),
            "overdue", Set.of("of", "due", "state"),
            "trend", Set.of("show"));

    private final Kind kind;
    private final Diagnostics diagnostics;

    ViewReader(Kind kind, Diagnostics diagnostics) {
        this.kind = kind;
        this.diagnostics = diagnostics;
    }

    List<View> read(Node node) {
        List<View> views = new ArrayList<>();
        for (Node item : node instanceof Node.Sequence sequence ? sequence.items() : List.of(node)) {
            if (item instanceof Node.Mapping mapping) {
                new One(new Declaration(mapping, diagnostics)).view().ifPresent(views::add);
            } else {
                diagnostics.add(Code.KND004, item.place(), "views", new Phrase("declaration.mapping"));
            }
        }
        return views;
    }

    /** One view; what it lacks has been reported. */
    private final class One {

        private final Declaration d;
        private final Shape fields = kind.fields();
        private boolean sound = true;

        One(Declaration d) {
            this.d = d;
        }

        Optional<View> view() {
            String word = d.required("view");
            Set<String> own = WORDS.get(word);
            if (own == null) {
                if (!word.isEmpty()) {
                    d.unknown(Code.KND009, d.node("view").orElseThrow().place(), word, WORDS.keySet());
                }
                return Optional.empty();
            }
            Set<String> allowed = new TreeSet<>(own);
            allowed.addAll(Set.of("view", "label"));
            d.allow(allowed);
            String label = d.text("label").orElse("");
            View view = make(word, label);
            return sound ? Optional.of(view) : Optional.empty();
        }

        private View make(String word, String label) {
            Table of = WORDS.getOrDefault(word, Set.of()).contains("of") ? table() : NO_TABLE;
            Shape columns = of.columns();
            return switch (word) {
                case "figures" -> new View.Figures(label, several("show"));
                case "trend" -> new View.Trend(label, several("show"));
                case "parts" -> new View.Parts(label, one("whole", fields, Wanted.FIGURE), several("parts"));
                case "states" -> new View.States(label, of, maybe("by", columns), one("state", columns, Wanted.CHOICE));
                case "bars" ->
                    new View.Bars(
                            label,
                            of,
                            one("by", columns, Wanted.ANY),
                            one("figure", columns, Wanted.FIGURE),
                            maybe("per", columns));
                case "progress" ->
                    new View.Progress(
                            label,
                            of,
                            one("figure", columns, Wanted.FIGURE),
                            one("line", fields, Wanted.FIGURE),
                            one("name", columns, Wanted.ANY),
                            one("by", columns, Wanted.ANY),
                            maybe("with", columns),
                            maybe("state", columns));
                default ->
                    new View.Overdue(label, of, one("due", columns, Wanted.DATE), one("state", columns, Wanted.CHOICE));
            };
        }

        private Table table() {
            String name = d.required("of");
            Optional<Table> table = kind.table(name).filter(t -> t.name().equals(name));
            if (table.isEmpty() && !name.isEmpty()) {
                d.unknown(
                        Code.KND009,
                        d.node("of").orElseThrow().place(),
                        name,
                        kind.tables().stream().map(Table::name).toList());
            }
            sound &= table.isPresent();
            return table.orElse(NO_TABLE);
        }

        private Field one(String word, Shape shape, Wanted type) {
            String name = d.required(word);
            sound &= !name.isEmpty();
            return name.isEmpty() ? NO_FIELD : field(name, d.node(word).orElseThrow(), shape, type);
        }

        private @Nullable Field maybe(String word, Shape shape) {
            return d.text(word)
                    .map(name -> field(name, d.node(word).orElseThrow(), shape, Wanted.ANY))
                    .orElse(null);
        }

        private List<Field> several(String word) {
            List<Field> several = new ArrayList<>();
            Node node = d.node(word).orElse(d.mapping());
            for (Node item : node instanceof Node.Sequence sequence ? sequence.items() : List.of(node)) {
                if (item instanceof Node.Scalar scalar) {
                    several.add(field(scalar.text(), scalar, fields, Wanted.FIGURE));
                } else {
                    d.wrong(word, item, "declaration.text");
                    sound = false;
                }
            }
            return several;
        }

        private Field field(String name, Node at, Shape shape, Wanted type) {
            Optional<Field> field = shape.named(name);
            if (field.isEmpty()) {
                // Of a table that does not exist, that has been said already.
                if (!shape.fields().isEmpty()) {
                    List<String> known =
                            shape.fields().stream().map(Field::name).toList();
                    d.unknown(Code.KND009, at.place(), name, known);
                }
            } else if (!type.fits(field.get().type())) {
                d.wrong(name, at, type.key());
            }
            sound &= field.filter(f -> type.fits(f.type())).isPresent();
            return field.orElse(NO_FIELD);
        }
    }

    /** What a view wants a field to be. */
    private enum Wanted {
        ANY,
        FIGURE,
        CHOICE,
        DATE;

        boolean fits(FieldType type) {
            return switch (this) {
                case ANY -> true;
                case FIGURE -> type instanceof FieldType.Figure || type instanceof FieldType.Numeric;
                case CHOICE -> type instanceof FieldType.Choice;
                case DATE -> type instanceof FieldType.Date;
            };
        }

        /** How messages call it. */
        String key() {
            return this == FIGURE ? "declaration.figure" : this == DATE ? "declaration.date" : "declaration.enum";
        }
    }

    private static final Table NO_TABLE = new Table("", "", new Shape(List.of()));
    private static final Field NO_FIELD = new Field(
            "",
            "",
            new FieldType.Flag(),
            false,
            null,
            "",
            false,
            false,
            new Continuity(false, null, Place.of("")),
            true);
}
