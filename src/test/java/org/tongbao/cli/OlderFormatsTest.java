package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.office.Sheets.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.office.Docx;
import org.tongbao.office.Sheets;
import org.tongbao.office.Soffice;

/** Files of WPS and of old Word and Excel: WPS calls .wps and .et what it writes as old Word and Excel do. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderFormatsTest {

    @TempDir
    static Path folder;

    private TestSite site;

    @BeforeAll
    void make() throws IOException, InterruptedException {
        Files.write(
                folder.resolve("wps.docx"),
                Docx.of(Docx.centred("关于窗口督查的通报", 44) + Docx.p("检查12家。")).bytes());
        Files.write(folder.resolve("et.xlsx"), Sheets.workbook(workbook -> {
            XSSFSheet sheet = workbook.createSheet("问题清单");
            row(sheet, 0, "编号", "问题", "整改期限");
            row(sheet, 1, "007", "窗口无人", 43370);
            Sheets.format(sheet, 2, "m\"月\"d\"日\"");
        }));
        Soffice.convert(folder, "doc", folder, List.of(folder.resolve("wps.docx")));
        Soffice.convert(folder, "xls", folder, List.of(folder.resolve("et.xlsx")));
        Files.move(folder.resolve("wps.doc"), folder.resolve("word.wps"));
        Files.move(folder.resolve("et.xls"), folder.resolve("table.et"));
        site = TestSite.in(folder.resolve("site"));
    }

    @Test
    void aFileOfWpsIsImported() {
        Tongbao.Run run = importing("word.wps", "--id", "w");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(site.file("content/notices/2026/w/index.md")).contains("标题: 关于窗口督查的通报\n", "检查12家。\n");
    }

    @Test
    void aTableOfWpsIsImported() {
        Tongbao.Run run = importing("table.et", "--kind", "ledger", "--id", "t");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(site.file("content/ledgers/2026/t/items.csv")).contains("007,窗口无人,2018-09-27\n");
    }

    @Test
    void withoutLibreOfficeTheMessageSaysWhatToDo() throws IOException, InterruptedException {
        for (String file : new String[] {"word.wps", "table.et"}) {
            String ending = file.substring(file.indexOf('.'));
            Process process = ChildProcess.ofTheProgram()
                    .under("env", "PATH=")
                    .start(
                            "import",
                            folder.resolve(file).toString(),
                            "--kind",
                            "ledger",
                            "--site",
                            site.root().toString());
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(output)
                    .contains(file + ": 错误[OFF013]", "这种文件（" + ending + "）要用 LibreOffice 转换，这台电脑上没有找到", "另存为")
                    .doesNotContain("写好了");
        }
    }

    private Tongbao.Run importing(String file, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = folder.resolve(file).toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Tongbao.at(site.root(), "import", arguments);
    }
}
