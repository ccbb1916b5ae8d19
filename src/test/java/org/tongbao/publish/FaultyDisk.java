package org.tongbao.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sees the calls that change files, lets one of them meet a fault, and remembers what a power cut would lose. The
 * model of the disk: names are kept in the order of the calls, as journalling file systems do; the content of a file is
 * kept from the moment it is synced, a rename at the latest when a folder is synced.
 */
final class FaultyDisk {

    /** The first call of this name for a file. Workers take turns in any order, so a call has no lasting number. */
    record Call(String name, Path file) {}

    private record Rename(Path from, Path to) {}

    private final Set<Path> unsynced = new LinkedHashSet<>();
    private final Deque<Rename> renames = new ArrayDeque<>();
    private @Nullable Fault fault;
    private @Nullable Call strikesAt;
    private final Set<Call> calls = new LinkedHashSet<>();
    private boolean struck;
    private boolean dead;

    /** Starts to listen anew, without a fault. */
    void plan() {
        plan(null, null);
    }

    /** Starts to listen anew, with a fault at the given call. */
    synchronized void plan(@Nullable Fault fault, @Nullable Call call) {
        this.fault = fault;
        this.strikesAt = call;
        this.calls.clear();
        this.struck = false;
        this.dead = false;
        unsynced.clear();
        renames.clear();
    }

    /** The calls seen, in the order of their first time. */
    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized boolean struck() {
        return struck;
    }

    /** Passes a file-changing call, or has it fail. */
    synchronized void changing(String name, Path real) throws IOException {
        if (dead) {
            throw new IOException("the process is gone");
        }
        Call call = new Call(name, real);
        if (calls.add(call) && fault != null && call.equals(strikesAt)) {
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
