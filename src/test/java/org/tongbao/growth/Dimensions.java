package org.tongbao.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;

/** Ways in which content grows: in length, in number, in depth and in width. */
final class Dimensions {

    private static final String UNITS = "content/units.yaml";

    private Dimensions() {}

    static List<Dimension> all() {
        List<Dimension> all = new ArrayList<>();
        bodies(all);
        fields(all);
        tables(all);
        rules(all);
        registers(all);
        kinds(all);
        entries(all);
        return all;
    }

    private static void bodies(List<Dimension> all) {
        all.add(body("numbers in a paragraph", 2_000, n -> "查摆问题7393个，".repeat(n)));
        all.add(body("quotations without an end", 2_000, "{{"::repeat));
        all.add(body("quotations without an end in lines", 2_000, "{{\n"::repeat));
        all.add(body("quotations", 1_000, n -> "某{{#title}}，".repeat(n)));
        all.add(body("uses of a link reference", 1_000, n -> "[a]: https://example.gov.cn/\n\n" + "[a] ".repeat(n)));
        all.add(body(
                "uses of a long link reference",
                1_000,
                n -> "[a]: https://example.gov.cn/" + "x".repeat(n) + "\n\n" + "[a] ".repeat(n)));
        all.add(body(
                "link references",
                1_000,
                n -> lines(n, i -> "[a" + i + "]: /notices/\n") + lines(n, i -> "[a" + i + "] ")));
        all.add(body("link references of one name", 1_000, "[a]: /notices/\n"::repeat));
        all.add(body("links", 1_000, "[甲](/notices/) "::repeat));
        all.add(body("links to a heading of many", 500, n -> lines(n, i -> "## 甲" + i + "\n\n[甲](#甲" + i + ")\n\n")));
        all.add(body(
                "broken links to a heading of many",
                500,
                n -> lines(n, i -> "## 甲" + i + "\n\n[甲](#乙丙丁戊己" + i + ")\n\n")));
        all.add(body("headings of one text", 1_000, "## 甲\n\n"::repeat));
        all.add(body("headings", 1_000, n -> lines(n, i -> "## 甲" + i + "\n\n")));
        all.add(body("brackets left open", 2_000, "["::repeat));
        all.add(body("brackets closed alone", 2_000, "]"::repeat));
        all.add(body("brackets in brackets", 2_000, n -> "[".repeat(n) + "甲" + "]".repeat(n)));
        all.add(body("links left open", 2_000, "[甲]("::repeat));
        all.add(body("links in links", 2_000, n -> "[".repeat(n) + "甲" + "](/a/)".repeat(n)));
        all.add(body("pictures left open", 2_000, "!["::repeat));
        all.add(body("pictures in pictures", 500, n -> "![".repeat(n) + "甲" + "](a.png)".repeat(n)));
        all.add(body("angles", 2_000, "<"::repeat));
        all.add(body("tags left open", 2_000, "<a "::repeat));
        all.add(body("comments left open", 2_000, "<!-- "::repeat));
        all.add(body("instructions left open", 2_000, "<?a "::repeat));
        all.add(body("entities", 2_000, "&amp;"::repeat));
        all.add(body("entities left open", 2_000, "&#12"::repeat));
        all.add(body("backticks", 1_000, n -> lines(2 * (int) Math.sqrt(n), i -> "甲" + "`".repeat(i + 1))));
        all.add(body("emphasis left open", 2_000, "*甲 "::repeat));
        all.add(body("emphasis", 2_000, "**甲**，"::repeat));
        all.add(body("emphasis in emphasis", 2_000, n -> "*_".repeat(n) + "甲" + "_*".repeat(n)));
        all.add(body("emphasis marks of two kinds", 2_000, "a**b_c* "::repeat));
        all.add(body("asterisks", 4_000, "*"::repeat));
        all.add(body("backslashes", 4_000, "\\"::repeat));
        all.add(body("footnote marks", 2_000, "[^1]甲 "::repeat));
        all.add(body(
                "footnotes", 1_000, n -> lines(n, i -> "甲[^" + i + "]") + "\n\n" + lines(n, i -> "[^" + i + "]: 乙\n")));
        all.add(body("masks", 2_000, "李**、"::repeat));
        all.add(body("masks behind rare surnames", 2_000, "詹**受到警告，"::repeat));
        all.add(body("a paragraph", 10_000, "甲"::repeat));
        all.add(body("rare characters in a paragraph", 10_000, "𠮷"::repeat));
        all.add(body("spaces", 10_000, n -> "甲" + " ".repeat(n) + "乙"));
        all.add(body("lines of a paragraph", 2_000, "甲乙\n"::repeat));
        all.add(body("names in lines", 2_000, "丁一凡（女\n"::repeat));
        all.add(body("labels in lines", 2_000, "联系人：张某\n"::repeat));
        all.add(body("wrapped lines", 2_000, "督查组检查市某某局，\n"::repeat));
        all.add(body("lines behind a list", 2_000, n -> "1. 甲。\n" + "乙。\n".repeat(n)));
        all.add(body("lists with lines behind them", 1_000, "- 甲。\n  - 乙。\n丙。\n"::repeat));
        all.add(body("captions", 500, "![甲](a.png)\n图\n\n"::repeat));
        all.add(body("rows of a table of tabs", 1_000, "甲\t乙\n"::repeat));
        all.add(body("columns of a table of tabs", 1_000, n -> ("甲\t".repeat(n) + "乙\n").repeat(2)));
        all.add(body("paragraphs", 2_000, "甲乙\n\n"::repeat));
        all.add(body("quotes in quotes", 2_000, n -> ">".repeat(n) + "甲"));
        all.add(body("lists in lists", 2_000, n -> "- ".repeat(n) + "甲"));
        all.add(body("items of a list", 2_000, "- 甲\n"::repeat));
        all.add(body("items of a numbered list", 2_000, "1. 甲\n"::repeat));
        all.add(body("blank lines in an item", 2_000, n -> "- 甲\n" + "\n".repeat(n) + "  乙\n"));
        all.add(body("code left open", 2_000, "```\n"::repeat));
        all.add(body("lines of code", 2_000, n -> "```\n" + "甲\n".repeat(n) + "```\n"));
        all.add(body("rows of a table in the body", 1_000, n -> "|甲|乙|\n|---|---|\n" + "|1|2|\n".repeat(n)));
        all.add(body("columns of a table in the body", 1_000, n -> "|甲".repeat(n) + "|\n" + "|-".repeat(n) + "|\n"));
        all.add(body(
                "cells left out of a table in the body",
                300,
                n -> "|甲".repeat(n) + "|\n" + "|-".repeat(n) + "|\n" + "|a\n".repeat(n)));
        all.add(body("pipes", 4_000, "|"::repeat));
        all.add(body("near days", 2_000, "昨(26)日 "::repeat));
        all.add(body("near days left open", 2_000, n -> "昨(" + " ".repeat(n)));
        all.add(body("digits", 10_000, "1"::repeat));
        all.add(body("digits with commas", 10_000, "1,"::repeat));
        all.add(body("dashes under text", 2_000, n -> "甲\n" + "-".repeat(n) + "\n"));
        all.add(body("hidden characters by reference", 1_000, "&#x202E; "::repeat));
        all.add(body("broken links", 1_000, n -> lines(n, i -> "[甲](nowhere-" + i + ") ")));
        all.add(body("pictures", 500, n -> "![甲](a.png)\n\n".repeat(n)));
    }

