package org.tongbao.office;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongbao.deflate.ZipWriter;
import org.tongbao.deflate.ZipWriter.Packed;
import org.tongbao.diag.Place;

/**
 * Writes an .xlsx file. Text cells are of the format “text”, so that codes, leading zeros and {@code 3-5}
 * stay what they are. There is no author, and the same cells are the same bytes on every machine. POI could write it
 * too, but not the same bytes on every JDK, and fifty times slower.
 */
public final class WorkbookWriter {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGES = "http://schemas.openxmlformats.org/package/2006/";

    /** Excel holds no more characters in a cell. */
    private static final int LONGEST = 32_767;

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    /** Decimal places that have a style of their own. */
    private static final int PLACES = 6;

    private static final int TEXT = 1;
    private static final int DAY = 2;
    private static final int HEADING = 3;
    private static final int NUMBERS = 4;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Map<String, Packed> FIXED = fixed();

    private final ZipWriter zip = new ZipWriter();
    private final List<String> sheets = new ArrayList<>();
    private StringBuilder rows = new StringBuilder();
    private int[] widths = new int[0];
    private int row;
    private int column;

    /** Begins a sheet with its headings. */
    public void sheet(String name, List<String> headings) {
        endSheet();
        sheets.add(sheetName(name));
        widths = new int[headings.size()];
        row = 0;
        begin();
        headings.forEach(h -> string(h, HEADING));
        end();
    }

    private void endSheet() {
        if (!sheets.isEmpty()) {
            zip.add("xl/worksheets/sheet" + sheets.size() + ".xml", packed(sheet()));
            rows = new StringBuilder();
        }
    }

    /** Begins a row. */
    public void begin() {
        row++;
        column = 0;
        rows.append("<row r=\"").append(row).append("\">");
    }

    /** Ends the row. */
    public void end() {
        rows.append("</row>");
    }

    /** The next cell of the row holds a text. */
    public void text(String text) {
        string(text, TEXT);
    }

    private void string(String text, int style) {
        String held = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        cell(style, " t=\"inlineStr\"");
        rows.append("<is><t xml:space=\"preserve\">");
        escape(held, rows);
        rows.append("</t></is></c>");
        widen(held.lines().mapToInt(WorkbookWriter::width).max().orElse(0));
    }

    /** The next cell of the row holds a number, shown with its decimal places. */
    public void number(BigDecimal number) {
        int places = Math.max(0, number.scale());
        cell(places > PLACES ? 0 : NUMBERS + places, "");
        rows.append("<v>").append(number.toPlainString()).append("</v></c>");
        widen(number.toPlainString().length());
    }

    /** The next cell of the row holds a day. */
    public void day(LocalDate day) {
        long serial = ChronoUnit.DAYS.between(DAY_ZERO, day);
        if (serial <= 60) {
            text(day.toString());
            return;
        }
        cell(DAY, "");
        rows.append("<v>").append(serial).append("</v></c>");
        widen("2026-01-01".length());
    }

    /** The next cell of the row is empty. */
    public void blank() {
        column++;
    }

    private void cell(int style, String type) {
        column++;
        rows.append("<c r=\"")
                .append(Place.letters(column))
                .append(row)
                .append("\" s=\"")
                .append(style)
                .append('"');
        rows.append(type).append('>');
    }

    private void widen(int width) {
        widths[column - 1] = Math.max(widths[column - 1], width);
    }

    /** The file; nothing can be added afterwards. */
    public byte[] finish() {
        endSheet();
        FIXED.forEach(zip::add);
        zip.add("[Content_Types].xml", packed(contentTypes()));
        zip.add("xl/_rels/workbook.xml.rels", packed(workbookRelationships()));
        zip.add("xl/workbook.xml", packed(workbook()));
        return zip.finish();
    }

