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
            "rows", Set.of("of", "by", "state", "in"),
            "pairs", Set.of("of", "by", "with", "on"),
            "cards", Set.of("of", "name", "with", "before", "after", "state"),
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
            Table of = WORDS.getOrDefault(word, Set.of()).contains("of") ? table("of") : NO_TABLE;
            Shape columns = of.columns();
            return switch (word) {
                case "figures" -> new View.Figures(label, figures("show"));
                case "trend" -> new View.Trend(label, figures("show"));
                case "parts" -> new View.Parts(label, one("whole", fields, Wanted.FIGURE), figures("parts"));
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
                case "rows" -> rows(label, of);
                case "pairs" -> pairs(label, of);
                case "cards" ->
                    new View.Cards(
                            label,
                            of,
                            one("name", columns, Wanted.ANY),
                            maybe("with", columns),
                            several("before", columns, Wanted.ANY),
                            several("after", columns, Wanted.ANY),
                            d.node("state").isEmpty() ? null : one("state", columns, Wanted.CHOICE));
                default ->
                    new View.Overdue(label, of, one("due", columns, Wanted.DATE), one("state", columns, Wanted.CHOICE));
            };
        }

        private View rows(String label, Table of) {
            Field state = d.node("state").isEmpty() ? null : one("state", of.columns(), Wanted.CHOICE);
            List<String> in = d.scalars("in").stream().map(Node.Scalar::text).toList();
            boolean known = state != null
                    && state.type() instanceof FieldType.Choice choice
                    && in.stream().allMatch(w -> choice.find(w).isPresent());
            if (in.isEmpty() ? state != null : !known) {
                d.wrong("in", d.node("in").orElse(d.mapping()), "declaration.in");
                sound = false;
            }
            return new View.Rows(label, of, several("by", of.columns(), Wanted.ANY), state, in);
        }

        private View pairs(String label, Table of) {
            Table with = table("with");
            if (of.key() == null) {
                diagnostics.add(Code.KND002, d.mapping().place(), "key");
                sound = false;
            }
            return new View.Pairs(label, of, maybe("by", of.columns()), with, one("on", with.columns(), Wanted.ANY));
        }

        private Table table(String word) {
            String name = d.required(word);
            Optional<Table> table = kind.table(name).filter(t -> t.name().equals(name));
            if (table.isEmpty() && !name.isEmpty()) {
                d.unknown(
                        Code.KND009,
                        d.node(word).orElseThrow().place(),
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

        /** The figures a view shows; at least one. */
        private List<Field> figures(String word) {
            if (d.node(word).isEmpty()) {
                sound = false;
                d.wrong(word, d.mapping(), "declaration.text");
            }
            return several(word, fields, Wanted.FIGURE);
        }

        private List<Field> several(String word, Shape shape, Wanted type) {
            return d.scalars(word).stream()
                    .map(s -> field(s.text(), s, shape, type))
                    .toList();
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
    private static final Field NO_FIELD = Field.of("", "", new FieldType.Flag());
}
