package org.tongbao.live;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.PreviewSource;
import org.tongbao.read.Changes;
import org.tongbao.source.Overlay;

/** The current site, read again whenever a file changes. */
public final class LiveSite {

    /**
     * A state of the site.
     *
     * @param version how many states came before it
     */
    public record State(BuildResult built, int version) {}

    private static final long PAGE_MILLIS = 100;

    private final PreviewSource source;
    private final Consumer<BuildResult> announce;
    private volatile State state;
    private volatile IntConsumer listener = version -> {};

    /**
     * Reads the site for the first time.
     *
     * @param announce receives every new state, including the first, when it is checked
     */
    public LiveSite(PreviewSource source, Consumer<BuildResult> announce) {
        this.source = source;
        this.announce = announce;
        BuildResult first = source.check(source.read(Changes.UNKNOWN, Overlay.NONE));
        this.state = new State(first, 0);
        announce.accept(first);
    }

    /** Calls the listener with the version of every later state. */
    public void onChange(IntConsumer wanted) {
        listener = wanted;
    }

    public State state() {
        return state;
    }

    /** Reads the site again: shows it, then checks it, and shows it once more if that says something new. */
    public synchronized void refresh(Changes changes) {
        BuildResult read = source.read(changes, Overlay.NONE);
        boolean shown = read.renderer().isPresent();
        if (shown) {
            show(read);
            letItBeRead();
        }
        BuildResult checked = source.check(read);
        if (shown && checked.diagnostics().equals(read.diagnostics())) {
            state = new State(checked, state.version());
        } else {
            show(checked);
        }
        announce.accept(checked);
    }

    /** The site as it would be with files of an entry that are not saved yet; the state stays as it is. */
    public synchronized BuildResult with(Overlay typed, Predicate<String> ofEntry) {
        return source.check(source.read(Changes.of(Set.of()), typed), ofEntry);
    }

    /** The browser asks for the page at once: the checks, which take all processors, begin after that. */
    private static void letItBeRead() {
        try {
            Thread.sleep(PAGE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(BuildResult next) {
        int version = state.version() + 1;
        state = new State(next, version);
        listener.accept(version);
    }
}
