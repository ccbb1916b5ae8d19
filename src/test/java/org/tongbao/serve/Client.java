package org.tongbao.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks HTTP as bytes, so that it can say what no well-behaved client would. */
record Client(int port) {

    private static final int PATIENCE_MILLIS = 10_000;

    /**
     * What came back.
     *
     * @param headers by their names in lower case
     */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** What a browser on this machine would ask. */
    Answer get(String path) throws IOException {
        return ask("GET", path);
    }

    Answer ask(String method, String path) throws IOException {
        return send(method + " " + path + " HTTP/1.1", "Host: localhost:" + port);
    }

    /** The same with another name for the server. */
    Answer getFrom(String host, String path) throws IOException {
        return send("GET " + path + " HTTP/1.1", "Host: " + host);
    }

    /** Sends these lines, and reads until the server has said everything. */
    Answer send(String... lines) throws IOException {
        try (Socket socket = connect()) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String said) {
        int end = said.indexOf("\r\n\r\n");
        String[] head = said.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(head[0].split(" ", -1)[1]), headers, said.substring(end + 4));
    }

    /** The stream of events, open until it is closed. */
    Events events() throws IOException {
        Socket socket = connect();
        String request = "GET /_tongbao/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return new Events(socket);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** Server-sent events as they arrive. */
    static final class Events implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader lines;

        private Events(Socket socket) throws IOException {
            this.socket = socket;
            this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Reads on until this line comes; fails when the server is silent for too long. */
        void await(String wanted) throws IOException {
            for (String line = lines.readLine(); !wanted.equals(line); line = lines.readLine()) {
                if (line == null) {
                    throw new AssertionError("the stream ended before “" + wanted + "”");
                }
            }
        }

        /** Reads on until the server ends the stream. */
        void awaitEnd() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // What it still had to say.
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