    private static void fields(List<Dimension> all) {
        all.add(fields("tags", 500, n -> "tags: [" + lines(n, i -> "甲" + i + ", ") + "]\n"));
        all.add(fields("sources", 500, n -> "publisher: 甲\nunits: [" + lines(n, i -> "甲" + i + ", ") + "]\n"));
        all.add(fields("aliases", 500, n -> "aliases: [" + lines(n, i -> "/old/" + i + ".html, ") + "]\n"));
        all.add(fields("wrong aliases", 500, n -> "aliases: [" + lines(n, i -> "old" + i + ", ") + "]\n"));
        all.add(fields("colliding aliases", 500, n -> "aliases: [" + lines(n, i -> "/about/, /404.html, ") + "]\n"));
        all.add(fields("related links", 500, n -> "related: [" + "x, ".repeat(n) + "]\n"));
        all.add(fields(
                "corrections",
                500,
                n -> "status: 已更正\ncorrections:\n" + "  - {date: 2018-10-28, was: 甲, now: 乙, why: 丙}\n".repeat(n)));
        all.add(fields(
                "corrections of one field",
                500,
                n -> "status: 已更正\ntopic: 甲\ncorrections:\n"
                        + "  - {date: 2018-10-28, field: topic, was: 甲, now: 甲, why: 丙}\n".repeat(n)));
        all.add(fields("unknown fields", 500, n -> lines(n, i -> "未知" + i + ": 1\n")));
        all.add(fields("lists in a list", 500, n -> "tags:\n" + "  - [甲]\n".repeat(n)));
        all.add(fields("flow in flow", 2_000, n -> "tags: " + "[".repeat(n) + "\n"));
        all.add(fields("a text", 2_000, n -> "topic: " + "甲".repeat(n) + "\n"));
        all.add(fields("a quoted text", 2_000, n -> "topic: '" + "甲".repeat(n) + "'\n"));
        all.add(fields("a folded text", 1_000, n -> "topic: >-\n" + "  甲\n".repeat(n)));
        all.add(fields("quotations in a line", 500, n -> "topic: '" + "{{#title}}".repeat(n) + "'\n"));
        all.add(fields("quotations without an end in a line", 1_000, n -> "topic: '" + "{{".repeat(n) + "'\n"));
        all.add(fields("full-width colons", 1_000, n -> "题目：甲\n".repeat(n)));
        all.add(fields("comments", 2_000, "# 甲\n"::repeat));
        all.add(new Dimension("attachments", 200, (site, n) -> {
            site.write("content/notices/x/index.md", entry("attachments: [" + lines(n, i -> i + ".txt, ") + "]\n", ""));
            IntStream.range(0, n).forEach(i -> site.write("content/notices/x/" + i + ".txt", "甲"));
        }));
        all.add(new Dimension("images", 100, (site, n) -> {
            site.write(
                    "content/notices/x/index.md",
                    entry("images: [" + lines(n, i -> "{file: " + i + ".png, alt: 甲}, ") + "]\n", ""));
            byte[] picture = TestPictures.photo(3, 2, 1, "");
            IntStream.range(0, n).forEach(i -> site.write("content/notices/x/" + i + ".jpg", picture));
        }));
        all.add(new Dimension("files that no entry uses", 200, (site, n) -> {
            site.write("content/notices/x/index.md", entry("", ""));
            IntStream.range(0, n).forEach(i -> site.write("content/notices/x/" + i + ".txt", "甲"));
        }));
    }

