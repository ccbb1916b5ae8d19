package org.tongbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongbao.diag.Place;
import org.tongbao.figure.FigureParser;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.markdown.MarkdownReader;

/** A value in one line. */
class ValueTest {

    private static final Place HERE = Place.of("a.md");
    private static final Value DAY = new Value.Date(LocalDate.of(2018, 9, 7), HERE);
    private static final Value LONG = new Value.LongText(MarkdownReader.line("正文", HERE), HERE);

    private static final List<Value> SAMPLES = List.of(
            new Value.Text("设AB岗", HERE),
            LONG,
            DAY,
            new Value.Term("长期坚持", Optional.empty(), HERE),
            new Value.DateTime(LocalDateTime.of(2018, 9, 7, 8, 30), true, HERE),
            new Value.NumberValue(new BigDecimal("12.50"), "12.50", HERE),
            new Value.FigureValue(FigureParser.parse("1,234件").figure().orElseThrow(), false, HERE),
            new Value.Choice(new FieldType.Option("done", "已办结"), HERE),
            new Value.BooleanValue(true, HERE),
            new Value.Link("first", Optional.of("第一篇"), HERE),
            new Value.Image("hall.jpg", Optional.of("大厅"), Optional.empty(), Optional.empty(), HERE),
            new Value.File("list.pdf", Optional.empty(), HERE),
            new Value.Reference("市财政局", FieldType.Ref.UNIT, HERE),
            new Value.QuoteValue("first", "done", HERE),
            new Value.ListValue(List.of(DAY, DAY), HERE),
            new Value.Group(new FieldSet(List.of()), Values.NONE, HERE));

    @Test
    void everyTypeOfValueIsOneLineOrNone() {
        assertThat(SAMPLES.stream().map(Object::getClass).toArray())
                .containsExactlyInAnyOrder((Object[]) Value.class.getPermittedSubclasses());
        assertThat(SAMPLES.stream().flatMap(v -> v.line().map(l -> v.getClass().getSimpleName() + " " + l).stream()))
                .containsExactly(
                        "Text 设AB岗",
                        "Date 2018年9月7日",
                        "Term 长期坚持",
                        "DateTime 2018-09-07 08:30",
                        "NumberValue 12.50",
                        "FigureValue 1,234件",
                        "Choice 已办结",
                        "BooleanValue 是",
                        "Reference 市财政局",
                        "ListValue 2018年9月7日、2018年9月7日");
    }

    @Test
    void aListIsOneLineOnlyIfEachItemIs() {
        assertThat(new Value.ListValue(List.of(DAY, LONG), HERE).line()).isEmpty();
    }
}
