package org.tongbao.convert;

import java.util.List;
import java.util.Optional;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.office.Block;
import org.tongbao.office.Document;

/** Guesses the kind of a document by its tables, and by a word of a kind at the end of its title. */
public final class KindGuess {

    private KindGuess() {}

    /** The one kind that a document fits; empty if none or several do. */
    public static Optional<Kind> of(Document document, String title, Kinds kinds) {
        List<Grid> grids = document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(b -> Grid.of((Block.Table) b))
                .toList();
        List<Kind> byTable = kinds.all().stream()
                .filter(k -> grids.stream().anyMatch(g -> fits(k, g)))
                .toList();
        List<Kind> byTitle = kinds.all().stream().filter(k -> names(k, title)).toList();
        List<Kind> both = byTable.stream().filter(byTitle::contains).toList();
        for (List<Kind> found : List.of(both, byTitle, byTable)) {
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Kind kind, Grid grid) {
        return KindTables.match(kind, grid).filter(m -> m.unknown().isEmpty()).isPresent();
    }

    private static boolean names(Kind kind, String title) {
        String end = title.replaceAll("[（(].*[）)]$", "");
        boolean option = kind.own().fields().stream()
                .map(Field::type)
                .filter(FieldType.Choice.class::isInstance)
                .flatMap(t -> ((FieldType.Choice) t).options().stream())
                .anyMatch(o -> o.label().length() > 1 && end.endsWith(o.label()));
        return option || end.contains(kind.label());
    }
}
