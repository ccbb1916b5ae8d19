package org.tongbao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.tongbao.search.SearchDocument.FacetValue;

/** Pages that a test makes up, as they are indexed and as they are published. */
public final class Corpus {

    /** Cuts an index of few pages into as many files as one of many has. */
    public static final IndexOptions SMALL_FILES = new IndexOptions(400, 7, 3, 1 << 20, true);

    private final List<DocumentText> documents = new ArrayList<>();

    /** Pages with markup within their blocks. */
    private final Map<String, String> marked = new HashMap<>();

    /** Adds a page; each is older than the one before. */
    public Corpus page(String address, String title, String... blocks) {
        return page(address, title, Map.of(), blocks);
    }

    /** Adds a page as it is published. */
    public Corpus html(String address, String title, String html) {
        String all = "<h1 data-search>" + title + "</h1>" + html;
        marked.put(address, all);
        List<String> blocks = SearchableText.blocks(all);
        return page(address, title, blocks.subList(1, blocks.size()).toArray(String[]::new));
    }

    /** Adds a page with values of facets, each its own label. */
    public Corpus page(String address, String title, Map<String, List<String>> facets, String... blocks) {
        Map<String, List<FacetValue>> values = new HashMap<>();
        facets.forEach((name, some) ->
                values.put(name, some.stream().map(v -> new FacetValue(v, v)).toList()));
        List<String> all = new ArrayList<>(List.of(title));
        Collections.addAll(all, blocks);
        SearchDocument document = new SearchDocument(
                address,
                title,
                LocalDate.of(2018, 9, 27).minusDays(documents.size()),
                "通报",
                List.of("财政局"),
                values,
                List.of(title));
        documents.add(new DocumentText(document, all));
        return this;
    }

    /** Pages of few characters, so that the same ones meet in many orders, with words, numbers and marks among them. */
    public static Corpus madeUp(long seed, int pages) {
        Random random = new Random(seed);
        Corpus corpus = new Corpus();
        for (int i = 0; i < pages; i++) {
            List<String> blocks = new ArrayList<>();
            for (int n = random.nextInt(5); n >= 0; n--) {
                blocks.add(text(random, 5 + random.nextInt(60)));
            }
            Map<String, List<String>> facets = Map.of(
                    Facets.KIND, List.of("种" + random.nextInt(3)),
                    Facets.UNIT, List.of("单位" + random.nextInt(9), "处" + random.nextInt(2)));
            corpus.page("/p/" + i + "/", text(random, 12), facets, blocks.toArray(String[]::new));
        }
        return corpus;
    }

    /** Pages with tables, cards and labels of such text. */
    public static Corpus ofRows(long seed, int pages) {
        Random random = new Random(seed);
        Corpus corpus = new Corpus();
        for (int i = 0; i < pages; i++) {
            StringBuilder html = new StringBuilder("<section id='board-1' data-search><table><thead><tr><th>窗口</th>"
                    + "<th>完成率</th><th>整改</th></tr></thead><tbody>");
            for (int n = random.nextInt(6); n >= 0; n--) {
                html.append(random.nextBoolean() ? "<tr id='甲-" + n + "'>" : "<tr>");
                for (String column : List.of("窗口", "完成率", "整改")) {
                    String said = random.nextInt(5) == 0 ? "" : text(random, 1 + random.nextInt(60));
                    html.append("<td data-label='" + column + "'><b>")
                            .append(said)
                            .append("</b> </td>");
                }
                html.append("</tr>\n");
            }
            html.append("</tbody></table></section><div data-search><dl><div><dt>目标</dt><dd>")
                    .append(text(random, 9))
                    .append("</dd></div></dl><ul><li id='card'>")
                    .append(text(random, 50))
                    .append("</li></ul></div>");
            corpus.html("/rows/" + i + "/", text(random, 6), html.toString());
        }
        return corpus;
    }

