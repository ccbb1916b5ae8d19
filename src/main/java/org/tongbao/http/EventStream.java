package org.tongbao.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One open stream of server-sent events. It holds no thread: one piece is on its way at a time, and of the events that
 * come meanwhile the last is kept, so that a reader who does not read costs one event.
 */
final class EventStream implements Callback {

    private final Response response;
    private final Callback done;
    private final Consumer<EventStream> ended;
    private @Nullable String waiting;
    private boolean writing;
    private boolean closing;
    private boolean closed;

    /**
     * A stream whose response is not committed yet.
     *
     * @param ended called once, when the stream has ended by whichever side
     */
    EventStream(Response response, Callback done, Consumer<EventStream> ended) {
        this.response = response;
        this.done = done;
        this.ended = ended;
    }

    void send(String event) {
        synchronized (this) {
            waiting = event;
        }
        next(false);
    }

    /** Sends something where nothing is on its way, which tells whether the reader is still there. */
    void ping() {
        synchronized (this) {
            if (!writing && waiting == null) {
                waiting = ": ping\n\n";
            }
        }
        next(false);
    }

    void close() {
        synchronized (this) {
            closing = true;
        }
        next(false);
    }

    @Override
    public void succeeded() {
        next(true);
    }

    @Override
    public void failed(Throwable cause) {
        ended.accept(this);
        done.failed(cause);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Writes what waits, unless a piece is still on its way. */
    private void next(boolean arrived) {
        String event;
        boolean last;
        synchronized (this) {
            if (arrived) {
                writing = false;
            }
            if (writing || closed || (waiting == null && !closing)) {
                return;
            }
            event = waiting == null ? "" : waiting;
            waiting = null;
            last = closing;
            closed = last;
            writing = true;
        }
        ByteBuffer bytes = ByteBuffer.wrap(event.getBytes(StandardCharsets.UTF_8));
        if (last) {
            ended.accept(this);
        }
        response.write(last, bytes, last ? done : this);
    }
}
