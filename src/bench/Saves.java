import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Saves files of a site that is previewed, and measures how long the page in a browser takes to show it. */
final class Saves {

    private static final int WARM = 6;
    private static final int PAGE_LIMIT = 150;
    private static final int SEARCH_LIMIT = 300;
    private static final String OPTIONS = """
            {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": ["--headless=new", "--no-sandbox"]}}}}""";

    private final Path content;
    private final String site;
    private final String driver;
    private final int rounds;
    private final HttpClient http = HttpClient.newHttpClient();
    private String session = "";
    private int saved;

    private Saves(Path content, String site, String driver, int rounds) {
        this.content = content;
        this.site = site;
        this.driver = driver;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        new Saves(Path.of(args[0], "content"), args[1], args[2], Integer.parseInt(args[3])).run();
    }

    private void run() throws Exception {
        session = found("\"sessionId\":\"([^\"]+)\"", post(driver + "/session", OPTIONS));
        try {
            Path bulletin = first("cases", ".md");
            Path ledger = first("ledgers", "index.md");
            Path rows = ledger.resolveSibling("items.csv");
            Files.createDirectories(content.resolve("kinds"));
            Files.writeString(content.resolve("kinds/total.yaml"), """
                    kind: total
                    label: 汇总
                    folder: totals
                    fields:
                      all: {type: figure, label: 查摆总数, measure: 个}
                    rules:
                      - all = sum(ledger.found)
                    views:
                      - {view: figures, show: [all]}
                    """);
            Files.createDirectories(content.resolve("totals"));
            Files.writeString(content.resolve("totals/sum.md"), """
                    ---
                    title: 查摆问题汇总
                    published: 2026-01-05
                    source: 甲州市作风办
                    ---
                    """);
            Thread.sleep(6000); // until the preview has read the new kind, and trusts the times of the files
            System.out.printf("%-34s %7s %7s %7s %6s%n", "ms", "median", "p90", "max", "saves");
            String page = address(bulletin);
            print("title", page, PAGE_LIMIT, bulletin, t -> t.replaceFirst("title: .*", "title: 典型案例" + mark()));
            print("body", page, PAGE_LIMIT, bulletin, t -> t + "\n又查" + mark() + "。\n");
            print("row of a table", address(ledger), PAGE_LIMIT, rows, t -> t + "9" + saved + ",窗口" + mark()
                    + ",服务,甲州市水务局,2026-12-31,已登记,\n");
            print("figure that another adds up", "/totals/sum/", PAGE_LIMIT, rows, this::oneRowMore);
            print("name of a unit", "/units/r0-u0/", PAGE_LIMIT, content.resolve("units.yaml"),
                    t -> t.replaceFirst("(code: r0-u0, name: )[^,]*", "$1甲州市财政" + mark() + "局"));
            print("search", null, SEARCH_LIMIT, bulletin, t -> t + "\n再查" + mark() + "。\n");
        } finally {
            http.send(
                    HttpRequest.newBuilder(URI.create(driver + "/session/" + session)).DELETE().build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private Path first(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(content.resolve(folder))) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().findFirst().orElseThrow();
        }
    }

    private String address(Path file) {
        return "/" + content.relativize(file).toString().replaceFirst("index\\.md$", "").replaceFirst("\\.md$", "/");
    }

    /** What the page must show; new for each save. */
    private String mark() {
        return "新" + (10_000 + saved) + "字";
    }

    private String oneRowMore(String text) {
        return text + "8" + saved + ",窗口,服务,甲州市水务局,2026-12-31,已登记,\n";
    }

    private void print(String what, String page, int limit, Path file, UnaryOperator<String> change) throws Exception {
        if (page != null) {
            post(command("url"), "{\"url\": \"" + site + page + "\"}");
        }
        List<Long> took = new ArrayList<>();
        String first = Files.readString(file);
        for (int i = 0; i < rounds + WARM; i++) {
            saved++;
            String shown = file.getFileName().toString().equals("items.csv") && page.contains("sum")
                    ? Integer.toString(sum() + 1)
                    : mark();
            String now = change.apply(what.startsWith("figure") ? Files.readString(file) : first);
            long start = System.nanoTime();
            Files.writeString(file, now);
            if (page == null) {
                search(shown);
            } else {
                await(shown);
            }
            took.add((System.nanoTime() - start) / 1_000_000);
            Thread.sleep(1500); // the checks come after the page
        }
        List<Long> sorted = new ArrayList<>(took.subList(WARM, took.size()));
        Collections.sort(sorted);
        long p90 = sorted.get((int) Math.ceil(.9 * sorted.size()) - 1);
        System.out.printf("%-34s %7d %7d %7d %6d%s%n", what, sorted.get(sorted.size() / 2), p90,
                sorted.get(sorted.size() - 1), sorted.size(), p90 <= limit ? "" : "  OVER THE LIMIT of " + limit + " ms");
    }

    /** The sum that the page shows now. */
    private int sum() throws Exception {
        return Integer.parseInt(found("查摆总数[^0-9]*([0-9]+)", text()));
    }

    private void await(String shown) throws Exception {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!text().contains(shown)) {
            if (System.nanoTime() > end) {
                throw new IOException("The page never showed " + shown);
            }
        }
    }

    private String text() throws Exception {
        return post(command("execute/sync"), "{\"script\": \"return document.body.textContent\", \"args\": []}");
    }

    private void search(String shown) throws Exception {
        String question = site + "/_tongbao/search?q=" + java.net.URLEncoder.encode(shown, "UTF-8");
        long end = System.nanoTime() + 60_000_000_000L;
        while (!get(question).contains("/cases/")) {
            if (System.nanoTime() > end) {
                throw new IOException("The search never found " + shown);
            }
        }
    }

    private String command(String name) {
        return driver + "/session/" + session + "/" + name;
    }

    private String get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private String post(String url, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String found(String pattern, String text) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
