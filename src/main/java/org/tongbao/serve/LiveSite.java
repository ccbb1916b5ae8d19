package org.tongbao.serve;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tongbao.build.Built;

/** The site as it is now, made anew whenever a file changes. */
final class LiveSite {

    private final Supplier<Built> prepare;
    private final Consumer<Built> announce;
    private Built current;
    private int version;
    private boolean open = true;

    /**
     * Reads the site for the first time.
     *
     * @param announce told of every new state, the first included
     */
    LiveSite(Supplier<Built> prepare, Consumer<Built> announce) {
        this.prepare = prepare;
        this.announce = announce;
        this.current = prepare.get();
        announce.accept(current);
    }

    synchronized Built current() {
        return current;
    }

    /** Reads the site again and wakes everybody who waits for it. */
    void refresh() {
        Built next = prepare.get();
        announce.accept(next);
        synchronized (this) {
            current = next;
            version++;
            notifyAll();
        }
    }

    synchronized int version() {
        return version;
    }

    /** Waits until the version is no longer the one known, or the time is over, or the site is closed. */
    synchronized int await(int known, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; version == known && open && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return version;
    }

    synchronized boolean isOpen() {
        return open;
    }

    /** Lets go of everybody who waits. */
    synchronized void close() {
        open = false;
        notifyAll();
    }
}
