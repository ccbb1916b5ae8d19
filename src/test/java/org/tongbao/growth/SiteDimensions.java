package org.tongbao.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongbao.TestSite;
import org.tongbao.index.Window;

/** Ways in which a site without errors grows. */
final class SiteDimensions {

    private static final String FINANCE = "  - {code: finance, name: 市财政局}\n";

    private SiteDimensions() {}

    static List<Dimension> all() {
        List<Dimension> all = new ArrayList<>();
        entries(all);
        series(all);
        places(all);
        ofOneEntry(all);
        return all;
    }

    private static void entries(List<Dimension> all) {
        all.add(notices("entries of one kind", 30, i -> "", i -> ""));
        all.add(notices("entries each of a tag", 30, i -> "tags: [甲" + i + "]\n", i -> ""));
        all.add(notices("entries of one tag", 30, i -> "tags: [甲]\n", i -> ""));
        all.add(notices("entries linked from one", 30, i -> "", i -> "[甲](e0)"));
        all.add(new Dimension(
                "years",
                Window.SIZE,
                (site, n) -> each(n, i -> site.write("content/notices/e" + i + ".md", entry(1900 + i, "", "")))));
        all.add(new Dimension(
                "campaigns",
                20,
                (site, n) -> each(n, i -> site.write("content/campaigns/c" + i + ".md", entry("", ""))
                        .write("content/notices/n" + i + ".md", entry("campaign: c" + i + "\n", "")))));
        all.add(new Dimension("entries of a campaign", 30, (site, n) -> {
            site.write("content/campaigns/c.md", entry("", ""));
            each(n, i -> site.write("content/notices/n" + i + ".md", entry("campaign: c\n", "")));
        }));
        all.add(new Dimension("related links", 30, (site, n) -> {
            site.write("content/articles/all.md", entry("related: [" + lines(n, i -> "e" + i + ", ") + "]\n", ""));
            each(n, i -> site.write("content/notices/e" + i + ".md", entry("related: [all]\n", "")));
        }));
    }

    /** Of the size at which a page begins to show only the nearest issues. */
    private static void series(List<Dimension> all) {
        all.add(new Dimension("issues of a series with a trend", Window.SIZE, (site, n) -> {
            site.write("content/units.yaml", "units:\n" + FINANCE);
            each(n, i -> site.write(
                            "content/ledgers/l" + i + "/index.md",
                            entry(1900 + i, "series: 甲\nnumber: " + (i + 1) + "\nasOf: 1950-01-01\n", ""))
                    .write(
                            "content/ledgers/l" + i + "/items.csv",
                            "编号,问题,方面,责任单位,整改期限,状态\n1,甲,乙,finance,1951-01-01,已登记\n"));
        }));
        all.add(new Dimension("issues of a series with cards", Window.SIZE, (site, n) -> {
            site.write("content/units.yaml", "units:\n" + FINANCE);
            each(n, i -> site.write(
                            "content/evaluations/l" + i + "/index.md",
                            entry(1900 + i, "series: 甲\nmethod: 甲\nbasicCounts: 计入\n", ""))
                    .write("content/evaluations/l" + i + "/unsatisfied.csv", "单位,阶段\nfinance,已公布\n")
                    .write("content/evaluations/l" + i + "/followUp.csv", "单位,本次结果\nfinance,再次不满意\n"));
        }));
    }

