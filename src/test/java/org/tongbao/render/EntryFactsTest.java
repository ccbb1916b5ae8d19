package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The facts of an entry: its period under the title, the answer next, what describes the document after it. */
@Tag("once")
class EntryFactsTest {

    @TempDir
    private static Path folder;

    private static String bulletin = "";

    private static String inspection = "";

    @BeforeAll
    static void aBulletinAndAnInspection() {
        TestSite site = TestSite.in(folder)
                .write("content/bulletins/2018/b1/index.md", """
                        ---
                        title: 关于暗访情况的通报
                        published: 2018-06-05
                        source: 某市作风办
                        series: 督查通报
                        number: 1
                        documentNumber: 某作风督〔2018〕1号
                        written: 2018-06-04
                        form: 点名通报
                        year: 2018
                        named: 1家
                        summary: 点名1家单位。
                        ---
                        暗访两处窗口。
                        """)
                .write("content/bulletins/2018/b1/namedUnits.csv", """
                        单位,问题,整改要求,整改期限
                        某市财政局,窗口无人,恢复值守,2018-06-20
                        """)
                .write("content/units.yaml", """
                        units:
                          - {code: finance, name: 某市财政局}
                        """)
                .write("content/inspections/i1.md", """
                        ---
                        title: 某市窗口督查情况
                        published: 2018-06-05
                        source: 某市作风办
                        form: 明察暗访
                        year: 2018
                        from: 2018-05-01
                        asOf: 2018-05-31
                        departments: 3个
                        groups: 2个
                        inspectors: 6名
                        ---
                        督查三个部门。
                        """);
        Tongbao.Run build = Tongbao.at(folder, "build");
        assertThat(build.status()).as(build.err()).isZero();
        bulletin = site.page("bulletins/2018/b1/index.html");
        inspection = site.page("inspections/i1/index.html");
    }

    @Test
    void theYearAndTheDaysStandUnderTheTitle() {
        assertThat(inspection)
                .containsSubsequence(
                        "<ul class=\"meta\">", "年度 2018</li>", "开始日期 2018年5月1日</li>", "统计截止 2018年5月31日</li>", "</ul>")
                .doesNotContain("<dt>年度</dt>", "<dt>开始日期</dt>", "<dt>统计截止</dt>");
    }

    @Test
    void oneFactThatIsLeftIsALineNoTable() {
        assertThat(bulletin).contains("""
                <dl class="pairs pairs-line">
                <div><dt>类别</dt><dd>点名通报</dd></div>
                </dl>
                """);
    }

    @Test
    void whoIsNamedStandsRightAfterTheLeadAndBeforeTheFactsOfTheDocument() {
        assertThat(bulletin).containsSubsequence("class=\"lead\"", "<h2>点名的单位</h2>", "class=\"doc-header\"", "暗访两处窗口");
    }

    @Test
    void theNumberOfADocumentStandsOnceOnTheScreen() {
        assertThat(bulletin).contains("<p class=\"number\">").doesNotContain("<dt>文号</dt>");
    }
}
