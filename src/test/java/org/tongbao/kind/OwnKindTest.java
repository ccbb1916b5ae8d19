package org.tongbao.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** A new kind of bulletin is one YAML file: reading, checking, a page, a list and a schema come with it. */
@Tag("once")
class OwnKindTest {

    private static final String RED_AND_BLACK = """
            kind: board
            label: 红黑榜
            folder: boards
            description: 每月一期的红榜和黑榜
            fields:
              month: {type: text, label: 月份, required: true, pattern: '[0-9]{4}-[0-9]{2}', listed: true}
              remark: {type: long, label: 点评}
              complainant: {type: text, label: 投诉人, public: false}
            tables:
              rows:
                label: 榜单
                columns:
                  unit: {type: ref, to: unit, label: 单位, required: true}
                  colour: {type: enum, label: 榜别, of: [红榜, 黑榜], required: true}
                  score: {type: number, label: 得分, min: 0, max: 100}
                  witness: {type: text, label: 证人, public: false}
            """;

    private static final String ENTRY = """
            ---
            标题: 某市窗口红黑榜（2018年9月）
            发布时间: 2018-10-08 09:00
            来源: 某市作风办
            月份: 2018-09
            点评: 财政局**进步明显**。
            投诉人: 王密探
            ---

            本月评出红榜一家、黑榜一家。
            """;

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithAKindOfItsOwn() {
        site = TestSite.in(folder)
                .write("content/units.yaml", """
                        units:
                          - {code: finance, name: 某市财政局}
                          - {code: traffic, name: 某市交通局}
                        """)
                .write("content/kinds/board.yaml", RED_AND_BLACK)
                .write("content/boards/2018/board-2018-09/index.md", ENTRY)
                .write(
                        "content/boards/2018/board-2018-09/rows.csv",
                        "单位,榜别,得分,证人\n某市财政局,红榜,96.5,李证人\n某市交通局,黑榜,58,赵证人\n");
    }

