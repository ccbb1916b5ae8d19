package org.tongbao.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.tongbao.diag.Language;
import org.tongbao.http.ErrorPages;
import org.tongbao.http.LocalServer;
import org.tongbao.live.DiagnosticsPage;
import org.tongbao.live.LiveSite;
import org.tongbao.live.Watcher;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.PreviewSource;

/** The editing desk on a port of this machine, and the pages it shows on another. */
public final class DeskServer implements AutoCloseable {

    private final LocalServer desk;
    private final LocalServer frame;
    private final Watcher watcher;

    private DeskServer(LocalServer desk, LocalServer frame, Watcher watcher) {
        this.desk = desk;
        this.frame = frame;
        this.watcher = watcher;
    }

    /**
     * What a desk works on.
     *
     * @param site the folder that holds {@code content}
     * @param source reads the site
     * @param clock of the office
     */
    public record Office(Path site, Language language, PreviewSource source, Clock clock) {}

    /**
     * Starts the desk.
     *
     * @param port the port wanted; the next free one is taken when it is not; 0 for any
     * @param announce receives every new state of the site
     */
    public static DeskServer start(Office office, int port, Consumer<BuildResult> announce) throws IOException {
        LiveSite live = new LiveSite(office.source(), announce);
        Watcher watcher = new Watcher(office.site(), Set.of("content", "themes"), live::refresh);
        try {
            return start(office, port, live, watcher);
        } catch (IOException e) {
            watcher.close();
            throw e;
        }
    }

    private static DeskServer start(Office office, int port, LiveSite live, Watcher watcher) throws IOException {
        Drafts drafts = new Drafts();
        ErrorPages errors = new ErrorPages(office.language(), "desk.error", "", "");
        FrameHandler pages = new FrameHandler(live, drafts, new DiagnosticsPage(office.site(), office.language()));
        LocalServer frame = LocalServer.start(0, errors, pages);
        try {
            EntryPages.Desk desk = new EntryPages.Desk(
                    live,
                    new EntryStore(office.site()),
                    new DraftSite(office.site(), live),
                    frame.url(),
                    office.clock());
            DeskHandler handler = new DeskHandler(new Pages(live, office.language()), desk, drafts);
            LocalServer server = LocalServer.start(port, errors, handler);
            pages.showIn(server.port(), frame.port());
            return new DeskServer(server, frame, watcher);
        } catch (IOException e) {
            frame.close();
            throw e;
        }
    }

    /** The port it listens on. */
    public int port() {
        return desk.port();
    }

    /** Where a browser finds it. */
    public String url() {
        return desk.url();
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        desk.join();
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        desk.close();
        frame.close();
    }
}
