package org.tongbao.serve;

import java.time.Duration;

/** Waiting for something that happens on another thread or in a browser: as short as can be, never without end. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Something that holds when it throws nothing. */
    @FunctionalInterface
    public interface Claim {
        void check() throws Exception;
    }

    private Eventually() {}

    /** Tries until the claim holds; after ten seconds the last failure is the test's. */
    public static void holds(Claim claim) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            try {
                claim.check();
                return;
            } catch (AssertionError | RuntimeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }
}
