package org.tongbao.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbao.desk.view.ControlView;
import org.tongbao.edit.FieldText;
import org.tongbao.source.Node;

/**
 * Several items, each with its own control, and an empty one.
 *
 * @param isTable whether items are shown as the rows of a table
 */
record ListInput(Input item, boolean isTable) implements Input {

    /** The name of the empty item. */
    private static final String SPARE = "n";

    @Override
    public Optional<FieldText> written(Node node) {
        List<Node> nodes = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<FieldText> items = new ArrayList<>();
        for (Node each : nodes) {
            Optional<FieldText> text = item.written(each);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            items.add(text.get());
        }
        return Optional.of(new FieldText.Many(items));
    }

    @Override
    public FieldText sent(Sent sent) {
        return new FieldText.Many(sent.items().stream().map(item::sent).toList());
    }

    @Override
    public Optional<FieldText> plain(FieldText text) {
        List<FieldText> items =
                items(text).stream().flatMap(i -> item.plain(i).stream()).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new FieldText.Many(items));
    }

    private static List<FieldText> items(FieldText text) {
        return text instanceof FieldText.Many many ? many.items() : List.of();
    }

    @Override
    public ControlView view(Spot spot, Optional<FieldText> text) {
        List<FieldText> texts = text.map(ListInput::items).orElse(List.of());
        List<ControlView> items = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (item.plain(texts.get(i)).isPresent()) {
                items.add(item.view(
                        spot.part(String.valueOf(i), spot.label() + " " + (items.size() + 1), false),
                        Optional.of(texts.get(i))));
            }
        }
        ControlView spare =
                item.view(spot.part(SPARE, spot.label() + " " + (items.size() + 1), false), Optional.empty());
        return ControlView.items(isTable ? "table" : "list", spot.name(), spot.label(), items, spare);
    }

    /** Items keep the spelling of the item that stood at their place. */
    @Override
    public FieldText spelled(FieldText plain, Optional<FieldText> before) {
        List<FieldText> old = before.map(ListInput::items).orElse(List.of());
        List<FieldText> items = new ArrayList<>();
        for (FieldText each : items(plain)) {
            Optional<FieldText> was = items.size() < old.size() ? Optional.of(old.get(items.size())) : Optional.empty();
            items.add(item.spelled(each, was));
        }
        return new FieldText.Many(items);
    }

    @Override
    public String words(FieldText plain) {
        return items(plain).stream().map(item::words).collect(Collectors.joining("、"));
    }
}
