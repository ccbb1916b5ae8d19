package org.tongbao.office;

/**
 * The styles of a document after GB/T 9704: 正文 in 3号仿宋, the title in 2号小标宋, headings in 黑体, 楷体 and 仿宋, lines
 * of 28 points. A computer without these fonts shows others.
 */
final class WordStyles {

    /** The levels of headings. */
    static final int HEADINGS = 4;

    private static final String SPACE = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    static final String XML = "<w:styles" + SPACE + "><w:docDefaults><w:rPrDefault><w:rPr>"
            + fonts("仿宋_GB2312")
            + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>"
            + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"560\" w:lineRule=\"exact\"/></w:pPr>"
            + "</w:pPrDefault></w:docDefaults>"
            + style("Normal", "Normal", " w:default=\"1\"", indent(2) + both(), "")
            + style(
                    "Title",
                    "Title",
                    "",
                    "<w:spacing w:before=\"560\" w:after=\"560\" w:line=\"600\"/>" + indent(0) + centred(),
                    fonts("方正小标宋简体") + size(44))
            + style("Heading1", "heading 1", "", "<w:keepNext/>" + indent(2) + outline(0), fonts("黑体"))
            + style("Heading2", "heading 2", "", "<w:keepNext/>" + indent(2) + outline(1), fonts("楷体_GB2312"))
            + style("Heading3", "heading 3", "", "<w:keepNext/>" + indent(2) + outline(2), "<w:b/>")
            + style("Heading4", "heading 4", "", "<w:keepNext/>" + indent(2) + outline(3), "")
            + style("Plain", "Plain Text", "", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>" + indent(0), "")
            + style(
                    "Signature",
                    "Signature",
                    "",
                    "<w:ind w:rightChars=\"400\" w:right=\"1280\" w:firstLineChars=\"0\" w:firstLine=\"0\"/>",
                    "")
            + style("Caption", "caption", "", "<w:keepNext/>" + indent(0) + centred(), size(28))
            + style("ListBullet", "List Bullet", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" + indent(2), "")
            + style(
                    "TableText",
                    "Table Text",
                    "",
                    "<w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/>" + indent(0) + "<w:jc w:val=\"left\"/>",
                    size(24))
            + style(
                    "TableHeading",
                    "Table Heading",
                    "",
                    "<w:spacing w:line=\"400\" w:lineRule=\"atLeast\"/>" + indent(0) + centred(),
                    fonts("黑体") + size(24))
            + style(
                    "FootnoteText",
                    "footnote text",
                    "",
                    "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/>" + indent(0),
                    size(21))
            + "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
            + "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
            + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
            + border("insideV")
            + "</w:tblBorders></w:tblPr></w:style></w:styles>";

    static final String SETTINGS = "<w:settings" + SPACE + "><w:footnotePr><w:footnote w:id=\"-1\"/>"
            + "<w:footnote w:id=\"0\"/></w:footnotePr><w:compat><w:compatSetting w:name=\"compatibilityMode\""
            + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

    static final String NUMBERING = "<w:numbering" + SPACE + "><w:abstractNum w:abstractNumId=\"0\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

    /** GB/T 9704: 页码 4号半角宋体, 数字左右各放一条一字线. */
    static final String FOOTER = "<w:ftr" + SPACE
            + "><w:p><w:pPr><w:pStyle w:val=\"Plain\"/><w:jc w:val=\"center\"/></w:pPr>"
            + footerRun("— ") + "<w:fldSimple w:instr=\" PAGE \">" + footerRun("1") + "</w:fldSimple>" + footerRun(" —")
            + "</w:p></w:ftr>";

    private WordStyles() {}

    private static String footerRun(String text) {
        return "<w:r><w:rPr>" + fonts("宋体") + size(28) + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String style(String id, String name, String isDefault, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + isDefault + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:qFormat/>"
                + "<w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String fonts(String chinese) {
        return "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"" + chinese + "\"/>";
    }

    private static String size(int halfPoints) {
        return "<w:sz w:val=\"" + halfPoints + "\"/><w:szCs w:val=\"" + halfPoints + "\"/>";
    }

    /** The first line set in by so many characters. */
    private static String indent(int characters) {
        return "<w:ind w:firstLineChars=\"" + characters * 100 + "\" w:firstLine=\"" + characters * 320 + "\"/>";
    }

    private static String both() {
        return "<w:jc w:val=\"both\"/>";
    }

    private static String centred() {
        return "<w:jc w:val=\"center\"/>";
    }

    private static String outline(int level) {
        return "<w:outlineLvl w:val=\"" + level + "\"/>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
    }
}
