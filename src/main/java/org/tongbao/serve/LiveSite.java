package org.tongbao.serve;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.tongbao.pipeline.BuildResult;

/** The current site, read again whenever a file changes. */
final class LiveSite {

    /**
     * A state of the site.
     *
     * @param version how many states came before it
     */
    record State(BuildResult built, int version) {}

    private final Supplier<BuildResult> prepare;
    private final Consumer<BuildResult> announce;
    private volatile State state;
    private volatile IntConsumer listener = version -> {};

    /**
     * Reads the site for the first time.
     *
     * @param announce receives every new state, including the first
     */
    LiveSite(Supplier<BuildResult> prepare, Consumer<BuildResult> announce) {
        this.prepare = prepare;
        this.announce = announce;
        this.state = new State(prepare.get(), 0);
        announce.accept(state.built());
    }

    /** Calls the listener with the version of every later state. */
    void onChange(IntConsumer wanted) {
        listener = wanted;
    }

    State state() {
        return state;
    }

    /** Reads the site again. */
    synchronized void refresh() {
        BuildResult next = prepare.get();
        announce.accept(next);
        int version = state.version() + 1;
        state = new State(next, version);
        listener.accept(version);
    }
}
