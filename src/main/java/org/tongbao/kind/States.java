package org.tongbao.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The properties of the words of an {@code enum} that are states: 已登记, 整改中, 已销号 …
 *
 * @param closed the states that leave nothing to do: done, or done and awaiting acceptance
 * @param moves from a state, those that may follow in the next issue; a state that is not named cannot change
 * @param requires by state, the names of the fields that must be written in it
 * @param expects by state, the names of the fields that ought to be written in it
 * @param tones by state, its colour
 */
public record States(
        Set<String> closed,
        Map<String, List<String>> moves,
        Map<String, List<String>> requires,
        Map<String, List<String>> expects,
        Map<String, Tone> tones) {

    /** For words that are not states. */
    public static final States NONE = new States(Set.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** The progress of a state, shown by colour. */
    public enum Tone {
        DONE,
        DOING,
        LATE,
        /** Done once, and open again. */
        AGAIN,
        PLAIN;

        /** Whether it is behind what was promised. */
        public boolean isLate() {
            return this == LATE || this == AGAIN;
        }

        /** As it is written: {@code done}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public States {
        closed = Set.copyOf(closed);
        moves = copy(moves);
        requires = copy(requires);
        expects = copy(expects);
        tones = Map.copyOf(tones);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> lists) {
        Map<String, List<String>> copy = new HashMap<>();
        lists.forEach((word, list) -> copy.put(word, List.copyOf(list)));
        return Map.copyOf(copy);
    }

    /** Whether the words are no states at all. */
    public boolean isEmpty() {
        return closed.isEmpty() && tones.isEmpty();
    }

    /** Whether something in one state may be in the other in the next issue. */
    public boolean allow(String from, String to) {
        return moves.isEmpty()
                || from.equals(to)
                || moves.getOrDefault(from, List.of()).contains(to);
    }

    /** The tone of a state: the declared one, else done if it is closed and under way if not. */
    public Tone tone(String state) {
        return tones.getOrDefault(
                state, closed.isEmpty() ? Tone.PLAIN : closed.contains(state) ? Tone.DONE : Tone.DOING);
    }
}
