package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestSite;
import org.tongbao.office.Docx;

/** Workbooks as large as Excel allows, in little memory, and the limits of Word files from both sides. */
@Tag("once")
class LargeOfficeFilesTest {

    private static final int ALL_ROWS = 1_048_576;
    private static final int ALL_COLUMNS = 16_384;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String LEDGER = "---\ntitle: 台账\npublished: 2018-09-27\nsource: 日报\nasOf: 2018-09-01\n---\n";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aSiteWithALedger() {
        site = TestSite.in(folder.resolve("site")).write("content/ledgers/l/index.md", LEDGER);
    }

    @Test
    void aSheetOfAllRowsOfExcelIsRefusedAtTheFirstTooMany() throws IOException, InterruptedException {
        Path file = workbook(out -> {
            out.print(row(1, "编号", "问题"));
            for (int i = 2; i <= ALL_ROWS; i++) {
                out.print(row(i, String.valueOf(i), "窗口无人" + i));
            }
        });

        assertRefused(file, "清单!50002: 错误[CSV011] 表格超过 50000 行");
    }

    @Test
    void aSheetOfAllColumnsOfExcelIsRefusedAtTheFirstTooMany() throws IOException, InterruptedException {
        Path file = workbook(out -> {
            for (int i = 1; i <= 9; i++) {
                out.print(row(i, Stream.generate(() -> "列").limit(ALL_COLUMNS).toArray(String[]::new)));
            }
        });

        assertRefused(file, "清单!GS1: 错误[CSV010] 这一行有 200 格以上");
    }

    /** Imported, and beside an entry, with a heap of 256 MB. */
    private void assertRefused(Path file, String message) throws IOException, InterruptedException {
        ChildProcess small = ChildProcess.ofTheProgram().under("env", "JDK_JAVA_OPTIONS=-Xmx256m");

        assertThat(small.run(
                                "import",
                                file.toString(),
                                "--kind",
                                "ledger",
                                "--site",
                                site.root().toString())
                        .output())
                .contains("items.xlsx " + message)
                .doesNotContain("写好了", "Exception", "OutOfMemory");
        Files.move(file, site.root().resolve("content/ledgers/l/items.xlsx"));
        assertThat(small.run("check", "--site", site.root().toString()).output())
                .contains("content/ledgers/l/items.xlsx " + message)
                .doesNotContain("Exception", "OutOfMemory");
    }

    @Test
    void rowsThatHaveOnlyAFormatAreNoRows() throws IOException {
        Path file = workbook(out -> {
            out.print(row(1, "编号", "问题") + row(2, "1", "窗口无人"));
            for (int i = 3; i <= ALL_ROWS; i++) {
                out.print("<row r=\"" + i + "\"><c r=\"A" + i + "\"/></row>");
            }
        });

        assertThat(importing(file).out()).contains("表格“问题清单”：1 行");
    }

    @Test
    void asManyRowsAndColumnsAsATableMayHaveAreRead() throws IOException {
        String[] cells = new String[200];
        Arrays.fill(cells, "");
        cells[0] = "编号";
        cells[1] = "问题";
        cells[199] = "状态";
        Path file = workbook(out -> {
            out.print(row(1, cells));
            for (int i = 2; i <= 50_001; i++) {
                out.print(row(i, String.valueOf(i), "窗口无人"));
            }
        });

        assertThat(importing(file).out()).contains("表格“问题清单”：50000 行", "、状态");
    }

    @Test
    void mergedCellsAreCounted() throws IOException {
        assertThat(importing(merged(500_000)).out()).contains("表格“问题清单”：1 行");
        assertThat(importing(merged(500_001)).err()).contains("items.xlsx 清单: 错误[OFF004]", "合并的单元格 500000 处");
    }