    private static final String HAN = "窗口无人值守整改落实财政局通报最多跑一次完成率目标𠮷〇号";
    private static final List<String> MARKS = List.of("，", "。", " ", "“", "-", "·");

    /** None is part of another, so that what stands somewhere stands there as words. */
    private static final List<String> WORDS =
            List.of("〔2018〕97", "4.3%", "5‰", "4.3%km", "PPP", "WiFi", "ｋｍ", "66", "x".repeat(41), "é", "Ω", "v9.9.9");

    private static String text(Random random, int pieces) {
        int[] han = HAN.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            int sort = random.nextInt(12);
            if (sort == 0) {
                text.append(MARKS.get(random.nextInt(MARKS.size())));
            } else if (sort == 1 && !endsInWord(text)) {
                text.append(WORDS.get(random.nextInt(WORDS.size())));
            } else {
                text.appendCodePoint(han[random.nextInt(han.length)]);
            }
        }
        return text.toString();
    }

    private static boolean endsInWord(CharSequence text) {
        String normalized = Normalized.of(text.toString());
        List<Tokenizer.Run> runs = Tokenizer.runs(normalized);
        return !runs.isEmpty()
                && !runs.get(runs.size() - 1).han()
                && runs.get(runs.size() - 1).end() == normalized.length();
    }

    public List<DocumentText> documents() {
        return documents;
    }

    /** The files of the index by their paths. */
    public Map<String, byte[]> index(IndexOptions options) {
        Map<String, byte[]> files = new HashMap<>();
        try {
            SearchIndex.write(documents.iterator(), List.of(), options, files::put);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages as they are published, by their addresses. */
    public Map<String, String> html() {
        Map<String, String> pages = new LinkedHashMap<>();
        for (DocumentText text : documents) {
            String blocks = text.blocks().stream()
                    .map(b -> "<p data-search>" + b.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
                    .collect(Collectors.joining());
            String address = text.document().address();
            pages.put(address, "<html><body>" + marked.getOrDefault(address, blocks) + "</body></html>");
        }
        return pages;
    }

    /** The scan of the pages as they are published. */
    public SearchScan scan() {
        Map<String, List<PageBlock>> blocks = new HashMap<>();
        html().forEach((address, html) -> blocks.put(address, SearchableText.read(html)));
        return new SearchScan(
                documents.stream().map(DocumentText::document).toList(),
                document -> blocks.getOrDefault(document.address(), List.of()));
    }

    /** The addresses of pages with a text in one of their blocks, newest first. */
    public List<String> holding(String normalized) {
        return documents.stream()
                .filter(d -> d.blocks().stream().anyMatch(b -> Normalized.of(b).contains(normalized)))
                .map(d -> d.document().address())
                .toList();
    }

    /** Texts of some characters that stand somewhere and cut no word. */
    public List<String> substrings(long seed, int characters, int count) {
        Random random = new Random(seed);
        List<String> found = new ArrayList<>();
        while (found.size() < count) {
            List<String> blocks =
                    documents.get(random.nextInt(documents.size())).blocks();
            String text = Normalized.of(blocks.get(random.nextInt(blocks.size())));
            int length = text.codePointCount(0, text.length());
            if (length >= characters) {
                int from = text.offsetByCodePoints(0, random.nextInt(length - characters + 1));
                int to = text.offsetByCodePoints(from, characters);
                String some = text.substring(from, to);
                if (Tokenizer.runs(text).stream().noneMatch(r -> cuts(r, from, to)) && isOnePiece(some)) {
                    found.add(some);
                }
            }
        }
        return found;
    }

    private static boolean cuts(Tokenizer.Run run, int from, int to) {
        return !run.han() && ((run.start() < from && from < run.end()) || (run.start() < to && to < run.end()));
    }

    /** Whether it can be asked for without quotes. */
    private static boolean isOnePiece(String text) {
        return !text.contains(" ")
                && !text.startsWith("-")
                && !text.contains("“")
                && !Tokenizer.runs(text).isEmpty();
    }
}
