package org.tongbao.source;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Opens files on threads of its own and gives up on one that does not open. Java cannot open a file without waiting: a
 * pipe that takes the place of a file just before it is opened would hold the caller until somebody writes to it.
 */
final class OpenGuard {

    /** Opens a file. */
    @FunctionalInterface
    interface Opening<T> {
        T open() throws IOException, FileException;
    }

    /** Long enough for a disk that has to spin up. */
    private static final long PATIENCE_MILLIS = 10_000;

    private static final long IDLE_SECONDS = 10;

    /** How many may open at once, those that never come back included. */
    private static final int MOST = 256;

    private static final ThreadPoolExecutor THREADS =
            new ThreadPoolExecutor(0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "tongbao-open");
                thread.setDaemon(true);
                return thread;
            });

    private OpenGuard() {}

    /**
     * Opens something.
     *
     * @param late closes a file that opened after the caller gave up
     * @throws IOException also when it did not open in time
     */
    static <T> T open(Opening<T> opening, Consumer<T> late) throws IOException, FileException {
        return open(opening, late, PATIENCE_MILLIS);
    }

    static <T> T open(Opening<T> opening, Consumer<T> late, long millis) throws IOException, FileException {
        CompletableFuture<T> opened = new CompletableFuture<>();
        try {
            THREADS.execute(() -> complete(opened, opening, late));
            return opened.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FileException fault) {
                throw fault;
            }
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException | RejectedExecutionException e) {
            opened.cancel(false);
            throw new IOException(e);
        } catch (InterruptedException e) {
            opened.cancel(false);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static <T> void complete(CompletableFuture<T> opened, Opening<T> opening, Consumer<T> late) {
        try {
            T result = opening.open();
            if (!opened.complete(result)) {
                late.accept(result);
            }
        } catch (IOException | FileException | RuntimeException e) {
            opened.completeExceptionally(e);
        }
    }
}
