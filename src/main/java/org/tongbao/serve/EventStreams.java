package org.tongbao.serve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** All open streams of server-sent events. One thread pings them all, so that those whose reader has gone end. */
final class EventStreams implements AutoCloseable {

    /** How many may be open at once. */
    static final int MOST = 1000;

    private static final long PING_SECONDS = 10;

    private final Set<EventStream> open = new HashSet<>();
    private final ScheduledExecutorService pings;
    private boolean closed;

    EventStreams() {
        pings = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "tongbao-ping");
            thread.setDaemon(true);
            return thread;
        });
        var unused = pings.scheduleWithFixedDelay(
                () -> all().forEach(EventStream::ping), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Opens a stream, which begins with the event.
     *
     * @return whether there was room for it; if not, the response is as it was
     */
    boolean open(Response response, Callback callback, String event) {
        EventStream stream = new EventStream(response, callback, this::forget);
        synchronized (this) {
            if (open.size() >= MOST || closed) {
                return false;
            }
            open.add(stream);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        stream.send(event);
        return true;
    }

    /** Sends an event to all. */
    void announce(String event) {
        all().forEach(s -> s.send(event));
    }

    synchronized int size() {
        return open.size();
    }

    private synchronized void forget(EventStream stream) {
        open.remove(stream);
    }

    private synchronized List<EventStream> all() {
        return List.copyOf(open);
    }

    /** Ends all streams. */
    @Override
    public void close() {
        pings.shutdownNow();
        synchronized (this) {
            closed = true;
        }
        all().forEach(EventStream::close);
    }
}
