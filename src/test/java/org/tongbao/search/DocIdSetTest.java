package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of documents are written in the shortest form, as docs/search.md describes them and the browser reads them. */
class DocIdSetTest {

    private static byte[] written(int form, int[] ids, int bound) {
        ByteWriter out = new ByteWriter();
        DocIdSet.write(form, ids, ids.length, bound, out);
        return out.array();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, '', '', ''",
        "'', 3, '', 000000, 00",
        "'0 1 2', 3, 000000, '', 07",
        "'0', 9, 00, 0100000000000000, 0100",
        "'8', 9, 08, 0000000000000000, 0001",
        "'1 2 5 8', 9, 01000202, 0002000100, 2601",
    })
    void everyFormIsWrittenAsDescribed(String written, int bound, String gaps, String missing, String bits) {
        int[] ids = Stream.of(written.split(" "))
                .filter(id -> !id.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        HexFormat hex = HexFormat.of();

        assertThat(hex.formatHex(written(DocIdSet.GAPS, ids, bound))).isEqualTo(gaps);
        assertThat(hex.formatHex(written(DocIdSet.MISSING, ids, bound))).isEqualTo(missing);
        assertThat(hex.formatHex(written(DocIdSet.BITS, ids, bound))).isEqualTo(bits);
        assertThat(written(DocIdSet.ALL, ids, bound)).isEmpty();
    }

    @Test
    void aNumberThatDoesNotFitIntoSevenBitsTakesMoreBytes() {
        assertThat(written(DocIdSet.GAPS, new int[] {0, 128, 257, 16_642}, 20_000))
                .containsExactly(0, 127, 0x80, 1, 0x80, 0x80, 1);
    }

    @Test
    void theShortestFormIsTaken() {
        Set<Integer> taken = new TreeSet<>();
        Random random = new Random(2);
        for (int percent : new int[] {0, 1, 20, 50, 80, 99, 100}) {
            int[] ids = IntStream.range(0, 3000)
                    .filter(i -> random.nextInt(100) < percent)
                    .toArray();
            int form = DocIdSet.form(ids, ids.length, 3000);
            taken.add(form);
            for (int other : new int[] {DocIdSet.GAPS, DocIdSet.MISSING, DocIdSet.BITS}) {
                assertThat(written(form, ids, 3000).length)
                        .as(percent + " % as " + other)
                        .isLessThanOrEqualTo(written(other, ids, 3000).length);
            }
        }
        assertThat(taken).containsExactly(DocIdSet.GAPS, DocIdSet.MISSING, DocIdSet.BITS, DocIdSet.ALL);
    }
}
