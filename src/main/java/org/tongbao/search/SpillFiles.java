package org.tongbao.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.tongbao.search.PostingsBuilder.PostingsRun;

/** Postings put aside on the disk when memory was full, and all of them together again in the order of terms. */
final class SpillFiles implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final List<Path> files = new ArrayList<>();
    private PostingsRun[] last = {};

    /** Puts a table aside; it can be cleared then. */
    void spill(PostingsBuilder table) throws IOException {
        Path file = Files.createTempFile("tongbao-search", ".spill");
        files.add(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (PostingsRun part : table.parts()) {
                out.writeShort(part.term().length);
                out.write(part.term());
                out.writeUTF(part.kind().name());
                out.writeInt(part.pages());
                out.writeInt(part.size());
                out.write(part.postings(), 0, part.size());
            }
        }
    }

    /** The table that need not be put aside, since nothing comes after it. */
    void last(PostingsBuilder table) {
        last = table.parts();
    }

    /** Told of each term in their order, with its parts in the order of pages. */
    @FunctionalInterface
    interface Visitor {
        void term(List<PostingsRun> parts) throws IOException;
    }

    void visit(Visitor visitor) throws IOException {
        List<Source> sources = new ArrayList<>();
        try {
            for (Path file : files) {
                sources.add(new FileSource(sources.size(), file));
            }
            sources.add(new MemorySource(sources.size(), last));
            merge(sources, visitor);
        } finally {
            for (Source source : sources) {
                source.close();
            }
        }
    }

    private static void merge(List<Source> sources, Visitor visitor) throws IOException {
        PriorityQueue<Source> queue = new PriorityQueue<>(
                Comparator.comparing(Source::term, Arrays::compareUnsigned).thenComparing(s -> s.number));
        for (Source source : sources) {
            if (source.advance()) {
                queue.add(source);
            }
        }
        List<PostingsRun> parts = new ArrayList<>();
        Source first = queue.poll();
        while (first != null) {
            PostingsRun part = first.part();
            if (!parts.isEmpty() && !Arrays.equals(parts.get(0).term(), part.term())) {
                visitor.term(parts);
                parts.clear();
            }
            parts.add(part);
            if (first.advance()) {
                queue.add(first);
            }
            first = queue.poll();
        }
        if (!parts.isEmpty()) {
            visitor.term(parts);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private abstract static sealed class Source permits FileSource, MemorySource {
        private final int number;
        private @Nullable PostingsRun part;

        Source(int number) {
            this.number = number;
        }

        PostingsRun part() {
            if (part == null) {
                throw new IllegalStateException();
            }
            return part;
        }

        byte[] term() {
            return part().term();
        }

        /** Goes on to the next term, if there is one. */
        boolean advance() throws IOException {
            part = next();
            return part != null;
        }

        abstract @Nullable PostingsRun next() throws IOException;

        void close() throws IOException {}
    }

    private static final class MemorySource extends Source {
        private final PostingsRun[] parts;
        private int at;

        MemorySource(int number, PostingsRun[] parts) {
            super(number);
            this.parts = parts;
        }

        @Override
        @Nullable
        PostingsRun next() {
            return at < parts.length ? parts[at++] : null;
        }
    }

    private static final class FileSource extends Source {
        private final DataInputStream in;

        FileSource(int number, Path file) throws IOException {
            super(number);
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        @Override
        @Nullable
        PostingsRun next() throws IOException {
            byte[] term;
            try {
                term = new byte[in.readShort()];
            } catch (EOFException e) {
                return null;
            }
            in.readFully(term);
            TermKind kind = TermKind.valueOf(in.readUTF());
            int pages = in.readInt();
            byte[] postings = new byte[in.readInt()];
            in.readFully(postings);
            return new PostingsRun(term, kind, pages, postings, postings.length);
        }

        @Override
        void close() throws IOException {
            in.close();
        }
    }
}
