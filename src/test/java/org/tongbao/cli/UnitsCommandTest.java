package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;

/** {@code tongbao units}: names that the register lacks become ready lines. */
class UnitsCommandTest {

    private static final String REGISTER = """
            # 单位名录
            units:
              - {code: finance, name: 云岭市财政局, short: 市财政局, class: 市直部门} # 不改
              - {code: water, name: 云岭市水利局, short: 市水利局, class: 市直部门}
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteThatNamesUnits() {
        site = TestSite.in(folder)
                .write("content/site.yaml", TestSite.SITE_YAML + "regions:\n  - {code: east, name: 东山区}\n")
                .write("content/units.yaml", REGISTER)
                .notice("a", "units: [市财政局, 市审计局]\n", "")
                .notice("b", "units: [东山区重大项目办, 市审计局]\n", "");
    }

    @Test
    void showsALineForEachNameThatNoUnitHas() {
        assertThat(Tongbao.at(folder, "units", "add").out()).isEqualTo("""
                          - {code: shenjiju, name: 市审计局, class: 市直部门} # 请核对：类别是猜的
                          - {code: zhongdaxiangmuban, name: 东山区重大项目办, region: east} # 请核对：地区是猜的
                        以上 2 个单位还没有登记；核对以后，加上 --write 再运行一次，就写进 content/units.yaml。
                        """);
        assertThat(site.file("content/units.yaml")).isEqualTo(REGISTER);
    }

    @Test
    void writesThemBehindTheOthersAndTheSiteIsClean() {
        assertThat(Tongbao.at(folder, "check").status()).isEqualTo(1);

        Tongbao.at(folder, "units", "add", "--write");

        assertThat(site.file("content/units.yaml")).startsWith(REGISTER).hasLineCount(6);
        assertThat(Tongbao.at(folder, "check").out()).contains("错误 0 处");
        assertThat(Tongbao.at(folder, "units", "add").out()).isEqualTo("没有要登记的单位。\n");
    }

    @Test
    void findsNamesInOneFileOfTheSiteAlone() {
        assertThat(Tongbao.at(folder, "units", "add", "content/notices/2018/a.md")
                        .out())
                .contains("市审计局")
                .doesNotContain("东山区");
    }

    @Test
    void takesAListFromElsewhere() {
        String list = "单位名单,\n序号,责任单位\n1,市妇联、市残联\n2,市财政局\n";
        site.write("list.csv", list.getBytes(Charset.forName("GB18030"))).write("list.txt", "市信访局\n");

        assertThat(Tongbao.at(
                                folder,
                                "units",
                                "add",
                                folder.resolve("list.csv").toString(),
                                folder.resolve("list.txt").toString())
                        .out())
                .contains("name: 市妇联", "name: 市残联", "name: 市信访局")
                .doesNotContain("财政局", "名单", "责任单位");
    }

    @Test
    void twoNamesOfOneReadingGetTwoCodes() {
        site.notice("c", "units: [市是局, 市事局]\n", "");

        assertThat(Tongbao.at(folder, "units", "add").out()).contains("code: shishiju,", "code: shishiju-2,");
    }

    @Test
    void aRegisterWrittenInAnotherWayIsLeftAlone() {
        String flow = "units: [{code: finance, name: 云岭市财政局, short: 市财政局}]\n";
        site.write("content/units.yaml", flow);

        Tongbao.Run run = Tongbao.at(folder, "units", "add", "--write");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("抄到");
        assertThat(site.file("content/units.yaml")).isEqualTo(flow);
    }

    @Test
    void listsWhatIsRegistered() {
        assertThat(Tongbao.at(folder, "units").out())
                .isEqualTo("finance\t云岭市财政局、市财政局\nwater\t云岭市水利局、市水利局\n登记了 2 个单位。\n");
    }
}
