package org.tongbao.edit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;

/** The fields and tables of a declaration: their order, and the words that files use for each. */
public record FieldOrder(FieldSet fields, List<Table> tables) {

    private static final FieldOrder NONE = of(new FieldSet(List.of()));

    public FieldOrder {
        tables = List.copyOf(tables);
    }

    /** The fields of entries of a kind, then its tables. */
    public static FieldOrder of(Kind kind) {
        return new FieldOrder(kind.fields(), kind.tables());
    }

    /** Fields without tables. */
    public static FieldOrder of(FieldSet fields) {
        return new FieldOrder(fields, List.of());
    }

    /** The parts of a field, of the items of its list, or of the rows of a table. */
    public FieldOrder within(String name) {
        Optional<FieldSet> parts = fields.named(name).flatMap(f -> parts(f.type()));
        return parts.or(() -> table(name).map(Table::columns))
                .map(FieldOrder::of)
                .orElse(NONE);
    }

    private static Optional<FieldSet> parts(FieldType type) {
        return type instanceof FieldType.ListOf list ? parts(list.item()) : type.parts();
    }

    private Optional<Table> table(String word) {
        return tables.stream()
                .filter(t -> t.name().equals(word) || t.label().equals(word))
                .findFirst();
    }

    /** The name of what a word means; of an unknown word, the word. */
    String name(String word) {
        return fields.find(word)
                .map(Field::name)
                .or(() -> table(word).map(Table::name))
                .orElse(word);
    }

    private String label(String name) {
        return fields.named(name)
                .map(Field::label)
                .or(() -> table(name).map(Table::label))
                .orElse(name);
    }

    /** The place of a name in the declaration; last if it is not in it. */
    int rank(String name) {
        for (int i = 0; i < fields.fields().size(); i++) {
            if (fields.fields().get(i).name().equals(name)) {
                return i;
            }
        }
        for (int i = 0; i < tables.size(); i++) {
            if (tables.get(i).name().equals(name)) {
                return fields.fields().size() + i;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** The word among some that means a name, the first if several do. */
    Optional<String> written(Collection<String> words, String name) {
        return words.stream().filter(w -> name(w).equals(name)).findFirst();
    }

    /**
     * The word for a name that is written first: its label if most words beside it are labels.
     *
     * @param byLabel which of the two, where that does not tell
     */
    String word(Collection<String> beside, String name, boolean byLabel) {
        return isByLabel(beside, byLabel) ? label(name) : name;
    }

    /** Whether most of the words are labels. */
    boolean isByLabel(Collection<String> words, boolean otherwise) {
        long known =
                words.stream().filter(w -> rank(name(w)) < Integer.MAX_VALUE).count();
        long names = words.stream().filter(w -> rank(w) < Integer.MAX_VALUE).count();
        return known == 0 ? otherwise : 2 * names < known;
    }
}
