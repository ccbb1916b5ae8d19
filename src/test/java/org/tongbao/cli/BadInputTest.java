package org.tongbao.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.Trees;

/** Bad content is refused with a located message, and the site that stands is not touched. */
@Timeout(20)
class BadInputTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final String HEAD = "---\ntitle: 通报\npublished: 2018-09-27\nsource: 日报\n";

    /** A site that was built, copied for each test: that costs less than to build it. */
    @TempDir
    private static Path built;

    @TempDir
    private Path folder;

    private TestSite site;
    private Map<String, String> standing;

    @BeforeAll
    static void aSiteIsBuilt() {
        TestSite.in(built).notice("good", "", "正文。\n");
        assertThat(Tongbao.at(built, "build").status()).isZero();
    }

    @BeforeEach
    void aSiteStands() {
        site = TestSite.copy(built, folder);
        standing = Trees.of(site.out());
    }

    static Stream<Arguments> badNotices() {
        return Stream.of(
                arguments("a key given twice", text(HEAD + "title: 又一个\n---\n"), "x.md:5:1: 错误[YML003]"),
                arguments("an anchor", text(HEAD + "tags: &t [甲]\n---\n"), "x.md:5:7: 错误[YML004]"),
                arguments("an alias", text(HEAD + "tags: *t\n---\n"), "x.md:5:7: 错误[YML004]"),
                arguments("a tag", text(HEAD + "summary: !!str 甲\n---\n"), "x.md:5:10: 错误[YML004]"),
                arguments("depth 5,000", text(HEAD + "tags: " + "[".repeat(5000) + "\n---\n"), "x.md:5:38: 错误[YML005]"),
                arguments(
                        "a scalar of 3 MB",
                        text(HEAD + "summary: " + "甲".repeat(1 << 20) + "\n---\n"),
                        "x.md:2: 错误[YML008]"),
                arguments(
                        "tabs as indent", text(HEAD + "publicity:\n\tfrom: 2018-01-01\n---\n"), "x.md:6:1: 错误[YML002]"),
                arguments("no closing ---", text(HEAD + "正文\n"), "x.md:1:1: 错误[YML007]"),
                arguments("no front matter", text("正文\n"), "x.md:1:1: 错误[YML006]"),
                arguments("front matter of nothing", text("---\n---\n正文\n"), "x.md:1:1: 错误[YML009]"),
                arguments("an empty file", text(""), "x.md: 错误[FIL008]"),
                arguments("GBK", (HEAD + "---\n正文\n").getBytes(GBK), "x.md:2: 错误[FIL001]"),
                arguments("UTF-16", (HEAD + "---\n").getBytes(StandardCharsets.UTF_16), "x.md:1: 错误[FIL001]"),
                arguments("NUL", text(HEAD + "---\n正\0文\n"), "x.md:6:2: 错误[FIL002]"),
                arguments("a lone surrogate", bytes(HEAD + "---\n正", 0xED, 0xA0, 0x80), "x.md:6: 错误[FIL001]"),
                arguments("a surrogate by escape", text(HEAD + "summary: \"\\uD800\"\n---\n"), "x.md:5:"),
                arguments("a bidi control", text(HEAD + "---\n正\u202E文\n"), "x.md:6:2: 错误[FIL003]"),
                arguments(
                        "a bidi control by escape",
                        text(HEAD + "summary: \"\\u202E\"\n---\n"),
                        "x.md:5:10: 错误[FIL003]"),
                arguments("a bidi control by entity", text(HEAD + "---\n正&#x202E;文\n"), "x.md:6:1: 错误[FIL003]"),
                arguments("a zero-width space", text(HEAD + "---\n正\u200B文\n"), "x.md:6:2: 错误[FIL003]"),
                arguments("javascript:", text(HEAD + "---\n见[这里](javascript:alert(1))\n"), "x.md:6:2: 错误[LNK001]"),
                arguments(
                        "JavaScript: in capitals",
                        text(HEAD + "---\n[这里](JaVaScRiPt:alert(1))\n"),
                        "x.md:6:1: 错误[LNK001]"),
                arguments("data:", text(HEAD + "---\n[这里](data:text/html,x)\n"), "x.md:6:1: 错误[LNK001]"),
                arguments("//evil", text(HEAD + "---\n[这里](//evil.example)\n"), "x.md:6:1: 错误[LNK001]"),
                arguments("/\\evil", text(HEAD + "---\n[这里](</\\evil.example>)\n"), "x.md:6:1: 错误[LNK001]"),
                arguments(
                        "a link field to javascript:",
                        text(HEAD + "related: ['javascript:alert(1)']\n---\n"),
                        "x.md:5:11: 错误[LNK001]"),
                arguments(
                        "a host in disguise",
                        text(HEAD + "---\n[这里](https://good.gov.cn@evil.example)\n"),
                        "x.md:6:1: 错误[LNK001]"),
                arguments("a link out of the site", text(HEAD + "---\n[这里](../../pom.xml)\n"), "x.md:6:1: 错误[LNK005]"),
                arguments(
                        "an attachment out of the site",
                        text(HEAD + "attachments: [../../site.yaml]\n---\n"),
                        "x.md:5:15: 错误[LNK005]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badNotices")
    void refusesANotice(String what, byte[] bytes, String located) {
        site.write("content/notices/2018/x.md", bytes);

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertRefused(build, "content/notices/2018/" + located);
    }

    static Stream<Arguments> badTables() {
        return Stream.of(
                arguments("ragged", text("姓名,单位\n张三,市财政局\n李四\n"), "honourees.csv:3:1: 错误[CSV001]"),
                arguments("a wrong heading", text("姓名,部门甲\n张三,市财政局\n"), "honourees.csv:1:4: 错误[CSV002]"),
                arguments("a quote left open", text("姓名,单位\n\"张三,市财政局\n"), "honourees.csv:2:1: 错误[CSV003]"),
                arguments("no text", new byte[] {'a', (byte) 0xFF, ',', (byte) 0x80}, "honourees.csv:1: 错误[FIL001]"),
                arguments("Latin", "nom,unité\n".getBytes(ISO_8859_1), "honourees.csv:1: 错误[FIL001]"),
                arguments("a heading twice", text("姓名,单位,姓名\n张三,市财政局,李四\n"), "honourees.csv:1:7: 错误[CSV005]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTables")
    void refusesATable(String what, byte[] bytes, String located) {
        site.write("content/units.yaml", "units:\n  - {code: finance, name: 市财政局}\n")
                .write("content/awards/2018/top/index.md", HEAD + "honour: 十佳\nquota: 10\n---\n")
                .write("content/awards/2018/top/honourees.csv", bytes);

        assertRefused(Tongbao.at(site.root(), "build"), "content/awards/2018/top/" + located);
    }

    @Test
    void saysHowToSaveAsUtf8() {
        site.write("content/notices/2018/x.md", (HEAD + "---\n正文\n").getBytes(GBK));

        assertThat(Tongbao.at(site.root(), "build").err()).contains("GBK", "另存为", "UTF-8");
    }

    @Test
    void refusesAFileOfTwoGigabytesWithoutReadingIt() throws IOException {
        Path huge = site.root().resolve("content/notices/2018/huge.md");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(2L << 30);
        }

        assertRefused(Tongbao.at(site.root(), "build"), "content/notices/2018/huge.md: 错误[FIL004]");
    }

    @Test
    void theLimitOfAnEntryHoldsFromBothSides() {
        String start = HEAD + "---\n";
        String within = start + "a".repeat((4 << 20) - text(start).length);
        site.write("content/notices/2018/x.md", within);
        assertThat(Tongbao.at(site.root(), "check").status()).isZero();

        site.write("content/notices/2018/x.md", within + "a");
        assertThat(Tongbao.at(site.root(), "check").out()).contains("x.md: 错误[FIL004]");
    }

    @Test
    void theLimitOfDepthHoldsFromBothSides() {
        site.notice("x", "tags: " + "[".repeat(31) + "甲" + "]".repeat(31) + "\n", "");
        assertThat(Tongbao.at(site.root(), "check").out()).doesNotContain("YML005");

        site.notice("x", "tags: " + "[".repeat(32) + "甲" + "]".repeat(32) + "\n", "");
        assertThat(Tongbao.at(site.root(), "check").out()).contains("YML005");
    }

    @Test
    void longValuesAreAnsweredAtOnce() {
        site.notice("number", "number: " + "a".repeat(200_000) + "1\n", "")
                .notice("alias", "aliases: [/" + "a/".repeat(4_000) + "]\n", "")
                .notice("text", "documentNumber: " + "甲".repeat(20_000) + "\n", "");

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertRefused(build, "content/notices/2018/number.md:5:9: 错误[FLD003]");
        assertThat(build.err()).contains("alias.md:5:11: 错误[URL003]", "text.md:5:17: 错误[FLD006]");
        assertThat(build.err().length()).isLessThan(5_000);
    }

    @Test
    void addressesThatWantAFolderWhereAFileStandsAreRefused() {
        site.notice("x", "aliases: [/old.html, /404.html/]\n", "");

        assertRefused(Tongbao.at(site.root(), "build"), "content/notices/2018/x.md:5:22: 错误[URL002]");
    }

    @Test
    void refusesAPipeInsteadOfWaitingForIt() throws Exception {
        Path pipe = site.root().resolve("content/notices/2018/pipe.md");
        shell("mkfifo", pipe.toString());

        assertRefused(Tongbao.at(site.root(), "build"), "content/notices/2018/pipe.md: 错误[FIL005]");
    }

    @Test
    void refusesALinkThatLeadsOut(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), HEAD + "---\n机密台账\n");
        Files.createSymbolicLink(site.root().resolve("content/notices/2018/x.md"), secret);
        Files.createSymbolicLink(site.root().resolve("content/notices/2019"), elsewhere);

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertRefused(build, "content/notices/2018/x.md: 错误[FIL007]");
        assertThat(build.err()).contains("content/notices/2019: 错误[FIL007]").doesNotContain("机密台账");
    }

    /** A file or folder of the site is moved away and a link put in its place, to where it is now. */
    @Tag("once")
    @ParameterizedTest
    @CsvSource({
        "content, content",
        "content/site.yaml, content/site.yaml",
        "content/units.yaml, content/units.yaml",
        "content/kinds, content/kinds",
        "content/kinds/own.yaml, content/kinds/own.yaml",
        "content/awards, content/awards",
        "content/awards/x, content/awards/x",
        "content/awards/x/index.md, content/awards/x/index.md",
        "content/awards/x/honourees.csv, content/awards/x/honourees.csv",
        "content/awards/x/list.txt, content/awards/x/list.txt",
        "content/awards/x/hall.jpg, content/awards/x/hall.jpg",
        "themes, themes/official",
        "themes/official, themes/official",
        "themes/official/theme.yaml, themes/official/theme.yaml",
        "themes/official/i18n, themes/official/i18n",
        "themes/official/i18n/zh.properties, themes/official/i18n/zh.properties",
        "themes/official/templates, themes/official/templates",
        "themes/official/templates/entry.ftlh, themes/official/templates/entry.ftlh",
        "themes/official/assets, themes/official/assets",
        "themes/official/assets/logo.svg, themes/official/assets/logo.svg",
    })
    void refusesALinkInsideContentAndOneOutOfTheTheme(String path, String named, @TempDir Path elsewhere)
            throws IOException {
        siteWithEverySortOfFile();
        assertThat(Tongbao.at(site.root(), "check").out()).doesNotContain("错误[");
        Path inside = path.startsWith("content/") ? site.root().resolve("content") : elsewhere;
        Path away = inside.resolve(path.contains(".") ? "away.md" : "away");
        Files.move(site.root().resolve(path), away);
        Files.createSymbolicLink(site.root().resolve(path), away);
        standing = Trees.of(site.out());

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.err()).containsPattern(Pattern.quote(named) + "[^:]*: 错误\\[FIL007\\]");
        assertThat(build.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(Trees.of(site.out())).isEqualTo(standing);
    }

    private void siteWithEverySortOfFile() {
        site.write("content/units.yaml", "units: [{code: mou-ju, name: 某局}]\n")
                .write(
                        "content/kinds/own.yaml",
                        "kind: own\nlabel: 自定\nfolder: own\nfields: {note: {label: 备注, type: text}}\n")
                .write("content/awards/x/index.md", """
                        ---
                        title: 十佳
                        published: 2018-09-27
                        source: 日报
                        荣誉称号: 十佳
                        名额: 1
                        attachments: [list.txt]
                        ---
                        ![图](hall.jpg)
                        """)
                .write("content/awards/x/honourees.csv", "姓名,单位\n某人,某局\n")
                .write("content/awards/x/list.txt", "名单")
                .write("content/awards/x/hall.jpg", TestPictures.photo(3, 2, 1, ""));
        for (String file : List.of("theme.yaml", "i18n/zh.properties", "templates/entry.ftlh")) {
            site.write("themes/official/" + file, TestSite.REPOSITORY.resolve("themes/official/" + file));
        }
        site.write("themes/official/assets/logo.svg", "<svg/>");
    }

    @Test
    void aLinkInAThemeMayLeadToAFileOfTheSameTheme() throws IOException {
        Path assets = site.root().resolve("themes/official/assets");
        site.write("themes/official/assets/base/ours.css", "h1 { color: #123456; }");
        Files.createSymbolicLink(assets.resolve("site.css"), Path.of("base/ours.css"));

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();

        try (Stream<Path> built = Files.list(site.out().resolve("assets"))) {
            assertThat(built.filter(f -> f.getFileName().toString().matches("site\\..*css")))
                    .hasSize(1)
                    .allSatisfy(f -> assertThat(f).content().contains("#123456"));
        }
    }

    @Test
    void refusesAPipeInATheme() throws Exception {
        site.write("themes/official/assets/a.css", "");
        shell("mkfifo", site.root().resolve("themes/official/assets/b.css").toString());

        assertRefused(Tongbao.at(site.root(), "build"), "themes/official/assets/b.css: 错误[FIL005]");
    }

    @Test
    void aFileOfAThemeMayBeOf32MegabytesAndNotOfAByteMore() throws IOException {
        Path font = site.root().resolve("themes/official/assets/font.woff2");
        site.write("themes/official/assets/font.woff2", "");
        try (RandomAccessFile file = new RandomAccessFile(font.toFile(), "rw")) {
            file.setLength(32 << 20);
            assertThat(Tongbao.at(site.root(), "check").status()).isZero();

            file.setLength((32 << 20) + 1);
            assertRefused(Tongbao.at(site.root(), "build"), "font.woff2: 错误[FIL004]");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "发票.pdf.exe, FIL015",
        "a.html, FIL015",
        "a.svg, FIL015",
        "a.php.pdf, FIL015",
        "名单.exe.pdf, FIL015",
        "a.htm, FIL015",
        "noending, FIL015",
        ".htaccess, LNK005",
        "../x.pdf, LNK005",
        "..\\\\x.pdf, LNK005",
        "/etc/passwd, LNK005",
        "con.pdf, LNK005",
        "NUL.tar.pdf, LNK005",
        "a.pdf., LNK005",
        "'a.pdf ', LNK004",
        "a<b>.pdf, LNK005",
        "a..pdf, LNK005",
        "发票\\u202Efdp.exe, FIL003"
    })
    void refusesADangerousNameOfAnAttachment(String name, String code) {
        site.write("content/notices/2018/x/index.md", HEAD + "attachments: [\"" + name + "\"]\n---\n");

        Tongbao.Run check = Tongbao.at(site.root(), "check");

        assertThat(check.out()).contains("x/index.md:5:15: 错误[" + code + "]").contains("怎么改");
    }

    @Test
    void aPictureMayBeOf20MegabytesAndNotOfAByteMore() {
        byte[] picture = TestPictures.photo(3, 2, 1, "");
        byte[] most = Arrays.copyOf(picture, 20 << 20);
        site.write("content/notices/2018/x/index.md", HEAD + "---\n![图](a.jpg)\n");

        site.write("content/notices/2018/x/a.jpg", most);
        assertThat(Tongbao.at(site.root(), "check").status()).isZero();

        site.write("content/notices/2018/x/a.jpg", Arrays.copyOf(most, most.length + 1));
        assertThat(Tongbao.at(site.root(), "build").err()).contains("x/a.jpg: 错误[FIL004]");
    }

    @Test
    void aBombAmongPicturesIsRefusedBeforeItIsUnpacked() {
        site.write("content/notices/2018/x/index.md", HEAD + "attachments: [b.png]\n---\n![图](a.png)\n")
                .write("content/notices/2018/x/a.png", TestPictures.png(60_000, 60_000, new byte[0]))
                .write("content/notices/2018/x/b.png", TestPictures.png(1, 20_001, new byte[0]));

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertThat(build.err())
                .contains("x/index.md:7:1: 错误[IMG006] 图片“a.png”的画面太大：60000×60000 像素")
                .contains("x/index.md:5:15: 错误[IMG006] 图片“b.png”");
        assertThat(Trees.of(site.out())).isEqualTo(standing);
    }

    @Test
    void refusesAnAttachmentThatIsALinkOut(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "机密台账");
        site.write("content/notices/2018/x/index.md", HEAD + "attachments: [list.txt]\n---\n");
        Files.createSymbolicLink(site.root().resolve("content/notices/2018/x/list.txt"), secret);

        assertRefused(Tongbao.at(site.root(), "build"), "content/notices/2018/x/list.txt: 错误[FIL007]");
    }

    /** Run as another user when the test itself is root, whom no permission stops. */
    @Test
    void refusesAFileItMayNotRead(@TempDir Path program) throws Exception {
        site.write("content/notices/2018/x.md", HEAD + "---\n");
        ChildProcess nobody = ChildProcess.withoutRights(program);
        shell("chmod", "-R", "a+rX", folder.toString());
        shell("chmod", "000", folder.resolve("content/notices/2018/x.md").toString());

        ChildProcess.Result check = nobody.run("check", "--site", site.root().toString());

        assertThat(check.output()).contains("content/notices/2018/x.md: 错误[FIL006]");
        assertThat(check.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
    }

    /** A cache of pictures that cannot be written is no picture that is missing; a picture that cannot be read is told so. */
    @Test
    @Timeout(120) // two processes, on a machine that may be busy
    void tellsWhatOfAPictureCannotBeReadOrKept(@TempDir Path program) throws Exception {
        site.write("content/notices/2018/x/index.md", HEAD + "---\n![图](a.jpg)\n")
                .write("content/notices/2018/x/a.jpg", TestPictures.photo(30, 20, 1, ""));
        ChildProcess nobody = ChildProcess.withoutRights(program);
        Path cache = site.root().resolve(".site-output.tongbao/pictures");
        Files.createDirectories(cache);
        shell("chmod", "-R", "a+rwX", folder.toString());
        shell("chmod", "555", cache.toString());

        ChildProcess.Result build = nobody.run("build", "--site", site.root().toString());
        shell(
                "chmod",
                "000",
                site.root().resolve("content/notices/2018/x/a.jpg").toString());
        ChildProcess.Result unreadable =
                nobody.run("build", "--site", site.root().toString());

        assertThat(build.status()).as(build.output()).isZero();
        assertThat(build.output()).doesNotContain("LNK004", "OUT003");
        assertThat(unreadable.output()).contains("x/a.jpg: 错误[FIL006]").doesNotContain("LNK004");
    }

    private static void shell(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    @Test
    void refusesNamesThatCannotBecomeAddresses() {
        for (String name : List.of("CON", "con", "通报", "a b", "a_b", "-a")) {
            site.write("content/notices/2018/" + name + ".md", HEAD + "---\n");
        }

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertRefused(build, "content/notices/2018/CON.md: 错误[FIL010]");
        assertThat(build.err().lines().filter(l -> l.contains("FIL010"))).hasSize(6);
    }

    @Test
    void refusesTwoNamesThatSomeSystemsTakeForOne() {
        site.write("content/notices/2018/A.md", HEAD + "---\n").write("content/notices/2018/a.md", HEAD + "---\n");

        assertRefused(Tongbao.at(site.root(), "build"), "content/notices/2018/a.md: 错误[FIL009]");
    }

    @Test
    void newRefusesAnIdThatIsNoName() {
        for (String id : List.of("../../x", "CON", "a".repeat(300), "/etc/x", "a/b", "通报")) {
            Tongbao.Run made = Tongbao.at(site.root(), "new", "notice", id);

            assertThat(made.status()).as(id).isEqualTo(ExitStatus.USAGE);
            assertThat(made.err()).contains("不能用作编号");
        }
    }

    @Test
    void reportsTenErrorsInTenFilesInOneRun() {
        for (int i = 0; i < 10; i++) {
            site.write("content/notices/2018/bad-" + i + ".md", "---\ntitle: 通报\nsource: 日报\n---\n");
        }

        Tongbao.Run build = Tongbao.at(site.root(), "build");

        assertRefused(build, "content/notices/2018/bad-0.md:1:1: 错误[FLD002]");
        assertThat(build.err().lines().filter(l -> l.contains("错误[FLD002]"))).hasSize(10);
        assertThat(build.err()).contains("错误 10 处");
    }

    @Test
    void tellsAMachineTheSameAsJson() {
        site.write("content/notices/2018/x.md", "---\ntitel: 通报\npublished: 2018-09-27\nsource: 日报\n---\n");

        Tongbao.Run check = Tongbao.at(site.root(), "check", "--format", "json");

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.out())
                .contains("\"code\" : \"FLD001\"", "\"line\" : 2", "\"column\" : 1", "\"suggestions\" : [ \"title\" ]");
    }

    private void assertRefused(Tongbao.Run build, String located) {
        assertThat(build.err()).contains(located).doesNotContain("Exception");
        assertThat(build.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(Trees.of(site.out())).isEqualTo(standing);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, int... more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text(text));
        for (int b : more) {
            all.write(b);
        }
        return all.toByteArray();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void acceptsQuotesNestedAHundredThousandDeep() {
        site.notice("deep", "", ">".repeat(100_000) + " 正文\n");

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsChangeNoByte(@TempDir Path other) {
        String text = HEAD + """
                summary: |-
                  提示
                ---

                ## 一、情况

                - 甲
                - 乙

                | 单位 | 数 |
                | --- | --- |
                | 甲 | 1 |
                """;
        site.write("content/notices/2018/x.md", text);
        TestSite twin = TestSite.copy(site.root().resolve("content"), other.resolve("content"))
                .write("notices/2018/x.md", "\uFEFF" + text.replace("\n", "\r\n"));

        assertThat(Tongbao.at(site.root(), "build").status()).isZero();
        assertThat(Tongbao.at(other, "build").status()).isZero();

        assertThat(twin.root()).isDirectory();
        assertThat(Trees.of(other.resolve("site-output"))).isEqualTo(Trees.of(site.out()));
    }
}
