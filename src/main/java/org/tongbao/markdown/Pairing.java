package org.tongbao.markdown;

import java.util.List;

/**
 * The likeliest reading of the runs of a paragraph: each opens emphasis, closes it or is text. Readings have costs, and
 * those of the least cost are compared: where they differ, the reading is not certain. Two passes find all of them.
 */
final class Pairing {

    /** The role of a run in a reading. */
    enum Role {
        CLOSES,
        OPENS,
        TEXT
    }

    /**
     * The cost of each role of a run; {@link #NEVER} for an impossible one.
     */
    record Costs(long opens, long closes, long text) {
        private long of(Role role) {
            return role == Role.OPENS ? opens : role == Role.CLOSES ? closes : text;
        }
    }

    static final long NEVER = Long.MAX_VALUE / 4;

    private final List<Costs> runs;

    /** The least cost of the runs from an index on, outside and inside emphasis. */
    private final long[][] rest;

    private final long[][] start;

    Pairing(List<Costs> runs) {
        this.runs = List.copyOf(runs);
        int count = runs.size();
        this.rest = new long[count + 1][];
        this.start = new long[count + 1][];
        rest[count] = new long[] {0, NEVER};
        for (int i = count - 1; i >= 0; i--) {
            Costs costs = runs.get(i);
            long[] next = rest[i + 1];
            rest[i] = new long[] {
                least(costs.text + next[0], costs.opens + next[1]), least(costs.text + next[1], costs.closes + next[0])
            };
        }
        start[0] = new long[] {0, NEVER};
        for (int i = 0; i < count; i++) {
            Costs costs = runs.get(i);
            long[] before = start[i];
            start[i + 1] = new long[] {
                least(costs.text + before[0], costs.closes + before[1]),
                least(costs.text + before[1], costs.opens + before[0])
            };
        }
    }

    private static long least(long one, long other) {
        return Math.min(NEVER, Math.min(one, other));
    }

    /** Whether a run has a role in some reading of the least cost. */
    boolean canBe(int run, Role role) {
        boolean text = role == Role.TEXT;
        return (role != Role.CLOSES && canBe(run, role, 0, text ? 0 : 1))
                || (role != Role.OPENS && canBe(run, role, 1, text ? 1 : 0));
    }

    /** Whether a run can close emphasis, open it or be text, in the state that its role is read in. */
    boolean canBe(int run, Role role, boolean inside) {
        boolean after = role == Role.TEXT ? inside : role == Role.OPENS;
        return (role == Role.TEXT || inside == (role == Role.CLOSES))
                && canBe(run, role, inside ? 1 : 0, after ? 1 : 0);
    }

    private boolean canBe(int run, Role role, int before, int after) {
        return start[run][before] + runs.get(run).of(role) + rest[run + 1][after] == rest[0][0];
    }
}
