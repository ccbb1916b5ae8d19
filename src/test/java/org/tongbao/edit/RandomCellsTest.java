package org.tongbao.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.edit.EditException.Fault;
import org.tongbao.source.CellRow;
import org.tongbao.source.CsvReader;
import org.tongbao.source.SourceText;

/**
 * Random edits of the tables of both sites and of strange ones, each made on plain cells too: the reader finds those
 * cells in the edited text. {@code -Dedits=20000} makes a long run of it, {@code -Dseed=7} another one.
 */
@Tag("once")
class RandomCellsTest {

    private static final int EDITS = Integer.getInteger("edits", 1000);

    private static final long SEED = Long.getLong("seed", 19);

    private static final List<String> TEXTS = List.of(
            "市财政局", "99", "", " 甲 ", "甲,乙", "甲;乙", "甲\t乙", "甲，乙", "甲；乙；丙；丁", "\"", "甲\"乙", "\"甲\"", "甲\n乙", "\n",
            "甲\r\n乙", ",", ",,,,", "，，，，", "𠮷", "😀,😀", "'", "=1+1", "—", "　", "\"\"", "#甲");

    private static final List<String> STRANGE = List.of(
            "单位,受理,备注\n甲,1,\n乙,2,丙\n",
            "单位 , 受理,\"备注\"\n\n \"甲\" , 1 ,\"一,二\"\n乙\n,,\n丙,3,\"多\n行\"",
            "单位\t受理\t备注\n甲\t1\t丙,丁\n\n\n乙\t2\t\"\"\n",
            "单位；受理；备注\n甲；1；丙\n乙；2；\n",
            "单位，受理，备注\n甲，1，丙；丁\n",
            "单位;受理\n\"甲;乙\";1\n\"丙\"\"丁\";2\n",
            "只有一列\n甲\n\"乙\"\n\n丙",
            "只有一格",
            "甲,乙;丙\n一,二;三\n",
            "标题,,\n单位,受理,备注\n甲,1,乙,多余\n合计,1,\n注：以上,,\n");

    private final Random random = new Random(SEED);

    private static final class Trial {
        final List<List<String>> rows;
        CsvText table;

        Trial(String file) {
            this.table = Edits.table(file);
            this.rows = new ArrayList<>();
            table.rows().forEach(r -> rows.add(texts(r)));
        }
    }

    @Test
    void whatIsReadIsWhatWasChanged() throws Exception {
        List<Trial> trials = trials();
        int refused = 0;
        for (int i = 0; i < EDITS; i++) {
            Trial trial = trials.get(
                    random.nextInt(3) > 0 ? random.nextInt(2 * STRANGE.size()) : random.nextInt(trials.size()));
            String before = trial.table.written().file();
            List<List<String>> wanted = new ArrayList<>();
            trial.rows.forEach(r -> wanted.add(new ArrayList<>(r)));
            RowChange change = change(wanted);
            boolean isEmpty =
                    wanted.isEmpty() || wanted.stream().anyMatch(r -> r.stream().allMatch(String::isEmpty));
            try {
                trial.table = trial.table.with(List.of(change));
                trial.rows.clear();
                trial.rows.addAll(wanted);
            } catch (EditException e) {
                assertThat(e.fault() == Fault.EMPTY ? isEmpty : e.fault() == Fault.UNSAFE && trial.rows.size() < 6)
                        .as("%s: %s%n%s", change, e, before)
                        .isTrue();
                refused += e.fault() == Fault.UNSAFE ? 1 : 0;
            }
            String after = trial.table.written().file();
            assertThat(read(after))
                    .as("edit %d of seed %d: %s%n%s%n=====%n%s", i, SEED, change, before, after)
                    .isEqualTo(trial.rows);
            assertThat(after.startsWith("\uFEFF")).isEqualTo(before.startsWith("\uFEFF"));
        }
        assertThat(refused).isLessThan(EDITS / 100);
    }

    private RowChange change(List<List<String>> rows) {
        int at = random.nextInt(rows.size());
        switch (random.nextInt(5)) {
            case 0 -> {
                List<String> cells = new ArrayList<>();
                rows.get(at).forEach(c -> cells.add(text()));
                int place = random.nextInt(rows.size() + 1);
                rows.add(
                        place,
                        new ArrayList<>(
                                cells.stream().map(RandomCellsTest::clean).toList()));
                return new RowChange.Insert(place, cells);
            }
            case 1 -> {
                if (rows.size() < 3) {
                    return new RowChange.Move(0, 0);
                }
                rows.remove(at);
                return new RowChange.Remove(at);
            }
            case 2 -> {
                int to = random.nextInt(rows.size());
                rows.add(to, rows.remove(at));
                return new RowChange.Move(at, to);
            }
            default -> {
                List<String> row = rows.get(at);
                int column = random.nextInt(row.size() + (random.nextInt(4) == 0 ? 2 : 0));
                String text = text();
                while (row.size() <= column && !clean(text).isEmpty()) {
                    row.add("");
                }
                if (column < row.size()) {
                    row.set(column, clean(text));
                }
                return new RowChange.SetCell(at, column, text);
            }
        }
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static List<List<String>> read(String file) {
        String text = file.replace("\uFEFF", "").replace("\r\n", "\n");
        return CsvReader.read(SourceText.of("x.csv", text), new Diagnostics()).orElseThrow().stream()
                .map(RandomCellsTest::texts)
                .toList();
    }

    private static List<String> texts(CellRow row) {
        return new ArrayList<>(row.cells().stream().map(c -> c.text()).toList());
    }

    private static List<Trial> trials() throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (String file : STRANGE) {
            trials.add(new Trial(file));
            trials.add(new Trial("\uFEFF" + file.replace("\n", "\r\n")));
        }
        for (String site : List.of("content", "examples/moushi/content")) {
            try (Stream<Path> all = Files.walk(TestSite.REPOSITORY.resolve(site))) {
                for (Path file :
                        all.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                    trials.add(new Trial(Files.readString(file)));
                }
            }
        }
        return trials;
    }
}
