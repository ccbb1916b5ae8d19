package org.tongbao.desk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control of a form.
 *
 * @param type how it is printed: {@code line}, {@code area}, {@code radio}, {@code select}, {@code parts}, {@code list},
 *     {@code table}
 * @param name of the field in the form
 * @param rows the height of an area
 * @param suffix what stands behind it, such as the measure of a figure
 * @param list the id of the list of names that it offers
 * @param parts of a value of several parts; of a table, its columns
 * @param items of a list, or the rows of a table
 * @param spare an empty item, from which further ones are made
 * @param thumb the address of the picture
 */
public record ControlView(
        String type,
        String name,
        String id,
        String label,
        boolean required,
        String value,
        int rows,
        String suffix,
        @Nullable String list,
        List<OptionView> options,
        List<PartView> parts,
        List<ControlView> items,
        @Nullable ControlView spare,
        @Nullable String thumb) {

    /** One of several words. */
    public record OptionView(String value, String label, boolean chosen) {}

    /** A named part. */
    public record PartView(String label, String help, boolean required, ControlView control) {}

    /** The id of a control of a name. */
    public static String id(String name) {
        return name.replace('.', '-');
    }

    /** A control with a text in it. */
    public static ControlView text(String type, String name, String label, boolean required, String value, int rows) {
        return new ControlView(
                type, name, id(name), label, required, value, rows, "", null, List.of(), List.of(), List.of(), null,
                null);
    }

    /** A control with some words to choose from. */
    public static ControlView choice(
            String type, String name, String label, boolean required, List<OptionView> options) {
        return new ControlView(
                type, name, id(name), label, required, "", 0, "", null, options, List.of(), List.of(), null, null);
    }

    /** A control with parts. */
    public static ControlView parts(String name, String label, boolean required, List<PartView> parts) {
        return new ControlView(
                "parts", name, id(name), label, required, "", 0, "", null, List.of(), parts, List.of(), null, null);
    }

    /** A control with items. */
    public static ControlView items(
            String type, String name, String label, List<ControlView> items, ControlView spare) {
        return new ControlView(
                type, name, id(name), label, false, "", 0, "", null, List.of(), spare.parts(), items, spare, null);
    }

    /** The same with a list of names to choose from. */
    public ControlView offering(String listId) {
        return new ControlView(
                type, name, id, label, required, value, rows, suffix, listId, options, parts, items, spare, thumb);
    }

    /** The same with a word behind it. */
    public ControlView before(String word) {
        return new ControlView(
                type, name, id, label, required, value, rows, word, list, options, parts, items, spare, thumb);
    }

    /** The same with a picture. */
    public ControlView showing(String address) {
        return new ControlView(
                type, name, id, label, required, value, rows, suffix, list, options, parts, items, spare, address);
    }
}
