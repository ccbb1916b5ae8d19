package org.tongbao.desk;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tongbao.desk.view.ControlView;
import org.tongbao.edit.FieldText;
import org.tongbao.source.Node;

/**
 * A box for a text.
 *
 * @param rows how many lines the box has; 1 for a single line
 * @param isLong whether line breaks belong to the text
 * @param suffix what stands behind the box
 * @param offer which list of names it offers
 * @param form the form in which the text is compared and written
 */
record LineInput(
        int rows, boolean isLong, String suffix, @Nullable String offer, UnaryOperator<String> form) implements Input {

    /** A box of one line. */
    static LineInput line() {
        return new LineInput(1, false, "", null, UnaryOperator.identity());
    }

    /** A box of several lines for one line of text that may be long. */
    static LineInput wrapped(int rows) {
        return new LineInput(rows, false, "", null, UnaryOperator.identity());
    }

    static LineInput text(int rows) {
        return new LineInput(rows, true, "", null, UnaryOperator.identity());
    }

    LineInput offering(String names) {
        return new LineInput(rows, isLong, suffix, names, form);
    }

    LineInput before(String word) {
        return new LineInput(rows, isLong, word, offer, form);
    }

    LineInput formed(UnaryOperator<String> other) {
        return new LineInput(rows, isLong, suffix, offer, other);
    }

    @Override
    public Optional<FieldText> written(Node node) {
        return node instanceof Node.Scalar scalar ? Optional.of(new FieldText.One(scalar.text())) : Optional.empty();
    }

    @Override
    public FieldText sent(Sent sent) {
        return new FieldText.One(sent.value());
    }

    @Override
    public Optional<FieldText> plain(FieldText text) {
        String typed = isLong ? one(text).stripTrailing() : one(text).strip();
        return typed.isBlank() ? Optional.empty() : Optional.of(new FieldText.One(form.apply(typed)));
    }

    @Override
    public ControlView view(Spot spot, Optional<FieldText> text) {
        String value = text.map(LineInput::one).orElse("");
        boolean several = rows > 1 || value.indexOf('\n') >= 0;
        ControlView control = ControlView.text(
                several ? "area" : "line", spot.name(), spot.label(), spot.required(), value, Math.max(rows, 2));
        ControlView before = suffix.isEmpty() ? control : control.before(suffix);
        return offer == null ? before : before.offering(spot.names().use(offer));
    }

    /** The end of a text of several lines, which the form does not show, stays. */
    @Override
    public FieldText spelled(FieldText plain, Optional<FieldText> before) {
        String old = before.map(LineInput::one).orElse("");
        String end = isLong ? old.substring(old.stripTrailing().length()) : "";
        return end.isEmpty() ? plain : new FieldText.One(one(plain) + end);
    }

    @Override
    public String words(FieldText plain) {
        return one(plain);
    }

    /** The text of a single value; of anything else nothing. */
    static String one(FieldText text) {
        return text instanceof FieldText.One one ? one.text() : "";
    }
}
