package org.tongbao.http;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;

/** All open streams of server-sent events. One thread pings them all, so that those whose reader has gone end. */
public final class EventStreams implements AutoCloseable {

    /** How many may be open at once. */
    public static final int MOST = 1000;

    private static final long PING_SECONDS = 10;

    private final Set<EventStream> open = new HashSet<>();
    private final ScheduledExecutorService pings;
    private boolean closed;

    public EventStreams() {
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
    public boolean open(Answers answers, String event) {
        Response response = answers.response();
        EventStream stream = new EventStream(response, answers.callback(), this::forget);
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
    public void announce(String event) {
        all().forEach(s -> s.send(event));
    }

    public synchronized int size() {
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
