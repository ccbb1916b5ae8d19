package org.tongbao.render;

import freemarker.core.Environment;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts this thread when a rendering takes too long. After {@link #close()} no interrupt of its making is left or
 * comes later: the thread may be one of a pool.
 */
final class Watchdog implements AutoCloseable {

    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Thread rendering = Thread.currentThread();
    private final Environment environment;
    private final ScheduledFuture<?> alarm;
    private boolean over;
    private boolean bitten;
    private Optional<Standing> standing = Optional.empty();

    Watchdog(Environment environment, Duration time) {
        this.environment = environment;
        this.alarm = CLOCK.schedule(this::bite, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "tongbao-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private void bite() {
        Optional<Standing> found = Standing.of(environment);
        synchronized (this) {
            if (!over) {
                bitten = true;
                standing = found;
                rendering.interrupt();
            }
        }
    }

    /** Whether it interrupted the rendering. */
    synchronized boolean hasBitten() {
        return bitten;
    }

    /** Where the rendering stood when it was interrupted. */
    synchronized Optional<Standing> standing() {
        return standing;
    }

    @Override
    public synchronized void close() {
        over = true;
        alarm.cancel(false);
        if (bitten) {
            Thread.interrupted();
        }
    }
}
