package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.TestSite;

/** A site from nothing, by {@code init}. */
class InitCommandTest {

    private static final String SETTINGS_MISSING = "警告[NRM003] 网站设置还缺 9 项规范要求的内容；用 tongbao check --all 逐项列出";

    @TempDir
    private Path folder;

    @Test
    void aNewSiteIsAcceptedWithOneLineOnTheSettingsItLacks() {
        Path site = folder.resolve("上级/新 站");

        Tongbao.Run init = Tongbao.run("init", site.toString(), "--name", "某市: #1 '公开'", "--office", "某市作风办");
        Tongbao.Run check = Tongbao.run("check", "--site", site.toString());
        Tongbao.Run build = Tongbao.run("build", "--site", site.toString());

        assertThat(init.status()).as(init.err()).isZero();
        assertThat(init.out())
                .contains("tongbao new 通报公告 first-entry --site '" + site + "'")
                .contains("tongbao serve --site '" + site + "'")
                .contains("tongbao build --site '" + site + "'");
        assertThat(check.out()).isEqualTo("content/site.yaml: " + SETTINGS_MISSING + "\n错误 0 处，警告 1 处。\n");
        assertThat(build.status()).isZero();
        assertThat(build.err())
                .startsWith("content/site.yaml: " + SETTINGS_MISSING + "\n1 篇，")
                .hasLineCount(2);
        assertThat(site.resolve("site-output/index.html")).content().contains("某市: #1 &#39;公开&#39;", "整改台账", "关于本站");
    }

    @Test
    void checkAllListsEachMissingSetting() {
        Tongbao.run("init", folder.resolve("site").toString());

        Tongbao.Run all =
                Tongbao.run("check", "--all", "--site", folder.resolve("site").toString());
        Tongbao.Run json = Tongbao.run(
                "check", "--format", "json", "--site", folder.resolve("site").toString());

        assertThat(all.out()).contains("[NRM001]", "栏目“通报公告”没有写栏目类别").doesNotContain("NRM003");
        assertThat(json.out()).contains("NRM001", "NRM002").doesNotContain("NRM003");
    }

    @Test
    void aPersonAtATerminalIsAskedUntilTheAnswersWillDo() throws IOException {
        Path site = folder.resolve("site");

        Tongbao.Run init =
                Tongbao.answered("某市作风建设公开\n \n某市\u0007作风办\n某市作风办\n督查\n没有的\n台账，通报、督查检查\n", "init", site.toString());

        assertThat(init.err())
                .contains("网站名称（直接回车：作风建设公开）：")
                .contains("主办单位不能是空的。")
                .contains("看不见的")
                .contains("“督查”可能是几种内容，写全名：督查检查 inspection、督查通报 bulletin")
                .contains("没有“没有的”这种内容");
        assertThat(Files.readString(site.resolve("content/site.yaml")))
                .contains("title: 某市作风建设公开\nhost: 某市作风办\n")
                .containsSubsequence("kind: ledger", "kind: notice", "kind: inspection")
                .doesNotContain("kind: award");
    }

