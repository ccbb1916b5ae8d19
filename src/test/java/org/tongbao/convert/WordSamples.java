package org.tongbao.convert;

import static org.tongbao.office.Docx.bold;
import static org.tongbao.office.Docx.cell;
import static org.tongbao.office.Docx.centred;
import static org.tongbao.office.Docx.drawing;
import static org.tongbao.office.Docx.list;
import static org.tongbao.office.Docx.p;
import static org.tongbao.office.Docx.r;
import static org.tongbao.office.Docx.right;
import static org.tongbao.office.Docx.row;
import static org.tongbao.office.Docx.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.tongbao.TestPictures;
import org.tongbao.office.Docx;

/** Documents as offices write them: by hand as the XML of Word, by POI, and as HTML for LibreOffice to convert. */
final class WordSamples {

    static final String NUMBERING = "<w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "chineseCountingThousand", "%1、", "nothing")
            + level(1, "chineseCountingThousand", "（%2）", "nothing")
            + level(2, "decimal", "%3.", "space")
            + level(3, "decimal", "（%4）", "nothing")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
            + level(0, "decimal", "%1.", "tab")
            + level(1, "decimal", "%1.%2", "tab")
            + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
            + level(0, "bullet", "\uF06C", "tab")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
            + "</w:lvlOverride></w:num><w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>";

    static final String STYLES =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
                    + style("a3", "Title", "<w:jc w:val=\"center\"/>")
                    + style("1", "heading 1", "<w:outlineLvl w:val=\"0\"/>" + list(1, 0))
                    + style("2", "heading 2", "<w:outlineLvl w:val=\"1\"/>" + list(1, 1))
                    + style("a5", "caption", "<w:jc w:val=\"center\"/>")
                    + style("TOC1", "toc 1", "");

    private WordSamples() {}

    private static String level(int at, String format, String text, String suffix) {
        return "<w:lvl w:ilvl=\"" + at + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:suff w:val=\""
                + suffix + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String style(String id, String name, String properties) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"a\"/><w:pPr>" + properties + "</w:pPr></w:style>";
    }

    /** The files of Word by their names. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("official.docx", official());
        files.put("numbering.docx", numbering());
        files.put("merged.docx", merged());
        files.put("nested.docx", nested());
        files.put("textbox.docx", textBox());
        files.put("notes.docx", notes());
        files.put("tracked.docx", tracked());
        files.put("fields.docx", fields());
        files.put("marks.docx", marks());
        files.put("poi.docx", byPoi());
        return files;
    }

    /** The file of a name. */
    static byte[] file(String name) throws IOException {
        return Objects.requireNonNull(files().get(name), name);
    }

    /** HTML that LibreOffice makes files of Word of. */
    static Map<String, String> html() {
        return Map.of(
                "office.html",
                "<html><meta charset='utf-8'><body><p align='center'>某效办发〔2018〕7号</p><h1 align='center'>关于窗口服务情况的通报</h1>"
                        + "<p>各窗口单位：</p><p>8月督查<b>31个</b>窗口，办结率95.5%。</p><h2>一、做法</h2><ol><li>延时服务</li><li>预约服务</li></ol>"
                        + "<table border='1'><tr><th rowspan='2'>单位</th><th colspan='2'>办件</th></tr><tr><th>受理</th><th>办结</th></tr>"
                        + "<tr><td>市财政局</td><td>1,204</td><td>1,187</td></tr><tr><td>市工商局</td><td>860</td><td>860</td></tr></table>"
                        + "<p align='right'>某市效能办</p><p align='right'>2018年9月3日</p></body></html>",
                "award.html",
                "<html><meta charset='utf-8'><body><p align='center'><font size='6'>关于2018年度十佳科长名单的公示</font></p>"
                        + "<p>经评选，拟表彰下列人员：</p><table border='1'><tr><th>序号</th><th>姓 名</th><th>单位</th><th>职务</th></tr>"
                        + "<tr><td>1</td><td>张三</td><td>市财政局</td><td>科长</td></tr><tr><td>2</td><td>李四</td><td>市工商局</td><td>副科长</td></tr>"
                        + "</table><p>公示期5个工作日。</p></body></html>");
    }

