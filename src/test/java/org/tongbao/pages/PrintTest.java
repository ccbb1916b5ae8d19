package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** Paper: a notice is set after GB/T 9704, all else as a clean report. Looked at in what Chromium prints as PDF. */
@Tag("browser")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PrintTest {

    private static final String NOTICE = "/notices/2026/moushi-notice-launch-2026/";
    private static final String PLEDGES = "/pledges/2026/moushi-pledges-2026-08/";
    private static final String LEDGER = "/ledgers/2026/moushi-ledger-2026-08/";
    private static final String BULLETIN = "/bulletins/2026/moushi-bulletin-2026-4/";
    private static final String REPORT = "/notices/wenzhou/wenzhou-look-back-2018/";
    private static final double MM = 72 / 25.4;

    private static PDDocument notice;
    private static PDDocument ledger;
    private static PDDocument pledges;
    private static PDDocument bulletin;
    private static PDDocument report;

    /** By the number of columns of the table in it. */
    private static final Map<Integer, PDDocument> wide = new TreeMap<>();

    @BeforeAll
    static void printed(@TempDir Path folder) throws IOException {
        TestSite tables = TestSite.in(folder);
        List<Integer> columns = List.of(7, 8, 16, 17, 40);
        columns.forEach(c -> tables.notice("wide-" + c, "", table(c)));
        assertThat(Tongbao.at(tables.root(), "build").status()).isZero();
        Browser browser = Browser.shared();
        try (FileServer site = FileServer.of(tables.out())) {
            for (int c : columns) {
                wide.put(c, print(browser, site.url("/notices/2018/wide-" + c + "/")));
            }
        }
        try (FileServer site = FileServer.of(BuiltSite.EXAMPLE.out())) {
            notice = print(browser, site.url(NOTICE));
            ledger = print(browser, site.url(LEDGER));
            pledges = print(browser, site.url(PLEDGES));
            bulletin = print(browser, site.url(BULLETIN));
        }
        try (FileServer site = FileServer.of(BuiltSite.SAMPLE.out())) {
            report = print(browser, site.url(REPORT));
        }
    }

    @AfterAll
    static void closed() throws IOException {
        notice.close();
        ledger.close();
        pledges.close();
        bulletin.close();
        report.close();
        for (PDDocument pdf : wide.values()) {
            pdf.close();
        }
    }

    /** A line of a page, with where it stands, in millimetres from the left and upper edge of the paper. */
    private record Line(int page, String text, double left, double right, double bottom) {

        /** The size of its type in points, for a line of Han characters: each is as wide as it is high. */
        double size() {
            return (right - left) * MM / text.codePointCount(0, text.length());
        }
    }

    private static PDDocument print(Browser browser, String url) throws IOException {
        browser.open(url);
        Map<String, Object> pdf = browser.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Loader.loadPDF(Base64.getDecoder().decode((String) pdf.get("data")));
    }

    private static List<Line> lines(PDDocument pdf) throws IOException {
        List<Line> lines = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                TextPosition first = letters.get(0);
                TextPosition last = letters.get(letters.size() - 1);
                lines.add(new Line(
                        getCurrentPageNo(),
                        text.strip(),
                        first.getXDirAdj() / MM,
                        (last.getXDirAdj() + last.getWidthDirAdj()) / MM,
                        first.getYDirAdj() / MM));
            }
        };
        stripper.setSortByPosition(true);
        stripper.getText(pdf);
        return lines;
    }

    private static Line line(List<Line> lines, String part) {
        return line(lines, l -> l.text().contains(part));
    }

    private static Line line(List<Line> lines, Predicate<Line> wanted) {
        return lines.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such line in " + lines));
    }

    @Test
    void aNoticeIsAnOfficialDocument() throws IOException {
        List<Line> lines = lines(notice);
        Line mark = line(lines, l -> l.text().equals("某市作风建设办公室"));
        Line number = line(lines, "某作风办〔2026〕1号");
        Line title = line(lines, "“一把手”公开承诺工作的通知");
        Line addressee = line(lines, "各街道、市政府各组成部门、市属国有企业：");
        Line text = line(lines, "政府组成部门和市属国有企业的“一把手”");

        assertThat(notice.getPage(0).getMediaBox().getWidth() / MM).isCloseTo(210, within(0.5));
        assertThat(notice.getPage(0).getMediaBox().getHeight() / MM).isCloseTo(297, within(0.5));
        assertThat(List.of(mark.bottom(), number.bottom(), title.bottom(), addressee.bottom(), text.bottom()))
                .isSorted();
        assertThat(mark.size()).as("the issuer").isGreaterThan(title.size());
        assertThat(title.size()).as("the title, 2号").isCloseTo(22, within(0.3));
        assertThat(text.size()).as("the text, 3号").isCloseTo(16, within(0.3));
        assertThat(addressee.left()).as("the left edge of the text").isCloseTo(28, within(1.0));
        assertThat(text.left() - addressee.left()).as("two characters in").isCloseTo(2 * 156.0 / 28, within(0.5));
        assertThat(text.right()).as("the right edge of the text").isCloseTo(184, within(3.0));
    }

    @Test
    void whateverItsKindAnEntryWithANumberOfTheIssuerIsADocumentAndNoOther() throws IOException {
        assertThat(lines(bulletin)).extracting(Line::text).contains("某市作风建设办公室").anyMatch(t -> t.endsWith("印发"));
        assertThat(lines(report)).extracting(Line::text).noneMatch(t -> t.endsWith("印发"));
        assertThat(line(lines(report), "温州市不满意处室").size())
                .as("the title of a report")
                .isNotCloseTo(22, within(0.3));
    }

    /** From eight columns on a table lies across the paper, from seventeen on in small type; none is cut. */
    @ParameterizedTest
    @CsvSource({"7, false", "8, true", "16, true", "17, true", "40, true"})
    void aWideTableFitsThePaper(int columns, boolean across) throws Exception {
        PDDocument pdf = Objects.requireNonNull(wide.get(columns));
        String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        List<Line> lines = lines(pdf);
        Line head = line(lines, l -> l.text().startsWith("第1"));

        assertThat(text.chars().filter(c -> c == '办').count()).as("in " + text).isGreaterThanOrEqualTo(columns);
        assertThat(pdfWidth(pdf, head)).isCloseTo(across ? 297 : 210, within(0.5));
        assertThat(lines).allMatch(l -> l.left() > 15 && l.right() < pdfWidth(pdf, l) - 15);
    }

    /** Charts stand beside their table, and one that is higher than a page is left to its table. */
    @Test
    void aReportTakesFewPagesAndNoneEndsWithAHeading() throws IOException {
        assertThat(pledges.getNumberOfPages()).isLessThanOrEqualTo(8);
        for (PDDocument pdf : List.of(ledger, pledges)) {
            Map<Integer, Line> last = new TreeMap<>();
            lines(pdf).forEach(l -> last.merge(l.page(), l, (a, b) -> b.bottom() > a.bottom() ? b : a));

            assertThat(last.values())
                    .as("13 points and more are headings")
                    .allSatisfy(l -> assertThat(l.size()).as(l.text()).isLessThan(12.5));
        }
    }

    private static String table(int columns) {
        String head =
                IntStream.rangeClosed(1, columns).mapToObj(c -> "第" + c + "列").collect(Collectors.joining("|"));
        String row =
                IntStream.rangeClosed(1, columns).mapToObj(c -> c + "号事项已经办结").collect(Collectors.joining("|"));
        return "表前。\n\n|" + head + "|\n|" + "---|".repeat(columns) + "\n|" + row + "|\n\n表后。\n";
    }

    private static double pdfWidth(PDDocument pdf, Line line) {
        return pdf.getPage(line.page() - 1).getMediaBox().getWidth() / MM;
    }

    @Test
    void aPageOfANoticeHolds22LinesOf28Characters() throws IOException {
        List<Line> lines = lines(notice);
        Line full = line(lines, "全年目标，按月公布进度。");
        List<Line> below = lines.stream()
                .filter(l -> l.page() == full.page() && l.bottom() > full.bottom() - 25 && l.left() < 100)
                .filter(l -> l.bottom() < 262)
                .toList();
        double step = (below.get(below.size() - 1).bottom() - below.get(0).bottom()) / (below.size() - 1);

        assertThat(full.text().codePointCount(0, full.text().length())).isEqualTo(28);
        assertThat(full.right() - full.left()).isCloseTo(156, within(1.0));
        assertThat(step * 22).isCloseTo(225, within(4.0)); // lines are set on whole pixels
    }

    @Test
    void itEndsWithTheNameTheDayAndTheImprint() throws IOException {
        List<Line> lines = lines(notice);
        Line day = line(lines, l -> l.text().equals("2026年1月9日"));
        Line name =
                line(lines, l -> l.text().equals("某市作风建设办公室") && l.page() == day.page() && l.bottom() < day.bottom());

        assertThat(day.left() - name.left()).as("two characters in").isCloseTo(2 * 156.0 / 28, within(0.5));
        assertThat(name.right()).as("two characters from the edge").isCloseTo(184 - 2 * 156.0 / 28, within(1.0));
        assertThat(line(lines, "抄送：市委办公室、市人大常委会办公室、市政协办公室。").bottom()).isGreaterThan(day.bottom());
        assertThat(line(lines, "2026年1月12日印发").right()).isCloseTo(184 - 5, within(1.5));
    }

    @Test
    void pageNumbersStandOutside() throws IOException {
        List<Line> lines = lines(notice);
        Line odd = line(lines, "— 1 —");
        Line even = line(lines, "— 2 —");

        assertThat(odd.left()).isGreaterThan(150);
        assertThat(even.right()).isLessThan(60);
        assertThat(odd.bottom() - (297 - 35)).as("below the text, in mm").isBetween(7.0, 14.0);
    }

    /** Looked at as an image: the rule under the number is red, as wide as the text, and drawn once. */
    @Test
    void theRuleUnderTheNumberIsRed() throws IOException {
        BufferedImage page = new PDFRenderer(notice).renderImageWithDPI(0, 150);
        double numberBottom = line(lines(notice), "某作风办〔2026〕1号").bottom();
        int scale = 150;
        List<Integer> red = new ArrayList<>();
        for (int y = 0; y < page.getHeight(); y++) {
            int found = 0;
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y);
                if ((rgb >> 16 & 255) > 120 && (rgb >> 8 & 255) < 80 && (rgb & 255) < 80) {
                    found++;
                }
            }
            if (found / (scale / 25.4) > 150) {
                red.add(y);
            }
        }

        assertThat(red).isNotEmpty();
        assertThat(red.get(red.size() - 1) - red.get(0)).as("one rule").isLessThan(8);
        assertThat(red.get(0) / (scale / 25.4) - numberBottom)
                .as("below the number, in mm")
                .isBetween(3.0, 9.0);
    }

    @Test
    void aReportHoldsItsFiguresAndTheWholeTable() throws IOException {
        String text = new PDFTextStripper().getText(ledger);

        assertThat(text).contains("查摆问题", "85.00", "↺", "反弹重整", "2026-010");
        assertThat(text).as("nothing to press").doesNotContain("长者模式", "复制链接", "搜索本站", "菜单");
        assertThat(text).contains("https://moushi.example.gov.cn" + LEDGER);
    }
}
