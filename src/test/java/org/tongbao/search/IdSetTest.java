package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sets of pages are read as they were written, in each of their forms. */
class IdSetTest {

    private static int[] read(int form, int[] ids, int bound) {
        ByteWriter out = new ByteWriter();
        IdSet.write(form, ids, ids.length, bound, out);
        ByteReader in = new ByteReader(out.put(99).array());
        int[] read = IdSet.read(form, ids.length, bound, in);
        assertThat(in.get()).as("nothing left over").isEqualTo(99);
        return read;
    }

    @Test
    void everyFormHoldsAnySet() {
        Random random = new Random(1);
        for (int bound : new int[] {0, 1, 7, 8, 9, 200, 5000}) {
            for (int tenths = 0; tenths <= 10; tenths++) {
                int share = tenths;
                int[] ids = IntStream.range(0, bound)
                        .filter(i -> random.nextInt(10) < share)
                        .toArray();
                for (int form : new int[] {IdSet.GAPS, IdSet.MISSING, IdSet.BITS}) {
                    assertThat(read(form, ids, bound)).isEqualTo(ids);
                }
            }
            int[] all = IntStream.range(0, bound).toArray();
            assertThat(read(IdSet.ALL, all, bound)).isEqualTo(all);
        }
    }

    @Test
    void theShortestFormIsTaken() {
        Set<Integer> taken = new TreeSet<>();
        Random random = new Random(2);
        for (int percent : new int[] {0, 1, 20, 50, 80, 99, 100}) {
            int[] ids = IntStream.range(0, 3000)
                    .filter(i -> random.nextInt(100) < percent)
                    .toArray();
            int form = IdSet.form(ids, ids.length, 3000);
            taken.add(form);
            ByteWriter shortest = new ByteWriter();
            IdSet.write(form, ids, ids.length, 3000, shortest);
            for (int other : new int[] {IdSet.GAPS, IdSet.MISSING, IdSet.BITS}) {
                ByteWriter out = new ByteWriter();
                IdSet.write(other, ids, ids.length, 3000, out);
                assertThat(shortest.size()).as(percent + " % as " + other).isLessThanOrEqualTo(out.size());
            }
        }
        assertThat(taken).containsExactly(IdSet.GAPS, IdSet.MISSING, IdSet.BITS, IdSet.ALL);
    }
}