    private static byte[] official() {
        return Docx.of(centred("某市作风建设办公室文件", 72)
                        + p("")
                        + centred("某作风办〔2018〕12号", 32)
                        + centred("关于第一次作风督查", 44)
                        + centred("情况的通报", 44)
                        + p("")
                        + p("各县（市、区）人民政府，市直各委、办、局：")
                        + p("2018年9月20日，督查组检查了12个窗口，发现问题31个。现将情况通报如下：")
                        + p(list(1, 0), r("基本情况"))
                        + p(list(1, 1), bold("总体情况。") + r("12个窗口中有2个无人值守，占16.67%。"))
                        + p(list(1, 1), bold("整改情况。") + r("已整改29个，正在整改2个。"))
                        + p(list(1, 0), r("下一步工作"))
                        + p(list(1, 2), r("加强督查。"))
                        + p(list(1, 2), r("严肃问责。"))
                        + p("附件：1.检查情况表")
                        + p("　　　2.整改清单")
                        + p("")
                        + right("某市作风建设办公室")
                        + right("2018年9月27日")
                        + p("（此件公开发布）")
                        + table(row("抄送：市委办公室，市政府办公室。"), row("某市作风建设办公室  2018年9月27日印发")))
                .with("numbering", NUMBERING)
                .bytes();
    }

    private static byte[] numbering() {
        return Docx.of(p("<w:pStyle w:val=\"a3\"/>", r("关于规范窗口服务的通知"))
                        + p("<w:pStyle w:val=\"1\"/>", r("总则"))
                        + p(list(2, 0), r("第一条内容"))
                        + p(list(2, 1), r("其一"))
                        + p(list(2, 1), r("其二"))
                        + p(list(2, 0), r("第二条内容"))
                        + p("<w:pStyle w:val=\"1\"/>", r("要求"))
                        + p("<w:pStyle w:val=\"2\"/>", r("对窗口的要求"))
                        + p(list(3, 0), r("重新从一开始"))
                        + p(list(3, 0), r("第二项"))
                        + p("<w:pStyle w:val=\"2\"/>", r("对人员的要求"))
                        + p(list(4, 0), r("微笑服务"))
                        + p(list(4, 0), r("限时办结")))
                .with("styles", STYLES)
                .with("numbering", NUMBERING)
                .bytes();
    }

    private static byte[] merged() {
        String span2 = "<w:gridSpan w:val=\"2\"/>";
        String start = "<w:vMerge w:val=\"restart\"/>";
        String on = "<w:vMerge/>";
        return Docx.of(centred("关于办件情况的通报", 44)
                        + p("办件情况如下表。")
                        + table(
                                row(cell("<w:gridSpan w:val=\"4\"/>", p("表1 办件情况"))),
                                row(cell(start, p("单位")), cell(span2, p("办件数")), cell(start, p("满意率"))),
                                row(cell(on, p("")), "受理", "办结", cell(on, p(""))),
                                row(cell(start, p("市财政局")), "1204", "1187", "98.59%"),
                                row(cell(on, p("")), "35", "35", "100%"),
                                row("市工商局", "860", "", "97.1%")))
                .bytes();
    }

    private static byte[] nested() {
        return Docx.of(centred("关于督查分工的通知", 44)
                        + table(
                                row("组别", "分工"),
                                row("第一组", p("负责：") + table(row("东区", "4个"), row("西区", "5个")) + p("合计9个")),
                                row("第二组", p("负责南区") + p("3个窗口")))
                        + table(row(p("重要提示：") + p("表格外的方框也是正文。"))))
                .bytes();
    }

