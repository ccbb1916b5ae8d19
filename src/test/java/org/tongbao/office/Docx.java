package org.tongbao.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file of Word put together by a test from the XML that Word writes. */
public final class Docx {

    private static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String main = "document.main+xml";

    /** A document with this content of its body. */
    public static Docx of(String body) {
        return new Docx().raw("<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
    }

    /** Another text for the part of the document. */
    public Docx raw(String document) {
        parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A part of Word by its sort, such as {@code styles}. */
    public Docx with(String sort, String content) {
        String root =
                sort.equals("comments") || sort.endsWith("notes") || sort.equals("styles") || sort.equals("numbering")
                        ? sort
                        : sort.equals("header") ? "hdr" : "ftr";
        return part(
                sort + ".xml",
                sort,
                TYPE + sort + "+xml",
                ("<w:" + root + W + ">" + content + "</w:" + root + ">").getBytes(StandardCharsets.UTF_8));
    }

    /** A part of any sort, related as {@code rId_NAME} without its ending. */
    public Docx part(String name, String sort, String type, byte[] bytes) {
        parts.put("word/" + name, bytes);
        types.append("<Override PartName=\"/word/" + name + "\" ContentType=\"" + type + "\"/>");
        relations.append("<Relationship Id=\"" + id(name) + "\" Type=\"" + REL + sort + "\" Target=\"" + name + "\"/>");
        return this;
    }

    /** A relationship to something outside of the file. */
    public Docx outside(String id, String sort, String target) {
        relations.append("<Relationship Id=\"" + id + "\" Type=\"" + REL + sort + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>");
        return this;
    }

    /** A picture; the XML of its drawing names {@code rId_NAME}. */
    public Docx picture(String name, byte[] bytes) {
        return part("media/" + name, "image", "image/" + name.substring(name.lastIndexOf('.') + 1), bytes);
    }

    public Docx withMacros() {
        main = "document.macroEnabled.main+xml";
        return this;
    }

    private static String id(String name) {
        return "rId_" + name.substring(name.lastIndexOf('/') + 1).replaceAll("\\..*", "");
    }

    public byte[] bytes() {
        return zip(parts());
    }

    /** All parts by their names. */
    public Map<String, byte[]> parts() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String type = main.startsWith("document.macro") ? "application/vnd.ms-word." + main : TYPE + main;
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/>" + types
                        + "</Types>"));
        String open = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        all.put(
                "_rels/.rels",
                utf8(open + "<Relationship Id=\"rId1\" Type=\"" + REL
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        all.put("word/_rels/document.xml.rels", utf8(open + relations + "</Relationships>"));
        all.putAll(parts);
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ZIP file of parts. */
    public static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A paragraph of plain text. */
    public static String p(String text) {
        return p("", r(text));
    }

    /** A paragraph with properties. */
    public static String p(String properties, String runs) {
        return "<w:p>" + (properties.isEmpty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
    }

    /** A line in the middle, of a size in half points. */
    public static String centred(String text, int size) {
        return p(
                "<w:jc w:val=\"center\"/>",
                "<w:r><w:rPr><w:sz w:val=\"" + size + "\"/></w:rPr><w:t>" + text + "</w:t></w:r>");
    }

    /** A line to the right. */
    public static String right(String text) {
        return p("<w:jc w:val=\"right\"/>", r(text));
    }

    public static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    public static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** The properties of a paragraph of a list. */
    public static String list(int list, int level) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    }

    /** A table of rows, which {@link #row} makes. */
    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row of cells with plain text, or with XML that begins with a mark. */
    public static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(cell.startsWith("<w:tc>") ? cell : cell("", cell.startsWith("<") ? cell : p(cell)));
        }
        return row.append("</w:tr>").toString();
    }

    /** A cell with properties, such as {@code <w:gridSpan w:val="2"/>}. */
    public static String cell(String properties, String blocks) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + blocks + "</w:tc>";
    }

    /** A drawing that shows a picture. */
    public static String drawing(String relation, String alt) {
        return "<w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"600000\"/><wp:docPr id=\"1\" name=\"图片 1\" descr=\""
                + alt
                + "\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"图片 1\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:"
                + relation
                + "/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext cx=\"900000\" cy=\"600000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }
}
