package org.tongbao.model;

import java.time.LocalDate;
import java.util.List;
import org.tongbao.cases.Cases;
import org.tongbao.figure.Figure;

/** Prints values as text. The methods are the words of a value; as given here, they are those of Chinese content. */
public interface ValueText {

    /** Values as content writes them, unresolved. */
    ValueText WRITTEN = new ValueText() {};

    /** The printer of each type. */
    final class Texts {
        private static final Cases<ValueText, Value, String> ALL = new Cases<ValueText, Value, String>()
                .on(Value.Text.class, (t, v) -> v.text())
                .on(Value.LongText.class, ValueText::markdown)
                .on(Value.Date.class, (t, v) -> t.day(v.date()))
                .on(Value.Term.class, (t, v) -> v.written())
                .on(Value.DateTime.class, ValueText::minute)
                .on(Value.NumberValue.class, (t, v) -> v.written())
                .on(Value.FigureValue.class, (t, v) -> t.figure(v.figure()))
                .on(Value.Choice.class, (t, v) -> v.option().label())
                .on(Value.BooleanValue.class, (t, v) -> t.flag(v.set()))
                .on(Value.Link.class, ValueText::address)
                .on(Value.Image.class, ValueText::address)
                .on(Value.File.class, ValueText::address)
                .on(Value.Reference.class, ValueText::reference)
                .on(Value.QuoteValue.class, ValueText::quoted)
                .on(
                        Value.ListValue.class,
                        (t, v) -> t.list(v.items().stream().map(t::of).toList()))
                .on(Value.Group.class, ValueText::group)
                .allOf(Value.class);

        private Texts() {}
    }

    /** The text of a value; empty if it takes more than a line or is shown by what it leads to. */
    default String of(Value value) {
        return Texts.ALL.of(this, value);
    }

    default String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    default String minute(Value.DateTime value) {
        return value.written();
    }

    default String figure(Figure figure) {
        return figure.written();
    }

    default String flag(boolean set) {
        return set ? "是" : "否";
    }

    default String reference(Value.Reference reference) {
        return reference.written();
    }

    default String quoted(Value.QuoteValue quoted) {
        return "";
    }

    default String markdown(Value.LongText text) {
        return "";
    }

    /** The target of a link, or the name of a picture or file. */
    default String address(Value value) {
        return "";
    }

    /** Items by their texts; empty unless each has one. */
    default String list(List<String> items) {
        return items.stream().anyMatch(String::isEmpty) ? "" : String.join("、", items);
    }

    default String group(Value.Group group) {
        return "";
    }
}