    private static void tables(List<Dimension> all) {
        all.add(csv(
                "columns without a heading", 1_000, n -> "姓名,单位" + ",".repeat(n) + "\n张三,市财政局" + ",".repeat(n) + "\n"));
        all.add(csv("columns with a wrong heading", 1_000, n -> "姓名,单位" + lines(n, i -> ",甲乙" + i) + "\n"));
        all.add(csv("columns of one heading", 1_000, n -> "姓名,单位" + ",职务".repeat(n) + "\n"));
        all.add(csv("rows", 500, n -> "姓名,单位\n" + lines(n, i -> "张三" + i + ",市财政局\n")));
        all.add(csv("rows with a unit unknown", 500, n -> "姓名,单位\n" + lines(n, i -> "张三" + i + ",某局" + i + "\n")));
        all.add(csv("blank rows", 2_000, n -> "姓名,单位\n" + ",\n".repeat(n) + "张三,市财政局\n"));
        all.add(csv("ragged rows", 1_000, n -> "姓名,单位\n" + "张三\n".repeat(n)));
        all.add(csv("rows of totals", 1_000, n -> "姓名,单位\n" + "合计,\n".repeat(n)));
        all.add(csv("a cell", 2_000, n -> "姓名,单位,事迹\n张三,市财政局," + "甲".repeat(n) + "\n"));
        all.add(csv("a quoted cell", 2_000, n -> "姓名,单位,事迹\n张三,市财政局,\"" + "\"\"".repeat(n) + "\"\n"));
        all.add(csv("spaces in a cell", 2_000, n -> "姓名,单位,事迹\n合" + " ".repeat(n) + "乙,市财政局,甲\n"));
        all.add(csv("rows that a spreadsheet would run", 500, n -> "姓名,单位,职务\n" + "张三,市财政局,=A1\n".repeat(n)));
        all.add(ledger("items of a ledger", 500, n -> "编号,问题,责任单位,状态\n" + lines(n, i -> i + ",甲,市财政局,已登记\n")));
        all.add(ledger("units of a ledger", 500, n -> "编号,问题,责任单位,状态\n" + lines(n, i -> i + ",甲,u" + i + ",已登记\n")));
        all.add(ledger(
                "aspects of a ledger",
                300,
                n -> "编号,问题,方面,责任单位,状态\n" + lines(n, i -> i + ",甲,方面" + i + ",市财政局,已登记\n")));
        all.add(ledger("items of a ledger with one number", 500, n -> "编号,问题,责任单位,状态\n" + "1,甲,市财政局,已登记\n".repeat(n)));
        all.add(new Dimension("corrections of rows", 300, (site, n) -> {
            site.write(UNITS, "units:\n  - {code: finance, name: 市财政局}\n");
            site.write(
                    "content/ledgers/x/index.md",
                    entry(
                            "asOf: 2018-09-30\nstatus: 已更正\ncorrections:\n"
                                    + lines(
                                            n,
                                            i -> "  - {date: 2018-10-28, field: 问题清单.问题, row: " + i
                                                    + ", was: 甲, now: 乙, why: 丙}\n"),
                            ""));
            site.write("content/ledgers/x/items.csv", "编号,问题,责任单位,状态\n" + lines(n, i -> i + ",乙,市财政局,已登记\n"));
        }));
        all.add(new Dimension("names under sanction", 500, (site, n) -> {
            site.write(UNITS, "units:\n  - {code: finance, name: 市财政局}\n");
            site.write("content/accountability/x/index.md", entry("overlap: 没有重复\n", "甲乙丙\n".repeat(n)));
            site.write(
                    "content/accountability/x/named.csv",
                    "姓名,单位,方式,公开依据,公开范围,公开期限截止\n" + lines(n, i -> "张三" + i + ",市财政局,警告,甲,乙,2030-01-01\n"));
        }));
        all.add(new Dimension("rows in the front matter", 500, (site, n) -> {
            site.write(UNITS, "units:\n  - {code: finance, name: 市财政局}\n");
            site.write(
                    "content/awards/x.md",
                    entry(
                            "honour: 十佳\nquota: " + n + "\nhonourees:\n"
                                    + lines(n, i -> "  - {name: 张" + i + ", unit: finance}\n"),
                            ""));
        }));
    }

