package org.tongbao.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;

/**
 * Keeps the numbers of lists as they are written: where one does not follow the one before it, another list begins.
 * Where all are the same, as in 1. 1. 1., the items are counted.
 */
final class Ordinals {

    private static final Pattern NUMBER = Pattern.compile("\\s*+([0-9]{1,9})[.)]");

    private Ordinals() {}

    static void keep(OrderedList list, String markdown) {
        List<ListItem> items = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (Node node = list.getFirstChild(); node instanceof ListItem item; node = node.getNext()) {
            items.add(item);
            numbers.add(number(item, markdown));
        }
        if (numbers.contains(-1) || numbers.stream().distinct().count() == 1) {
            return;
        }
        OrderedList at = list;
        for (int i = 1; i < items.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                at = next(at, numbers.get(i));
            }
            if (at != list) {
                at.appendChild(items.get(i));
            }
        }
    }

    private static OrderedList next(OrderedList list, int number) {
        OrderedList next = new OrderedList();
        next.setMarkerStartNumber(number);
        next.setMarkerDelimiter(list.getMarkerDelimiter());
        next.setTight(list.isTight());
        list.insertAfter(next);
        return next;
    }

    /** The number written before an item; -1 if it cannot be seen. */
    private static int number(ListItem item, String markdown) {
        List<SourceSpan> spans = item.getSourceSpans();
        if (spans.isEmpty()) {
            return -1;
        }
        Matcher number = NUMBER.matcher(markdown)
                .region(spans.get(0).getInputIndex(), markdown.length())
                .useTransparentBounds(false);
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }
}