    @Test
    void itHasAPageAListAndAPlaceInTheNavigation() {
        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.err()).contains("1 篇").contains("警告 0 处");
        assertThat(site.page("boards/2018/board-2018-09/index.html"))
                .contains("某市窗口红黑榜（2018年9月）", "2018-09", "<strong>进步明显</strong>", "某市财政局", "红榜", "96.5", "58");
        assertThat(site.page("boards/index.html")).contains("红黑榜", "某市窗口红黑榜（2018年9月）");
        assertThat(site.page("index.html")).contains("红黑榜", "/boards/");
        assertThat(site.page("units/traffic/index.html")).contains("某市窗口红黑榜（2018年9月）");
        assertThat(site.page("sitemap.xml")).contains("/boards/2018/board-2018-09/");
    }

    @Test
    void whatIsNotPublicIsOnNoPage() {
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();

        assertThat(org.tongbao.Trees.of(site.out()).keySet())
                .allSatisfy(file -> assertThat(site.page(file)).doesNotContain("王密探", "李证人", "赵证人"));
    }

    @Test
    void itIsChecked() {
        site.write("content/boards/2018/board-2018-09/rows.csv", "单位,榜别,得分\n某市财政政局,红榜,96.5\n某市交通局,灰榜,101\n")
                .write("content/boards/2018/board-2018-10.md", ENTRY.replace("2018-09", "2018年10月"));

        Tongbao.Run check = Tongbao.at(site.root(), "check");

        assertThat(check.out())
                .contains("rows.csv:2:1: 错误[REF001]", "是不是想写“某市财政局”")
                .contains("rows.csv:3:7: 错误[FLD004]", "可以写：红榜、黑榜")
                .contains("rows.csv:3:10: 错误[FLD006]")
                .contains("board-2018-10.md:5:5: 错误[FLD005]");
    }

    @Test
    void itHasASchemaAndASkeleton() {
        assertThat(Tongbao.at(site.root(), "schema", "board").out()).contains("\"月份\"", "\"红榜\"", "2020-12");
        assertThat(Tongbao.at(site.root(), "kinds").out()).contains("board  红黑榜  content/boards/");

        assertThat(Tongbao.at(site.root(), "new", "board", "board-2018-11").status())
                .isZero();

        assertThat(site.root().resolve("content/boards/2026/board-2018-11/index.md"))
                .content()
                .contains("# 月份", "month: ", "rows.csv");
        // The reason is not public, so that it is best left out.
        assertThat(site.root().resolve("content/boards/2026/board-2018-11/rows.csv"))
                .content()
                .isEqualTo("\uFEFF单位,榜别,得分\n");
    }

    @Test
    void itMayHaveATemplateOfItsOwn() {
        site.write(
                "themes/official/templates/kinds/board.ftlh",
                "<!doctype html><title>${page.title}</title><p>${view.field.month.value.text}之榜</p>");

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();

        assertThat(site.page("boards/2018/board-2018-09/index.html")).contains("<p>2018-09之榜</p>");
        assertThat(site.page("boards/index.html")).contains("<nav");
    }

    /** Whatever its type, and shared fields as well; what readers may not see is not there. */
    @Test
    void itsTemplateShowsAnyPublicField() {
        site.write("content/kinds/every.yaml", """
                        kind: every
                        label: 样样有
                        folder: every
                        fields:
                          text: {type: text, label: 文字}
                          long: {type: long, label: 长文}
                          phone: {type: phone, label: 电话}
                          date: {type: date, label: 日期}
                          datetime: {type: datetime, label: 时刻}
                          count: {type: number, label: 数}
                          figure: {type: figure, label: 数字, measure: 件}
                          sum: {type: figure, label: 合计, measure: 件, computed: true}
                          enum: {type: enum, label: 选项, of: {red: 红榜, black: 黑榜}}
                          flag: {type: flag, label: 是否}
                          ref: {type: ref, to: unit, label: 单位}
                          hidden: {type: ref, to: entry, label: 未发布}
                          link: {type: link, label: 链接}
                          quote: {type: quote, label: 引用}
                          file: {type: file, label: 文件}
                          picture: {type: image, label: 照片}
                          list: {type: list, of: text, label: 几项}
                          group: {type: group, label: 一组, fields: {by: {type: text, label: 谁}}}
                          secret: {type: text, label: 内部, public: false}
                        rules:
                          - sum = figure + 1
                        """)
                .write("content/every/draft.md", "---\n标题: 草稿\n发布时间: 2018-10-08\n来源: 某市\n状态: 草稿\n---\n")
                .write("content/every/one/hall.png", TestPictures.png(4, 3))
                .write("content/every/one/list.pdf", "%PDF-1.4\n")
                .write("content/every/one/index.md", """
                        ---
                        标题: 样样有
                        发布时间: 2018-10-08 09:00
                        来源: 某市作风办
                        核心提示: 共有的项
                        text: 一行
                        long: 有**重点**
                        phone: 0835-1234567
                        date: 2018-09-27
                        datetime: 2018-09-27 08:30
                        count: 3
                        figure: 12件
                        enum: red
                        flag: 是
                        ref: finance
                        hidden: draft
                        link: {to: /boards/, text: 红黑榜}
                        quote: one#figure
                        file: {file: list.pdf, label: 名单}
                        picture: {file: hall.png, alt: 大厅}
                        list: [甲, 乙]
                        group: {by: 张三}
                        secret: 不公开的话
                        ---
                        """)
                .write("themes/official/templates/kinds/every.ftlh", """
                        <#macro show v>${v.text!}<#if v.href??>→${v.href}</#if>${v.html!}${(v.image.alt)!}<#if v.computed>（算）</#if>\
                        <#list v.items![] as i>【<@show i/>】</#list><#list v.parts![] as p>${p.label}=<@show p.value/></#list></#macro>
                        <#list view.field?keys as name>${name}：<@show view.field[name].value/>
                        </#list>
                        """);

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(site.page("every/one/index.html"))
                .contains(
                        "title：样样有\n",
                        "summary：共有的项\n",
                        "text：一行\n",
                        "long：<p>有<strong>重点</strong></p>",
                        "phone：0835-1234567→tel:0835-1234567\n",
                        "date：2018年9月27日\n",
                        "datetime：2018年9月27日 08:30\n",
                        "count：3\n",
                        "figure：12件\n",
                        "sum：13件（算）\n",
                        "enum：红榜\n",
                        "flag：是\n",
                        "ref：某市财政局→/units/finance/\n",
                        "link：红黑榜→/boards/\n",
                        "quote：12件→/every/one/\n",
                        "file：名单→/every/one/list.pdf\n",
                        "picture：大厅\n",
                        "list：【甲】【乙】\n",
                        "group：谁=张三\n")
                .doesNotContain("hidden：", "secret：", "不公开的话");
    }

    /** A declaration over a built-in kind adds fields and sharpens shared ones. */
    @Test
    void aBuiltInKindMayBeExtended() {
        site.write("content/kinds/notice.yaml", """
                        kind: notice
                        fields:
                          inspectors: {type: number, label: 督查人数, whole: true}
                          documentNumber: {type: text, label: 文号, required: true}
                        """)
                .notice("with", "督查人数: 13\n文号: 某效办〔2018〕5号\n", "")
                .notice("without", "", "");

        Tongbao.Run check = Tongbao.at(site.root(), "check");

        assertThat(check.out()).contains("without.md:1:1: 错误[FLD002]", "文号").doesNotContain("with.md");
    }
}
