package org.tongbao.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** Pictures, files, links and groups: by Chinese names as by English ones, and what is said of a slip. */
class GroupFormsTest {

    private static final String PICTURE_FORM = "“图片”写成 {文件: …, 替代文字: …}，或者每项一行、缩进两个空格；还可以写：图注、作者。";
    private static final String PERIOD_FORM = "“公示期”写成 {公示开始: …, 公示截止: …, 异议受理: …}，或者每项一行、缩进两个空格。";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aNoticeWithAPictureAndAFile() {
        site = TestSite.in(folder)
                .write("content/units.yaml", "units:\n  - {code: finance, name: 某市财政局}\n")
                .write("content/notices/2018/list.txt", "名单")
                .write("content/notices/2018/hall.png", TestPictures.png(40, 30));
    }

    @Test
    void chineseNamesOfPartsAreReadLikeTheEnglishOnes() {
        site.notice("one", """
                图片:
                  - 文件: hall.png
                    替代文字: 服务大厅里的三个窗口
                    图注: 9月20日的大厅
                    作者: 张三摄
                附件: {文件: list.txt, 名称: 检查名单}
                相关链接: [{去处: two, 文字: 第二次督查}]
                """, "").notice("two", "images: {file: hall.png, alt: 大厅, caption: 说明}\n", "");

        Tongbao.Run build = Tongbao.at(folder, "build");

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(site.page("notices/2018/one/index.html"))
                .contains("alt=\"服务大厅里的三个窗口\"", "9月20日的大厅", "张三摄", "检查名单", "第二次督查");
    }

    @Test
    void aSlipInAGroupIsAnsweredWithItsForm() {
        site.notice("one", "图片:\n  - {文件: hall.png, 说明: 大厅}\n", "")
                .notice("two", "图片: {替代文字: 大厅}\n公示期: 2018-09-27\n", "")
                .notice("three", "公示期: {公示开始: 2018-09-27, 截至: 2018-10-10}\n", "")
                .notice("four", "更正: [2018-09-27]\n图片: {文件: hall.png, file: hall.png, 替代文字: 大厅}\n", "");

        String said = Tongbao.at(folder, "check").out();

        assertThat(said)
                .containsSubsequence("one.md:6:20: 错误[FLD001] 没有“说明”这一项", PICTURE_FORM)
                .containsSubsequence("two.md:5:5: 错误[FLD002] 少了必填的“文件”", PICTURE_FORM)
                .containsSubsequence("two.md:6:6: 错误[FLD003] “公示期”应当是一组", PERIOD_FORM)
                .containsSubsequence("three.md:5:6: 错误[FLD002] 少了必填的“公示截止”", PERIOD_FORM)
                .containsSubsequence(
                        "four.md:5:6: 错误[FLD003] “更正”", "“更正”写成 {更正日期: …, 原为: …, 更正为: …, 更正原因: …}", "还可以写：更正的项目、行")
                .contains("four.md:6:20: 错误[FLD007] “文件”写了两次");
    }

    @Test
    void aPortraitInACellHasItsDescriptionAfterASemicolon() {
        site.write("content/awards/2018/ten/zhang.png", TestPictures.png(30, 40))
                .write("content/awards/2018/ten/index.md", """
                        ---
                        标题: 十佳科长名单
                        发布时间: 2018-10-09
                        来源: 某市作风办
                        荣誉称号: 十佳科长
                        名额: 2
                        ---
                        """)
                .write("content/awards/2018/ten/honourees.csv", "姓名,单位,照片\n张三,某市财政局,zhang.png；张三在窗口\n李四,某市财政局,\n");

        Tongbao.Run build = Tongbao.at(folder, "build");

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(site.page("awards/2018/ten/index.html")).contains("alt=\"张三在窗口\"");

        site.write("content/awards/2018/ten/honourees.csv", "姓名,单位,照片\n张三,某市财政局,zhang.png\n李四,某市财政局,\n");

        assertThat(Tongbao.at(folder, "check").out())
                .containsSubsequence("honourees.csv:2:", "[IMG001]", "CSV 表格的一格里写成 zhang.png；说明");
    }
}
