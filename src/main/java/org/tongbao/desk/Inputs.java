package org.tongbao.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.cases.Cases;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.States;
import org.tongbao.kind.Table;
import org.tongbao.read.WrittenDates;
import org.tongbao.source.Node;

/** A control for each type of field. */
final class Inputs {

    /** From so many characters on, a line is shown in a box of several lines. */
    private static final int WRAPS = 150;

    private static final int FEW_LINES = 3;
    private static final int LINES = 6;

    /** 是 and 否, also as programs write them. */
    private static final FieldType.Choice YES_OR_NO =
            new FieldType.Choice(List.of(new FieldType.Option("是", "是"), new FieldType.Option("否", "否")), States.NONE);

    private static final List<FieldType.Option> OTHERS = List.of(
            new FieldType.Option("是", "true"),
            new FieldType.Option("是", "yes"),
            new FieldType.Option("否", "false"),
            new FieldType.Option("否", "no"));

    /** The control of a type, for a field with a default or without. */
    private static final Cases<Optional<String>, FieldType, Input> ALL = new Cases<Optional<String>, FieldType, Input>()
            .on(FieldType.Text.class, (missing, t) -> text(t))
            .on(FieldType.Phone.class, (missing, t) -> LineInput.line())
            .on(FieldType.Quote.class, (missing, t) -> LineInput.line())
            .on(FieldType.Date.class, (missing, t) -> LineInput.line()
                    .formed(text -> t.isDay() ? WrittenDates.day(text) : text))
            .on(FieldType.DateTime.class, (missing, t) -> LineInput.line().formed(WrittenDates::minute))
            .on(FieldType.Numeric.class, (missing, t) -> LineInput.line())
            .on(FieldType.Figure.class, (missing, t) -> figure(t))
            .on(FieldType.Choice.class, (missing, t) -> new ChoiceInput(t, List.of(), missing))
            .on(FieldType.Flag.class, (missing, t) -> new ChoiceInput(YES_OR_NO, OTHERS, missing))
            .on(FieldType.Link.class, (missing, t) -> parts(t.parts().orElseThrow(), Offered.ENTRIES))
            .on(FieldType.Image.class, (missing, t) -> parts(t.parts().orElseThrow(), Offered.PICTURES))
            .on(FieldType.File.class, (missing, t) -> parts(t.parts().orElseThrow(), Offered.FILES))
            .on(FieldType.Ref.class, (missing, t) -> LineInput.line().offering(t.to()))
            .on(FieldType.ListOf.class, (missing, t) -> new ListInput(of(t.item(), Optional.empty()), false))
            .on(FieldType.Group.class, (missing, t) -> group(t.fieldSet(), false))
            .allOf(FieldType.class);

    private Inputs() {}

    /** The control of a field. */
    static Input of(Field field) {
        return of(field.type(), Optional.ofNullable(field.defaultValue()).map(Node.Scalar::text));
    }

    private static Input of(FieldType type, Optional<String> missing) {
        return ALL.of(missing, type);
    }

    /** The control of a table whose rows stand in the entry. */
    static Input of(Table table) {
        return new ListInput(group(table.columns(), true), true);
    }

    private static Input text(FieldType.Text type) {
        boolean wraps = type.max() != null && type.max() >= WRAPS;
        return type.isLong() ? LineInput.text(LINES) : wraps ? LineInput.wrapped(FEW_LINES) : LineInput.line();
    }

    private static Input figure(FieldType.Figure type) {
        return type.measure() == null
                ? LineInput.line()
                : LineInput.line().before(type.measure().name());
    }

    private static Input group(FieldSet fieldSet, boolean inCells) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Field field : fieldSet.fields()) {
            inputs.put(field.name(), inCells ? cell(field) : of(field));
        }
        return new PartsInput(fieldSet, inputs, false, false);
    }

    /** The control of a column: a list takes one box. */
    private static Input cell(Field field) {
        Input input = of(field);
        if (input instanceof ListInput list && list.item() instanceof LineInput item) {
            return new JoinedInput(item);
        } else if (input instanceof ListInput list && list.item() instanceof ChoiceInput) {
            return new JoinedInput(LineInput.line());
        }
        return input;
    }

    /** A link, a picture or a file, of which the first part offers names. */
    private static Input parts(FieldSet fieldSet, String offer) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Field field : fieldSet.fields()) {
            inputs.put(field.name(), inputs.isEmpty() ? LineInput.line().offering(offer) : LineInput.line());
        }
        return new PartsInput(fieldSet, inputs, true, offer.equals(Offered.PICTURES));
    }
}
