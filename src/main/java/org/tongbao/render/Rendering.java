package org.tongbao.render;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Phrase;

/**
 * One page being made of a template, within limits. It is made on a thread of its own, so that whoever asked for it
 * goes on when the time is up, even if the template is at something that no interrupt ends.
 */
record Rendering(Template template, Map<String, Object> model, TemplateLimits limits) {

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tongbao-page");
        thread.setDaemon(true);
        return thread;
    });

    /** The template went beyond a limit. */
    static final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Phrase why;
        private final transient Optional<Standing> standing;
        private final transient CountDownLatch end;

        private StoppedException(
                Phrase why, Optional<Standing> standing, CountDownLatch end, @Nullable Throwable cause) {
            super(why.key(), cause);
            this.why = why;
            this.standing = standing;
            this.end = end;
        }

        Phrase why() {
            return why;
        }

        Optional<Standing> standing() {
            return standing;
        }

        /** Whether the rendering, given up long ago, still keeps a thread busy. */
        boolean goesOn() {
            return end.getCount() > 0;
        }
    }

    /** The page. */
    String page() throws StoppedException, TemplateException, IOException {
        PageWriter page = new PageWriter(limits.characters());
        Environment environment = template.createProcessingEnvironment(model, page);
        CountDownLatch end = new CountDownLatch(1);
        Future<String> rendering = THREADS.submit(() -> {
            try {
                environment.process();
                return page.toString();
            } finally {
                end.countDown();
            }
        });
        try {
            if (!end.await(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                Optional<Standing> standing = Standing.of(environment);
                if (rendering.cancel(true)) {
                    Phrase why = new Phrase("template.slow", limits.time().toSeconds());
                    throw new StoppedException(why, standing, end, null);
                }
            }
            return rendering.get();
        } catch (InterruptedException e) {
            rendering.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("no time left for a page", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause(), end);
        }
    }

    private RuntimeException failure(@Nullable Throwable cause, CountDownLatch end)
            throws StoppedException, TemplateException, IOException {
        if (cause instanceof PageWriter.FullException) {
            Phrase why = new Phrase("template.long", limits.characters() / 10_000);
            throw new StoppedException(why, Standing.again(template, model), end, cause);
        } else if (cause instanceof StackOverflowError) {
            throw new StoppedException(new Phrase("template.deep"), Standing.deepest(template, model), end, cause);
        } else if (cause instanceof OutOfMemoryError) {
            throw new StoppedException(new Phrase("template.memory"), Standing.again(template, model), end, cause);
        } else if (cause instanceof TemplateException e) {
            throw e;
        } else if (cause instanceof IOException e) {
            throw e;
        } else if (cause instanceof Error e) {
            throw e;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
