package org.tongbao.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.EntryTemplate;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;

/** A blank entry of each kind, filled in field by field. */
@Tag("once")
class NewEntriesTest {

    static Stream<Kind> kinds() {
        return BuiltInKinds.kinds().all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fieldsStandInTheOrderOfTheDeclarationHoweverTheyCame(Kind kind) throws Exception {
        FieldOrder order = FieldOrder.of(kind);
        EntryText blank = Edits.entry(EntryTemplate.of(kind, LocalDate.of(2026, 11, 30)));
        List<Field> fields = new ArrayList<>(kind.fields().fields());
        Collections.shuffle(fields, new Random(19));

        EntryText filled = blank;
        for (Field field : fields) {
            filled = filled.with(
                    new Change.Set(FieldPath.of(field.name()), value(field.type(), field.example())), order);
        }

        assertThat(filled.fields().parts().keySet())
                .containsExactlyElementsOf(
                        kind.fields().fields().stream().map(Field::name).toList());
        assertThat(filled.named(order).parts()).allSatisfy((name, text) -> assertThat(text)
                .isEqualTo(value(
                        kind.fields().named(name).orElseThrow().type(),
                        kind.fields().named(name).orElseThrow().example())));
        assertThat(comments(filled)).isEqualTo(comments(blank));
        assertThat(filled.written().file()).doesNotContain("\\n");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsTakenAwayAgainLeavesNothingBehind(Kind kind) throws Exception {
        FieldOrder order = FieldOrder.of(kind);
        EntryText blank = Edits.entry(EntryTemplate.of(kind, LocalDate.of(2026, 11, 30)));
        EntryText filled = blank;
        for (Field field : kind.fields().fields()) {
            filled = filled.with(new Change.Set(FieldPath.of(field.name()), value(field.type(), "")), order);
        }

        for (Field field : kind.fields().fields()) {
            FieldPath path = FieldPath.of(field.name());
            FieldText before = blank.named(order).parts().get(field.name());
            filled = filled.with(before == null ? new Change.Remove(path) : new Change.Set(path, before), order);
        }

        assertThat(filled.written().file()).isEqualTo(blank.written().file().replaceAll("(?m)^([^#].*:) $", "$1"));
    }

    private static FieldText value(FieldType type, String example) {
        if (type instanceof FieldType.ListOf list) {
            return new FieldText.Many(List.of(value(list.item(), ""), value(list.item(), example)));
        }
        if (type instanceof FieldType.Group group) {
            Map<String, FieldText> parts = new LinkedHashMap<>();
            group.fieldSet().fields().forEach(f -> parts.put(f.name(), value(f.type(), f.example())));
            return new FieldText.Group(parts);
        }
        boolean isLong = type instanceof FieldType.Text text && text.isLong();
        return FieldText.of(isLong ? "第一段。\n\n第二段。\n" : example.isEmpty() ? "甲" : example);
    }

    private static List<String> comments(EntryText entry) {
        return entry.written().text().lines().filter(l -> l.startsWith("#")).toList();
    }
}
