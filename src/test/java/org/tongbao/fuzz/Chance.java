package org.tongbao.fuzz;

import java.util.List;
import java.util.Random;

/** Seeded chance: the same seed gives the same choices on every machine. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** A number from 0 on, less than a bound. */
    int below(int bound) {
        return bound <= 0 ? 0 : random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean oneIn(int n) {
        return below(n) == 0;
    }

    /** Mostly small, now and then large. */
    int size(int most) {
        return oneIn(8) ? below(most + 1) : below(Math.min(most, 12) + 1);
    }

    <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[below(all.length)];
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
