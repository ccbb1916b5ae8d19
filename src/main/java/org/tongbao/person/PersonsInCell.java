package org.tongbao.person;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The persons that a cell names, to be compared with those of another cell. Beyond equal names, a person is recognised in
 * a part of the other cell that has marks, figures or a space within the name (买买提-吐尔逊, 张志强*), or a post or an
 * office written together with it (市财政局张志强, 张志强科长).
 *
 * @param parts the letters between the marks that separate persons
 */
public record PersonsInCell(Set<PersonName> names, List<String> parts) {

    /** The comma is none of them: it may stand within a name, by mistake. */
    private static final Pattern SEPARATOR = Pattern.compile("[、;/|\n]");

    private static final Pattern OFFICE = Pattern.compile("[局厅委办院府司处科所站队部镇乡村]|中心|街道|银行|集团");

    /** A Han name as long as this is that of no other person, whatever it stands in. */
    private static final int LONG_NAME = 5;

    public PersonsInCell {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        parts = List.copyOf(parts);
    }

    public static PersonsInCell of(String cell) {
        String outside = NamesInCell.outsideBrackets(Folded.compatible(Deciphered.of(cell)));
        List<String> parts = SEPARATOR
                .splitAsStream(outside)
                .map(part -> letters(Folded.of(part).text()))
                .filter(part -> !part.isEmpty())
                .toList();
        return new PersonsInCell(new LinkedHashSet<>(NamesInCell.of(cell)), parts);
    }

    private static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether both name one person. */
    public boolean meets(PersonsInCell other) {
        return !Collections.disjoint(names, other.names) || holdsOneOf(other) || other.holdsOneOf(this);
    }

    private boolean holdsOneOf(PersonsInCell other) {
        return other.names.stream()
                .filter(name -> name.isSearchable() && !NamesInCell.isPostOrUnit(name))
                .map(name -> letters(name.form()))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> parts.stream().anyMatch(part -> holds(part, name)));
    }

    private static boolean holds(String part, String name) {
        boolean isTold = Han.count(name) >= LONG_NAME || hasOffice(part);
        return part.equals(name) || (isTold && part.contains(name));
    }

    private static boolean hasOffice(String part) {
        return NamesInCell.hasPost(part)
                || (Han.count(part) >= LONG_NAME && OFFICE.matcher(part).find());
    }
}
