package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** What stands in which cell of a table, and which tables a page need not show. */
@Tag("once")
class TablePagesTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void twoUnits() {
        site = TestSite.in(folder).write("content/units.yaml", """
                        units:
                          - {code: finance, name: 某市财政局}
                          - {code: traffic, name: 某市交通局}
                        """);
    }

    private String page(String address) {
        Tongbao.Run build = Tongbao.at(site.root(), "build");
        assertThat(build.status()).as(build.err()).isZero();
        return site.page(address + "/index.html");
    }

    private void ledger(String items) {
        site.write("content/ledgers/l1/index.md", """
                        ---
                        title: 台账
                        published: 2018-08-31
                        source: 某市作风办
                        asOf: 2018-08-31
                        found: 2
                        done: 0
                        ---
                        """)
                .write("content/ledgers/l1/items.csv", "编号,问题,方面,责任单位,整改期限,状态\n" + items);
    }

    private String items() {
        String page = page("ledgers/l1");
        return page.substring(page.indexOf("id=\"part-items\""));
    }

    @Test
    void theAspectOfAProblemStandsInTheCellOfTheProblem() {
        ledger("""
                1,惠企补贴申报资料退回后未一次告知缺项,办事效率,某市财政局,2018-12-31,整改中
                2,窗口上班时间长期无人值守群众多次往返,,某市交通局,2018-12-31,整改中
                """);

        assertThat(items())
                .contains("告知缺项 <small class=\"class\">方面 办事效率</small></td>", "多次往返</td>")
                .doesNotContain(">方面</th>", "data-label=\"方面\"");
    }

    @Test
    void whereProblemsAreShortItHasAColumn() {
        ledger("""
                1,窗口无人,办事效率,某市财政局,2018-12-31,整改中
                2,超期办件,服务态度,某市交通局,2018-12-31,整改中
                """);

        assertThat(items()).contains(">方面</th>").doesNotContain("<small");
    }

    /** The table of units says more than the bars, that of matters does not and is not shown. */
    @Test
    void theFiguresOfBarsStandOnceOnThePage() {
        site.write("content/complaints/c1/index.md", """
                        ---
                        title: 投诉受理情况
                        published: 2018-08-31
                        source: 某市作风办
                        asOf: 2018-08-31
                        received: 5件
                        closed: 4件
                        open: 1件
                        ---
                        """)
                .write("content/complaints/c1/byUnit.csv", "单位,受理,办结,在办\n某市财政局,3件,3件,0件\n某市交通局,2件,1件,1件\n")
                .write("content/complaints/c1/byMatter.csv", "内容,受理\n办事拖延,4件\n态度生硬,1件\n");

        assertThat(page("complaints/c1"))
                .contains("<h2>各单位办理情况</h2>", "看数字<span class=\"unseen\">：投诉内容</span>")
                .doesNotContain("看数字<span class=\"unseen\">：各单位受理</span>", "id=\"part-byMatter\"");
    }
}
