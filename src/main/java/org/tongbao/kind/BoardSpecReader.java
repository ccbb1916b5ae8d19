package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.source.Node;

/** Reads the {@code views:} of a kind. */
final class BoardSpecReader {

    private static final Map<String, Function<One, BoardSpec>> VIEWS = Map.ofEntries(
            Map.entry("figures", w -> new BoardSpec.Figures(w.label(), w.figures("show"))),
            Map.entry("trend", w -> new BoardSpec.Trend(w.label(), w.figures("show"))),
            Map.entry(
                    "parts",
                    w -> new BoardSpec.Parts(w.label(), w.one("whole", w.fields, Wanted.FIGURE), w.figures("parts"))),
            Map.entry(
                    "states",
                    w -> new BoardSpec.States(w.label(), w.of(), w.maybe("by"), w.column("state", Wanted.CHOICE))),
            Map.entry(
                    "bars",
                    w -> new BoardSpec.Bars(
                            w.label(),
                            w.of(),
                            w.column("by", Wanted.ANY),
                            w.column("figure", Wanted.FIGURE),
                            w.maybe("per"))),
            Map.entry(
                    "progress",
                    w -> new BoardSpec.Progress(
                            w.label(),
                            w.of(),
                            w.column("figure", Wanted.FIGURE),
                            w.one("line", w.fields, Wanted.FIGURE),
                            w.column("name", Wanted.ANY),
                            w.column("by", Wanted.ANY),
                            w.maybe("with"),
                            w.maybe("state"),
                            w.maybe("done"),
                            w.maybe("target"))),
            Map.entry(
                    "overdue",
                    w -> new BoardSpec.Overdue(
                            w.label(), w.of(), w.column("due", Wanted.DATE), w.column("state", Wanted.CHOICE))),
            Map.entry("rows", One::rows),
            Map.entry("pairs", One::pairs),
            Map.entry(
                    "cards",
                    w -> new BoardSpec.Cards(
                            w.label(),
                            w.of(),
                            w.column("name", Wanted.ANY),
                            w.maybe("with"),
                            w.several("before"),
                            w.several("after"),
                            w.state())));

    private final Kind kind;
    private final Diagnostics diagnostics;

    BoardSpecReader(Kind kind, Diagnostics diagnostics) {
        this.kind = kind;
        this.diagnostics = diagnostics;
    }

    List<BoardSpec> read(Node node) {
        List<BoardSpec> views = new ArrayList<>();
        for (Node item : node instanceof Node.Sequence sequence ? sequence.items() : List.of(node)) {
            if (item instanceof Node.Mapping mapping) {
                new One(new Declaration(mapping, diagnostics)).view().ifPresent(views::add);
            } else {
                diagnostics.add(Code.KND004, item.place(), "views", new LocalizedText("declaration.mapping"));
            }
        }
        return views;
    }

    /** Reads one view and reports missing words. */
    private final class One {

        private final Declaration d;
        private final FieldSet fields = kind.fields();
        private final Set<String> asked = new TreeSet<>(Set.of("view", "label"));
        private @Nullable Table of;
        private boolean sound = true;

        One(Declaration d) {
            this.d = d;
        }

        /** The view; reports words that nothing read. */
        Optional<BoardSpec> view() {
            String word = d.required("view");
            Function<One, BoardSpec> reader = VIEWS.get(word);
            if (reader == null) {
                if (!word.isEmpty()) {
                    d.unknown(Code.KND009, d.node("view").orElseThrow().place(), word, VIEWS.keySet());
                }
                return Optional.empty();
            }
            BoardSpec view = reader.apply(this);
            d.allow(asked);
            return sound ? Optional.of(view) : Optional.empty();
        }

        private String label() {
            return d.text("label").orElse("");
        }

        private Table of() {
            if (of == null) {
                of = table("of");
            }
            return of;
        }

        private Optional<Node> node(String word) {
            asked.add(word);
            return d.node(word);
        }

        private @Nullable Field state() {
            return node("state").isEmpty() ? null : column("state", Wanted.CHOICE);
        }

        private BoardSpec rows() {
            Field state = state();
            Optional<Node> written = node("in");
            List<String> in = d.scalars("in").stream().map(Node.Scalar::text).toList();
            boolean known = state != null
                    && state.type() instanceof FieldType.Choice choice
                    && in.stream().allMatch(w -> choice.find(w).isPresent());
            if (in.isEmpty() ? state != null : !known) {
                d.wrong("in", written.orElse(d.mapping()), "declaration.in");
                sound = false;
            }
            return new BoardSpec.Rows(label(), of(), several("by"), state, in);
        }

        private BoardSpec pairs() {
            Table with = table("with");
            if (of().key() == null) {
                diagnostics.add(Code.KND002, d.mapping().place(), "key");
                sound = false;
            }
            return new BoardSpec.Pairs(label(), of(), maybe("by"), with, one("on", with.columns(), Wanted.ANY));
        }

        private Table table(String word) {
            asked.add(word);
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

        private Field column(String word, Wanted type) {
            return one(word, of().columns(), type);
        }

        private Field one(String word, FieldSet fieldSet, Wanted type) {
            asked.add(word);
            String name = d.required(word);
            sound &= !name.isEmpty();
            return name.isEmpty() ? NO_FIELD : field(name, d.node(word).orElseThrow(), fieldSet, type);
        }

        private @Nullable Field maybe(String word) {
            return node(word)
                    .flatMap(n -> d.text(word).map(name -> field(name, n, of().columns(), Wanted.ANY)))
                    .orElse(null);
        }

        /** The figures a view shows; at least one. */
        private List<Field> figures(String word) {
            if (node(word).isEmpty()) {
                sound = false;
                d.wrong(word, d.mapping(), "declaration.text");
            }
            return several(word, fields, Wanted.FIGURE);
        }

        private List<Field> several(String word) {
            return several(word, of().columns(), Wanted.ANY);
        }

        private List<Field> several(String word, FieldSet fieldSet, Wanted type) {
            asked.add(word);
            return d.scalars(word).stream()
                    .map(s -> field(s.text(), s, fieldSet, type))
                    .toList();
        }

        private Field field(String name, Node at, FieldSet fieldSet, Wanted type) {
            Optional<Field> field = fieldSet.named(name);
            if (field.isEmpty()) {
                // A table that does not exist has been reported already.
                if (!fieldSet.fields().isEmpty()) {
                    List<String> known =
                            fieldSet.fields().stream().map(Field::name).toList();
                    d.unknown(Code.KND009, at.place(), name, known);
                }
            } else if (!type.fits(field.get().type())) {
                d.wrong(name, at, type.key());
            }
            sound &= field.filter(f -> type.fits(f.type())).isPresent();
            return field.orElse(NO_FIELD);
        }
    }

    /** The type that a view requires of a field. */
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

        /** Its name in messages. */
        String key() {
            return this == FIGURE ? "declaration.figure" : this == DATE ? "declaration.date" : "declaration.enum";
        }
    }

    private static final Table NO_TABLE = new Table("", "", new FieldSet(List.of()));
    private static final Field NO_FIELD = Field.of("", "", new FieldType.Flag());
}
