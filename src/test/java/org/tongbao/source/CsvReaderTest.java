package org.tongbao.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbao.diag.Diagnostics;

/** CSV as RFC 4180 has it, with the place of each cell. */
class CsvReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void quotesCommasAndLineBreaksStandInsideCells() {
        List<CellRow> rows = read("名,事\n\"张三\",\"他说“\"\"好\"\"”,\n然后走了\"\n");

        assertThat(texts(rows)).containsExactly(List.of("名", "事"), List.of("张三", "他说“\"好\"”,\n然后走了"));
    }

    @Test
    void cellsKnowWhereTheyStand() {
        List<CellRow> rows = read("名,事\n\"张\n三\",甲\n𠮷,乙\n");

        assertThat(rows.get(1).cells().get(1).place().toString()).isEqualTo("x.csv:3:4");
        assertThat(rows.get(2).cells().get(1).place().toString()).isEqualTo("x.csv:4:3");
    }

    @Test
    void blankRowsThatExcelLeavesArePassedOver() {
        assertThat(texts(read("名,事\n,\n张三,甲\n,\n\n"))).hasSize(2);
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(texts(read("名,事\n张三,"))).containsExactly(List.of("名", "事"), List.of("张三", ""));
    }

    @Test
    void aFileOfCommasHasNoRows() {
        assertThat(read(",,,\n")).isEmpty();
    }

    private List<CellRow> read(String csv) {
        return CsvReader.read(SourceText.of("x.csv", csv), diagnostics).orElseThrow();
    }

    private static List<List<String>> texts(List<CellRow> rows) {
        return rows.stream()
                .map(r -> r.cells().stream().map(Node.Scalar::text).toList())
                .toList();
    }
}
