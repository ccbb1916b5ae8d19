package org.tongbao.kind;

import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern NOBODY = Pattern.compile("\\p{IsHan}{0,2}某{1,2}[甲乙丙丁]?");

    /** Whether a name is one that names nobody: 某, 李某, 李某某. */
    public static boolean isWithheld(String name) {
        return NOBODY.matcher(name.strip()).matches();
    }

    /** The columns it asks for. */
    public List<String> columns() {
        return List.of(basis, scope, until);
    }
}
