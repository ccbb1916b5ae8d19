package org.tongbao.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.model.Entry;

/** Tells which entries the rules need not be applied to again, as they and all that the rules read are what they were. */
final class Unchanged {

    private final RuleEngine now;
    private @Nullable RuleEngine before;
    private final Map<String, Boolean> entries = new HashMap<>();
    private final Map<String, Boolean> kinds = new HashMap<>();

    /**
     * Compares two runs.
     *
     * @param before null if there was none with the same units and the same day
     */
    Unchanged(RuleEngine now, @Nullable RuleEngine before) {
        this.now = now;
        this.before = before;
    }

    /** Lets go of the run before; nothing may be asked later. */
    void forget() {
        before = null;
    }

    /** The result that the run before computed for the entry; empty if something has changed. */
    Optional<WorkingEntry> of(Entry entry) {
        return before != null && holds(before, entry) ? before.met(entry) : Optional.empty();
    }

    Dependencies dependencies(Entry entry) {
        return before == null ? new Dependencies() : before.dependencies(entry);
    }

    private boolean holds(RuleEngine then, Entry entry) {
        Boolean known = entries.get(entry.file());
        if (known == null) {
            entries.put(entry.file(), false); // while it depends on itself
            known = isSame(then, entry);
            entries.put(entry.file(), known);
        }
        return known;
    }

    @SuppressWarnings("ReferenceEquality") // the very objects
    private boolean isSame(RuleEngine then, Entry entry) {
        if (then.met(entry).filter(w -> w.written() == entry).isEmpty()) {
            return false;
        }
        Dependencies read = then.dependencies(entry);
        return !read.isCircular()
                && (!read.onPrevious()
                        || isSame(
                                then,
                                then.before(entry).orElse(null),
                                now.before(entry).orElse(null)))
                && read.entries().stream().allMatch(id -> isSame(then, then.known(id), now.known(id)))
                && read.kinds().stream().allMatch(kind -> isSame(then, kind));
    }

    @SuppressWarnings("ReferenceEquality") // the very objects
    private boolean isSame(RuleEngine then, @Nullable Entry old, @Nullable Entry current) {
        return old == current && (current == null || holds(then, current));
    }

    private boolean isSame(RuleEngine then, String kind) {
        Boolean known = kinds.get(kind);
        if (known == null) {
            List<Entry> old = then.ofKind(kind);
            List<Entry> current = now.ofKind(kind);
            known = old.size() == current.size();
            for (int i = 0; known && i < current.size(); i++) {
                known = isSame(then, old.get(i), current.get(i));
            }
            kinds.put(kind, known);
        }
        return known;
    }
}
