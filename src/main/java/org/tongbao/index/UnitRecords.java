package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Shape;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** Finds what one entry, of whatever kind, says of a unit. */
final class UnitRecords {

    private final Entry entry;
    private final Unit unit;
    private final Resolver names;
    private final List<Board> boards;

    /**
     * @param entry as readers see it
     * @param boards its boards
     */
    UnitRecords(Entry entry, Unit unit, Resolver names, List<Board> boards) {
        this.entry = entry;
        this.unit = unit;
        this.names = names;
        this.boards = boards;
    }

    /** What the boards by unit say, then the rows of the tables that no board has counted. */
    UnitRecord find() {
        List<UnitRecord.Part> parts = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        Boards.groupings(boards).forEach(grouping -> grouping.groups().stream()
                .filter(g -> g.name().filter(this::isUnit).isPresent())
                .forEach(g -> {
                    counted.add(grouping.of().name());
                    parts.add(new UnitRecord.Counted(grouping, g, late(grouping, g)));
                }));
        for (Board board : boards) {
            if (board instanceof Board.Bars bars) {
                bars.charts().forEach(c -> c.bars().stream()
                        .filter(b -> isUnit(b.name()))
                        .forEach(b -> parts.add(new UnitRecord.Measured(bars.view(), c.per(), b))));
            }
        }
        entry.kind().tables().stream()
                .filter(t -> !counted.contains(t.name()))
                .flatMap(t -> listed(t).stream())
                .forEach(parts::add);
        return new UnitRecord(entry, parts);
    }

    private boolean isUnit(Value value) {
        if (value instanceof Value.Many many) {
            return many.items().stream().anyMatch(this::isUnit);
        }
        return value instanceof Value.Reference reference
                && reference.to().equals(FieldType.Ref.UNIT)
                && names.unit(reference, entry).filter(unit::equals).isPresent();
    }

    private Optional<UnitRecord.Late> late(Board.Grouping grouping, Board.Group group) {
        return boards.stream()
                .filter(Board.Overdue.class::isInstance)
                .map(Board.Overdue.class::cast)
                .filter(o -> o.view().of().equals(grouping.of()))
                .map(o -> new UnitRecord.Late(o.view(), (int)
                        group.rows().stream().filter(o.rows()::contains).count()))
                .filter(l -> l.rows() > 0)
                .findFirst();
    }

    /**
     * The rows that name the unit. Those of a table with columns for rules only, or with names under sanction, are about persons, whom the page of an
     * office is not the place to list: they stay on the page of the entry.
     */
    private Optional<UnitRecord.Listed> listed(Table table) {
        List<Field> naming = table.columns().fields().stream()
                .filter(f -> leadsToUnits(f.type()))
                .toList();
        List<Values> rows = entry.rows(table.name()).stream()
                .filter(r -> naming.stream()
                        .flatMap(f -> Stream.ofNullable(r.get(f.name())))
                        .anyMatch(this::isUnit))
                .toList();
        List<Field> columns = table.columns().fields().stream()
                .filter(f -> !isSaid(f, table, rows))
                .filter(f -> rows.stream().anyMatch(r -> r.get(f.name()) != null))
                .toList();
        Table shown = new Table(table.name(), table.label(), new Shape(columns));
        boolean isAboutPersons =
                !table.columns().isPublic() || !table.columns().sanctioned().isEmpty();
        return rows.isEmpty() || columns.isEmpty() || isAboutPersons
                ? Optional.empty()
                : Optional.of(new UnitRecord.Listed(shown, rows));
    }

    private static boolean leadsToUnits(FieldType type) {
        return type instanceof FieldType.Ref ref
                ? ref.to().equals(FieldType.Ref.UNIT)
                : type instanceof FieldType.ListOf list && leadsToUnits(list.item());
    }

    /** Whether a column only names the unit, or stands in a board that is shown. */
    private boolean isSaid(Field column, Table table, List<Values> rows) {
        boolean names = column.type() instanceof FieldType.Ref
                && rows.stream().allMatch(r -> Optional.ofNullable(r.get(column.name()))
                        .filter(this::isUnit)
                        .isPresent());
        return names
                || boards.stream()
                        .filter(Board.Bars.class::isInstance)
                        .map(b -> ((Board.Bars) b).view())
                        .filter(v -> v.of().name().equals(table.name()) && leadsToUnits(v.by().type()))
                        .anyMatch(v -> column.equals(v.figure()) || column.equals(v.per()));
    }
}
