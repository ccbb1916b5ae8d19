package org.tongbao.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.tongbao.deflate.Zlib;

/** Names files by their content, writes each once, and counts. */
final class ContentAddressedFiles {

    private final IndexFiles files;
    private final Set<Long> written = new HashSet<>();
    private long bytes;
    private long positionBytes;

    ContentAddressedFiles(IndexFiles files) {
        this.files = files;
    }

    long put(byte[] content) throws IOException {
        long hash = ContentHash.of(content);
        if (written.add(hash)) {
            files.write(ContentHash.path(hash), content);
            bytes += content.length;
        }
        return hash;
    }

    /** Puts a file that begins with a letter and goes on packed. */
    long putPacked(char letter, byte[] plain) throws IOException {
        byte[] packed = Zlib.packed(plain);
        return put(new ByteWriter(packed.length + 1).put(letter).all(packed).array());
    }

    long putPositions(byte[] content) throws IOException {
        positionBytes += content.length;
        return put(content);
    }

    void putRoot(byte[] content) throws IOException {
        files.write(IndexFiles.ROOT, content);
        bytes += content.length;
    }

    IndexSummary summary(int documents, int terms) {
        return new IndexSummary(documents, terms, written.size() + 1, bytes, positionBytes);
    }
}
