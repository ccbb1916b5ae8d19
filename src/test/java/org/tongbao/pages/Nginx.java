package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real nginx on this machine that hands out a built site by the files that the build wrote for it. */
final class Nginx implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path folder;
    private final String verdict;

    private Nginx(Process process, int port, Path folder, String verdict) {
        this.process = process;
        this.port = port;
        this.folder = folder;
        this.verdict = verdict;
    }

    /**
     * Starts it.
     *
     * @param out the output folder
     * @param base the path of the site, under which the folder must lie as well
     * @param more to be said in the block of the server
     */
    static Nginx of(Path out, String base, String more) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tongbao-nginx");
        int port = freePort();
        String root = out.toString().substring(0, out.toString().length() - base.length());
        String server = Files.readString(out.resolve(".nginx/server.conf.example"))
                .replace("/srv/www/site", root)
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";\n" + more);
        Path config = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/pid;
                error_log %1$s/error.log;
                events { }
                http {
                access_log off;
                client_body_temp_path %1$s/body;
                proxy_temp_path %1$s/proxy;
                fastcgi_temp_path %1$s/fastcgi;
                uwsgi_temp_path %1$s/uwsgi;
                scgi_temp_path %1$s/scgi;
                %2$s
                }
                """.formatted(folder, server));
        Process test = run(config, "-t");
        String verdict = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(test.waitFor()).as(verdict).isZero();
        Nginx nginx = new Nginx(run(config), port, folder, verdict);
        nginx.awaitPort();
        return nginx;
    }

    private static Process run(Path config, String... more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/usr/sbin/nginx", "-c", config.toString(), "-e", "stderr");
        builder.command().addAll(List.of(more));
        return builder.redirectErrorStream(true).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws InterruptedException, IOException {
        for (int i = 0; i < 200; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("nginx did not open port " + port);
    }

    /** Where an address stands here. */
    String url(String address) {
        return "http://127.0.0.1:" + port + address;
    }

    /** What {@code nginx -t} said of the files. */
    String verdict() {
        return verdict;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        BuiltSite.delete(folder);
    }
}
