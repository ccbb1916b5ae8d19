package org.tongbao.kind;

import java.util.List;
import org.tongbao.person.NamesInCell;

/**
 * The columns that must accompany names of persons under sanction: a name is published on a basis, in a scope and until
 * a day, after which it is withheld.
 *
 * @param basis the column that states on what basis the name is published
 * @param scope the column that states the scope of publication
 * @param until the column with the last day it is shown
 */
public record Sanction(String basis, String scope, String until) {

    /** The text that replaces a withheld name. */
    public static final String WITHHELD = "某";

    /** Whether a cell names nobody: 某, 李某, 李某某. */
    public static boolean isWithheld(String cell) {
        return NamesInCell.of(cell).isEmpty();
    }

    /** The required columns. */
    public List<String> columns() {
        return List.of(basis, scope, until);
    }
}
