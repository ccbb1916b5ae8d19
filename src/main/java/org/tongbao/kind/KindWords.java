package org.tongbao.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.figure.Measure;

/** Describes declarations in Chinese sentences for editors. */
public final class KindWords {

    private final Messages messages = Messages.in(Language.ZH);
    private final Kinds kinds;

    /**
     * @param kinds all kinds, for the labels of referenced ones
     */
    public KindWords(Kinds kinds) {
        this.kinds = kinds;
    }

    /** What to write in a field: {@code 几项，每项是给定的词之一：红榜、黑榜；必填；怎样填}. */
    public String of(Field field) {
        List<String> parts = new ArrayList<>(List.of(type(field.type())));
        if (field.required()) {
            parts.add("必填");
        }
        if (field.defaultValue() != null) {
            parts.add("不写就是“" + shown(field, field.defaultValue().text()) + "”");
        }
        if (!field.needs().isEmpty()) {
            parts.add("要和" + String.join("、", field.needs()) + "一起写");
        }
        if (!field.isPublic()) {
            parts.add("不公开");
        }
        if (!field.help().isEmpty()) {
            parts.add(field.help());
        }
        if (!field.example().isEmpty()) {
            parts.add("例如 " + field.example());
        }
        return String.join("；", parts);
    }

    private static String shown(Field field, String written) {
        return field.type() instanceof FieldType.Choice choice
                ? choice.find(written).map(FieldType.Option::label).orElse(written)
                : written;
    }

    /** The named parts of a value of a field, or of each of its items; empty for a single value. */
    public List<Field> parts(Field field) {
        FieldType item = field.type() instanceof FieldType.ListOf list ? list.item() : field.type();
        return item.parts().map(FieldSet::fields).orElse(List.of());
    }

    /** The rules on the figures, days and states of an entry. */
    public List<String> rules(Kind kind) {
        RuleWords words = new RuleWords(messages, kind);
        List<String> rules =
                new ArrayList<>(kind.rules().stream().map(words::of).toList());
        kind.off().forEach(off -> rules.add(words.of(off)));
        rules.addAll(states(kind.fields(), ""));
        for (Table table : kind.tables()) {
            rules.addAll(states(table.columns(), RuleWords.quoted(table.label()) + "的每一行："));
        }
        return rules;
    }

    /** The boards on the page of an entry. */
    public List<String> views(Kind kind) {
        return kind.views().stream().map(BoardSpec::said).toList();
    }

    private String type(FieldType type) {
        String word = messages.text("type." + type.word());
        if (type instanceof FieldType.ListOf list) {
            return word + "，每项是" + type(list.item());
        } else if (type instanceof FieldType.Choice choice) {
            return word + "："
                    + choice.options().stream().map(FieldType.Option::label).collect(Collectors.joining("、"));
        } else if (type instanceof FieldType.Date date) {
            return word
                    + (date.months() ? "，也可以写到月，如 2018-10、2018年10月底" : "")
                    + (date.words().isEmpty() ? "" : "，或者写" + String.join("、", date.words()) + "（不计逾期）");
        } else if (type instanceof FieldType.Text text) {
            return word + length(text.min(), text.max());
        } else if (type instanceof FieldType.Numeric number) {
            return (number.whole() ? "整数" : word) + range(number.min(), number.max());
        } else if (type instanceof FieldType.Figure figure) {
            return figure(figure, word);
        } else if (type instanceof FieldType.Ref ref) {
            return reference(ref);
        }
        return word;
    }

    private static String figure(FieldType.Figure figure, String word) {
        String measure = figure.measure() == null
                ? ""
                : "，单位是“" + figure.measure().name() + "”"
                        + (figure.alike().isEmpty()
                                ? ""
                                : "，写“"
                                        + figure.alike().stream()
                                                .map(Measure::name)
                                                .collect(Collectors.joining("”“"))
                                        + "”也行");
        return word + measure + (figure.computed() ? "，由程序算出，不用写" : "");
    }

    private String reference(FieldType.Ref ref) {
        return switch (ref.to()) {
            case FieldType.Ref.UNIT -> "登记的单位，写代码或名称";
            case FieldType.Ref.REGION -> "登记的地区，写代码或名称";
            case FieldType.Ref.ENTRY -> "另一篇的编号";
            default -> "一篇" + kinds.named(ref.to()).map(Kind::label).orElse(ref.to()) + "的编号";
        };
    }

    private static String length(@Nullable Integer min, @Nullable Integer max) {
        return (min == null ? "" : "，最少 " + min + " 字") + (max == null ? "" : "，最多 " + max + " 字");
    }

    private static String range(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return (min == null ? "" : "，最小 " + min.toPlainString()) + (max == null ? "" : "，最大 " + max.toPlainString());
    }

    /** The requirements and the order of states. */
    private static List<String> states(FieldSet fieldSet, String where) {
        return fieldSet.fields().stream()
                .flatMap(
                        f -> f.type() instanceof FieldType.Choice choice ? states(f, choice, fieldSet) : Stream.empty())
                .map(text -> where + text)
                .toList();
    }

    private static Stream<String> states(Field field, FieldType.Choice choice, FieldSet beside) {
        Map<String, List<String>> requires = choice.states().requires();
        Map<String, List<String>> moves = choice.states().moves();
        List<String> words =
                choice.options().stream().map(FieldType.Option::value).toList();
        Stream<String> asked = words.stream()
                .filter(requires::containsKey)
                .map(w -> field.label() + "是“" + w + "”时，要写" + labels(requires.getOrDefault(w, List.of()), beside));
        Stream<String> next = words.stream()
                .filter(moves::containsKey)
                .map(w -> field.label() + "从“" + w + "”，下一期可以变成" + String.join("、", moves.getOrDefault(w, List.of())));
        return Stream.concat(asked, next);
    }

    private static String labels(List<String> names, FieldSet beside) {
        return names.stream()
                .map(n -> beside.named(n).map(Field::label).orElse(n))
                .collect(Collectors.joining("、"));
    }
}
