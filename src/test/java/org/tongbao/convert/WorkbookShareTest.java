package org.tongbao.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.convert.WorkbookSamples.Sample;
import org.tongbao.office.Sheets;
import org.tongbao.office.Soffice;

/** Twelve workbooks: each cell that LibreOffice shows is in a row of the entry, or a message says that it is not. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbookShareTest {

    /** As shown, of every sheet. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    private static final Pattern MAPPING = Pattern.compile("表格“.*”：.*表头：(.*)");
    private static final Pattern LINE = Pattern.compile("没有带过来：“(.*)”这一行$", Pattern.MULTILINE);
    private static final Pattern TOTAL = Pattern.compile("这一行里和各行对不了的：(.*)");
    private static final Pattern NAMELESS = Pattern.compile("没有表头的 . 列，.* 格，如“(.*)”");
    private static final Pattern DAY = Pattern.compile("(?:2018[-年/])?([0-9]{1,2})[-月/]([0-9]{1,2})日?");
    private static final Pattern MEASURED = Pattern.compile("([0-9.]+)(亿元|万元|元|个|人|件|%)");

    /** The cells of each workbook: in the entry, in messages, and excused with a reason. */
    private static final String[] SHARES = {
        "ledger: 50 = 28 + 17 + 5",
        "codes: 39 = 27 + 9 + 3",
        "award: 29 = 17 + 8 + 4",
        "pledge: 35 = 26 + 9 + 0",
        "evaluation: 34 = 26 + 8 + 0",
        "hotline: 54 = 24 + 13 + 17",
        "cases: 34 = 24 + 8 + 2",
        "units: 23 = 13 + 6 + 4",
        "money: 29 = 11 + 10 + 8",
        "form: 32 = 14 + 10 + 8",
        "since1904: 15 = 10 + 5 + 0",
        "sanctions: 22 = 12 + 4 + 6"
    };

    @TempDir
    static Path folder;

    private TestSite site;

    /** What became of the cells of a workbook. */
    private static final class Share {
        private int cells;
        private int arrived;
        private int told;
        private final List<String> missing = new ArrayList<>();
    }

    @BeforeAll
    void make() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("first"));
        for (Sample sample : WorkbookSamples.all()) {
            Path to = sample.resaved() ? folder.resolve("first") : folder;
            Files.write(to.resolve(sample.name() + ".xlsx"), Sheets.workbook(sample.fill()));
        }
        Soffice.convert(folder, "xlsx:Calc MS Excel 2007 XML", folder, Soffice.files(folder.resolve("first"), "xlsx"));
        Soffice.convert(folder, CSV, folder, Soffice.files(folder, "xlsx"));
        site = TestSite.in(folder.resolve("site")).write("content/kinds/funds.yaml", WorkbookSamples.FUNDS);
    }

    @Test
    void everyCellArrivesOrIsReported() throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        for (Sample sample : WorkbookSamples.all()) {
            Share share = share(sample);
            missing.addAll(share.missing);
            int excused = share.cells - share.arrived - share.told - share.missing.size();
            shares.add(
                    "%s: %d = %d + %d + %d".formatted(sample.name(), share.cells, share.arrived, share.told, excused));
        }
        assertThat(missing).isEmpty();
        assertThat(shares).containsExactly(SHARES);
    }

    private Share share(Sample sample) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of(folder.resolve(sample.name() + ".xlsx").toString(), "--kind", sample.kind()));
        sample.columns().forEach(c -> arguments.addAll(List.of("--column", c)));
        Tongbao.Run run = Tongbao.at(site.root(), "import", arguments.toArray(String[]::new));
        assertThat(run.status()).as(sample.name() + run.err()).isZero();
        List<List<String>> rows = entry(sample.name());
        Set<String> words = words(run.out());
        Set<String> lines = new HashSet<>(found(LINE, run.out()));
        lines.add(title(sample.name()));
        Set<String> excused = cells(sample.excused().keySet());
        Share share = new Share();
        sheets(sample.name()).forEach((sheet, shown) -> {
            boolean isReported = run.out().contains("工作表 " + sheet) || run.out().contains("工作表“" + sheet);
            for (int i = 0; !isReported && i < shown.size(); i++) {
                List<String> row = shown.get(i);
                List<String> arrived = take(rows, row);
                boolean isLine = lines.contains(
                        String.join(" ", row.stream().filter(c -> !c.isEmpty()).toList()));
                for (int j = 0; j < row.size(); j++) {
                    String place = sheet + "!" + new CellReference(i, j).formatAsString(false);
                    String cell = row.get(j);
                    if (!cell.isEmpty()) {
                        share.cells++;
                        if (arrived.remove(plain(cell))) {
                            share.arrived++;
                        } else if (isLine || words.contains(plain(cell))) {
                            share.told++;
                        } else if (!excused.contains(place)) {
                            share.missing.add(sample.name() + " " + place + ": " + cell);
                        }
                    }
                }
            }
        });
        return share;
    }

    /** Takes the first row that holds most of these cells; its cells in their plain form, none if there is no such row. */
    private static List<String> take(List<List<String>> rows, List<String> cells) {
        List<String> plain = cells.stream()
                .filter(c -> !c.isEmpty())
                .map(WorkbookShareTest::plain)
                .toList();
        for (List<String> row : rows) {
            long common = plain.stream().filter(row::contains).count();
            if (common >= 2 && common * 2 >= plain.size()) {
                rows.remove(row);
                return new ArrayList<>(row);
            }
        }
        return new ArrayList<>();
    }

    /** A cell without spaces, commas between thousands, the measure behind a number, and the year of a day. */
    private static String plain(String cell) {
        String solid = cell.replaceAll("[\\s\u3000]", "");
        String number = solid.matches("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?.{0,2}") ? solid.replace(",", "") : solid;
        Matcher measured = MEASURED.matcher(number);
        Matcher day = DAY.matcher(number);
        return day.matches()
                ? Integer.parseInt(day.group(1)) + "-" + Integer.parseInt(day.group(2))
                : measured.matches() ? measured.group(1) : number;
    }

    /** The rows of the tables of an entry. */
    private List<List<String>> entry(String id) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Path file : files(site.root().resolve("content"), f -> f.toString().contains("/" + id + "/"))) {
            if (file.toString().endsWith(".csv")) {
                List<List<String>> table = csv(Files.readString(file).substring(1));
                table.remove(0);
                table.forEach(
                        r -> rows.add(r.stream().map(WorkbookShareTest::plain).toList()));
            }
        }
        return rows;
    }

    private String title(String id) throws IOException {
        Path index = files(site.root().resolve("content"), f -> f.endsWith(id + "/index.md"))
                .get(0);
        return found(Pattern.compile("标题: (.*)"), Files.readString(index)).get(0);
    }

    /** What LibreOffice shows of each sheet. */
    private static Map<String, List<List<String>>> sheets(String name) throws IOException {
        Map<String, List<List<String>>> sheets = new TreeMap<>();
        for (Path file : files(folder, f -> f.getFileName().toString().matches(name + "-.*\\.csv"))) {
            String sheet = file.getFileName().toString().replaceAll("^" + name + "-|\\.csv$", "");
            sheets.put(sheet, csv(Files.readString(file).replace("\uFEFF", "")));
        }
        return sheets;
    }

    private static List<Path> files(Path in, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(in)) {
            return files.filter(which).sorted().toList();
        }
    }

    /** The headings that the import lists, the columns that they fill, and the cells that it quotes. */
    private static Set<String> words(String out) {
        return Stream.of(MAPPING, TOTAL, NAMELESS)
                .flatMap(p -> found(p, out).stream())
                .flatMap(m -> Stream.of(m.split("[、·→ ]")))
                .map(WorkbookShareTest::plain)
                .collect(Collectors.toSet());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).toList();
    }

    private static Set<String> cells(Set<String> ranges) {
        Set<String> cells = new HashSet<>();
        for (String range : ranges) {
            String sheet = range.substring(0, range.indexOf('!') + 1);
            CellRangeAddress.valueOf(range.substring(sheet.length()))
                    .forEach(a -> cells.add(sheet + a.formatAsString()));
        }
        return cells;
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : text.replace("\r\n", "\n").toCharArray()) {
            quoted ^= c == '"';
            if (quoted || (c != ',' && c != '\n')) {
                cell.append(c);
                continue;
            }
            row.add(cell.toString()
                    .replaceAll("^\"|\"$", "")
                    .replace("\"\"", "\"")
                    .strip());
            cell.setLength(0);
            if (c == '\n') {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
