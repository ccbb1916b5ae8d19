package org.tongbao.http;

import java.io.IOException;
import java.net.BindException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A web server on a port of this machine, which only programs of this machine reach. */
public final class LocalServer implements AutoCloseable {

    /** The address it listens on. */
    public static final String ADDRESS = "127.0.0.1";

    /** How many ports after the wanted one are tried. */
    private static final int TRIES = 20;

    private static final int LAST_PORT = 65_535;

    /** After so long a connection is closed on which nothing moves: a reader who reads nothing, an unfinished request. */
    private static final long IDLE_MILLIS = 30_000;

    /** How many connections may wait to be taken up when many come at once. */
    private static final int BACKLOG = 1024;

    private final Server server;
    private final int port;

    private LocalServer(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a server. The caller closes the handler.
     *
     * @param port the port wanted; the next free one is taken when it is not; 0 for any
     */
    public static LocalServer start(int port, ErrorPages errors, WebHandler handler) throws IOException {
        for (int i = 0; ; i++) {
            ServerConnector connector = connector(port == 0 ? 0 : port + i, errors);
            Server server = connector.getServer();
            server.setHandler(new JettyHandler(handler));
            try {
                server.start();
                return new LocalServer(server, connector.getLocalPort());
            } catch (Exception e) {
                boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
                stop(server);
                if (!taken || i == TRIES || port + i == LAST_PORT) {
                    throw e instanceof IOException io ? io : new IOException(e);
                }
            }
        }
    }

    private static ServerConnector connector(int port, ErrorPages errors) {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("tongbao-http");
        Server server = new Server(threads);
        server.setErrorHandler(errors);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(ADDRESS);
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

    /** Where a browser finds it, with a slash at the end. */
    public String url() {
        return "http://" + ADDRESS + ":" + port + "/";
    }

    /** Waits until the server is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** How many threads of the server are at work. */
    public int busyThreads() {
        return ((QueuedThreadPool) server.getThreadPool()).getUtilizedThreads();
    }

    @Override
    public void close() {
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
