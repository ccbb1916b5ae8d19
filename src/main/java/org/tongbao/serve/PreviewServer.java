package org.tongbao.serve;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.tongbao.diag.Language;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.PreviewSource;
import org.tongbao.render.SearchJson;

/** The preview on a port of this machine. */
public final class PreviewServer implements AutoCloseable {

    /** How many ports after the wanted one are tried. */
    private static final int TRIES = 20;

    private static final int LAST_PORT = 65_535;

    /** After so long a connection is closed on which nothing moves: a reader who reads nothing, an unfinished request. */
    private static final long IDLE_MILLIS = 30_000;

    /** How many connections may wait to be taken up when many come at once. */
    private static final int BACKLOG = 1024;

    private final Server server;
    private final PreviewHandler handler;
    private final Watcher watcher;
    private final int port;

    private PreviewServer(Server server, PreviewHandler handler, Watcher watcher, int port) {
        this.server = server;
        this.handler = handler;
        this.watcher = watcher;
        this.port = port;
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
        for (int i = 0; ; i++) {
            ServerConnector connector = connector(port == 0 ? 0 : port + i, language);
            Server server = connector.getServer();
            server.setHandler(handler);
            try {
                server.start();
                return new PreviewServer(server, handler, watcher, connector.getLocalPort());
            } catch (Exception e) {
                boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
                stop(server);
                if (!taken || i == TRIES || port + i == LAST_PORT) {
                    watcher.close();
                    handler.close();
                    throw e instanceof IOException io ? io : new IOException(e);
                }
            }
        }
    }

    private static ServerConnector connector(int port, Language language) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("tongbao-http");
        Server server = new Server(threads);
        server.setErrorHandler(new ErrorPages(language, PreviewHandler.SEARCH, SearchJson.failure("other")));
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
        return connector;
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** How many threads of the server are at work. */
    int busyThreads() {
        return ((QueuedThreadPool) server.getThreadPool()).getUtilizedThreads();
    }

    /** How many streams of events are open. */
    int streams() {
        return handler.streams();
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        handler.close();
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            // It is going anyway.
        }
    }
}
