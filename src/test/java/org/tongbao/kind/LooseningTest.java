package org.tongbao.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** A kind of a site over a built-in one says less, or otherwise, except where that protects persons and promises. */
@Tag("once")
class LooseningTest {

    private static final String ENTRY = """
            ---
            标题: 某市公开承诺（2018年第三季度）
            发布时间: 2018-10-08
            来源: 某市作风办
            查摆问题: 3项
            已整改: 2项
            统计截止: 2018-09-30
            %s---
            正文。
            """;

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithALedger() {
        site = TestSite.in(folder).write("content/units.yaml", """
                        units:
                          - {code: finance, name: 某市财政局}
                          - {code: traffic, name: 某市交通局}
                        """);
    }

    private String check() {
        return Tongbao.at(site.root(), "check").out();
    }

    @Test
    void statesOfItsOwnSayWhichCountAsDone() {
        site.write("content/kinds/ledger.yaml", """
                        kind: ledger
                        tables:
                          items:
                            columns:
                              status:
                                type: enum
                                label: 进展
                                of: [交办, 办理, 办完]
                                closed: [办完]
                                moves: {交办: [办理], 办理: [办完]}
                              money: {type: figure, label: 涉及资金, measure: 元}
                        """)
                .write("content/ledgers/l/index.md", ENTRY.formatted("系列: 甲\n期号: 1\n"))
                .write("content/ledgers/l/items.csv", """
                        编号,问题,方面,责任单位,整改期限,进展,涉及资金
                        1,甲,服务,某市财政局,2018-09-01,办完,1.5万
                        2,乙,服务,某市财政局,2018-09-01,办理,2万
                        3,丙,服务,某市交通局,2018-12-01,办完,3万元
                        """);

        assertThat(check()).contains("错误 0 处");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        assertThat(site.page("ledgers/l/index.html"))
                .contains("逾期", "进展", "涉及资金")
                .doesNotContain("已销号");

        site.write(
                "content/ledgers/l/index.md",
                ENTRY.replace("已整改: 2项", "已整改: 1项").formatted(""));
        assertThat(check()).contains("FIG");
    }

    @Test
    void severalUnitsAreResponsibleAndEachHasTheRowOnItsPage() {
        site.write("content/kinds/visit.yaml", """
                        kind: visit
                        tables:
                          items:
                            columns:
                              unit: {type: list, of: {type: ref, to: unit}, label: 牵头单位, required: true}
                        """)
                .write("content/visits/v/index.md", "---\n标题: 走访\n发布时间: 2018-10-08\n来源: 某市作风办\n---\n正文。\n")
                .write("content/visits/v/items.csv", "编号,企业,问题,牵头单位,解决期限,状态\n1,某厂,用地,某市财政局、某市交通局,2018-12-01,正在解决\n");

        assertThat(check()).contains("错误 0 处");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        assertThat(site.page("visits/v/index.html")).contains("/units/finance/", "/units/traffic/");
        assertThat(site.page("units/finance/index.html")).contains("/visits/v/");
        assertThat(site.page("units/traffic/index.html")).contains("/visits/v/");
    }

    @Test
    void aBuiltInRuleIsSwitchedOffOrReplacedForAReasonThatIsShown() {
        site.write("content/kinds/ledger.yaml", """
                        kind: ledger
                        rules:
                          - {off: 'found = count(items)', because: 只列主要问题}
                          - {rule: 'done <= found', instead: 'found = done + doing', because: 有的还没有核实}
                          - {off: 'done = count(items where closed(status))', because: 只列主要问题}
                          - {off: 'doing = count(items where open(status))', because: 只列主要问题}
                        """)
                .write("content/ledgers/l/index.md", ENTRY.formatted("正在整改: 0\n"))
                .write("content/ledgers/l/items.csv", "编号,问题,方面,责任单位,整改期限,状态\n1,甲,服务,某市财政局,2018-09-01,整改中\n");

        assertThat(check()).contains("错误 0 处");
        assertThat(Tongbao.at(site.root(), "figures").out())
                .contains("停用或换掉的自带规则 4 条", "content/kinds/ledger.yaml:3:11  “整改台账”的 found = count(items) 已停用：只列主要问题")
                .contains("found = done + doing 换成 done <= found：有的还没有核实");

        site.write("content/kinds/ledger.yaml", "kind: ledger\n");
        assertThat(check()).contains("错误[FIG");
    }

