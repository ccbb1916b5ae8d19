package org.tongbao.fuzz;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Entries made up by a grammar of front matter and Markdown. */
final class Markdown {

    private static final String[] FIELDS = {
        "publisher",
        "summary",
        "written",
        "documentNumber",
        "indexNumber",
        "topic",
        "validity",
        "validUntil",
        "replacedBy",
        "region",
        "campaign",
        "units",
        "series",
        "number",
        "tags",
        "images",
        "attachments",
        "related",
        "status",
        "corrections",
        "withdrawal",
        "publicity",
        "aliases",
        "标签",
        "相关单位"
    };

    private final Chance chance;

    Markdown(Chance chance) {
        this.chance = chance;
    }

    String entry() {
        StringBuilder text = new StringBuilder("---\ntitle: ");
        text.append(chance.oneIn(4) ? quoted(inline(2)) : "关于督查情况的通报")
                .append("\npublished: 2018-09-27 08:30\nsource: 某市作风办\n");
        for (int i = chance.oneIn(3) ? chance.below(4) : 0; i > 0; i--) {
            text.append(chance.of(FIELDS)).append(": ").append(value(2)).append('\n');
        }
        return text.append("---\n\n").append(blocks(3, "")).toString();
    }

    private String value(int depth) {
        return switch (chance.below(depth == 0 ? 3 : 6)) {
            case 0 -> chance.of(Hazards.WORDS);
            case 1, 2 -> quoted(inline(1));
            case 3 -> "[" + several(depth - 1, ", ") + "]";
            case 4 ->
                "{" + chance.of("date", "was", "now", "why", "file", "alt", "to", "text", "from", "until") + ": "
                        + value(depth - 1) + "}";
            default -> "|\n  " + inline(2).replaceAll("[\r\n]+", "\n  ");
        };
    }

    private String several(int depth, String between) {
        return IntStream.range(0, chance.size(20)).mapToObj(i -> value(depth)).collect(Collectors.joining(between));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''").replaceAll("[\r\n]", " ") + "'";
    }

    private String blocks(int depth, String before) {
        return IntStream.range(0, chance.between(1, 4))
                .mapToObj(i -> block(depth, before))
                .collect(Collectors.joining("\n\n" + before));
    }

    private String block(int depth, String before) {
        return switch (chance.below(depth == 0 ? 5 : 11)) {
            case 0, 1 -> inline(3);
            case 2 -> "#".repeat(chance.between(1, 7)) + " " + inline(2);
            case 3 ->
                "```" + chance.of("", "csv", "`") + "\n" + before + inline(1) + "\n" + before + chance.of("```", "");
            case 4 -> table(before);
            case 5 -> "> " + blocks(depth - 1, before + "> ");
            case 6 -> "- " + blocks(depth - 1, before + "  ");
            case 7 -> chance.between(0, 12) + chance.of(". ", ") ", "、") + blocks(depth - 1, before + "   ");
            case 8 -> "[" + inline(1) + "]: " + target();
            case 9 -> chance.of("<div>", "<!-- ", "<pre>", "<?x ", "<table>") + inline(2);
            default -> chance.of("- ", "> ", "1. ", "  - ").repeat(chance.size(300)) + inline(1);
        };
    }

    private String table(String before) {
        int columns = chance.between(1, 5);
        StringBuilder table = new StringBuilder(row(columns) + "\n" + before);
        table.append(IntStream.range(0, columns)
                .mapToObj(i -> chance.of("---", ":-", "-:", ":-:"))
                .collect(Collectors.joining("|", "|", "|")));
        for (int i = chance.size(40); i > 0; i--) {
            table.append('\n').append(before).append(row(chance.oneIn(4) ? chance.below(8) : columns));
        }
        return table.toString();
    }

    private String row(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> inline(1)).collect(Collectors.joining("|", "|", "|"));
    }

    private String inline(int depth) {
        return IntStream.range(0, chance.between(1, 5))
                .mapToObj(i -> part(depth))
                .collect(Collectors.joining(chance.of("", "", " ", "，", "\n")));
    }

    private String part(int depth) {
        return switch (chance.below(depth == 0 ? 3 : 10)) {
            case 0 -> chance.of("督查组检查了窗口", "已责成整改", "查摆问题", "已整改", "the unit", "。");
            case 1 -> chance.of(Hazards.WORDS);
            case 2 -> chance.oneIn(3) ? chance.of(Hazards.MARKS) : "市财政局";
            case 3 -> "**" + inline(depth - 1) + "**";
            case 4 -> chance.of("*", "_", "`", "~~") + inline(depth - 1) + chance.of("*", "_", "`", "");
            case 5 -> (chance.oneIn(12) ? "!" : "") + "[" + inline(depth - 1) + "](" + target() + ")";
            case 6 ->
                chance.oneIn(8)
                        ? "{{" + chance.of("", "ledger-2018-07", "complaints-2018-01", "x", inline(0)) + "#"
                                + chance.of("found", "title", "received", "rate", "published", "标题", "no") + "}}"
                        : chance.of("{{#title}}", "{{ledger-2018-07#found}}", "{{complaints-2018-01#rate}}");
            case 7 -> "<" + target() + ">";
            case 8 ->
                chance.of(
                        "&amp;",
                        "&#" + chance.below(70000) + ";",
                        "&#x" + Integer.toHexString(chance.below(1200000)) + ";");
            default -> "[" + inline(depth - 1) + "]";
        };
    }

    private String target() {
        if (!chance.oneIn(12)) {
            return chance.of(
                    "inspection-1",
                    "/notices/",
                    "https://www.example.gov.cn/?a=1&b=2",
                    "mailto:a@example.gov.cn",
                    "tel:0835-1234567");
        }
        return chance.of(
                "inspection-1",
                "/notices/",
                "/notices/2018/inspection-1/",
                "#督查",
                "https://www.example.gov.cn/?a=1&b=<2>",
                "mailto:a@example.gov.cn",
                "tel:0835-1234567",
                "javascript:alert(1)",
                "data:text/html,甲",
                "//evil.example",
                "../x",
                "a b",
                "<a b>",
                "甲.pdf",
                "http://例子.中国/路 径",
                "%",
                "%zz",
                "http://[::1",
                "http://a:99999/",
                "x".repeat(chance.size(2500)),
                chance.of(Hazards.CHARACTERS),
                inline(0));
    }
}
