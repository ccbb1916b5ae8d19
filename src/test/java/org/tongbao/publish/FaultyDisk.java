package org.tongbao.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls that change files, lets one of them meet a fault, and remembers what a power cut would lose. The
 * model of the disk: names are kept in the order of the calls, as journalling file systems do; the content of a file is
 * kept from the moment it is synced, a rename at the latest when a folder is synced.
 */
final class FaultyDisk {

    private record Rename(Path from, Path to) {}

    private final Set<Path> unsynced = new LinkedHashSet<>();
    private final Deque<Rename> renames = new ArrayDeque<>();
    private @Nullable Fault fault;
    private int strikesAt;
    private int calls;
    private boolean struck;
    private boolean dead;

    /** Starts to count anew, with a fault at the given call; the first is 1. */
    synchronized void plan(@Nullable Fault fault, int call) {
        this.fault = fault;
        this.strikesAt = call;
        this.calls = 0;
        this.struck = false;
        this.dead = false;
        unsynced.clear();
        renames.clear();
    }

    synchronized int calls() {
        return calls;
    }

    synchronized boolean struck() {
        return struck;
    }

    /** Passes a file-changing call, or has it fail. */
    synchronized void changing(Path real) throws IOException {
        if (dead) {
            throw new IOException("the process is gone");
        }
        calls++;
        if (fault != null && calls == strikesAt) {
            struck = true;
            dead = fault.ends();
            fault.strike(real.toString());
        }
    }

    synchronized void written(Path real) {
        unsynced.add(real);
    }

    synchronized void renamed(Path from, Path to) {
        renames.push(new Rename(from, to));
        for (Path file : Set.copyOf(unsynced)) {
            if (file.startsWith(from) && unsynced.remove(file)) {
                unsynced.add(to.resolve(from.relativize(file)));
            }
        }
    }

    synchronized void synced(Path real) {
        unsynced.remove(real);
        if (Files.isDirectory(real)) {
            renames.clear();
        }
    }

    /** Does to the real files what a power cut may do. */
    synchronized void cutPower(boolean renamesAreLost) throws IOException {
        for (Path file : unsynced) {
            if (Files.exists(file)) {
                Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        while (renamesAreLost && !renames.isEmpty()) {
            Rename last = renames.pop();
            Files.move(last.to, last.from);
        }
    }
}
