package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as papers print one.
 *
 * @param body the text as HTML, 电头 at the start of its first paragraph; null when there is none
 * @param fields the values of fields that have no place of their own
 * @param before the picture above the text
 * @param after the pictures below it
 */
public record ArticleView(
        EntryView entry,
        @Nullable Html body,
        List<FieldView> fields,
        @Nullable ImageView before,
        List<ImageView> after,
        List<CalloutView> callouts,
        List<String> authors,
        @Nullable String editor) {

    /**
     * What somebody said of it on the spot.
     *
     * @param by who, where the source says so
     */
    public record CalloutView(String text, @Nullable String by) {}
}
