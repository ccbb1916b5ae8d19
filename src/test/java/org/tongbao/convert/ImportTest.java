package org.tongbao.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbao.office.Docx.centred;
import static org.tongbao.office.Docx.drawing;
import static org.tongbao.office.Docx.p;
import static org.tongbao.office.Docx.r;
import static org.tongbao.office.Docx.right;
import static org.tongbao.office.Docx.row;
import static org.tongbao.office.Docx.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.office.Docx;
import org.tongbao.office.Soffice;

/** {@code tongbao import}: what becomes of a document, and of files that are none. */
@Tag("once")
class ImportTest {

    private static final String TITLE = centred("关于窗口督查的通报", 44);

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void site() {
        site = TestSite.in(folder.resolve("site"));
    }

    private Tongbao.Run run(String name, byte[] bytes, String... more) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(Arrays.asList(more));
        return Tongbao.at(site.root(), "import", arguments.toArray(String[]::new));
    }

    /** Nothing but what the site had. */
    private void assertNothingWritten() throws IOException {
        try (Stream<Path> files = Files.walk(site.root())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(p -> p.getFileName().toString()))
                    .containsExactly("site.yaml");
        }
    }

    private void assertRefused(Tongbao.Run run, String... words) throws IOException {
        assertThat(run.status()).as(run.err() + run.out()).isEqualTo(1);
        assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
        assertNothingWritten();
    }

    @Test
    void theLayoutOfAnOfficialDocumentFillsTheFields() throws IOException {
        Tongbao.Run run = run("a.docx", WordSamples.file("official.docx"), "--id", "first");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("种类是“通报公告”", "段落 17 个，表格 1 个", "没有带过来：版记里的“2018年9月27日印发”");
        assertThat(site.file("content/notices/2018/first/index.md"))
                .contains(
                        "标题: 关于第一次作风督查情况的通报\n",
                        "文号: 某作风办〔2018〕12号\n",
                        "成文日期: 2018-09-27\n",
                        "状态: 草稿\n",
                        "各县（市、区）人民政府，市直各委、办、局\n",
                        "市委办公室，市政府办公室\n",
                        "\n## 一、基本情况\n\n（一）**总体情况。**12个窗口中有2个无人值守，占16.67%。\n",
                        "\n1.加强督查。\n\n2.严肃问责。\n\n附件：1.检查情况表\n\n2.整改清单\n");
    }

    @Test
    void numbersAreThoseThatWordShows() throws IOException {
        run("a.docx", WordSamples.file("numbering.docx"), "--id", "first");

        assertThat(site.file("content/notices/2026/first/index.md")).contains("""
                ## 一、总则

                1.第一条内容

                1.1其一

                1.2其二

                2.第二条内容

                ## 二、要求

                ### （一）对窗口的要求

                1.重新从一开始

                2.第二项

                ### （二）对人员的要求

                - 微笑服务
                - 限时办结
                """);
    }

    @Test
    void picturesLieBesideTheEntryWithTheirCaptions() throws IOException {
        run("a.docx", WordSamples.file("textbox.docx"), "--id", "first");

        assertThat(site.file("content/notices/2026/first/index.md"))
                .contains(
                        "热线已经开通。\n\n文本框里的话：热线12345。\n",
                        "![窗口前排队的群众](picture-1.png)\n图1 9月20日的服务窗口\n",
                        "![图2 整改以后](picture-2.jpg)\n图2 整改以后\n");
        assertThat(site.root().resolve("content/notices/2026/first/picture-1.png"))
                .exists();
    }

    @Test
    void tablesHaveOneRowOfHeadingsAndNoMergedCells() throws IOException {
        run("a.docx", WordSamples.file("merged.docx"), "--id", "first");

        assertThat(site.file("content/notices/2026/first/index.md")).contains("""
                表1 办件情况

                | 单位 | 办件数·受理 | 办件数·办结 | 满意率 |
                | --- | ---: | ---: | ---: |
                | 市财政局 | 1204 | 1187 | 98.59% |
                | 市财政局 | 35 | 35 | 100% |
                | 市工商局 | 860 |  | 97.1% |
                """);
    }

    /** The table of persons has columns for a unit and a problem, too, but each person needs a name and a measure. */
    @Test
    void aTableOfProblemsIsNoTableOfPersons() throws IOException {
        String table = table(row("序号", "单位", "问题", "整改期限"), row("1", "市财政局", "窗口无人", "立行立改"));

        Tongbao.Run run = run("a.docx", Docx.of(centred("检查通报", 44) + table).bytes(), "--id", "first");

        assertThat(run.status()).isZero();
        assertThat(site.root().resolve("content/notices/2026/first/persons.csv"))
                .doesNotExist();
    }

    @Test
    void whatIsWrittenIsReadWithoutAWarning() throws IOException {
        run("a.docx", WordSamples.file("marks.docx"), "--id", "first");

        assertThat(Tongbao.at(site.root(), "check").out()).doesNotContain("MKD");
    }

    @Test
    void theNextIssueTakesOverSeriesNumberAndKeys() throws IOException {
        site.write("content/units.yaml", "units:\n  - {code: cz, name: 市财政局}\n");
        byte[] first = ledger("7", row("1", "窗口无人", "服务", "市财政局", "2018-07-31", "已登记"));
        run("a.docx", first, "--id", "l-7");
        String file = "content/ledgers/2018/l-7/index.md";
        site.write(file, site.file(file).replace("状态: 草稿\n", "系列: 整改台账\n期号: 4\n"));

        Tongbao.Run run = run(
                "b.docx",
                ledger(
                        "8",
                        row("1", "电话不通", "服务", "市财政局", "2018-08-31", "已登记"),
                        row("2", "窗口无人", "服务", "市财政局", "2018-07-31", "整改中")),
                "--id",
                "l-8");

        assertThat(run.out()).contains("期号写的是 5", "1 行沿用前一期，1 行是新编的");
        assertThat(site.file("content/ledgers/2018/l-8/index.md")).contains("系列: 整改台账\n期号: 5\n", "统计截止: 2018-08-31\n");
        assertThat(site.file("content/ledgers/2018/l-8/items.csv"))
                .isEqualTo(
                        "\uFEFF编号,问题,方面,责任单位,整改期限,状态\n2,电话不通,服务,市财政局,2018-08-31,已登记\n1,窗口无人,服务,市财政局,2018-07-31,整改中\n");
    }

    private static byte[] ledger(String month, String... rows) {
        List<String> all = new ArrayList<>(List.of(row("序号", "问题", "方面", "责任单位", "整改期限", "状态")));
        all.addAll(List.of(rows));
        return Docx.of(centred("某市整改台账（2018年" + month + "月）", 44)
                        + p("统计截止：2018年" + month + "月31日")
                        + table(all.toArray(String[]::new))
                        + right("某市作风办")
                        + right("2018年9月3日"))
                .bytes();
    }

    @Test
    void anEntryThatIsThereChangesOnlyWhereThatIsWanted() throws IOException {
        run("a.docx", Docx.of(TITLE + p("检查12家。")).bytes(), "--id", "first");
        String file = "content/notices/2026/first/index.md";
        site.write(file, site.file(file).replace("来源: 某市作风办\n", "来源: 某市日报\n期号: 3\n"));
        String before = site.file(file);
        byte[] second = Docx.of(centred("关于窗口督查的情况通报", 44) + p("检查13家。")).bytes();

        assertThat(run("b.docx", second, "--id", "first").status()).isEqualTo(2);
        Tongbao.Run shown = run("b.docx", second, "--into", "first");
        assertThat(shown.out()).contains("标题：关于窗口督查的通报 → 关于窗口督查的情况通报", "- 检查12家。", "+ 检查13家。", "还没有改");
        assertThat(site.file(file)).isEqualTo(before);

        run("b.docx", second, "--into", "first", "--write");
        assertThat(site.file(file)).isEqualTo(before.replace("12家", "13家").replace("标题: 关于窗口督查的通报", "标题: 关于窗口督查的情况通报"));
        assertThat(run("b.docx", second, "--into", "first").out()).contains("没有不同");
    }

    @Test
    void changesAndCommentsAreSettledFirst() throws IOException {
        byte[] tracked = WordSamples.file("tracked.docx");
        assertRefused(run("a.docx", tracked), "a.docx 第2段: 错误[OFF007] 文件里有 6 处修订");
        byte[] commented = Docx.of(TITLE + p("", r("不妥") + "<w:r><w:commentReference w:id=\"1\"/></w:r>"))
                .with("comments", "<w:comment w:id=\"1\" w:author=\"李某某\">" + p("领导不同意") + "</w:comment>")
                .bytes();
        assertRefused(run("b.docx", commented), "b.docx 第2段: 错误[OFF008] 文件里有 1 处批注");

        run("a.docx", tracked, "--changes", "reject", "--id", "old");
        assertThat(site.file("content/notices/2026/old/index.md"))
                .contains("检查了12家单位。\n\n这一段的结尾\n\n被删去了。\n\n整段删去。\n", "| 旧行 | 1 |");
        run("b.docx", commented, "--comments", "drop", "--id", "new");
        assertThat(site.file("content/notices/2026/new/index.md"))
                .contains("不妥")
                .doesNotContain("领导", "李某某");
    }

    @Test
    void nothingHiddenComesAlong() throws IOException {
        Tongbao.Run run = run("a.docx", WordSamples.file("fields.docx"), "--id", "first");

        assertThat(run.out()).contains("隐藏的文字 15 字", "页眉、页脚里的文字 8 字", "目录 1 行");
        assertThat(site.file("content/notices/2026/first/index.md"))
                .contains("依据第三条，见[政府网站](<https://www.gov.cn/>)。\n", "日期　　2018年\\\n第二行\n")
                .doesNotContain("13800000000", "内部", "REF");
    }

    @Test
    void aPictureThatIsNotInTheFileIsReported() throws IOException {
        byte[] linked = Docx.of(TITLE + p("正文。") + p("", drawing("link=\"rId7\"", "")))
                .outside("rId7", "image", "file:///C:/secret/a.png")
                .bytes();

        assertThat(run("a.docx", linked, "--id", "first").out())
                .contains("a.docx 第3段: 警告[OFF011]", "file:///C:/secret/a.png");
    }

    @Test
    void aPictureThatPagesCannotShowIsReported() throws IOException {
        byte[] emf = Docx.of(TITLE + p("", drawing("embed=\"rId_a\"", "")))
                .picture("a.emf", new byte[] {1, 0, 0, 0, 108})
                .bytes();

        assertThat(run("a.docx", emf, "--id", "first").out()).contains("a.docx a.emf: 警告[OFF012]", "是 .emf 格式");
    }

    @Test
    void filesThatAreNoDocumentsAreRefused() throws IOException {
        byte[] good = Docx.of(TITLE + p("正文。")).bytes();

        assertRefused(run("a.docx", TestPictures.png(4, 4)), "a.docx: 错误[OFF001]", "PNG 图片");
        assertRefused(run("a.docx", new byte[0]), "错误[OFF001]", "空文件");
        assertRefused(run("a.docx", Docx.zip(Map.of("a.txt", new byte[3]))), "错误[OFF003]");
        assertRefused(run("a.docx", Arrays.copyOf(good, good.length / 2)), "错误[OFF003]");
        assertRefused(run("a.docx", Docx.of("<w:p><w:r>").bytes()), "错误[OFF003]", "/word/document.xml");
        assertRefused(run("a.docm", Docx.of(TITLE).withMacros().bytes()), "错误[OFF005]");
        assertRefused(run("a.docx", locked()), "错误[OFF002]");
        assertThat(run("a.pdf", good).status()).isEqualTo(2);
        assertThat(run("a.docx", Docx.of(p("没有种类的一段话。")).bytes()).status()).isEqualTo(2);
        assertNothingWritten();
    }

    /** What a password protects lies in a stream of a compound file. */
    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new ByteArrayInputStream(new byte[16]), "EncryptedPackage");
            compound.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        String document = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

        assertRefused(run("a.docx", Docx.of("").raw(document).bytes()), "错误[OFF006]");
    }

    @Test
    void bombsAreRefused() throws IOException {
        assertRefused(run("a.docx", Docx.of(TITLE + p(" ".repeat(40 << 20))).bytes()), "错误[OFF004]");
        String deep = "<w:tbl><w:tr><w:tc>".repeat(60) + "</w:tc></w:tr></w:tbl>".repeat(60);
        assertRefused(run("a.docx", Docx.of(TITLE + deep).bytes()), "错误[OFF004]", "套了 20 层");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 6000; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        assertRefused(run("a.docx", Docx.zip(many)), "错误[OFF0");
    }

    @Test
    void aMarkOfSecrecyIsRefused() throws IOException {
        assertRefused(run("a.docx", Docx.of(p("机密★1年") + TITLE + p("正文。")).bytes()), "错误[OFF015]", "机密");
    }

    @Test
    void manyChangesAreAsFastAsFew() throws IOException {
        StringBuilder body = new StringBuilder(TITLE);
        for (int i = 0; i < 10_000; i++) {
            body.append("<w:p><w:ins w:id=\"" + i + "\">" + r("第" + i + "项") + "</w:ins><w:del w:id=\"x" + i
                    + "\"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>");
        }
        byte[] file = Docx.of(body.toString()).bytes();

        assertThat(run("a.docx", file).err()).contains("文件里有 20000 处修订");
        assertThat(run("a.docx", file, "--changes", "accept", "--id", "first").status())
                .isZero();
    }

    @Test
    void olderFormatsGoThroughLibreOffice() throws IOException, InterruptedException {
        Files.write(folder.resolve("a.docx"), Docx.of(TITLE + p("检查12家。")).bytes());
        Path made = folder.resolve("old");
        Soffice.convert(folder, "doc", made, List.of(folder.resolve("a.docx")));

        Tongbao.Run run = run("a.doc", Files.readAllBytes(made.resolve("a.doc")), "--id", "first");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(site.file("content/notices/2026/first/index.md")).contains("标题: 关于窗口督查的通报\n", "检查12家。\n");
    }
}