    private static void places(List<Dimension> all) {
        all.add(new Dimension("units", 300, (site, n) -> site.write("content/units.yaml", "units:\n" + units(n, ""))));
        all.add(new Dimension(
                "units below one",
                400,
                (site, n) -> site.write("content/units.yaml", "units:\n" + FINANCE + units(n, ", parent: finance"))));
        all.add(new Dimension("units of a region", 400, (site, n) -> site.write(
                        "content/site.yaml", TestSite.SITE_YAML + "regions: [{code: east, name: 东区}]\n")
                .write("content/units.yaml", "units:\n" + units(n, ", region: east"))));
        all.add(new Dimension("units named in one table", 100, (site, n) -> site.write(
                        "content/units.yaml", "units:\n" + units(n, ""))
                .write("content/directories/x/index.md", entry("asOf: 2018-09-30\n", ""))
                .write(
                        "content/directories/x/channels.csv",
                        "单位,类别,投诉电话,受理时间\n" + lines(n, i -> "u" + i + ",部门,0000-00000000,工作日\n"))));
        all.add(new Dimension("entries of a unit", 30, (site, n) -> {
            site.write("content/units.yaml", "units:\n" + FINANCE);
            each(n, i -> site.write("content/notices/n" + i + ".md", entry("units: [finance]\n", "")));
        }));
        all.add(new Dimension("regions", Window.SIZE, (site, n) -> {
            site.write(
                    "content/site.yaml",
                    TestSite.SITE_YAML + "regions:\n" + lines(n, i -> "  - {code: r" + i + ", name: 某区" + i + "}\n"));
            each(n, i -> site.write("content/notices/n" + i + ".md", entry("region: r" + i + "\n", "")));
        }));
        all.add(new Dimension("entries of a region", 30, (site, n) -> {
            site.write("content/site.yaml", TestSite.SITE_YAML + "regions: [{code: east, name: 东区}]\n");
            each(n, i -> site.write("content/notices/n" + i + ".md", entry("region: east\n", "")));
        }));
    }

    private static void ofOneEntry(List<Dimension> all) {
        all.add(new Dimension(
                "rows of a ledger", 150, (site, n) -> site.write("content/units.yaml", "units:\n" + FINANCE)
                        .write("content/ledgers/x/index.md", entry("asOf: 2018-09-30\n", ""))
                        .write(
                                "content/ledgers/x/items.csv",
                                "编号,问题,方面,责任单位,整改期限,状态\n" + lines(n, i -> i + ",甲,乙,finance,2018-12-31,已登记\n"))));
        all.add(new Dimension("groups of a ledger", 150, (site, n) -> site.write(
                        "content/units.yaml", "units:\n" + FINANCE)
                .write("content/ledgers/x/index.md", entry("asOf: 2018-09-30\n", ""))
                .write(
                        "content/ledgers/x/items.csv",
                        "编号,问题,方面,责任单位,整改期限,状态\n" + lines(n, i -> i + ",甲,乙" + i + ",finance,2018-12-31,已登记\n"))));
        all.add(new Dimension("attachments", 30, (site, n) -> {
            site.write("content/notices/x/index.md", entry("attachments: [" + lines(n, i -> i + ".txt, ") + "]\n", ""));
            each(n, i -> site.write("content/notices/x/" + i + ".txt", "甲"));
        }));
        all.add(new Dimension(
                "corrections",
                50,
                (site, n) -> site.write(
                        "content/notices/x.md",
                        entry(
                                "status: 已更正\ncorrections:\n"
                                        + "  - {date: 2018-10-28, was: 甲, now: 乙, why: 丙}\n".repeat(n),
                                ""))));
        all.add(new Dimension(
                "aliases",
                50,
                (site, n) -> site.write(
                        "content/notices/x.md",
                        entry("aliases: [" + lines(n, i -> "/old/" + i + ".html, ") + "]\n", ""))));
    }

    private static Dimension notices(String name, int size, IntFunction<String> fields, IntFunction<String> body) {
        return new Dimension(
                name,
                size,
                (site, n) -> each(
                        n, i -> site.write("content/notices/e" + i + ".md", entry(fields.apply(i), body.apply(i)))));
    }

    private static String entry(String fields, String body) {
        return entry(2018, fields, body);
    }

    private static String entry(int year, String fields, String body) {
        return "---\ntitle: 通报\npublished: " + year + "-09-27 08:30\nsource: 某市日报\n" + fields + "---\n"
                + (body.isEmpty() ? "正文。" : body) + "\n";
    }

    private static String units(int n, String more) {
        return lines(n, i -> "  - {code: u" + i + ", name: 某局" + i + more + "}\n");
    }

    private static String lines(int n, IntFunction<String> line) {
        return IntStream.range(0, n).mapToObj(line).collect(Collectors.joining());
    }

    private static void each(int n, IntConsumer one) {
        IntStream.range(0, n).forEach(one);
    }
}
