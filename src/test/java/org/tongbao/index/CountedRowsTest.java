package org.tongbao.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.figure.Figure;
import org.tongbao.model.Values;
import org.tongbao.read.SiteReader;

/** A rule that counts rows for each row counts the same rows as one who walks through all of them. */
@Tag("once")
class CountedRowsTest {

    private static final String KIND = """
            kind: test
            label: 测试
            folder: tests
            tables:
              rows:
                label: 行
                columns:
                  group: {type: text, label: 组}
                  score: {type: figure, label: 分, measure: 个}
                  above: {type: figure, label: 高于, measure: 次}
                  atLeast: {type: figure, label: 不低于, measure: 次}
                  below: {type: figure, label: 低于, measure: 次}
                  same: {type: figure, label: 同组, measure: 次}
                  alike: {type: figure, label: 同组高于, measure: 次}
                rules:
                  - above = count(rows where score > row.score)
                  - atLeast = count(rows where score >= row.score)
                  - below = count(rows where score < row.score)
                  - same = count(rows where group = row.group)
                  - alike = count(rows where score > row.score and group = row.group)
            """;

    /** A row; a score from low to high, -1 for a blank one. */
    private record Row(String group, int low, int high) {

        boolean isBlank() {
            return low < 0;
        }

        String csv() {
            String score = isBlank() ? "" : low == high ? low + "个" : low + "—" + high + "个";
            return group + "," + score + "\n";
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void eachRowIsCountedAsByHand(int seed) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        StringBuilder csv = new StringBuilder("组,分\n");
        for (int i = 0; i < 12; i++) {
            boolean blanks = seed % 3 == 0;
            int low = blanks && random.nextInt(6) == 0 ? -1 : random.nextInt(5);
            int high = low >= 0 && seed % 2 == 0 && random.nextInt(4) == 0 ? low + 1 + random.nextInt(3) : low;
            Row row = new Row(
                    blanks && low >= 0 && random.nextInt(6) == 0 ? "" : "甲乙".charAt(random.nextInt(2)) + "组",
                    low,
                    high);
            rows.add(row);
            csv.append(row.csv());
        }
        List<Values> computed = computed(csv.toString());

        BiPredicate<Row, Row> above = (other, row) -> row.low < other.high;
        BiPredicate<Row, Row> group = (other, row) -> other.group.equals(row.group);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Values found = computed.get(i);
            assertThat(figure(found, "above")).isEqualTo(byScore(rows, row, above));
            assertThat(figure(found, "atLeast")).isEqualTo(byScore(rows, row, (o, r) -> r.low <= o.high));
            assertThat(figure(found, "below")).isEqualTo(byScore(rows, row, (o, r) -> o.low < r.high));
            assertThat(figure(found, "same")).isEqualTo(byGroup(rows, row, group));
            assertThat(figure(found, "alike")).isEqualTo(alike(rows, row, above.and(group)));
        }
    }

    /** How many scores have a relation to that of a row; blank if one of both is, as it may be any score. */
    private static String byScore(List<Row> rows, Row row, BiPredicate<Row, Row> relation) {
        boolean unknown = row.isBlank() || rows.stream().anyMatch(Row::isBlank);
        return unknown ? "" : count(rows, row, relation);
    }

    private static String byGroup(List<Row> rows, Row row, BiPredicate<Row, Row> relation) {
        boolean unknown = row.group.isEmpty() || rows.stream().anyMatch(r -> r.group.isEmpty());
        return unknown ? "" : count(rows, row, relation);
    }

    private static String alike(List<Row> rows, Row row, BiPredicate<Row, Row> relation) {
        boolean unknown = row.isBlank()
                || row.group.isEmpty()
                || rows.stream()
                        .anyMatch(r -> (r.group.isEmpty() && (r.isBlank() || row.low < r.high))
                                || (r.isBlank() && r.group.equals(row.group)));
        return unknown ? "" : count(rows, row, relation);
    }

    private static String count(List<Row> rows, Row row, BiPredicate<Row, Row> relation) {
        return rows.stream().filter(r -> relation.test(r, row)).count() + "次";
    }

    private List<Values> computed(String csv) {
        TestSite site = TestSite.in(folder)
                .write("content/kinds/test.yaml", KIND)
                .write("content/tests/x/index.md", "---\ntitle: 甲\npublished: 2018-09-27\nsource: 某市日报\n---\n甲。\n")
                .write("content/tests/x/rows.csv", csv);
        SiteIndex index = Indexer.index(
                SiteReader.read(site.root(), new Diagnostics()).orElseThrow(), LocalDate.of(2026, 11, 22), false);
        return index.visible().get(0).rows("rows");
    }

    private static String figure(Values row, String column) {
        return row.figure(column).map(Figure::written).orElse("");
    }
}
