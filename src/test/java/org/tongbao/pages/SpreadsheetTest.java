package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.office.Soffice;

/**
 * CSV files and workbooks with every set of columns on both sites open in a spreadsheet with the right columns, texts as
 * texts and numbers as numbers: LibreOffice opens them and writes what it took each cell for.
 */
@Tag("browser")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SpreadsheetTest {

    /** Comma, quote, UTF-8, from line 1; what stands in quotes is text, and all else what it looks like. */
    private static final String OPENED = "CSV:44,34,76,1,,0,true,true";

    /** The same, with texts in quotes and cells as they are shown. */
    private static final String WRITTEN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true";

    /** LibreOffice leaves out what stands behind the 256th word of its command line. */
    private static final int AT_ONCE = 200;

    /** Files with the same columns that are opened, the longest: every month has one, and all are written alike. */
    private static final int OF_THE_SAME_COLUMNS = 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {".csv", ".xlsx"})
    void everyCellIsWhatItWas(String ending) throws IOException, InterruptedException {
        List<Path> files = files(ending);
        Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < files.size(); i++) {
            Files.copy(files.get(i), folder.resolve("in/" + i + ending));
        }

        for (int i = 0; i < files.size(); i += AT_ONCE) {
            openAndWrite(i, Math.min(files.size(), i + AT_ONCE), ending);
        }

        for (int i = 0; i < files.size(); i++) {
            Path csv = csv(files.get(i));
            List<List<String>> before = cells(Files.readString(csv).substring(1));
            List<List<String>> after = cells(Files.readString(folder.resolve("out/" + i + ".csv")));
            assertThat(after).as("%s", files.get(i)).isEqualTo(before);
        }
        assertThat(files).hasSizeGreaterThan(100);
    }

    private static List<Path> files(String ending) throws IOException {
        Map<String, List<Path>> byColumns = new TreeMap<>();
        for (BuiltSite site : BuiltSite.values()) {
            for (Path file : DataFolder.files(site, ending)) {
                String columns = Files.readAllLines(csv(file)).get(0);
                byColumns.computeIfAbsent(columns, c -> new ArrayList<>()).add(file);
            }
        }
        return byColumns.values().stream()
                .flatMap(alike -> alike.stream()
                        .sorted(Comparator.comparing((Path f) -> csv(f).toFile().length())
                                .reversed())
                        .limit(OF_THE_SAME_COLUMNS))
                .toList();
    }

    /** The same table as CSV. */
    private static Path csv(Path file) {
        return Path.of(file.toString().replace(".xlsx", ".csv"));
    }

    private void openAndWrite(int from, int until, String ending) throws IOException, InterruptedException {
        List<Path> in = IntStream.range(from, until)
                .mapToObj(i -> folder.resolve("in/" + i + ending))
                .toList();
        String filter = ending.equals(".csv") ? OPENED : "Calc MS Excel 2007 XML";
        Soffice.convert(folder, WRITTEN, folder.resolve("out"), in, "--infilter=" + filter);
    }

    /** The cells as they are written: texts with their quotes, numbers without the noughts at their end. */
    private static List<List<String>> cells(String csv) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : csv.replace("\r\n", "\n").toCharArray()) {
            quoted ^= c == '"';
            if (quoted || (c != ',' && c != '\n')) {
                cell.append(c);
                continue;
            }
            rows.get(rows.size() - 1).add(plain(cell.toString()));
            cell.setLength(0);
            if (c == '\n') {
                rows.add(new ArrayList<>());
            }
        }
        return rows;
    }

    private static String plain(String cell) {
        return cell.matches("[+-]?[0-9.]+")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }
}
