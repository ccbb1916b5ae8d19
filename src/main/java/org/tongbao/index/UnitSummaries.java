package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** The statements of one entry, of any kind, on units. The entry is read once, however many units it names. */
final class UnitSummaries {

    private final Entry entry;
    private final UnitResolver names;
    private final List<Board> boards;

    /** By the code of a unit, its parts of boards: groups first, then bars. */
    private final Map<String, List<UnitSummary.Part>> onBoards = new HashMap<>();

    /** By table, then by the code of a unit, the rows that name it. */
    private final Map<String, Map<String, List<Values>>> naming = new HashMap<>();

    /**
     * @param entry as readers see it
     * @param boards its boards
     */
    UnitSummaries(Entry entry, UnitResolver names, List<Board> boards) {
        this.entry = entry;
        this.names = names;
        this.boards = boards;
        Boards.groupings(boards).forEach(grouping -> grouping.groups().forEach(g -> g.name().stream()
                .flatMap(this::units)
                .forEach(unit -> add(unit, new UnitSummary.Counted(grouping, g, due(grouping, g))))));
        for (Board board : boards) {
            if (board instanceof Board.Bars bars) {
                bars.charts().forEach(c -> c.bars().forEach(b -> units(b.name())
                        .forEach(unit -> add(unit, new UnitSummary.Measured(bars.view(), c.per(), b)))));
            }
        }
        entry.kind().tables().forEach(t -> naming.put(t.name(), naming(t)));
    }

    private void add(String unit, UnitSummary.Part part) {
        onBoards.computeIfAbsent(unit, u -> new ArrayList<>()).add(part);
    }

    private Map<String, List<Values>> naming(Table table) {
        List<Field> columns = table.columns().fields().stream()
                .filter(f -> leadsToUnits(f.type()))
                .toList();
        Map<String, List<Values>> rows = new HashMap<>();
        if (!columns.isEmpty()) {
            for (Values row : entry.rows(table.name())) {
                columns.stream()
                        .flatMap(f -> Stream.ofNullable(row.get(f.name())))
                        .flatMap(this::units)
                        .distinct()
                        .forEach(unit -> rows.computeIfAbsent(unit, u -> new ArrayList<>())
                                .add(row));
            }
        }
        return rows;
    }

    /** The codes of the units that a value names. */
    private Stream<String> units(Value value) {
        if (value instanceof Value.ListValue many) {
            return many.items().stream().flatMap(this::units).distinct();
        }
        return value instanceof Value.Reference reference && reference.to().equals(FieldType.Ref.UNIT)
                ? names.unit(reference, entry).map(Unit::code).stream()
                : Stream.empty();
    }

    /** The parts of boards that concern a unit, then the rows of tables that no board has counted. */
    UnitSummary find(Unit unit) {
        List<UnitSummary.Part> parts = new ArrayList<>(onBoards.getOrDefault(unit.code(), List.of()));
        Set<String> counted = parts.stream()
                .filter(UnitSummary.Counted.class::isInstance)
                .map(p -> ((UnitSummary.Counted) p).grouping().of().name())
                .collect(Collectors.toSet());
        entry.kind().tables().stream()
                .filter(t -> !counted.contains(t.name()))
                .flatMap(t -> listed(t, unit).stream())
                .forEach(parts::add);
        return new UnitSummary(entry, parts);
    }

    /** Whether a row names the unit in public for a problem. */
    boolean isNamed(Unit unit) {
        return entry.kind().tables().stream()
                .filter(Table::naming)
                .anyMatch(t -> naming.getOrDefault(t.name(), Map.of()).containsKey(unit.code()));
    }

    private Optional<UnitSummary.Due> due(Grouping grouping, Grouping.Group group) {
        return boards.stream()
                .flatMap(b -> b instanceof Board.Overdue overdue ? Stream.of(overdue) : Stream.empty())
                .filter(o -> o.view().of().equals(grouping.of()))
                .map(o -> new UnitSummary.Due(o, shared(group.rows(), o.late()), shared(group.rows(), o.since())))
                .filter(d -> d.late() + d.since() > 0)
                .findFirst();
    }

    private static int shared(List<Values> rows, List<Values> others) {
        Set<Values> all = Set.copyOf(others);
        return (int) rows.stream().filter(all::contains).count();
    }

    /**
     * The rows that name the unit. Those of a table with columns for rules only, or with names under sanction, are about persons, whom the page of an
     * office is not the place to list: they stay on the page of the entry.
     */
    private Optional<UnitSummary.Listed> listed(Table table, Unit unit) {
        List<Values> rows = naming.getOrDefault(table.name(), Map.of()).getOrDefault(unit.code(), List.of());
        if (rows.isEmpty()
                || !table.columns().isPublic()
                || !table.columns().sanctioned().isEmpty()) {
            return Optional.empty();
        }
        List<Field> columns = table.columns().fields().stream()
                .filter(f -> !isSaid(f, table, rows, unit))
                .filter(f -> rows.stream().anyMatch(r -> r.get(f.name()) != null))
                .toList();
        Table shown = new Table(table.name(), table.label(), new FieldSet(columns));
        return columns.isEmpty() ? Optional.empty() : Optional.of(new UnitSummary.Listed(shown, rows));
    }

    private static boolean leadsToUnits(FieldType type) {
        return type instanceof FieldType.Ref ref
                ? ref.to().equals(FieldType.Ref.UNIT)
                : type instanceof FieldType.ListOf list && leadsToUnits(list.item());
    }

    /** Whether a column only names the unit, or a shown board already has it. */
    private boolean isSaid(Field column, Table table, List<Values> rows, Unit unit) {
        boolean onlyNames = column.type() instanceof FieldType.Ref
                && rows.stream().allMatch(r -> Stream.ofNullable(r.get(column.name()))
                        .flatMap(this::units)
                        .anyMatch(unit.code()::equals));
        return onlyNames
                || boards.stream()
                        .filter(Board.Bars.class::isInstance)
                        .map(b -> ((Board.Bars) b).view())
                        .filter(v -> v.of().name().equals(table.name()) && leadsToUnits(v.by().type()))
                        .anyMatch(v -> column.equals(v.figure()) || column.equals(v.per()));
    }
}
