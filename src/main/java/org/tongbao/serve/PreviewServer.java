package org.tongbao.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.tongbao.diag.Language;
import org.tongbao.http.ErrorPages;
import org.tongbao.http.LocalServer;
import org.tongbao.live.LiveSite;
import org.tongbao.live.Watcher;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.PreviewSource;
import org.tongbao.render.SearchJson;

/** The preview on a port of this machine. */
public final class PreviewServer implements AutoCloseable {

    private final LocalServer server;
    private final PreviewHandler handler;
    private final Watcher watcher;

    private PreviewServer(LocalServer server, PreviewHandler handler, Watcher watcher) {
        this.server = server;
        this.handler = handler;
        this.watcher = watcher;
    }

    /**
     * Starts the preview.
     *
     * @param site the folder that holds {@code content}
     * @param port the port wanted; the next free one is taken when it is not; 0 for any
     * @param source reads the site
     * @param announce receives every new state
     */
    public static PreviewServer start(
            Path site, int port, Language language, PreviewSource source, Consumer<BuildResult> announce)
            throws IOException {
        LiveSite live = new LiveSite(source, announce);
        Watcher watcher = new Watcher(site, Set.of("content", "themes"), live::refresh);
        PreviewHandler handler = new PreviewHandler(live, site, language);
        ErrorPages errors =
                new ErrorPages(language, "preview.error", PreviewHandler.SEARCH, SearchJson.failure("other"));
        try {
            return new PreviewServer(LocalServer.start(port, errors, handler), handler, watcher);
        } catch (IOException e) {
            watcher.close();
            handler.close();
            throw e;
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** How many threads of the server are at work. */
    int busyThreads() {
        return server.busyThreads();
    }

    /** How many streams of events are open. */
    int streams() {
        return handler.streams();
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        handler.close();
        server.close();
    }
}