    private static byte[] textBox() {
        String box = "<w:txbxContent>" + p("文本框里的话：热线12345。") + "</w:txbxContent>";
        String drawn =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:docPr id=\"5\" name=\"文本框 5\"/>"
                        + "<a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:txbx>"
                        + box
                        + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + "<v:rect><v:textbox>" + box
                        + "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        return Docx.of(centred("关于公布热线的公告", 44)
                        + p("", r("热线已经开通。") + drawn)
                        + p("", drawing("embed=\"rId_photo\"", "窗口前排队的群众"))
                        + p("图1 9月20日的服务窗口")
                        + p("", drawing("embed=\"rId_photo2\"", ""))
                        + p("<w:pStyle w:val=\"a5\"/>", r("图2 整改以后")))
                .with("styles", STYLES)
                .picture("photo.png", TestPictures.png(40, 30))
                .picture("photo2.jpeg", TestPictures.jpeg(40, 30))
                .bytes();
    }

    private static byte[] notes() {
        String separator = "<w:footnote w:type=\"separator\" w:id=\"-1\">" + p("") + "</w:footnote>";
        return Docx.of(centred("关于评议结果的通报", 44)
                        + p(
                                "",
                                r("满意度为95.5%") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + r("，比上年提高1.2个百分点")
                                        + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>" + r("。"))
                        + p("", r("名次见附表") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>" + r("。")))
                .with(
                        "footnotes",
                        separator + "<w:footnote w:id=\"2\">" + p("按百分制计算。") + "</w:footnote><w:footnote w:id=\"3\">"
                                + p("附表另发。") + "</w:footnote>")
                .with("endnotes", "<w:endnote w:id=\"1\">" + p("上年为94.3%。") + "</w:endnote>")
                .bytes();
    }

    private static byte[] tracked() {
        String by = " w:id=\"1\" w:author=\"李某某\" w:date=\"2018-09-01T00:00:00Z\"";
        return Docx.of(centred("关于表彰的通报", 44)
                        + p(
                                "",
                                r("检查了") + "<w:del" + by + "><w:r><w:delText>12</w:delText></w:r></w:del><w:ins" + by
                                        + ">" + r("13") + "</w:ins>" + r("家单位。"))
                        + p("<w:rPr><w:del" + by + "/></w:rPr>", r("这一段的结尾"))
                        + p("被删去了。")
                        + "<w:p><w:pPr><w:rPr><w:del" + by + "/></w:rPr></w:pPr><w:del" + by
                        + "><w:r><w:delText>整段删去。</w:delText></w:r></w:del></w:p>"
                        + table(
                                row("单位", "数"),
                                "<w:tr><w:trPr><w:del" + by + "/></w:trPr>" + cell("", p("旧行")) + cell("", p("1"))
                                        + "</w:tr>",
                                row("市财政局", "3")))
                .bytes();
    }

    private static byte[] fields() {
        String field =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF _a \\h </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("第三条")
                        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        return Docx.of(centred("关于办事指南的通知", 44)
                        + p("<w:pStyle w:val=\"TOC1\"/>", r("一、说明") + "<w:r><w:tab/></w:r>" + r("1"))
                        + p(
                                "",
                                r("依据") + field + r("，见") + "<w:hyperlink r:id=\"rId9\">" + r("政府网站") + "</w:hyperlink>"
                                        + r("。"))
                        + "<w:sdt><w:sdtPr><w:alias w:val=\"内部\"/></w:sdtPr><w:sdtContent>" + p("内容控件里的段落。")
                        + "</w:sdtContent></w:sdt>"
                        + p("", r("公开的") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部电话13800000000</w:t></w:r>" + r("文字。"))
                        + p(
                                "",
                                r("日期") + "<w:r><w:tab/></w:r>" + r("2018年") + "<w:r><w:br/></w:r>" + r("第二行")
                                        + "<w:r><w:br w:type=\"page\"/></w:r>"))
                .with("styles", STYLES)
                .with("header", p("内部资料 注意保存"))
                .outside("rId9", "hyperlink", "https://www.gov.cn/")
                .bytes();
    }

    private static byte[] marks() {
        return Docx.of(centred("关于符号的通报", 44)
                        + p("李**、王**两人，身份证3301****1234，张*。")
                        + p("* 为必填项")
                        + p("- 3.2%的单位下降")
                        + p("1. 编号后有空格的一段")
                        + p("# 井号开头")
                        + p("## 两个井号")
                        + p("&gt; 大于号开头，&gt;90分为优秀")
                        + p("[1]: 数据来源于年报，见[链接](http://a.cn)和{{found}}与`码`")
                        + p("&lt;b&gt;不是代码&lt;/b&gt; a &amp;amp; b &lt;!-- 注 --&gt; ~~划去~~ \\* 反斜杠")
                        + p("---")
                        + p("====")
                        + p("|a|b|")
                        + p("|--|--|")
                        + p("", bold("王") + r("局长和") + bold("“放管服”") + r("改革，") + bold("（三）重点。") + r("全市"))
                        + p("", bold("加粗**里面有星号**") + r("的。"))
                        + p("http://www.example.gov.cn/a_b_c 和 a_b_c")
                        + table(row("项", "说明"), row("a|b", "第一行<w:x/>".replace("<w:x/>", "")), row("1. x", "* y")))
                .bytes();
    }

    private static byte[] byPoi() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            XWPFRun run = title.createRun();
            run.setFontSize(22);
            run.setText("关于第三季度督查的通报");
            document.createParagraph().createRun().setText("市直各单位：");
            XWPFParagraph text = document.createParagraph();
            text.createRun().setText("第三季度督查");
            XWPFRun strong = text.createRun();
            strong.setBold(true);
            strong.setText("45家");
            text.createRun().setText("单位，发现问题128个。");
            XWPFTable table = document.createTable(3, 2);
            String[][] cells = {{"单位", "问题数"}, {"市财政局", "3个"}, {"市工商局", "1,205个"}};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 2; j++) {
                    table.getRow(i).getCell(j).setText(cells[i][j]);
                }
            }
            XWPFRun picture = document.createParagraph().createRun();
            picture.addPicture(
                    new ByteArrayInputStream(TestPictures.png(20, 10)),
                    PictureType.PNG,
                    "p.png",
                    Units.toEMU(20),
                    Units.toEMU(10));
            for (String line : new String[] {"某市作风办", "2018年10月9日"}) {
                XWPFParagraph signed = document.createParagraph();
                signed.setAlignment(ParagraphAlignment.RIGHT);
                signed.createRun().setText(line);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
