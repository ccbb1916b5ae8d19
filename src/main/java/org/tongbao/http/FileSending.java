package org.tongbao.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.tongbao.source.FileException;
import org.tongbao.source.OpenFile;

/** Sends a file: the next piece is read when the one before has gone out. */
final class FileSending extends IteratingCallback {

    private static final int PIECE = 64 << 10;

    private final OpenFile file;
    private final Response response;
    private final Callback callback;
    private final ByteBuffer buffer = ByteBuffer.allocate(PIECE);
    private long left;
    private boolean done;

    FileSending(OpenFile file, Response response, Callback callback) {
        this.file = file;
        this.response = response;
        this.callback = callback;
        this.left = file.size();
    }

    @Override
    protected Action process() throws FileException, IOException {
        if (done) {
            return Action.SUCCEEDED;
        }
        buffer.clear().limit((int) Math.min(PIECE, left));
        file.read(buffer);
        buffer.flip();
        if (buffer.remaining() < Math.min(PIECE, left)) {
            throw new IOException("the file became shorter while it was sent");
        }
        left -= buffer.remaining();
        done = left == 0;
        response.write(done, buffer, this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onCompleteSuccess() {
        file.close();
        callback.succeeded();
    }

    @Override
    protected void onCompleteFailure(Throwable cause) {
        file.close();
        callback.failed(cause);
    }
}
