package org.tongbao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.desk.view.ControlView;
import org.tongbao.edit.FieldText;
import org.tongbao.source.Node;

/**
 * A list in one box, as in the cell of a table: 甲、乙. The reader takes it apart again.
 *
 * @param box for the whole
 */
record JoinedInput(LineInput box) implements Input {

    private static final String MARKS = "、，；\n";

    @Override
    public Optional<FieldText> written(Node node) {
        if (!(node instanceof Node.Sequence sequence)) {
            return box.written(node);
        }
        List<String> items = new ArrayList<>();
        for (Node item : sequence.items()) {
            if (!(item instanceof Node.Scalar scalar) || scalar.text().chars().anyMatch(c -> MARKS.indexOf(c) >= 0)) {
                return Optional.empty();
            }
            items.add(scalar.text());
        }
        return Optional.of(new FieldText.One(String.join("、", items)));
    }

    @Override
    public FieldText sent(Sent sent) {
        return box.sent(sent);
    }

    @Override
    public Optional<FieldText> plain(FieldText text) {
        return box.plain(text);
    }

    @Override
    public ControlView view(Spot spot, Optional<FieldText> text) {
        return box.view(spot, text);
    }

    @Override
    public String words(FieldText plain) {
        return box.words(plain);
    }
}
