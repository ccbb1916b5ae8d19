import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running preview for pages, alone and beside a crowd, and prints how long each answer took. */
final class Serve {

    /** Those who are measured, and how many pages each asks for in a second. */
    private static final int OTHERS = 4;

    private static final int PACE = 20;
    private static final int LIMIT_MILLIS = 100;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*/)\"");

    private final int port;
    private final Path status;
    private final int seconds;

    private Serve(int port, String process, int seconds) {
        this.port = port;
        this.status = Path.of("/proc", process, "status");
        this.seconds = seconds;
    }

    public static void main(String[] args) throws Exception {
        Serve bench = new Serve(Integer.parseInt(args[0]), args[1], Integer.parseInt(args[4]));
        bench.run(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        System.exit(0);
    }

    private void run(int slow, int streams) throws Exception {
        List<String> pages = pages();
        ask(pages, Math.max(3, seconds / 3)); // until the code is compiled
        System.out.printf("%-34s %7s %7s %7s %7s %7s %8s%n", "ms", "median", "p95", "p99", "max", "asked", "threads");
        print("alone", ask(pages, seconds));
        Crowd crowd = new Crowd(slow, streams, pages);
        crowd.gather();
        print(slow + " slow clients, " + streams + " streams", ask(pages, seconds));
        System.out.printf(
                "crowd at the end: %d streams, %d slow clients open; they asked %d times, %d streams were refused%n",
                crowd.streams.get(), crowd.slow.get(), crowd.asked.get(), crowd.refused.get());
        crowd.goHome();
    }

    /** The addresses that the front page leads to. */
    private List<String> pages() throws IOException {
        TreeSet<String> pages = new TreeSet<>(List.of("/"));
        Matcher link = LINK.matcher(get("/"));
        while (link.find()) {
            pages.add(link.group(1));
        }
        return List.copyOf(pages);
    }

    private String get(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request(path, "Connection: close\r\n"));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException(path + ": " + answer.lines().findFirst().orElse("nothing"));
            }
            return answer;
        }
    }

    private byte[] request(String path, String more) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + more + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** How long each answer took, in nanoseconds, counted from when it was due: waiting behind another one counts. */
    private List<Long> ask(List<String> pages, int seconds) throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(OTHERS);
        List<Future<List<Long>>> all = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            int first = i * pages.size() / OTHERS;
            all.add(others.submit(() -> {
                List<Long> took = new ArrayList<>();
                long due = System.nanoTime();
                for (int n = 0; n < seconds * PACE; n++) {
                    Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
                    get(pages.get((first + n) % pages.size()));
                    took.add(System.nanoTime() - due);
                    due += 1_000_000_000L / PACE;
                }
                return took;
            }));
        }
        List<Long> took = new ArrayList<>();
        for (Future<List<Long>> one : all) {
            took.addAll(one.get());
        }
        others.shutdown();
        Collections.sort(took);
        return took;
    }

    private void print(String what, List<Long> took) throws IOException {
        System.out.printf(
                "%-34s %7.1f %7.1f %7.1f %7.1f %7d %8s%s%n",
                what,
                at(took, .5),
                at(took, .95),
                at(took, .99),
                at(took, 1),
                took.size(),
                threads(),
                at(took, .99) <= LIMIT_MILLIS ? "" : "  OVER THE LIMIT of " + LIMIT_MILLIS + " ms");
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1)) / 1e6;
    }

    /** How many threads the server has. */
    private String threads() throws IOException {
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("Threads:"))
                .map(l -> l.substring(8).strip())
                .findFirst()
                .orElse("?");
    }

    /** Connections on one thread: streams that are read, and clients that read some bytes of a page each second. */
    private final class Crowd {

        private static final int BYTES_PER_SECOND = 256;
        private static final int A_SECOND = 100;
        private static final int RECEIVE_BUFFER = 4096;

        final AtomicInteger streams = new AtomicInteger();
        final AtomicInteger slow = new AtomicInteger();
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger refused = new AtomicInteger();
        private final int slowWanted;
        private final int streamsWanted;
        private final List<String> pages;
        private final List<SocketChannel> slowOnes = new ArrayList<>();
        private final List<SocketChannel> streamOnes = new ArrayList<>();
        private volatile boolean done;

        Crowd(int slow, int streams, List<String> pages) {
            this.slowWanted = slow;
            this.streamsWanted = streams;
            this.pages = pages;
        }

        /** Comes over some seconds, and stays. */
        void gather() throws Exception {
            Thread thread = new Thread(() -> {
                try {
                    live();
                } catch (IOException | InterruptedException e) {
                    e.printStackTrace();
                }
            });
            thread.setDaemon(true);
            thread.start();
            long end = System.nanoTime() + 60_000_000_000L;
            while ((slow.get() < slowWanted || streams.get() < streamsWanted) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
        }

        private void live() throws IOException, InterruptedException {
            ByteBuffer some = ByteBuffer.allocate(BYTES_PER_SECOND);
            ByteBuffer much = ByteBuffer.allocate(1 << 16);
            long next = System.nanoTime();
            while (!done) {
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
                next += 1_000_000_000L / 10;
                for (int i = 0; i < A_SECOND / 4 && slowOnes.size() < slowWanted; i++) {
                    slowOnes.add(connect(pages.get(slowOnes.size() % pages.size())));
                    slow.incrementAndGet();
                }
                for (int i = 0; i < A_SECOND / 4 && streamOnes.size() < streamsWanted; i++) {
                    streamOnes.add(connect("/_tongbao/events"));
                    streams.incrementAndGet();
                }
                int tenth = (int) (next / 100_000_000 % 10);
                for (int i = tenth; i < slowOnes.size(); i += 10) {
                    if (slowOnes.get(i).read(some.clear()) < 0) {
                        slowOnes.get(i).close();
                        slowOnes.set(i, connect(pages.get(i % pages.size())));
                    }
                }
                for (int i = 0; i < streamOnes.size(); i++) {
                    int got = streamOnes.get(i).read(much.clear());
                    if (got > 12 && new String(much.array(), 9, 3, StandardCharsets.US_ASCII).equals("503")) {
                        refused.incrementAndGet();
                    }
                    if (got < 0) {
                        streams.decrementAndGet();
                        streamOnes.remove(i--).close();
                    }
                }
            }
        }

        private SocketChannel connect(String path) throws IOException {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap(request(path, "")));
            channel.configureBlocking(false);
            asked.incrementAndGet();
            return channel;
        }

        void goHome() {
            done = true;
        }
    }
}
