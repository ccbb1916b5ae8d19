package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Place;
import org.tongbao.source.Node;

/**
 * A field of a kind.
 *
 * @param name ASCII, used in files, data and rules
 * @param label Chinese, shown to readers, and accepted in files as well
 * @param also other names, accepted in files
 * @param defaultValue as it would be written, with its place in the declaration
 * @param help what to write, for messages and forms; may be empty
 * @param example a value as it would be written, for blank entries and the documents; may be empty
 * @param facet readers may filter by it
 * @param listed shown in the rows of lists
 * @param continuity how it relates to the same field in the previous issue
 * @param needs the fields that must accompany it
 * @param sanction set if it holds names of persons under sanction: the columns that must accompany them
 * @param isPublic {@code false}: for rules only, on no page and in no data
 */
public record Field(
        String name,
        String label,
        List<String> also,
        FieldType type,
        boolean required,
        Node.@Nullable Scalar defaultValue,
        String help,
        String example,
        boolean facet,
        boolean listed,
        SeriesRule continuity,
        List<String> needs,
        @Nullable Sanction sanction,
        boolean isPublic) {

    public Field {
        also = List.copyOf(also);
        needs = List.copyOf(needs);
    }

    /** Whether files may use this name for it. */
    public boolean isCalled(String word) {
        return name.equals(word) || label.equals(word) || also.contains(word);
    }

    /** This field without the other names that a field of the set has. */
    Field without(FieldSet taken) {
        List<String> left =
                also.stream().filter(word -> taken.find(word).isEmpty()).toList();
        return left.size() == also.size() ? this : called(left);
    }

    private Field called(List<String> words) {
        return new Field(
                name,
                label,
                words,
                type,
                required,
                defaultValue,
                help,
                example,
                facet,
                listed,
                continuity,
                needs,
                sanction,
                isPublic);
    }

    /** A field with nothing else declared. */
    public static Field of(String name, String label, FieldType type) {
        return of(name, label, type, false);
    }

    private static Field of(String name, String label, FieldType type, boolean required) {
        SeriesRule none = new SeriesRule(false, null, Place.of(""));
        return new Field(
                name, label, List.of(), type, required, null, "", "", false, false, none, List.of(), null, true);
    }

    /** A part of a value, a line of text. */
    static Field part(String name, String label, boolean required) {
        return of(name, label, new FieldType.Text(false, null, "", null, null), required);
    }

    /** The same field with more names. */
    public Field alsoCalled(List<String> more) {
        List<String> all = new ArrayList<>(also);
        all.addAll(more);
        return new Field(
                name,
                label,
                all,
                type,
                required,
                defaultValue,
                help,
                example,
                facet,
                listed,
                continuity,
                needs,
                sanction,
                isPublic);
    }

    /**
     * The same field over the one below, from which it keeps what protects: the sanction, what is not public, what is fixed.
     *
     * @param guarded whether it must also be written where the one below must
     */
    Field over(Field below, boolean guarded) {
        String fixed = below.continuity.fixed() == null ? continuity.fixed() : below.continuity.fixed();
        return new Field(
                name,
                label,
                also.isEmpty() ? below.also : also,
                type,
                required || (guarded && below.required),
                defaultValue,
                help,
                example,
                facet,
                listed,
                new SeriesRule(continuity.cumulative(), fixed, continuity.place()),
                needs,
                below.sanction == null ? sanction : below.sanction,
                isPublic && below.isPublic);
    }
}
