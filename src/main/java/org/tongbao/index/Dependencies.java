package org.tongbao.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the rules of an entry read beside it, and what they found: if none of it has changed, they find the same. */
final class Dependencies {

    private boolean previous;
    private boolean circular;
    private final Set<String> entries = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
    private final List<RuleResult> results = new ArrayList<>();

    void readPrevious() {
        previous = true;
    }

    void readEntry(String id) {
        entries.add(id);
    }

    void readKind(String kind) {
        kinds.add(kind);
    }

    /** Figures that depend on each other depend on which is computed first. */
    void meetCircle() {
        circular = true;
    }

    void found(RuleResult result) {
        results.add(result);
    }

    /** Whether the issue before the entry was read. */
    boolean onPrevious() {
        return previous;
    }

    boolean isCircular() {
        return circular;
    }

    /** The ids of the entries that references led to. */
    Set<String> entries() {
        return entries;
    }

    /** The kinds whose entries were counted. */
    Set<String> kinds() {
        return kinds;
    }

    List<RuleResult> results() {
        return results;
    }
}