    @Test
    void whoeverStopsAnsweringLeavesNothing() throws IOException {
        Tongbao.Run init =
                Tongbao.answered("某市作风建设公开\n", "init", folder.resolve("a/site").toString());

        assertThat(init.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(init.err()).endsWith("没有建网站。\n");
        assertNothingIn(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "--name, ' ', 网站名称不能是空的",
        "--name, \u202E某市, 看不见的",
        "--name, '某市\n作风办', 看不见的",
        "--office, '', 主办单位不能是空的",
        "--office, 某市\u0000作风办, 看不见的",
        "--columns, 、, 至少写一个栏目",
        "--columns, 页面, 没有列表页",
        "--columns, 督查, 督查通报 bulletin",
    })
    void aNameThatWillNotDoLeavesNothing(String option, String value, String objection) throws IOException {
        Tongbao.Run init = Tongbao.run("init", folder.resolve("a/site").toString(), option, value);

        assertThat(init.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(init.err()).contains(objection).doesNotContain("Exception");
        assertNothingIn(folder);
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("名单.txt"), "张三");

        for (Path taken : List.of(folder, file, file.resolve("site"))) {
            Tongbao.Run init = Tongbao.run("init", taken.toString());

            assertThat(init.status()).isEqualTo(ExitStatus.USAGE);
            assertThat(init.err()).contains("名单.txt").hasLineCount(1);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aSiteInTheFolderOfASampleHasNothingOfItsWarnings() {
        String explained = "这是样例网站：上面的警告说的是原来的材料缺了什么、哪里对不上，不是程序的问题";
        TestSite sample = TestSite.in(folder);
        sample.write("content/site.yaml", TestSite.SITE_YAML + "sample: 本站是样例。\n")
                .notice("one", "validity: 有效\nvalidUntil: 2019-01-01\n", "");
        Path site = folder.resolve("mysite");

        Tongbao.run("init", site.toString());
        Tongbao.Run own = Tongbao.run("check", "--site", site.toString());
        Tongbao.Run ofSample = Tongbao.at(folder, "check");
        Tongbao.Run built = Tongbao.at(folder, "build");

        assertThat(own.out()).isEqualTo("content/site.yaml: " + SETTINGS_MISSING + "\n错误 0 处，警告 1 处。\n");
        assertThat(ofSample.out()).contains("one.md:5:", "错误 0 处，警告 1 处。\n" + explained);
        assertThat(built.err()).contains(explained);

        sample.notice("one", "", "");

        assertThat(Tongbao.at(folder, "check").out()).as("nothing to explain").doesNotContain("样例");
    }

    /** What stopped someone who knew the documents alone. */
    @Test
    void aNewcomersFirstListOfHonoursIsAnsweredWithWhatToWrite() throws IOException {
        Path site = folder.resolve("site");
        Path list = site.resolve("content/awards/2018/ten");
        Tongbao.run("init", site.toString());
        Tongbao.run("new", "十佳", "ten", "--site", site.toString(), "--as-of", "2018-10-09");
        Path index = list.resolve("index.md");
        assertThat(index).content().endsWith("小标题用 ## 开头。\n---\n\n").contains("honour: \n");
        Files.writeString(
                index,
                Files.readString(index)
                        .replace("honour: ", "honour: 十佳科长")
                        .replace("quota: ", "quota: 3")
                        .replace("草稿", "已发布"));
        Files.writeString(list.resolve("honourees.csv"), "姓名,单位,照片\r\n张三,市财政局,\r\n李四,作风建设办公室,\r\n王五,host,\r\n");

        String said = Tongbao.run("check", "--site", site.toString()).out();

        assertThat(said)
                .contains("找不到单位“市财政局”", "里登记一行，代码用小写字母：- {code: …, name: 市财政局}；有好几个的，用 tongbao units add 一次登记\n")
                .contains("“获评单位”共 0 行，但名额写的是 3", "表格 offices.csv 没有行，用不到就删掉它。\n");

        Files.delete(list.resolve("offices.csv"));
        Files.writeString(
                site.resolve("content/units.yaml"), "  - {code: finance, name: 市财政局}\n", StandardOpenOption.APPEND);

        assertThat(Tongbao.run("check", "--site", site.toString()).out()).contains("错误 0 处，警告 1 处。");
    }

    /** A name too long for the disk is found out only when the folder is made. */
    @Test
    void aFaultOfTheDiskLeavesNothing() throws IOException {
        Tongbao.Run init =
                Tongbao.run("init", folder.resolve("a/" + "长".repeat(200)).toString());

        assertThat(init.status()).isEqualTo(ExitStatus.MACHINE);
        assertNothingIn(folder);
    }

    private static void assertNothingIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
