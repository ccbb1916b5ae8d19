package org.tongbao.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.http.Answers;
import org.tongbao.http.Parameters;
import org.tongbao.http.WebRequest;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.render.SearchJson;
import org.tongbao.render.SearchedPage;
import org.tongbao.search.Autocomplete;
import org.tongbao.search.Facets;
import org.tongbao.search.PageBlock;
import org.tongbao.search.SearchException;
import org.tongbao.search.SearchRequest;
import org.tongbao.search.SearchScan;
import org.tongbao.search.SearchableText;
import org.tongbao.search.Suggestion;

/**
 * Answers the page of the search from the site in memory, drafts included. It reads the texts of
 * the pages that changed when the first question comes after a change, so that an editor who only writes never waits.
 */
final class PreviewSearch implements AutoCloseable {

    private static final int MOST = 50;
    private static final int WAITING = 100;
    private static final long IDLE_SECONDS = 30;

    /** The one thread that searches: a question that waits for the pages to be read keeps no thread of the server. */
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                Thread made = new Thread(task, "tongbao-search");
                made.setDaemon(true);
                return made;
            });

    private @Nullable Made last;
    private Map<String, Text> texts = Map.of();

    PreviewSearch() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** The searchable documents of one state of the site. */
    private record Made(Renderer renderer, SearchScan scan, List<Suggestion> names) {}

    /**
     * Answers a question later, as the page puts it into the address: {@code suggest}, or {@code q} with what narrows
     * it.
     */
    void answer(WebRequest request, Answers answers, BuildResult built) {
        Optional<Parameters> asked = request.parameters();
        if (asked.isEmpty()) {
            answers.send(400, Answers.JSON, SearchJson.failure("nothing")); // the address is no UTF-8
            return;
        }
        try {
            thread.execute(() -> {
                try {
                    find(asked.get(), built, answers);
                } catch (RuntimeException e) {
                    answers.fail(e);
                }
            });
        } catch (RejectedExecutionException e) {
            answers.send(503, Answers.JSON, SearchJson.failure("other"));
        }
    }

    private void find(Parameters asked, BuildResult built, Answers answers) {
        if (built.renderer().isEmpty()) {
            answers.send(503, Answers.JSON, SearchJson.failure("other"));
            return;
        }
        String json;
        try {
            Made made = made(built.renderer().get(), built.index().orElseThrow());
            String typed = asked.find("suggest").orElse(null);
            String named = asked.find("card").orElse(null);
            json = typed != null
                    ? SearchJson.names(Autocomplete.of(made.names(), typed))
                    : named != null
                            ? SearchJson.card(Suggestion.namedIn(named, made.names()))
                            : SearchJson.of(made.scan().find(request(asked)));
        } catch (SearchException e) {
            answers.send(400, Answers.JSON, SearchJson.failure(e.reason().code()));
            return;
        }
        answers.send(200, Answers.JSON, json);
    }

    @SuppressWarnings("ReferenceEquality") // another state of the site, were it equal
    private Made made(Renderer renderer, SiteIndex index) {
        Made made = last;
        if (made == null || made.renderer() != renderer) {
            List<SearchedPage> pages = renderer.searchedPages();
            if (made == null || !renderer.sharesThemeWith(made.renderer())) {
                texts = Map.of();
            }
            Map<String, List<PageBlock>> blocks = texts(pages, index);
            SearchScan scan = new SearchScan(
                    pages.stream().map(SearchedPage::document).toList(),
                    document -> blocks.getOrDefault(document.address(), List.of()));
            made = new Made(renderer, scan, renderer.searchNames());
            last = made;
        }
        return made;
    }

    /** The texts of all pages by address; only those that may have changed are rendered again, on all processors. */
    private Map<String, List<PageBlock>> texts(List<SearchedPage> pages, SiteIndex index) {
        Map<String, Text> before = texts;
        texts = pages.parallelStream()
                .map(p -> text(p, index, before.get(p.document().address())))
                .collect(Collectors.toConcurrentMap(Text::address, t -> t, (a, b) -> a));
        Map<String, List<PageBlock>> blocks = new HashMap<>();
        texts.forEach((address, text) -> blocks.put(address, text.blocks));
        return blocks;
    }

    private static Text text(SearchedPage page, SiteIndex index, @Nullable Text before) {
        String address = page.document().address();
        List<Object> sources = index.routes()
                .find(address)
                .filter(Route.EntryPage.class::isInstance)
                .map(r -> index.sourcesOfText(((Route.EntryPage) r).entry()))
                .orElse(List.of());
        return before != null && before.isOf(sources)
                ? before
                : new Text(address, sources, SearchableText.read(html(page.page())));
    }

    /** The text of a page, and what it was made of. */
    private record Text(String address, List<Object> sources, List<PageBlock> blocks) {

        @SuppressWarnings("ReferenceEquality") // the very objects
        boolean isOf(List<Object> others) {
            boolean same = !sources.isEmpty() && sources.size() == others.size();
            for (int i = 0; same && i < others.size(); i++) {
                same = sources.get(i) == others.get(i);
            }
            return same;
        }
    }

    /** A page that cannot be rendered has no text; its own address shows the error. */
    private static String html(Page page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            page.content().writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (RenderException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchRequest request(Parameters asked) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        for (String name : Facets.ALL) {
            facets.put(
                    name, asked.values(name).stream().filter(v -> !v.isEmpty()).toList());
        }
        return new SearchRequest(
                asked.text("q"),
                facets,
                asked.text("order").equals("newest"),
                number(asked, "from", 0),
                Math.min(number(asked, "size", 10), MOST),
                asked.text("counts").equals("true"));
    }

    private static int number(Parameters asked, String name, int otherwise) {
        String value = asked.text(name);
        return value.matches("[0-9]{1,8}") ? Integer.parseInt(value) : otherwise;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
