package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;

/**
 * What the names in a rule mean.
 *
 * @param kind whose rule it is
 * @param table the table whose rows the rule applies to; null if it applies to entries
 * @param kinds all of them, for references
 */
record RuleNames(Kind kind, @Nullable Table table, Kinds kinds) {

    private static final String ENTRY = "entry";
    private static final String ROW = "row";
    private static final String PREVIOUS = "previous";

    /** A name outside {@code where}: a column in the rule of a table, else a field of the entry. */
    Expr.Slot slot(String path) throws RuleException {
        List<String> words = List.of(path.split("\\."));
        String first = words.get(0);
        if (words.size() > 1 && first.equals(ENTRY)) {
            return slot(Expr.Scope.ENTRY, false, kind.fields(), words.subList(1, words.size()), path);
        } else if (words.size() > 1 && first.equals(ROW) && table != null) {
            return slot(Expr.Scope.ROW, true, table.columns(), words.subList(1, words.size()), path);
        } else if (words.size() > 1 && first.equals(PREVIOUS)) {
            requireSeries(path);
            FieldSet fieldSet = table == null ? kind.fields() : table.columns();
            return slot(Expr.Scope.PREVIOUS, table != null, fieldSet, words.subList(1, words.size()), path);
        }
        return table == null
                ? slot(Expr.Scope.ENTRY, false, kind.fields(), words, path)
                : slot(Expr.Scope.ROW, true, table.columns(), words, path);
    }

    /** What may be asked for in {@code present(…)}: a field, or a table of the entry, which is there when it has rows. */
    Expr.Slot presence(String path) throws RuleException {
        Optional<Table> own = kind.table(path).filter(t -> t.name().equals(path));
        if (own.isEmpty()) {
            return slot(path);
        }
        Field asked = Field.of(path, own.get().label(), new FieldType.Flag());
        return new Expr.Slot(Expr.Scope.ENTRY, false, asked, null);
    }

    private void requireSeries(String path) throws RuleException {
        if (kind.series() == Kind.Series.NONE) {
            throw RuleException.of(Code.KND014, path, new LocalizedText("issues.none"));
        }
        if (table != null && table.key() == null) {
            throw RuleException.of(Code.KND014, path, new LocalizedText("issues.noKey", table.label()));
        }
    }

    private Expr.Slot slot(Expr.Scope scope, boolean ofRow, FieldSet fieldSet, List<String> words, String path)
            throws RuleException {
        Field field = named(fieldSet, words.get(0), path);
        if (words.size() == 1) {
            return new Expr.Slot(scope, ofRow, field, null);
        }
        Optional<FieldSet> inner = inner(field);
        if (words.size() > 2 || inner.isEmpty()) {
            throw RuleException.unknown(path, List.of(words.get(0)));
        }
        return new Expr.Slot(scope, ofRow, field, named(inner.get(), words.get(1), path));
    }

    /** The names of the fields with a label, for whoever wrote the label instead. */
    List<String> labelled(String label) {
        FieldSet fieldSet = table == null ? kind.fields() : table.columns();
        return fieldSet.fields().stream()
                .filter(f -> f.label().equals(label))
                .map(Field::name)
                .toList();
    }

    /** The parts of a group, or the fields of the kind that is referred to. */
    private Optional<FieldSet> inner(Field field) {
        if (field.type() instanceof FieldType.Group group) {
            return Optional.of(group.fieldSet());
        }
        return field.type() instanceof FieldType.Ref ref ? kinds.named(ref.to()).map(Kind::fields) : Optional.empty();
    }

    private static Field named(FieldSet fieldSet, String name, String path) throws RuleException {
        Optional<Field> field = fieldSet.named(name);
        if (field.isEmpty()) {
            throw RuleException.unknown(
                    path, fieldSet.fields().stream().map(Field::name).toList());
        }
        return field.get();
    }

    /** What {@code items}, {@code items.found}, {@code previous.items}, {@code case} or {@code case.table.column} means. */
    Expr.Rows rows(String path) throws RuleException {
        List<String> words = new ArrayList<>(List.of(path.split("\\.")));
        boolean previous = words.size() > 1 && words.get(0).equals(PREVIOUS);
        if (previous) {
            requireSeries(path);
            words.remove(0);
        }
        Optional<Table> own = kind.table(words.get(0)).filter(t -> t.name().equals(words.get(0)));
        if (own.isPresent()) {
            return column(previous, null, own.get(), words.subList(1, words.size()), path);
        }
        Optional<Kind> other = previous ? Optional.empty() : kinds.named(words.get(0));
        if (other.isEmpty()) {
            List<String> known =
                    new ArrayList<>(kind.tables().stream().map(Table::name).toList());
            known.addAll(kinds.names());
            throw RuleException.unknown(path, known);
        }
        Optional<Table> table = words.size() < 2
                ? Optional.empty()
                : other.get().table(words.get(1)).filter(t -> t.name().equals(words.get(1)));
        List<String> rest = words.subList(table.isPresent() ? 2 : 1, words.size());
        return column(false, other.get(), table.orElse(null), rest, path);
    }

    private static Expr.Rows column(
            boolean previous, @Nullable Kind of, @Nullable Table table, List<String> rest, String path)
            throws RuleException {
        if (rest.size() > 1) {
            throw RuleException.unknown(path, List.of());
        }
        Field column = rest.isEmpty() ? null : named(fieldSet(of, table), rest.get(0), path);
        String label = table == null ? of == null ? "" : of.label() : table.label();
        return new Expr.Rows(previous, of == null ? null : of.name(), table, column, label);
    }

    /** The fields of what is counted. */
    FieldSet fieldSet(Expr.Rows rows) {
        Kind of = rows.kind() == null ? null : kinds.named(rows.kind()).orElse(null);
        return fieldSet(of, rows.table());
    }

    private static FieldSet fieldSet(@Nullable Kind of, @Nullable Table table) {
        return table != null ? table.columns() : of != null ? of.fields() : new FieldSet(List.of());
    }

    /** A name on the left of {@code where}: a field of what is counted. */
    Expr.Slot counted(String name, Expr.Rows rows) throws RuleException {
        return slot(Expr.Scope.ROW, rows.table() != null, fieldSet(rows), List.of(name.split("\\.")), name);
    }
}
