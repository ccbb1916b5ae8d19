package org.tongbao.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * Answers the page of the search from the site in memory, drafts included. It reads the text of
 * every page when the first question comes after a change, so that an editor who only writes never waits for it.
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
            Made made = made(built.renderer().get());
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
    private Made made(Renderer renderer) {
        Made made = last;
        if (made == null || made.renderer() != renderer) {
            List<SearchedPage> pages = renderer.searchedPages();
            Map<String, List<PageBlock>> blocks = pages.stream()
                    .collect(Collectors.toMap(p -> p.document().address(), p -> SearchableText.read(html(p.page()))));
            SearchScan scan = new SearchScan(
                    pages.stream().map(SearchedPage::document).toList(),
                    document -> blocks.getOrDefault(document.address(), List.of()));
            made = new Made(renderer, scan, renderer.searchNames());
            last = made;
        }
        return made;
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
