package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** Who issues a document, to whom, who signs it; and the words of a list of honours. */
@Tag("once")
class DocumentHeadTest {

    @TempDir
    private Path folder;

    private String built(String kind, String fields) {
        return built(kind, fields, "某市作风办");
    }

    private String built(String kind, String fields, String source) {
        TestSite site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write(
                        "content/" + kind + "/x/index.md",
                        "---\n标题: 某事\n发布时间: 2018-10-08\n来源: " + source + "\n" + fields + "---\n正文在此。\n");
        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        return site.page(kind + "/x/index.html");
    }

    @Test
    void theHeadNamesTheIssuerAndTheImprintWhoPrintedIt() {
        String page = built("notices", """
                文号: 某政发〔2018〕12号
                发文机关: 某市人民政府
                印发机关: 某市政府办公室
                主送: [各县区政府, 市直各单位]
                抄送: 市人大常委会办公室
                落款: {单位: [某市人民政府], 日期: 2018-09-26}
                """);

        assertThat(page)
                .contains("<p class=\"official-mark\">某市人民政府</p>")
                .contains("<span>某市政府办公室</span>")
                .contains(
                        "class=\"signature signature-written\"><div><p>某市人民政府</p><p class=\"signature-day\">2018年9月26日</p>")
                .containsPattern("(?s)各县区政府.*市直各单位.*正文在此.*signature-written.*抄送：.*市人大常委会办公室");
    }

    /** Any kind has them, without a number as well. */
    @Test
    void anArticleIsSignedToo() {
        assertThat(built("articles", "落款: {单位: 某市作风办}\n成文日期: 2018-09-26\n"))
                .contains("signature-written", "2018年9月26日")
                .doesNotContain("official-mark");
    }

    @Test
    void aListThatIsProposedIsHeadedSoUntilItIsConferred() {
        String award =
                "荣誉称号: 十佳\n名额: 2\n公示期: {公示开始: 2018-09-01, 公示截止: 2018-09-10, 异议受理: 某市作风办}\nhonourees: [{姓名: 张三, 性别: 女, 单位: 某市财政局}]\n名单说明: 另一名正在核实\n";

        assertThat(built("awards", award))
                .contains("<h2>拟表彰名单</h2>", "名单列出", "<span>女</span>")
                .doesNotContain("<h2>获评名单", "来源列出")
                .containsPattern("(?s)正文在此.*张三");
        assertThat(built("awards", award + "表彰日期: 2018-09-20\n"))
                .contains("<h2>获评名单</h2>")
                .doesNotContain("拟表彰");
    }

    @Test
    void whatAnotherBodyListedIsSaidToBeItsList() {
        String award = "荣誉称号: 十佳\n名额: 2\nhonourees: [{姓名: 张三, 单位: 某市财政局}]\n名单说明: 来源只列一名\n";

        assertThat(built("awards", award)).contains("名单列出").doesNotContain("来源列出");
        assertThat(built("awards", award, "某市日报")).contains("来源列出");
    }
}
