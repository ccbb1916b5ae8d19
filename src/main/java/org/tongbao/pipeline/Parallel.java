package org.tongbao.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.render.RenderException;

/** Does the same work for many items, on all processors. */
final class Parallel {

    /** Work for one item. */
    @FunctionalInterface
    interface Work<A, B> {
        B of(A item) throws IOException, RenderException;
    }

    private record Failed(int at, RenderException why) {}

    private Parallel() {}

    /**
     * The results, in the order of the items. Of several failures the one of the first item is thrown, so that every run
     * reports the same. Items after one that failed are skipped: an endless template costs its time limit on every page.
     */
    static <A, B> List<B> map(List<A> items, Work<A, B> work) throws IOException, RenderException {
        AtomicReference<@Nullable IOException> io = new AtomicReference<>();
        AtomicReference<@Nullable Failed> failed = new AtomicReference<>();
        AtomicInteger firstFailed = new AtomicInteger(items.size());
        List<B> results = IntStream.range(0, items.size())
                .parallel()
                .boxed()
                .flatMap(i -> {
                    if (io.get() != null || i > firstFailed.get()) {
                        return Stream.empty();
                    }
                    try {
                        return Stream.of(work.of(items.get(i)));
                    } catch (IOException e) {
                        io.compareAndSet(null, e);
                    } catch (RenderException e) {
                        firstFailed.accumulateAndGet(i, Math::min);
                        failed.accumulateAndGet(
                                new Failed(i, e), (a, b) -> a == null || (b != null && b.at < a.at) ? b : a);
                    }
                    return Stream.empty();
                })
                .toList();
        IOException disk = io.get();
        if (disk != null) {
            throw disk;
        }
        Failed first = failed.get();
        if (first != null) {
            throw first.why;
        }
        return results;
    }
}
