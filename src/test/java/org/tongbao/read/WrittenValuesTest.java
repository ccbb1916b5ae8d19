package org.tongbao.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** Values as offices write them, and what is made of them. */
class WrittenValuesTest {

    private static final String UNITS =
            "units:\n  - {code: finance, name: 某市财政局, short: 市财政局}\n  - {code: police, name: 某市公安局, short: 市公安局}\n";

    private static final String COMPLAINTS =
            "---\n标题: 某市投诉受理情况\n发布时间: 2018-05-18\n来源: 某市作风办\n统计开始: 2018-04-01\n统计截止: 2018-04-30\n";

    @TempDir
    private Path folder;

    @Test
    void theColumnsOfAnotherTableAreNotTakenForItsOwn() {
        TestSite.in(folder)
                .write("content/units.yaml", UNITS)
                .write("content/complaints/2018/april/index.md", COMPLAINTS + "---\n")
                .write("content/complaints/2018/april/byUnit.csv", "单位,受理,重复来件数,无效来件数\n市财政局,99,3,2\n");

        String said = Tongbao.at(folder, "check").out();

        assertThat(said).contains("表头“重复来件数”、“无效来件数”").doesNotContain("是不是想写");
    }

    @Test
    void aDashOrASlashIsAnEmptyCell() {
        TestSite.in(folder)
                .write("content/units.yaml", UNITS)
                .write("content/complaints/2018/april/index.md", COMPLAINTS + "成文日期: —\n受理投诉: 99件\n已办结: /\n---\n")
                .write("content/complaints/2018/april/byUnit.csv", "单位,受理,已办结\n市财政局,99,—\n市公安局,／,——\n");

        String said = Tongbao.at(folder, "check").out();

        assertThat(said).doesNotContain("FLD003", "FIG003", "FLD008");
    }

    @Test
    void aNameWithASpaceDoesNotEvadeASanction() {
        TestSite.in(folder)
                .write("content/units.yaml", UNITS)
                .write(
                        "content/accountability/2018/b/index.md",
                        "---\n标题: 问责情况\n发布时间: 2018-06-15\n来源: 某市作风办\n口径之间有无重复: 没有重复\n---\n")
                .write("content/accountability/2018/b/sanctions.csv", "口径,方式,人数\n党纪,警告,1\n")
                .write(
                        "content/accountability/2018/b/named.csv",
                        "姓名,单位,方式,公开依据,公开范围,公开期限截止,处理日期,影响期截止\n钱进甲,市财政局,警告,办法,本站,2019-03-10,2018-03-10,2019-03-10\n")
                .write(
                        "content/awards/2018/a/index.md",
                        "---\n标题: 十佳科长\n发布时间: 2018-10-09\n来源: 某市作风办\n荣誉称号: 十佳科长\n名额: 1\n---\n")
                .write("content/awards/2018/a/honourees.csv", "姓名,单位\n钱　进 甲,市财政局\n");

        Tongbao.Run run = Tongbao.at(folder, "check");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("honourees.csv", "钱进甲");
    }

    @Test
    void marksOfListsSeparateItemsThatCannotHoldThem() throws IOException {
        TestSite site = TestSite.in(folder)
                .write("content/units.yaml", UNITS)
                .notice("one", "units: 市财政局、市公安局\ntags: [督查，窗口服务]\ncopyTo: 甲部、乙部\n", "正文。");

        assertThat(Tongbao.at(folder, "build").status()).isZero();

        assertThat(Files.readString(site.out().resolve("data/one/entry.json")))
                .contains("\"督查\",\"窗口服务\"", "某市财政局", "某市公安局", "\"甲部、乙部\"");
    }

    @Test
    void labelsThatDifferInWidthAndCapitalsAreOne() throws IOException {
        TestSite site = TestSite.in(folder)
                .notice("one", "tags: [G20, 文化]\n", "正文。")
                .notice("two", "tags: [g20, ⽂化, Ｇ20]\n", "正文。");

        Tongbao.Run run = Tongbao.at(folder, "build");

        assertThat(run.err() + run.out()).contains("VAL002", "VAL003");
        assertThat(Files.readString(site.out().resolve("data/two/entry.json"))).contains("\"tags\":[\"G20\",\"文化\"]");
    }

    @Test
    void aShareWithoutItsSignIsAskedForInBothReadings() {
        TestSite.in(folder).write("content/complaints/2018/april.md", COMPLAINTS + "受理投诉: 1,234\n办结率: 0.985\n---\n");

        assertThat(Tongbao.at(folder, "check").out())
                .contains("FIG013", "0.985%", "98.5%")
                .doesNotContain("“受理投诉”");
    }
}