    private String sheet() {
        StringBuilder sheet = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\">");
        sheet.append(
                "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        sheet.append("<cols>");
        for (int i = 0; i < widths.length; i++) {
            int width = Math.min(WIDEST, Math.max(NARROWEST, widths[i] + 2));
            sheet.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            sheet.append("\" width=\"").append(width).append("\" customWidth=\"1\"/>");
        }
        return sheet.append("</cols><sheetData>")
                .append(rows)
                .append("</sheetData></worksheet>")
                .toString();
    }

    private String workbook() {
        StringBuilder workbook = new StringBuilder(HEAD);
        workbook.append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(RELATIONSHIPS);
        workbook.append("\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            workbook.append("<sheet name=\"");
            escape(sheets.get(i), workbook);
            workbook.append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"rId")
                    .append(i + 1)
                    .append("\"/>");
        }
        return workbook.append("</sheets></workbook>").toString();
    }

    private String workbookRelationships() {
        StringBuilder each = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            each.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(RELATIONSHIPS);
            each.append("/worksheet\" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
        }
        each.append("<Relationship Id=\"rId")
                .append(sheets.size() + 1)
                .append("\" Type=\"")
                .append(RELATIONSHIPS);
        return relationships(each.append("/styles\" Target=\"styles.xml\"/>").toString());
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder(HEAD)
                .append("<Types xmlns=\"")
                .append(PACKAGES)
                .append("content-types\">");
        types.append(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        type(types, "workbook", "sheet.main");
        type(types, "styles", "styles");
        for (int i = 1; i <= sheets.size(); i++) {
            type(types, "worksheets/sheet" + i, "worksheet");
        }
        return types.append("</Types>").toString();
    }

    private static void type(StringBuilder types, String part, String type) {
        types.append("<Override PartName=\"/xl/").append(part).append(".xml\" ContentType=\"");
        types.append("application/vnd.openxmlformats-officedocument.spreadsheetml.")
                .append(type)
                .append("+xml\"/>");
    }

    /** A name that Excel allows: 31 characters, none of seven, and no two alike. */
    private String sheetName(String name) {
        String allowed = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String shortened = allowed.substring(0, Math.min(allowed.length(), 31)).strip();
        return shortened.isEmpty() || sheets.contains(shortened) ? "Sheet" + (sheets.size() + 1) : shortened;
    }

    /** The columns of a text on a screen; a Han character takes two. */
    private static int width(String line) {
        return line.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum();
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '_' -> out.append(text.startsWith("_x", i) ? "_x005F_" : "_");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }

    private static Packed packed(String xml) {
        return Packed.of(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** The parts that are the same in every file. */
    private static Map<String, Packed> fixed() {
        String main =
                "<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIPS + "/officeDocument\" Target=\"xl/workbook.xml\"/>";
        return new TreeMap<>(Map.of("_rels/.rels", packed(relationships(main)), "xl/styles.xml", packed(styles())));
    }

    private static String relationships(String each) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGES + "relationships\">" + each + "</Relationships>";
    }

    /** Style 0 is general, then text, days, headings, and numbers by their decimal places. */
    private static String styles() {
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        String wrapped = " applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>";
        cells.append("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        cells.append("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"");
        cells.append(wrapped);
        cells.append(
                "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>");
        cells.append(
                "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"");
        cells.append(wrapped);
        formats.append("<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>");
        for (int places = 0; places <= PLACES; places++) {
            int id = 165 + places;
            String code = places == 0 ? "0" : "0." + "0".repeat(places);
            formats.append("<numFmt numFmtId=\"")
                    .append(id)
                    .append("\" formatCode=\"")
                    .append(code)
                    .append("\"/>");
            cells.append("<xf numFmtId=\"").append(id);
            cells.append("\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>");
        }
        String font = "<sz val=\"11\"/><name val=\"宋体\"/>";
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"" + (PLACES + 2) + "\">" + formats
                + "</numFmts><fonts count=\"2\"><font>" + font + "</font><font><b/>" + font
                + "</font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (NUMBERS + PLACES + 1) + "\">" + cells + "</cellXfs></styleSheet>";
    }
}
