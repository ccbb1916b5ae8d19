package org.tongbao.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.office.Soffice;

/** {@code tongbao export}: a document of Word that POI and LibreOffice open, and that imports as the same entry. */
@Tag("once")
class ExportTest {

    private static final String BODY = """
            9月20日，检查**12个**窗口[^1]，共{{#contact}}。

            ## 一、情况

            - 甲
            - 乙

            | 单位 | 次数 |
            | --- | ---: |
            | 财政局 | 3 |

            ![排队](window.png)
            图1 窗口

            [^1]: 不含分中心。
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void site() {
        site = TestSite.in(folder.resolve("site"))
                .write("content/notices/2018/first/index.md", """
                        ---
                        标题: 关于窗口督查的通报
                        发布时间: 2018-09-27 08:30
                        来源: 某市作风办
                        文号: 某作风办〔2018〕12号
                        成文日期: 2018-09-26
                        主送: 市直各单位
                        抄送: 市委办
                        联系方式: 0000-1
                        标签: 督查
                        ---

                        """ + BODY)
                .write("content/notices/2018/first/window.png", TestPictures.png(60, 40));
    }

    private Path export(String name) {
        Path file = folder.resolve(name);
        Tongbao.Run run = Tongbao.at(site.root(), "export", "first", "--to", "docx", "--file", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("没有写进去：标签");
        return file;
    }

    @Test
    void poiFindsTheLayout() throws IOException {
        try (InputStream in = Files.newInputStream(export("a.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream().map(XWPFParagraph::getText))
                    .containsSubsequence(
                            "某作风办〔2018〕12号", "关于窗口督查的通报", "市直各单位：", "一、情况", "甲", "图1 窗口", "2018年9月26日", "抄送：市委办。");
            assertThat(paragraphs.stream()
                            .filter(p -> p.getText().equals("2018年9月26日"))
                            .map(XWPFParagraph::getAlignment))
                    .containsExactly(ParagraphAlignment.RIGHT);
            assertThat(paragraphs.stream()
                            .filter(p -> p.getText().equals("一、情况"))
                            .map(XWPFParagraph::getStyle))
                    .containsExactly("Heading1");
            assertThat(document.getTables().get(0).getRow(1).getCell(1).getText())
                    .isEqualTo("3");
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getFootnotes().stream()
                            .flatMap(f -> f.getParagraphs().stream())
                            .map(XWPFParagraph::getText))
                    .contains("不含分中心。");
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isNullOrEmpty();
        }
    }

    @Test
    void libreOfficeReadsIt() throws IOException, InterruptedException {
        Path file = export("a.docx");
        Soffice.convert(folder, "txt:Text (encoded):UTF8", folder, List.of(file));

        assertThat(Files.readString(folder.resolve("a.txt")))
                .contains("关于窗口督查的通报", "检查12个窗口", "共0000-1。", "一、情况", "财政局", "2018年9月26日");
    }

    @Test
    void theSameEntryIsTheSameFile() throws IOException {
        assertThat(export("a.docx")).hasSameBinaryContentAs(export("b.docx"));
        assertThat(Tongbao.at(
                                site.root(),
                                "export",
                                "first",
                                "--to",
                                "docx",
                                "--file",
                                folder.resolve("a.docx").toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void itImportsAsTheSameText() {
        Path file = export("a.docx");

        Tongbao.Run run = Tongbao.at(site.root(), "import", file.toString(), "--into", "first");

        assertThat(run.out().lines().filter(l -> l.startsWith("  - ") || l.startsWith("  + ") || l.contains("→")))
                .containsExactly(
                        "  - 9月20日，检查**12个**窗口[^1]，共{{#contact}}。",
                        "  + 9月20日，检查**12个**窗口[^1]，共0000-1。",
                        "  - ![排队](window.png)",
                        "  + ![排队](picture-1.png)");
    }

    @Test
    void aWithdrawnEntryIsNotExported() {
        site.notice("gone", "status: 已撤回\nwithdrawal: {date: 2018-10-30, reason: 有误}\n", "");

        Tongbao.Run run = Tongbao.at(
                site.root(),
                "export",
                "gone",
                "--to",
                "docx",
                "--file",
                folder.resolve("x.docx").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(folder.resolve("x.docx")).doesNotExist();
    }
}
