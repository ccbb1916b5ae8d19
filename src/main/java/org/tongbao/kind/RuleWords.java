package org.tongbao.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Messages;

/** Prints rules in the labels of their fields: {@code 查摆问题 = 已整改 + 正在整改}. */
final class RuleWords {

    private final Messages messages;
    private final Kind kind;

    RuleWords(Messages messages, Kind kind) {
        this.messages = messages;
        this.kind = kind;
    }

    /** The rule, its conditions, its reason, and whether it only warns. */
    String of(Rule rule) {
        StringBuilder out = new StringBuilder();
        Optional.ofNullable(rule.table()).flatMap(kind::table).ifPresent(t -> out.append(quoted(t.label()))
                .append("的每一行："));
        out.append(expr(rule.sides().get(0)));
        IntStream.range(0, rule.comparisons().size()).forEach(i -> out.append(" ")
                .append(rule.comparisons().get(i).printed())
                .append(" ")
                .append(expr(rule.sides().get(i + 1))));
        if (!rule.when().isEmpty()) {
            out.append("（").append(conditions(rule.when())).append("时）");
        }
        if (rule.whenPresent()) {
            out.append("（都写了时）");
        }
        if (rule.because() != null) {
            out.append("：").append(reason(rule.because()));
        }
        return out.append(rule.warns() ? "（只提醒）" : "").toString();
    }

    /** A rule that the site does without, and why. */
    String of(Kind.Off off) {
        String instead = off.instead().isEmpty() ? "已停用" : "已换成 " + off.instead();
        return "自带的规则 " + off.rule().text() + " " + instead + "：" + off.because();
    }

    private String reason(Object because) {
        return because instanceof LocalizedText phrase
                ? messages.text(phrase.key(), phrase.arguments().toArray())
                : because.toString();
    }

    private static String expr(Expr expr) {
        if (expr instanceof Expr.Value value) {
            return slot(value.slot());
        } else if (expr instanceof Expr.Binary binary) {
            boolean sum = isSum(binary);
            boolean plus = binary.operator() == Expr.Operator.PLUS;
            return (sum ? expr(binary.left()) : part(binary.left()))
                    + " " + binary.operator().printed() + " "
                    + (plus ? expr(binary.right()) : part(binary.right()));
        } else if (expr instanceof Expr.Aggregate aggregate) {
            return total(aggregate);
        } else if (expr instanceof Expr.Call call) {
            return call(call);
        } else if (expr instanceof Expr.Today) {
            return "生成网站的那一天";
        } else if (expr instanceof Expr.Word word) {
            return quoted(word.word());
        }
        return ExprAnalysis.text(expr);
    }

    /** A sum within a product or a quotient, or taken away, is bracketed. */
    private static String part(Expr expr) {
        return expr instanceof Expr.Binary inner && isSum(inner) ? "（" + expr(expr) + "）" : expr(expr);
    }

    private static boolean isSum(Expr.Binary binary) {
        return binary.operator() == Expr.Operator.PLUS || binary.operator() == Expr.Operator.MINUS;
    }

    private static String slot(Expr.Slot slot) {
        String field = slot.part() == null
                ? slot.field().label()
                : slot.field().label() + "的" + slot.part().label();
        return slot.scope() == Expr.Scope.PREVIOUS ? "上一期的" + field : field;
    }

    private static String total(Expr.Aggregate aggregate) {
        Expr.Rows rows = aggregate.rows();
        String whose = rows.previous() ? "上一期的" : rows.kind() != null ? "各篇" : "";
        String where = aggregate.where().isEmpty() ? "" : "里" + conditions(aggregate.where()) + "的";
        String of = whose + quoted(rows.label()) + where;
        String column = rows.column() == null ? "" : quoted(rows.column().label());
        return switch (aggregate.total()) {
            case COUNT -> of + (rows.table() == null ? "篇数" : "行数");
            case SUM -> of + column + "合计";
            case MIN -> of + column + "最小的";
            case MAX -> of + column + "最大的";
        };
    }

    private static String call(Expr.Call call) {
        List<String> arguments = call.arguments().stream().map(RuleWords::expr).toList();
        String period = arguments.get(0) + "到" + arguments.get(1);
        return switch (call.function()) {
            case ELAPSED -> period + "、截至" + arguments.get(2) + "的时间进度";
            case DAYS -> period + "的天数";
            case WORKDAYS -> period + "的工作日数";
        };
    }

    private static String conditions(List<Expr.Condition> conditions) {
        return conditions.stream().map(RuleWords::condition).collect(Collectors.joining("、"));
    }

    private static String condition(Expr.Condition condition) {
        String subject = slot(condition.subject());
        if (condition.test() == null) {
            return (condition.wanted() ? "写了" : "没有写") + subject;
        }
        String others = condition.alternatives().stream().map(RuleWords::beside).collect(Collectors.joining("或"));
        return condition.test() == Expr.Comparison.EQUAL
                ? subject + "是" + others
                : subject + " " + condition.test().printed() + " " + others;
    }

    /** The value that counted rows are compared with; it belongs to the entry or row that the rule applies to. */
    private static String beside(Expr expr) {
        if (expr instanceof Expr.Value value) {
            return switch (value.slot().scope()) {
                case ENTRY -> "本篇的" + slot(value.slot());
                case ROW -> "这一行的" + slot(value.slot());
                case PREVIOUS -> slot(value.slot());
            };
        }
        return expr(expr);
    }

    static String quoted(String label) {
        return "“" + label + "”";
    }
}
