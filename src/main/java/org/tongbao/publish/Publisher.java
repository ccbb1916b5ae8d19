package org.tongbao.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostic;
import org.tongbao.picture.PictureCache;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import org.tongbao.search.IndexOptions;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchIndex;
import org.tongbao.search.Searcher;

/** Writes every page of a site into an output folder, and swaps the folder in when all are there. */
public final class Publisher {

    /** Told of each page written, from several threads. */
    @FunctionalInterface
    public interface Progress {
        void written(int done, int all);
    }

    /**
     * The result of publishing.
     *
     * @param files how many files were written
     * @param warnings what went otherwise than it should although the new site is in its place
     */
    public record Written(int files, List<Diagnostic> warnings) {

        public Written {
            warnings = List.copyOf(warnings);
        }
    }

    private final OutputFolder output;
    private final Progress progress;
    private final boolean gzip;

    /**
     * Publishes into a folder.
     *
     * @param gzip whether to write a compressed copy beside each file that is text
     */
    public Publisher(OutputFolder output, Progress progress, boolean gzip) {
        this.output = output;
        this.progress = progress;
        this.gzip = gzip;
    }

    /** The pictures made by earlier builds into the same folder, and by this one. */
    public PictureCache pictures() {
        return output.pictures();
    }

    /** Publishes; on failure what stood there before stands there still. */
    public Written publish(Renderer renderer) throws OutputException, RenderException {
        Path staging = output.staging();
        List<Page> pages = renderer.pages().toList();
        try {
            int written = write(pages, staging) + write(renderer.assets(), staging) + index(renderer, staging);
            output.swap();
            output.forgetUnusedPictures();
            return new Written(written, output.warnings());
        } catch (IOException e) {
            throw output.failure(e);
        }
    }

    /** Writes the index of the search over the pages as they were written; says how many files it takes. */
    private static int index(Renderer renderer, Path staging) throws IOException {
        Path folder = staging.resolve(Searcher.FOLDER);
        Iterator<SearchDocument> documents =
                renderer.searched(page -> text(staging.resolve(page.file()))).iterator();
        try {
            return SearchIndex.write(documents, renderer.searchNames(), IndexOptions.DEFAULT, (path, content) -> {
                        Path file = folder.resolve(path);
                        Files.createDirectories(file.getParent());
                        Files.write(file, content);
                    })
                    .files();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes in parallel; of several failures the one of the first page is told, so that every run tells the same. Pages
     * after one that failed are let be: a template without an end costs its limit of time on every page.
     */
    private int write(List<Page> pages, Path staging) throws IOException, RenderException {
        for (Page page : pages) {
            Path file = staging.resolve(page.file()).normalize();
            if (!file.startsWith(staging)) {
                throw new IllegalStateException("outside the output: " + page.file());
            }
            Files.createDirectories(file.getParent());
        }
        AtomicInteger done = new AtomicInteger();
        AtomicInteger firstFailed = new AtomicInteger(pages.size());
        AtomicInteger copies = new AtomicInteger();
        AtomicReference<@Nullable Exception> io = new AtomicReference<>();
        List<RenderException> failed = IntStream.range(0, pages.size())
                .parallel()
                .boxed()
                .flatMap(i -> {
                    if (io.get() != null || i > firstFailed.get()) {
                        return Stream.empty();
                    }
                    Page page = pages.get(i);
                    try {
                        copies.addAndGet(write(page, staging.resolve(page.file())));
                        progress.written(done.incrementAndGet(), pages.size());
                    } catch (IOException e) {
                        io.compareAndSet(null, e);
                    } catch (RenderException e) {
                        firstFailed.accumulateAndGet(i, Math::min);
                        return Stream.of(e);
                    }
                    return Stream.empty();
                })
                .toList();
        if (io.get() instanceof IOException e) {
            throw e;
        }
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
        return pages.size() + copies.get();
    }

    /** Writes a page, and says how many copies beside it. */
    private int write(Page page, Path file) throws IOException, RenderException {
        try (OutputStream out = Files.newOutputStream(file)) {
            page.content().writeTo(out);
        }
        if (!gzip || !Gzip.suits(file)) {
            return 0;
        }
        Files.write(file.resolveSibling(file.getFileName() + Gzip.ENDING), Gzip.compressed(file));
        return 1;
    }
}
