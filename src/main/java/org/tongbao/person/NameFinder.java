package org.tongbao.person;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds many names in a text that is read once, however many names there are (Aho and Corasick, 1975). Names and text are
 * compared in their folded form.
 */
public final class NameFinder {

    /** A prefix of a name. */
    private static final class State {
        private final Map<Character, State> next = new HashMap<>();

        /** The longest other prefix that this one ends with; the root has none. */
        private @Nullable State shorter;

        /** The longest name that this prefix ends with. */
        private @Nullable PersonName name;
    }

    private final State root = new State();

    public NameFinder(Collection<PersonName> names) {
        names.stream().filter(n -> !n.form().isEmpty()).forEach(this::add);
        link();
    }

    private void add(PersonName name) {
        State state = root;
        String form = name.form();
        for (int i = 0; i < form.length(); i++) {
            state = state.next.computeIfAbsent(form.charAt(i), x -> new State());
        }
        state.name = name;
    }

    /** Links the prefixes, short ones first. */
    private void link() {
        Deque<State> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            State state = open.remove();
            state.next.forEach((c, longer) -> {
                State shorter = state.shorter == null ? root : step(state.shorter, c);
                longer.shorter = shorter;
                if (longer.name == null) {
                    longer.name = shorter.name;
                }
                open.add(longer);
            });
        }
    }

    private State step(State from, char c) {
        State state = from;
        while (true) {
            State next = state.next.get(c);
            if (next != null) {
                return next;
            } else if (state.shorter == null) {
                return root;
            }
            state = state.shorter;
        }
    }

    /**
     * Finds the names in a folded text; of several that end at one character, the longest.
     *
     * @param found receives each name and where it starts
     */
    public void find(CharSequence folded, ObjIntConsumer<PersonName> found) {
        State state = root;
        for (int i = 0; i < folded.length(); i++) {
            state = step(state, folded.charAt(i));
            if (state.name != null) {
                found.accept(state.name, i + 1 - state.name.form().length());
            }
        }
    }

    /** The names in a text as written, each with its offset there, in the order of the text. */
    public List<Occurrence> in(String written) {
        Folded folded = Folded.of(written);
        List<Occurrence> all = new ArrayList<>();
        find(folded.text(), (name, start) -> all.add(new Occurrence(name, folded.origin(start))));
        return all;
    }

    /**
     * A name in a text.
     *
     * @param offset of its first character, in UTF-16 units
     */
    public record Occurrence(PersonName name, int offset) {}
}
