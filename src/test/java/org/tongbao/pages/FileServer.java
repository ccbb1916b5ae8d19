package org.tongbao.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A built site behind a plain web server on this machine: files, {@code index.html} for folders, {@code 404.html}. */
final class FileServer implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "webmanifest", "application/manifest+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "csv", "text/csv; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "xml", "application/xml; charset=utf-8");

    private final Path root;
    private final HttpServer server;
    private final Map<String, Odd> odd = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private FileServer(Path root, HttpServer server) {
        this.root = root;
        this.server = server;
    }

    static FileServer of(Path root) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FileServer files = new FileServer(root.toAbsolutePath().normalize(), server);
        server.createContext("/", files::answer);
        server.setExecutor(files.threads);
        server.start();
        return files;
    }

    /** Where a page of the site stands here. */
    String url(String address) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + address;
    }

    /**
     * From now on answers some requests otherwise.
     *
     * @param pattern of their whole paths
     */
    void instead(String pattern, int status, byte[] body) {
        odd.put(pattern, new Odd(status, body));
    }

    /** Answers with the files of the site alone again. */
    void mend() {
        odd.clear();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only written out
    private record Odd(int status, byte[] body) {}

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Odd instead = odd.entrySet().stream()
                    .filter(o -> path.matches(o.getKey()))
                    .map(Map.Entry::getValue)
                    .findAny()
                    .orElse(null);
            if (instead != null) {
                send(exchange, instead.status(), path, instead.body());
                return;
            }
            Path file = root.resolve(path.substring(1)).normalize();
            Path page = path.endsWith("/") ? file.resolve("index.html") : file;
            boolean found = page.startsWith(root) && Files.isRegularFile(page);
            send(exchange, found ? 200 : 404, found ? page : root.resolve("404.html"));
        }
    }

    private static void send(HttpExchange exchange, int status, Path file) throws IOException {
        send(exchange, status, file.getFileName().toString(), Files.readAllBytes(file));
    }

    private static void send(HttpExchange exchange, int status, String name, byte[] bytes) throws IOException {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
