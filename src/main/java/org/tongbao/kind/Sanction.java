package org.tongbao.kind;

import java.util.List;
import org.tongbao.person.NamesInCell;

/**
 * What a column with the names of persons under sanction must have beside it: a name is published on a basis, in a
 * scope and until a day, after which it is withheld.
 *
 * @param basis the column that states on what basis the name is published
 * @param scope the column that states where
 * @param until the column with the last day it is shown
 */
public record Sanction(String basis, String scope, String until) {

    /** What stands in place of a name that is withheld. */
    public static final String WITHHELD = "某";

    /** Whether a cell names nobody: 某, 李某, 李某某. */
    public static boolean isWithheld(String cell) {
        return NamesInCell.of(cell).isEmpty();
    }

    /** The columns it asks for. */
    public List<String> columns() {
        return List.of(basis, scope, until);
    }
}
