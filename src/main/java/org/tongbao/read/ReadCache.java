package org.tongbao.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.Overlay;

/**
 * What was read of files before, with what was said of them, for a preview that reads the site after each change. A file
 * has not changed while its time of change, its size and its identity are the same; one that was changed just before it
 * was read is read again, since a clock may be too coarse to tell the next change.
 */
public final class ReadCache {

    /** Two changes within this time may bear the same time. */
    private static final Duration COARSE = Duration.ofSeconds(2);

    private record Stamp(
            Path file,
            FileTime modified,
            long size,
            @Nullable Object identity) {}

    private record Known(Object context, List<Path> files, List<Stamp> stamps, Object result, List<Diagnostic> said) {}

    private final boolean keeps;
    private final Clock clock;
    private final AtomicInteger read = new AtomicInteger();
    private Map<Path, Known> known = new ConcurrentHashMap<>();
    private Map<Path, Known> used = new ConcurrentHashMap<>();
    private Changes changes = Changes.UNKNOWN;
    private Overlay typed = Overlay.NONE;

    private ReadCache(boolean keeps, Clock clock) {
        this.keeps = keeps;
        this.clock = clock;
    }

    /** Reads all files each time. */
    public static ReadCache none() {
        return new ReadCache(false, Clock.systemUTC());
    }

    public static ReadCache create() {
        return create(Clock.systemUTC());
    }

    static ReadCache create(Clock clock) {
        return new ReadCache(true, clock);
    }

    /**
     * Begins to read a site: what it does not ask for again is forgotten.
     *
     * @param since the changes since the last reading; the other files are trusted without a look
     * @param unsaved the files that are read from there, and not kept
     */
    void begin(Changes since, Overlay unsaved) {
        changes = since;
        typed = unsaved;
        known = used;
        used = new ConcurrentHashMap<>();
        read.set(0);
    }

    /** How many results the last reading of the site did not find here. */
    int read() {
        return read.get();
    }

    /**
     * What a result depends on.
     *
     * @param key tells it from others
     * @param context compared by identity
     * @param files all that are read for it
     */
    record Source(Path key, Object context, List<Path> files) {}

    /** A result of reading files. Several threads may ask for different ones. */
    @SuppressWarnings("unchecked") // a key stands for results of one type
    <T> T get(Source source, Diagnostics diagnostics, Function<Diagnostics, T> reading) {
        if (typed.touches(source.files)) {
            return reading.apply(diagnostics);
        }
        Known before = known.get(source.key);
        if (before != null
                && before.context == source.context
                && before.files.equals(source.files)
                && changes.spare(source.files)) {
            return (T) use(source, before, diagnostics);
        }
        Optional<List<Stamp>> stamps = keeps ? stamps(source.files) : Optional.empty();
        boolean holds = before != null
                && before.context == source.context
                && stamps.filter(before.stamps::equals).isPresent();
        Known found = before;
        if (found == null || !holds) {
            read.incrementAndGet();
            found = read(source, stamps.orElse(List.of()), reading);
        }
        if (stamps.filter(this::areOld).isPresent()) {
            return (T) use(source, found, diagnostics);
        }
        found.said.forEach(diagnostics::add);
        return (T) found.result;
    }

    private Object use(Source source, Known found, Diagnostics diagnostics) {
        used.put(source.key, found);
        found.said.forEach(diagnostics::add);
        return found.result;
    }

    private Known read(Source source, List<Stamp> stamps, Function<Diagnostics, ?> reading) {
        Diagnostics own = new Diagnostics();
        Object result = Objects.requireNonNull(reading.apply(own));
        return new Known(source.context, List.copyOf(source.files), stamps, result, own.sorted());
    }

    /** The entries below a folder, found again unless a file came or went, or it is not known whether one did. */
    EntryFolders.Found list(
            Path folder, Object context, Diagnostics diagnostics, Function<Diagnostics, EntryFolders.Found> listing) {
        Source source = new Source(folder, context, List.of());
        Known before = known.get(folder);
        Known found = before != null
                        && before.context == context
                        && before.result instanceof EntryFolders.Found known
                        && keepsList(known, folder)
                ? before
                : read(source, List.of(), listing);
        return (EntryFolders.Found) use(source, found, diagnostics);
    }

    private boolean keepsList(EntryFolders.Found before, Path folder) {
        return changes.files().isPresent()
                && changes.files().get().stream()
                        .filter(f -> f.startsWith(folder) && !ContentFolder.isLeftover(ContentFolder.name(f)))
                        .allMatch(f -> before.files().contains(f) && Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS));
    }

    private static Optional<List<Stamp>> stamps(List<Path> files) {
        List<Stamp> stamps = new ArrayList<>();
        for (Path file : files) {
            try {
                BasicFileAttributes now =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (!now.isRegularFile()) {
                    return Optional.empty();
                }
                stamps.add(new Stamp(file, now.lastModifiedTime(), now.size(), now.fileKey()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(stamps);
    }

    private boolean areOld(List<Stamp> stamps) {
        Instant latest = clock.instant().minus(COARSE);
        return stamps.stream().allMatch(s -> s.modified.toInstant().isBefore(latest));
    }
}
