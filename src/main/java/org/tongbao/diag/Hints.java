package org.tongbao.diag;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Suggestions from names without a limit, such as the ids of all entries: each mistake is compared with each name, so
 * only the first mistakes of a run get any. The text report prints no more of them either.
 */
public final class Hints {

    /** How many mistakes get suggestions. */
    public static final int MOST = 200;

    private final AtomicInteger left = new AtomicInteger(MOST);

    /** At most three of the known names that are the written one but for a slip. */
    public List<String> near(String written, Supplier<? extends Collection<String>> known) {
        return left.getAndDecrement() > 0 ? Suggestions.nearNames(written, known.get()) : List.of();
    }
}
