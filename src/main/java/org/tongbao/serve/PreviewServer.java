package org.tongbao.serve;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.tongbao.build.Built;
import org.tongbao.diag.Language;

/** The preview on a port of this machine. */
public final class PreviewServer implements AutoCloseable {

    /** How many ports after the wanted one are tried. */
    private static final int TRIES = 20;

    private static final int LAST_PORT = 65_535;

    private final Server server;
    private final LiveSite live;
    private final Watcher watcher;
    private final int port;

    private PreviewServer(Server server, LiveSite live, Watcher watcher, int port) {
        this.server = server;
        this.live = live;
        this.watcher = watcher;
        this.port = port;
    }

    /**
     * Starts the preview.
     *
     * @param site the folder that holds {@code content}
     * @param port the port wanted; the next free one is taken when it is not; 0 for any
     * @param prepare reads the site
     * @param announce told of every new state
     */
    public static PreviewServer start(
            Path site, int port, Language language, Supplier<Built> prepare, Consumer<Built> announce)
            throws IOException {
        LiveSite live = new LiveSite(prepare, announce);
        Watcher watcher = new Watcher(site, Set.of("content", "themes"), live::refresh);
        PreviewHandler handler = new PreviewHandler(live, site, language);
        for (int i = 0; ; i++) {
            Server server = new Server();
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0.1");
            connector.setPort(port == 0 ? 0 : port + i);
            server.addConnector(connector);
            server.setHandler(handler);
            try {
                server.start();
                return new PreviewServer(server, live, watcher, connector.getLocalPort());
            } catch (Exception e) {
                boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
                stop(server);
                if (!taken || i == TRIES || port + i == LAST_PORT) {
                    watcher.close();
                    throw e instanceof IOException io ? io : new IOException(e);
                }
            }
        }
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        live.close();
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
