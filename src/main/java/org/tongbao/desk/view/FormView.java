package org.tongbao.desk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an entry.
 *
 * @param heading the title of the entry, or what is being made
 * @param action where it is sent
 * @param hidden what is sent with it and not shown
 * @param fresh whether there is no file yet
 * @param saved when it was saved; empty if it was not just now
 * @param problem why it was not saved; empty if nothing was wrong: {@code changed}, {@code kind}, {@code disk}, {@code
 *     refused}
 * @param body the text; null if the whole file is edited
 * @param source the whole file; null if the fields can be edited
 * @param preview the address of the page; empty if there is none
 */
public record FormView(
        String heading,
        String kind,
        String action,
        List<HiddenView> hidden,
        boolean fresh,
        String saved,
        String problem,
        List<MessageView> messages,
        List<SectionView> sections,
        @Nullable BodyView body,
        @Nullable BodyView source,
        List<NamesView> names,
        String preview) {

    /** A field that is sent and not shown. */
    public record HiddenView(String name, String value) {}

    /**
     * Fields that belong together.
     *
     * @param filled the labels of those that say something, for a folded section
     */
    public record SectionView(String id, boolean folded, List<String> filled, List<FieldView> fields) {}

    /**
     * A field or a table.
     *
     * @param id of its place in the form, to which messages lead
     * @param shown whether readers ever see it
     * @param control null if what is written cannot be shown in a form
     * @param other what the file says meanwhile, if it differs; empty if not
     */
    public record FieldView(
            String id,
            String label,
            String help,
            boolean required,
            boolean shown,
            @Nullable ControlView control,
            @Nullable GridView grid,
            String note,
            String other,
            List<MessageView> messages) {}

    /** A text of many lines. */
    public record BodyView(String name, String text, String other, List<MessageView> messages) {}

    /**
     * A table in a file of its own, cell by cell.
     *
     * @param headings as the file has them
     */
    public record GridView(String name, String label, List<ColumnView> headings, List<RowView> rows, RowView spare) {}

    /**
     * A column.
     *
     * @param list names what may be chosen
     * @param width how much room its texts need: {@code short}, {@code middle}, {@code long}
     */
    public record ColumnView(String heading, @Nullable String list, String width) {}

    /** A row. */
    public record RowView(String key, List<String> cells) {}
}