    /** Each of these would publish a name or take back a promise. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            complaint      | tables: {cases: {columns: {complainant: {type: text, label: 投诉人, public: true}}}} | 不公开
            accountability | tables: {named: {columns: {name: {type: text, label: 姓名, required: true, sanction: {basis: way, scope: scope, until: from}}}}} | 公开期限
            accountability | tables: {named: {columns: {until: {type: date, label: 影响期截止, public: true}}}} | 不公开
            accountability | tables: {named: {columns: {until: {type: date, label: 影响期截止, required: false}}}} | 必须写
            award          | rules: [{off: 'publicity.until < conferred', because: 赶时间}] | 公示期
            award          | rules: [{off: 'workdays(publicity.from, publicity.until) >= 5', because: 赶时间}] | 公示期
            award          | rules: [{rule: 'days(publicity.from, publicity.until) >= 1', instead: 'workdays(publicity.from, publicity.until) >= 5', because: 赶时间}] | 公示期
            award          | tables: {honourees: {rules: [{off: 'count(accountability.named where name = row.name and unit = row.unit and from <= entry.published and until >= entry.published) = 0', because: 特殊}]}} | 受处理的人
            ledger         | tables: {items: {follows: removed}} | 上一期的每一行
            ledger         | tables: {items: {key: problem}} | 上一期的每一行
            evaluation     | tables: {followUp: {released: results}} | 上一期的每一行
            pledge         | tables: {pledges: {columns: {approved: {type: figure, label: 审定值, fixed: unit}}}} | 不能变
            """)
    void whatProtectsCannotBeLoosened(String kind, String change, String why) {
        site.write("content/kinds/over.yaml", "kind: " + kind + "\n" + change + "\n");

        assertThat(check())
                .contains("content/kinds/over.yaml:2:")
                .contains("错误[KND017]")
                .contains(why);
    }

    /** What protects stays also when a declaration over it does not repeat it. */
    @Test
    void whatIsNotRepeatedStays() {
        Kinds kinds = BuiltInKinds.kinds();
        assertThat(kinds.named("complaint")
                        .orElseThrow()
                        .table("cases")
                        .orElseThrow()
                        .columns()
                        .named("complainant"))
                .hasValueSatisfying(f -> assertThat(f.isPublic()).isFalse());
        site.write("content/kinds/over.yaml", """
                        kind: complaint
                        tables: {cases: {columns: {complainant: {type: text, label: 反映人}}}}
                        """)
                .write("content/complaints/c/index.md", "---\n标题: 投诉\n发布时间: 2018-10-08\n来源: 某市作风办\n---\n正文。\n")
                .write(
                        "content/complaints/c/cases.csv",
                        "编号,承办单位,内容,受理日期,办结期限,状态,反映人\n1,某市财政局,拖延,2018-09-01,2018-12-01,正在办理,王密探\n");

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        assertThat(site.page("complaints/c/index.html")).contains("拖延").doesNotContain("王密探", "反映人");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            publicity: {type: group, label: 公示期, fields: {from: {type: date, label: 公示开始}, until: {type: date, label: 公示截止}, contact: {type: text, label: 异议受理}}}
            published: {type: date, label: 发布时间}
            """)
    void aSharedFieldKeepsItsShape(String field) {
        site.write("content/kinds/over.yaml", "kind: award\nfields: {" + field + "}\n");

        assertThat(check()).contains("content/kinds/over.yaml:2:").contains("错误[KND004]");
    }

    /** A table called as a shared field: the message names the name, not the label, and says whose it is. */
    @Test
    void aTakenNameIsNamed() {
        site.write("content/kinds/hotline.yaml", """
                kind: hotline
                label: 热线通报
                folder: hotlines
                tables:
                  units:
                    label: 各单位办理情况
                    columns: {no: {type: number, label: 序号}}
                """);

        assertThat(check()).contains("content/kinds/hotline.yaml:5:3: 错误[KND005] 名称“units”已经用在“相关单位”上了", "换一个名称");
    }

    /** 责任领导 is another name of a built-in column, until a site has a column of that label. */
    @Test
    void aColumnOfTheSiteTakesItsLabelFromTheOtherNamesOfTheRest() {
        site.write("content/kinds/ledger.yaml", """
                        kind: ledger
                        tables:
                          items:
                            columns:
                              boss: {type: text, label: 责任领导}
                              due: {type: date, label: 到期}
                        """)
                .write(
                        "content/ledgers/l/index.md",
                        ENTRY.formatted("").replace("3项", "1项").replace("2项", "0"))
                .write("content/ledgers/l/items.csv", "序号,问题,责任部门,责任人,责任领导,整改时限,状态\n1,甲,某市财政局,张三,李四,2018-12-01,整改中\n");

        assertThat(check()).contains("错误 0 处");
    }
}