    private Path merged(int ranges) throws IOException {
        return workbook(out -> {
            out.print(row(1, "编号", "问题") + row(2, "1", "窗口无人"));
            out.print("</sheetData><mergeCells>");
            for (int i = 0; i < ranges; i++) {
                out.print("<mergeCell ref=\"A" + (2 * i + 3) + ":A" + (2 * i + 4) + "\"/>");
            }
            out.print("</mergeCells><sheetData>");
        });
    }

    static Stream<Arguments> limits() {
        String title = Docx.centred("关于督查的通报", 44);
        return Stream.of(
                limit("parts", 10_000, n -> parts(n - 3)),
                limit("tables in tables", 19, n -> Docx.of(title
                                + "<w:tbl><w:tr><w:tc>".repeat(n)
                                + Docx.p("甲")
                                + "</w:tc></w:tr></w:tbl>".repeat(n))
                        .bytes()),
                limit("paragraphs", 300_000, n -> Docx.of(title + numbered(n - 1))
                        .bytes()),
                limit("cells of a table", 50_000, n -> Docx.of(title + "<w:tbl>"
                                + ("<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(100) + "</w:tr>").repeat(n / 100)
                                + (n % 100 == 0 ? "" : "<w:tr><w:tc>" + Docx.p("甲") + "</w:tc></w:tr>")
                                + "</w:tbl>")
                        .bytes()));
    }

    /** Empty paragraphs that do not look like a bomb. */
    private static String numbered(int paragraphs) {
        return IntStream.range(0, paragraphs)
                .mapToObj(i -> "<w:p id=\"" + i * 7919 + "\"/>")
                .collect(Collectors.joining());
    }

    private static Arguments limit(String what, int most, IntFunction<byte[]> document) {
        return Arguments.of(what, most, document);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    void holdsFromBothSides(String what, int most, IntFunction<byte[]> document) throws IOException {
        Path file = folder.resolve("a.docx");
        Files.write(file, document.apply(most));
        Tongbao.Run within = Tongbao.at(site.root(), "import", file.toString(), "--kind", "notice", "--id", "within");
        assertThat(within.status()).as(within.err()).isZero();

        Files.write(file, document.apply(most + 1));
        Tongbao.Run above = Tongbao.at(site.root(), "import", file.toString(), "--kind", "notice", "--id", "above");
        assertThat(above.status()).isEqualTo(1);
        assertThat(above.err()).contains("a.docx").contains("错误[OFF004]");
    }

    /** A document with parts that nothing uses, beside its own three. */
    private static byte[] parts(int more) {
        Docx document = Docx.of(Docx.centred("关于督查的通报", 44) + Docx.p("甲"));
        Map<String, byte[]> all = new LinkedHashMap<>(document.parts());
        for (int i = all.size(); i < more + 3; i++) {
            all.put("word/" + i + ".xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        }
        return Docx.zip(all);
    }

    private Tongbao.Run importing(Path file) {
        String id = "l" + System.nanoTime();
        return Tongbao.at(site.root(), "import", file.toString(), "--kind", "ledger", "--id", id);
    }

    /** A workbook of one sheet, of which the rows are printed. */
    private Path workbook(Consumer<PrintStream> rows) throws IOException {
        Path file = folder.resolve("items.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out);
                PrintStream print = new PrintStream(zip, false, StandardCharsets.UTF_8)) {
            part(
                    zip,
                    print,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + override("workbook", "sheet.main+xml") + override("sheet", "worksheet+xml") + "</Types>");
            part(zip, print, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    print,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"清单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, print, "xl/_rels/workbook.xml.rels", relation("worksheet", "sheet.xml"));
            part(zip, print, "xl/sheet.xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            rows.accept(print);
            print.print("</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, PrintStream print, String name, String text) throws IOException {
        print.flush();
        zip.putNextEntry(new ZipEntry(name));
        print.print(text);
        print.flush();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + SHEET + type + "\"/>";
    }

    private static String relation(String sort, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + sort + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** Texts of a row; the empty ones are no cells. */
    private static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String text : texts) {
            row.append(text.isEmpty() ? "<c/>" : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }
}
