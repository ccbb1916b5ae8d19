package org.tongbao.desk;

import java.util.Optional;
import org.tongbao.desk.view.ControlView;
import org.tongbao.edit.FieldText;
import org.tongbao.source.Node;

/**
 * The control of a type of field: shows what is written, and reads what was typed. Both give the text as it is; {@link
 * #plain} gives the form in which two texts are compared, so that what only looks different changes no file.
 */
interface Input {

    /** The text of a node; empty if it is written in a way that the control cannot show. */
    Optional<FieldText> written(Node node);

    /** The text that was typed. */
    FieldText sent(Sent sent);

    /** The text without what does not matter; empty if it says nothing. */
    Optional<FieldText> plain(FieldText text);

    /** The text where {@link #plain} is empty because it says what counts anyway; empty if it says nothing at all. */
    default Optional<FieldText> stated(FieldText text) {
        return Optional.empty();
    }

    /** The control with a text in it. */
    ControlView view(Spot spot, Optional<FieldText> text);

    /**
     * The text to write into the file, from what {@link #plain} gave.
     *
     * @param before as it was written, whose spelling is kept
     */
    default FieldText spelled(FieldText plain, Optional<FieldText> before) {
        return plain;
    }

    /** The text in words, for a comparison. */
    String words(FieldText plain);
}
