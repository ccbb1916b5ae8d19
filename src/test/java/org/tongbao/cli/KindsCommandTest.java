package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;

/** What {@code kinds} tells an editor of a kind. */
class KindsCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aSite() {
        TestSite.in(folder);
    }

    @Test
    void fieldsAreShownWithTheChineseNamesOfTheirPartsAndWhatMayBeWritten() {
        assertThat(Tongbao.at(folder, "kinds", "台账").out())
                .startsWith("整改台账（ledger），放在 content/ledgers/\n")
                .contains(
                        """
                          images 图片：几项，每项是图片
                            file 文件：一行文字；必填
                            alt 替代文字：一行文字；必填
                            caption 图注：一行文字
                            credit 作者：一行文字
                        """,
                        """
                          publicity 公示期：一组“名称: 内容”
                            from 公示开始：日期；必填
                        """,
                        """
                        表格 items 问题清单（写在旁边的 items.csv 里，行少时也可以写在开头）
                          no 编号：一行文字，最多 20 字；必填；例如 1
                        """,
                        "  status 状态：给定的词之一：已登记、未完成、整改中、持续推进、已完成待验、已完成、已销号、回头看合格、反弹重整；必填\n",
                        "  rate 整改率：数，单位是“%”\n");
    }

    @Test
    void rulesAndViewsAreSaidInChinese() {
        assertThat(Tongbao.at(folder, "kinds", "ledger").out())
                .contains("""
                要对得上的
                  查摆问题 = 已整改 + 正在整改
                  问题资金 = 整改到位资金 + 未整改资金（写了整改到位资金时）
                  整改率 = 已整改 ÷ 查摆问题
                  查摆问题 = “问题清单”行数
                """, "  查摆问题 ≥ 上一期的查摆问题（没有写移出清单的问题时）：累计数只增不减\n", """
                  “问题清单”的每一行：状态是“回头看合格”时，要写销号依据
                """, """
                页面上的图表
                  主要数据：查摆问题、已整改、正在整改、整改率
                  整改进度：查摆问题由已整改、正在整改组成
                  逾期未整改：“问题清单”各行里过了“整改期限”还没有办完的
                """);
        assertThat(Tongbao.at(folder, "kinds", "问责统计").out())
                .contains("“各口径合计”的每一行：合计 = “处理方式”里口径是这一行的口径的“人数”合计：同一人可能受到两种处理，相加得到的是人次\n");
        assertThat(Tongbao.at(folder, "kinds", "群众评议").out()).contains("满意率 = （满意 + 基本满意） ÷ 收回评议表（基本满意是否计入是“计入”时）\n");
        assertThat(Tongbao.at(folder, "kinds", "十佳名单").out())
                .contains("公示期的公示开始到公示期的公示截止的工作日数 ≥ 5：评选表彰的公示一般不少于5个工作日；公示开始的第一天不算，从第二天数起（只提醒）\n");
    }

    @Test
    void aKindOfTheSitesOwnIsToldOfInTheSameWords() {
        TestSite.in(folder).write("content/kinds/gauge.yaml", """
                kind: gauge
                label: 对照
                folder: gauges
                fields:
                  day: {type: date, label: 检查日, required: true}
                  ledger: {type: ref, to: ledger, label: 所据台账}
                  mood: {type: enum, label: 结论, of: {good: 合格, bad: 不合格}, default: good}
                  note: {type: text, label: 备注, max: 20, public: false}
                tables:
                  rows:
                    label: 各项
                    columns:
                      item: {type: text, label: 项目, required: true}
                      score: {type: number, label: 得分, whole: true, min: 0, max: 100}
                rules:
                  - day <= today
                  - {rule: count(rows where score >= 60) <= ledger.found, level: warning, because: 抽查}
                """);

        assertThat(Tongbao.at(folder, "kinds", "对照").out()).endsWith("""
                  day 检查日：日期；必填
                  ledger 所据台账：一篇整改台账的编号
                  mood 结论：给定的词之一：合格、不合格；不写就是“合格”
                  note 备注：一行文字，最多 20 字；不公开
                表格 rows 各项（写在旁边的 rows.csv 里，行少时也可以写在开头）
                  item 项目：一行文字；必填
                  score 得分：整数，最小 0，最大 100
                要对得上的
                  检查日 ≤ 生成网站的那一天
                  “各项”里得分 ≥ 60的行数 ≤ 所据台账的查摆问题：抽查（只提醒）
                """);
    }
}
