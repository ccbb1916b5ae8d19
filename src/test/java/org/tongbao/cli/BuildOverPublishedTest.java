package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.Trees;

/** {@code tongbao build} compares what it builds with the published site in the output folder. */
@Tag("once")
class BuildOverPublishedTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aPublishedSite() {
        site = TestSite.in(folder)
                .notice("first", "attachments: [list.csv]\n", "督查组检查12家。\n")
                .notice("second", "", "第二篇。\n")
                .write("content/notices/2018/list.csv", "a,b\n1,2\n");
        assertThat(build().err()).endsWith("site-output\n").doesNotContain("URL00");
    }

    private Tongbao.Run build(String... more) {
        return Tongbao.at(site.root(), "build", more);
    }

    private void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    private void give(String key, String line) {
        site.write("content/site.yaml", site.file("content/site.yaml") + key + ": " + line + "\n");
    }

    @Test
    void anAddressThatWouldVanishStopsTheBuild() throws IOException {
        Map<String, String> before = Trees.of(site.out());
        delete("content/notices/2018/first.md");
        delete("content/notices/2018/list.csv");

        Tongbao.Run build = build();

        assertThat(build.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(build.err())
                .contains("错误[URL004] 网址 /notices/2018/first/ 没有了")
                .contains("警告[URL005]");
        assertThat(Trees.of(site.out())).isEqualTo(before);
    }

    @Test
    void compressedCopiesGoWithTheFilesTheyAreMadeOf() {
        assertThat(build("--gzip").err()).doesNotContain("URL00");
        assertThat(build("--gzip").err()).as("with copies").doesNotContain("URL00");
        assertThat(build().err()).as("without copies again").doesNotContain("URL00");
    }

    @Test
    void anEntryTurnedBackIntoADraftIsNamed() {
        site.notice("first", "status: 草稿\nattachments: [list.csv]\n", "督查组检查12家。\n");

        Tongbao.Run build = build();

        assertThat(build.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(build.err()).contains("content/notices/2018/first.md: 错误[URL004]");
    }

    @Test
    void aLineInTheSettingsGivesTheAddressUp() throws IOException {
        delete("content/notices/2018/first.md");
        delete("content/notices/2018/list.csv");
        give("removed", "[{address: /notices/2018/first, date: 2018-10-30, reason: 练习稿}]");

        Tongbao.Run build = build();

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(build.err()).doesNotContain("URL00");
        assertThat(site.out().resolve("notices/2018/first")).doesNotExist();
    }

    @Test
    void anAliasOrAWithdrawalKeepsTheAddress() throws IOException {
        delete("content/notices/2018/first.md");
        site.write(
                "content/notices/2019/first.md",
                "---\ntitle: 一\npublished: 2018-09-27\nsource: 报\naliases: [/notices/2018/first/]\n---\n\n督查组检查12家。\n");
        site.notice("second", "status: 已撤回\nwithdrawal: {date: 2018-10-10, reason: 事实有误}\n", "第二篇。\n");

        assertThat(build().status()).isZero();
    }

    @Test
    void anOlderOrDamagedOrForeignFolderIsComparedAsFarAsItCanBeRead() throws IOException {
        Path data = site.out().resolve("data");
        Files.writeString(data.resolve("first/entry.json"), "{\"url\": [[");
        Files.writeString(data.resolve("second/entry.json"), "{\"url\": \"x\", \"fields\": 3}");
        assertThat(build().status()).isZero();

        Files.delete(data.resolve("first/entry.json"));
        Files.delete(data.resolve("second/entry.json"));
        delete("content/notices/2018/second.md");
        assertThat(build().status()).as("without data of entries").isZero();
    }

    @Test
    void aFactThatChangedWithoutStatementIsListedAndTheBuildGoesOn() {
        site.notice("first", "attachments: [list.csv]\n", "督查组检查21家。\n");

        Tongbao.Run build = build();

        assertThat(build.status()).isZero();
        assertThat(build.err())
                .contains("content/notices/2018/first.md: 警告[COR005] 公布过的内容改了 1 处，没有写更正，也没有写更新时间：正文：12家 → 21家");
        assertThat(build().err()).as("the new site is the published one").doesNotContain("COR005");
    }

    @Test
    void theSettingsMakeItAnError() {
        give("unstatedChanges", "不生成");
        site.notice("first", "attachments: [list.csv]\n", "督查组检查21家。\n");

        assertThat(build().status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(build("--diff").status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(build("--diff", "--lang", "en").err()).contains("error[COR005] 1 published facts changed");

        site.notice("first", "modified: 2018-10-09\nattachments: [list.csv]\n", "督查组检查21家。\n");
        assertThat(build().status()).isZero();
    }

    @Test
    void aCorrectionStatesWhatItNamesAndNoMore() {
        site.notice("first", """
                attachments: [list.csv]
                written: 2018-09-26
                status: 已更正
                corrections: [{date: 2018-10-09, was: 检查12家, now: 检查21家, why: 数字颠倒}]
                """, "督查组检查21家。\n");
        assertThat(build().err()).as("what was blank may be filled in").doesNotContain("COR005");

        site.write(
                "content/notices/2018/first.md",
                site.file("content/notices/2018/first.md").replace("written: 2018-09-26", "written: 2018-09-25"));
        assertThat(build().err()).contains("[COR005]").contains("成文日期：2018-09-26 → 2018-09-25");
    }

    @Test
    void aCorrectionOfSomethingElseStatesNothing() {
        String correction = "attachments: [list.csv]\nstatus: 已更正\ncorrections: [{date: 2018-10-09, %s, why: 误计}]\n";
        for (String other : List.of("was: 15家, now: 16家", "was: 112家, now: 113家", "field: 来源, was: 某报, now: 某市日报")) {
            site.notice("first", "attachments: [list.csv]\n", "督查组检查12家。\n");
            build();
            site.notice("first", correction.formatted(other), "督查组检查17家。\n");

            assertThat(build().err()).as(other).contains("[COR005]").contains("正文：12家 → 17家");
        }
        for (String own : List.of("was: 12家, now: 17家", "was: 12, now: 17", "was: 督查组检查12家, now: 督查组检查17家")) {
            site.notice("first", "attachments: [list.csv]\n", "督查组检查12家。\n");
            build();
            site.notice("first", correction.formatted(own), "督查组检查17家。\n");

            assertThat(build().err()).as(own).doesNotContain("COR005");
        }
    }

    @Test
    void rewordingAndNewFiguresAreNoChangeOfAFact() {
        site.notice("first", "attachments: [list.csv]\n", "检查了12家，[一家](https://a.cn/2018/9)约谈，另查 ３ 家。\n");

        assertThat(build().err()).doesNotContain("COR005");
    }

    @Test
    void rowsNamesAndFiguresOfTablesAreCompared() {
        String ledger = "content/ledgers/ledger.md";
        site.write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write(ledger, """
                ---
                title: 台账
                published: 2018-08-15
                source: 某市作风办
                asOf: 2018-07-31
                rate: 50.00%
                items:
                  - {no: A-001, problem: 窗口无人, aspect: 服务, unit: finance, due: 2018-09-30, status: 整改中}
                  - {no: A-002, problem: 超期办件, aspect: 服务, unit: finance, due: 2018-09-30, status: 已销号, basis: 验收单}
                ---
                """);
        assertThat(build().status()).isZero();
        site.write(ledger, site.file(ledger).replace("due: 2018-09-30, status: 整改中", "due: 2018-10-31, status: 整改中"));

        String status = "status: 已更正\ncorrections: [{date: 2018-09-09, field: items.due, row: A-002, was: 2018-09-29, "
                + "now: 2018-09-30, why: 误记}]\n";
        site.write(ledger, site.file(ledger).replace("items:\n", status + "items:\n"));

        assertThat(build().err()).contains("改了 1 处").contains("问题清单 A-001 整改期限：2018-09-30 → 2018-10-31");

        site.write(
                ledger,
                site.file(ledger).replaceAll("(?m)^  - .no: A-001.*\\n", "").replace("50.00%", "100%"));
        assertThat(build().err()).contains("问题清单 A-001 去掉").contains("整改率：50.00% → 100%");
    }

    @Test
    void noByteOfTheOutputDependsOnTheOldOutput() throws IOException {
        site.notice("first", "attachments: [list.csv]\nmodified: 2018-10-09\n", "督查组检查21家。\n");
        site.notice("second", "", "第三篇，3家。\n");
        site.notice("third", "", "第三篇。\n");
        Path empty = folder.resolve("empty");

        assertThat(build().status()).isZero();
        assertThat(build("--out", empty.toString()).status()).isZero();

        assertThat(Trees.of(site.out())).isEqualTo(Trees.of(empty));
    }
}
