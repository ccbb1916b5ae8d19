package org.tongbao.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongbao.publish.StagedSite;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.render.SearchedPage;
import org.tongbao.search.DocumentText;
import org.tongbao.search.SearchIndex;

/**
 * Renders every page into the staged site, in parallel. The worker that renders a searched page extracts its text as
 * well; the index takes these texts in the order of the pages, while the next pages are rendered.
 */
final class PageWriter {

    /** Searched pages rendered before their texts are handed on; bounds the texts held. */
    private static final int BATCH = 256;

    private final StagedSite staged;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final int all;

    private PageWriter(StagedSite staged, Progress progress, int all) {
        this.staged = staged;
        this.progress = progress;
        this.all = all;
    }

    /** Writes the searched pages, the other pages, and then the assets that they used. */
    static void write(Renderer renderer, StagedSite staged, SearchIndex search, Progress progress)
            throws IOException, RenderException {
        List<SearchedPage> searched = renderer.searchedPages();
        List<Page> others = renderer.otherPages();
        PageWriter writer = new PageWriter(staged, progress, searched.size() + others.size());
        writer.writeSearched(searched, search);
        Parallel.map(others, writer::write);
        Parallel.map(renderer.assets(), writer::write);
    }

    private void writeSearched(List<SearchedPage> pages, SearchIndex search) throws IOException, RenderException {
        CompletableFuture<Void> indexed = CompletableFuture.completedFuture(null);
        try {
            for (int from = 0; from < pages.size(); from += BATCH) {
                List<SearchedPage> batch = pages.subList(from, Math.min(from + BATCH, pages.size()));
                List<DocumentText> documents = Parallel.map(batch, this::write);
                join(indexed); // At most two batches are held.
                indexed = CompletableFuture.runAsync(() -> add(documents, search));
            }
        } finally {
            join(indexed);
        }
    }

    private static void add(List<DocumentText> documents, SearchIndex search) {
        try {
            for (DocumentText document : documents) {
                search.add(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(CompletableFuture<Void> indexed) throws IOException {
        try {
            indexed.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
    }

    private DocumentText write(SearchedPage searched) throws IOException, RenderException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        searched.page().content().writeTo(bytes);
        staged.write(searched.page().file(), bytes::writeTo);
        written();
        return searched.text(bytes.toString(StandardCharsets.UTF_8));
    }

    private Page write(Page page) throws IOException, RenderException {
        staged.write(page.file(), page.content()::writeTo);
        written();
        return page;
    }

    private void written() {
        progress.written(done.incrementAndGet(), all);
    }
}