    /** Tables with a rule for each row that counts other rows. */
    private static void rules(List<Dimension> all) {
        all.add(scores("scores", i -> "", i -> "" + i));
        all.add(scores(
                "scores of groups, half of them blank", i -> i % 2 == 0 ? "" : "窗口", i -> i % 4 < 2 ? "" : "" + i));
        all.add(table(
                "plans",
                "measures of problems",
                "",
                Map.of(
                        "items", n -> "编号,责任单位,问题\n" + lines(n, i -> i + ",市财政局,甲\n"),
                        "steps", n -> "措施,问题编号,完成期限,状态\n" + lines(n, i -> "甲," + i + ",2018-12-31,未开始\n"))));
        all.add(new Dimension("persons honoured and persons dealt with", 200, (site, n) -> site.write(
                        UNITS, "units:\n" + lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + "}\n"))
                .write("content/awards/x/index.md", entry("honour: 十佳\nquota: " + n + "\n", ""))
                .write("content/awards/x/honourees.csv", "姓名,单位\n" + lines(n, i -> "张三" + i + ",u" + i + "\n"))
                .write("content/accountability/y/index.md", entry("overlap: 来源未写明\n", ""))
                .write(
                        "content/accountability/y/named.csv",
                        "姓名,单位,方式,处理日期,影响期截止\n" + lines(n, i -> "李四" + i + ",u" + i + ",诫勉,2018-06-12,2018-12-11\n"))));
    }

    private static Dimension scores(String name, IntFunction<String> group, IntFunction<String> score) {
        return table(
                "evaluations",
                name,
                "method: 甲\nbasicCounts: 计入\n",
                Map.of(
                        "results",
                        n -> "名次,单位,组别,得分\n"
                                + lines(n, i -> (n - i) + ",市财政局," + group.apply(i) + "," + score.apply(i) + "\n")));
    }

    private static Dimension table(String folder, String name, String fields, Map<String, IntFunction<String>> tables) {
        return new Dimension(name, 300, (site, n) -> {
            site.write(UNITS, "units:\n  - {code: finance, name: 市财政局}\n")
                    .write("content/" + folder + "/x/index.md", entry(fields, ""));
            tables.forEach((table, csv) -> site.write("content/" + folder + "/x/" + table + ".csv", csv.apply(n)));
        });
    }

    private static void registers(List<Dimension> all) {
        all.add(units("units", 500, n -> lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + "}\n")));
        all.add(units(
                "units that succeed each other",
                600,
                n -> lines(
                        n,
                        i -> "  - {code: u" + i + ", name: 某局" + i
                                + (i == 0 ? "}\n" : ", succeeds: [u" + (i - 1) + "]}\n"))));
        all.add(units(
                "units above each other",
                500,
                n -> lines(
                        n,
                        i -> "  - {code: u" + i + ", name: 某局" + i
                                + (i == 0 ? "}\n" : ", parent: u" + (i - 1) + "}\n"))));
        all.add(units(
                "units of one that was divided",
                300,
                n -> "  - {code: u, name: 某局}\n"
                        + lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + ", succeeds: [u]}\n")));
        all.add(units(
                "units of one circle",
                500,
                n -> lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + ", succeeds: [u" + (i + 1) % n + "]}\n")));
        all.add(units(
                "units merged",
                500,
                n -> lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + "}\n")
                        + "  - {code: u, name: 某局, succeeds: [" + lines(n, i -> "u" + i + ", ") + "]}\n"));
        all.add(units("units of one name", 500, n -> lines(n, i -> "  - {code: u" + i + ", name: 某局}\n")));
        all.add(units(
                "units of one short name",
                500,
                n -> lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + ", short: 局}\n")));
        all.add(units("units of one code", 500, n -> lines(n, i -> "  - {code: u, name: 某局" + i + "}\n")));
        all.add(units(
                "former names",
                500,
                n -> "  - code: u\n    name: 某局\n    formerly:\n"
                        + lines(n, i -> "      - {name: 旧局" + i + ", until: " + day(i) + "}\n")));
        all.add(units(
                "former names of one text",
                500,
                n -> "  - code: u\n    name: 某局\n    formerly:\n"
                        + lines(n, i -> "      - {name: 旧局, until: " + day(i) + "}\n")));
        all.add(units(
                "other names",
                500,
                n -> "  - {code: u, name: 某局, alsoKnown: [" + lines(n, i -> "又名" + i + ", ") + "]}\n"));
        all.add(units(
                "units unknown",
                300,
                n -> lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + ", parent: 无此局" + i + "}\n")));
        all.add(settings(
                "regions", 300, n -> "regions:\n" + lines(n, i -> "  - {code: r" + i + ", name: 区" + i + "}\n")));
        all.add(settings(
                "addresses of tags",
                500,
                n -> "tags:\n" + lines(n, i -> "  - {name: 标" + i + ", slug: t" + i + "}\n")));
        all.add(settings("columns of settings", 300, n -> "columns:\n" + lines(n, i -> "  - {kind: k" + i + "}\n")));
        all.add(settings(
                "sections",
                100,
                n -> "sections:\n"
                        + lines(n, i -> "  - {name: 版" + i + ", slug: s" + i + ", columns: [k" + i + "]}\n")));
        all.add(settings(
                "keywords",
                500,
                n -> "columns:\n  - {kind: notice, keywords: [" + lines(n, i -> "词" + i + ", ") + "]}\n"));
    }

    private static void kinds(List<Dimension> all) {
        all.add(kind(
                "fields of a kind",
                200,
                n -> "fields:\n" + lines(n, i -> "  f" + i + ": {type: text, label: 项" + i + "}\n")));
        all.add(kind(
                "options",
                500,
                n -> "fields:\n  f: {type: enum, label: 项, of: [" + lines(n, i -> "选" + i + ", ") + "]}\n"));
        all.add(kind(
                "facets",
                100,
                n -> "fields:\n"
                        + lines(
                                n,
                                i -> "  f" + i + ": {type: enum, label: 项" + i
                                        + ", of: [甲, 乙], facet: true, default: 甲}\n")));
        all.add(kind(
                "columns of a table",
                200,
                n -> "tables:\n  t:\n    label: 表\n    columns:\n"
                        + lines(n, i -> "      c" + i + ": {type: text, label: 列" + i + "}\n")));
        all.add(kind(
                "tables",
                100,
                n -> "tables:\n"
                        + lines(n, i -> "  t" + i + ": {label: 表" + i + ", columns: {c: {type: text, label: 列}}}\n")));
        all.add(kind(
                "rules",
                200,
                n -> "fields:\n" + lines(n, i -> "  f" + i + ": {type: figure, label: 项" + i + "}\n") + "rules:\n"
                        + lines(n - 1, i -> "  - f" + i + " <= f" + (i + 1) + "\n")));
        all.add(kind(
                "rules that work out",
                100,
                n -> "fields:\n  f0: {type: figure, label: 项0}\n"
                        + lines(n, i -> "  f" + (i + 1) + ": {type: figure, label: 项" + (i + 1) + ", computed: true}\n")
                        + "rules:\n" + lines(n, i -> "  - f" + (i + 1) + " = f" + i + " + 1\n")));
        all.add(kind(
                "rules of one field",
                200,
                n -> "fields:\n  a: {type: figure, label: 甲}\n  b: {type: figure, label: 乙}\nrules:\n"
                        + "  - a <= b\n".repeat(n)));
        all.add(kind(
                "terms of a rule",
                100,
                n -> "fields:\n  a: {type: figure, label: 甲}\nrules:\n  - a >= " + "0 + ".repeat(n) + "0\n"));
        all.add(kind(
                "brackets of a rule",
                100,
                n -> "fields:\n  a: {type: figure, label: 甲}\nrules:\n  - a >= " + "(".repeat(n) + "0" + ")".repeat(n)
                        + "\n"));
        all.add(kind(
                "views",
                50,
                n -> "fields:\n  a: {type: figure, label: 甲}\nviews:\n"
                        + "  - {view: figures, show: [a]}\n".repeat(n)));
        all.add(kind(
                "groups in groups",
                5,
                n -> "fields:\n  g: " + lines(n, i -> "{type: group, label: 组" + i + ", fields: {g: ")
                        + "{type: text, label: 末}" + "}}".repeat(n) + "\n"));
        all.add(pattern("a pattern that tries again", "(甲+)+乙", 10, "甲"));
        all.add(pattern("a pattern of choices", "(甲|甲甲|.)*乙", 10, "甲"));
        all.add(pattern("a pattern that recurs", "([甲乙]|[丙丁])*", 500, "甲"));
        all.add(new Dimension("kinds", 20, (site, n) -> IntStream.range(0, n).forEach(i -> site.write(
                        "content/kinds/k" + i + ".yaml",
                        "kind: k" + i + "\nlabel: 种" + i + "\nfolder: k" + i
                                + "\nfields:\n  f: {type: text, label: 项}\n")
                .write("content/k" + i + "/e" + i + ".md", entry("", "")))));
    }

    private static void entries(List<Dimension> all) {
        all.add(many("entries", 100, i -> "", i -> ""));
        all.add(many("entries of one tag", 100, i -> "tags: [甲]\n", i -> ""));
        all.add(many("entries each of a tag", 100, i -> "tags: [甲" + i + "]\n", i -> ""));
        all.add(many("entries of one series", 100, i -> "series: 甲\nnumber: " + (i + 1) + "\n", i -> ""));
        all.add(many("entries linked from one", 100, i -> "", i -> "[甲](e0)"));
        all.add(many("entries with broken links", 200, i -> "", i -> "[甲](nowhere-" + i + ")"));
        all.add(many(
                "entries replaced", 100, i -> i == 0 ? "" : "replacedBy: e" + (i - 1) + "\nvalidity: 已废止\n", i -> ""));
        all.add(many("entries of one day and one title", 100, i -> "written: 2018-09-26\n", i -> ""));
        all.add(new Dimension("issues", 50, (site, n) -> IntStream.range(0, n)
                .forEach(i -> site.write(
                        "content/ledgers/l" + i + ".md",
                        entry("series: 甲\nnumber: " + (i + 1) + "\nasOf: 2018-09-30\nfound: 3\n", "")))));
        all.add(new Dimension("campaigns", 50, (site, n) -> IntStream.range(0, n)
                .forEach(i -> site.write("content/campaigns/c" + i + ".md", entry("", ""))
                        .write("content/notices/n" + i + ".md", entry("campaign: c" + i + "\n", "")))));
        all.add(new Dimension("entries of a campaign", 50, (site, n) -> {
            site.write("content/campaigns/c.md", entry("", ""));
            IntStream.range(0, n).forEach(i -> site.write("content/notices/n" + i + ".md", entry("campaign: c\n", "")));
        }));
        all.add(new Dimension("entries of a unit", 50, (site, n) -> {
            site.write(UNITS, "units:\n  - {code: finance, name: 市财政局}\n");
            IntStream.range(0, n).forEach(i -> site.write("content/notices/n" + i + ".md", entry("units: 市财政局\n", "")));
        }));
        all.add(new Dimension("entries of a region", 50, (site, n) -> {
            site.write("content/site.yaml", TestSite.SITE_YAML + "regions: [{code: east, name: 东区}]\n");
            IntStream.range(0, n).forEach(i -> site.write("content/notices/n" + i + ".md", entry("region: 东区\n", "")));
        }));
        all.add(new Dimension(
                "folders in folders",
                50,
                (site, n) -> site.write("content/notices/" + "a/".repeat(n) + "x.md", entry("", ""))));
        all.add(new Dimension("entries with bad fields", 200, (site, n) -> IntStream.range(0, n)
                .forEach(i -> site.write("content/notices/n" + i + ".md", "---\ntitle: 通报\n---\n"))));
    }

    private static Dimension body(String name, int size, IntFunction<String> body) {
        return new Dimension(name, size, (site, n) -> site.notice("x", "", body.apply(n) + "\n"));
    }

    private static Dimension fields(String name, int size, IntFunction<String> fields) {
        return new Dimension(name, size, (site, n) -> site.notice("x", fields.apply(n), "正文。\n"));
    }

    private static Dimension units(String name, int size, IntFunction<String> units) {
        return new Dimension(name, size, (site, n) -> site.write(UNITS, "units:\n" + units.apply(n)));
    }

    private static Dimension settings(String name, int size, IntFunction<String> settings) {
        return new Dimension(
                name, size, (site, n) -> site.write("content/site.yaml", TestSite.SITE_YAML + settings.apply(n)));
    }

    private static Dimension csv(String name, int size, IntFunction<String> csv) {
        return new Dimension(name, size, (site, n) -> site.write(UNITS, "units:\n  - {code: finance, name: 市财政局}\n")
                .write("content/awards/x/index.md", entry("honour: 十佳\nquota: " + n + "\n", ""))
                .write("content/awards/x/honourees.csv", csv.apply(n)));
    }

    private static Dimension ledger(String name, int size, IntFunction<String> csv) {
        return new Dimension(name, size, (site, n) -> site.write(
                        UNITS,
                        "units:\n  - {code: finance, name: 市财政局}\n"
                                + lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + "}\n"))
                .write("content/ledgers/x/index.md", entry("asOf: 2018-09-30\n", ""))
                .write("content/ledgers/x/items.csv", csv.apply(n)));
    }

    private static Dimension kind(String name, int size, IntFunction<String> declaration) {
        return new Dimension(name, size, (site, n) -> site.write(
                        "content/kinds/k.yaml", "kind: k\nlabel: 种\nfolder: k\n" + declaration.apply(n))
                .write("content/k/x.md", entry("", "")));
    }

    private static Dimension pattern(String name, String pattern, int size, String text) {
        return new Dimension(name, size, (site, n) -> site.write(
                        "content/kinds/k.yaml",
                        "kind: k\nlabel: 种\nfolder: k\nfields:\n  f: {type: text, label: 项, pattern: '" + pattern
                                + "'}\n")
                .write("content/k/x.md", entry("f: " + text.repeat(n) + "\n", "")));
    }

    private static Dimension many(String name, int size, IntFunction<String> fields, IntFunction<String> body) {
        return new Dimension(name, size, (site, n) -> IntStream.range(0, n)
                .forEach(i -> site.write("content/notices/e" + i + ".md", entry(fields.apply(i), body.apply(i)))));
    }

    private static String entry(String fields, String body) {
        return "---\ntitle: 通报\npublished: 2018-09-27 08:30\nsource: 某市日报\n" + fields + "---\n" + body + "\n";
    }

    private static String lines(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
    }

    private static String day(int i) {
        return java.time.LocalDate.of(1950, 1, 1).plusDays(i).toString();
    }
}
