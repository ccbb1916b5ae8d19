package org.tongbao.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value ready to print; exactly one of text, html, items, parts and image is there.
 *
 * @param computed whether the text is a figure that a rule computed
 * @param corrected the previous value, if it was corrected
 * @param href the target of the text
 * @param state how far along the state is that the text names: done, doing, late, again, plain
 * @param html from Markdown, safe to print as it is
 * @param items of a list
 * @param parts of a group
 */
public record ValueView(
        @Nullable String text,
        @Nullable String href,
        @Nullable Html html,
        @Nullable List<ValueView> items,
        @Nullable List<FieldView> parts,
        @Nullable ImageView image,
        boolean computed,
        @Nullable CorrectedView corrected,
        @Nullable String state) {

    /** The same with the previous value. */
    public ValueView with(CorrectedView correctedView) {
        return new ValueView(text, href, html, items, parts, image, computed, correctedView, state);
    }

    public static ValueView figure(String text, boolean computed) {
        return new ValueView(text, null, null, null, null, null, computed, null, null);
    }

    public static ValueView text(String text) {
        return new ValueView(text, null, null, null, null, null, false, null, null);
    }

    public static ValueView state(String text, String state) {
        return new ValueView(text, null, null, null, null, null, false, null, state);
    }

    public static ValueView link(String text, String href) {
        return new ValueView(text, href, null, null, null, null, false, null, null);
    }

    public static ValueView html(Html html) {
        return new ValueView(null, null, html, null, null, null, false, null, null);
    }

    public static ValueView items(List<ValueView> items) {
        return new ValueView(null, null, null, items, null, null, false, null, null);
    }

    public static ValueView parts(List<FieldView> parts) {
        return new ValueView(null, null, null, null, parts, null, false, null, null);
    }

    public static ValueView image(ImageView image) {
        return new ValueView(null, null, null, null, null, image, false, null, null);
    }
}
