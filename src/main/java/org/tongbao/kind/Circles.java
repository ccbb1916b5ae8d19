package org.tongbao.kind;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Finds nodes on cycles: the strongly connected components by Tarjan's algorithm, without recursion. */
public final class Circles<T> {

    private record Step<T>(T at, Iterator<? extends T> next) {}

    private final Function<T, ? extends Collection<? extends T>> next;
    private final Map<T, Integer> numbers = new HashMap<>();
    private final Map<T, Integer> lowest = new HashMap<>();
    private final Deque<T> open = new ArrayDeque<>();
    private final Set<T> isOpen = new HashSet<>();
    private final Set<T> found = new LinkedHashSet<>();

    private Circles(Function<T, ? extends Collection<? extends T>> next) {
        this.next = next;
    }

    /** The nodes that lie on a cycle. */
    public static <T> Set<T> of(Collection<T> all, Function<T, ? extends Collection<? extends T>> next) {
        Circles<T> circles = new Circles<>(next);
        all.forEach(circles::walk);
        return circles.found;
    }

    private void walk(T from) {
        if (numbers.containsKey(from)) {
            return;
        }
        Deque<Step<T>> path = new ArrayDeque<>();
        path.push(enter(from));
        while (!path.isEmpty()) {
            Step<T> step = path.element();
            if (step.next.hasNext()) {
                T to = step.next.next();
                if (!numbers.containsKey(to)) {
                    path.push(enter(to));
                } else if (isOpen.contains(to)) {
                    lower(step.at, numbers.getOrDefault(to, 0));
                }
            } else {
                path.pop();
                leave(step.at);
                if (!path.isEmpty()) {
                    lower(path.element().at, lowest.getOrDefault(step.at, 0));
                }
            }
        }
    }

    private Step<T> enter(T at) {
        numbers.put(at, numbers.size());
        lowest.put(at, numbers.getOrDefault(at, 0));
        open.push(at);
        isOpen.add(at);
        return new Step<>(at, next.apply(at).iterator());
    }

    private void lower(T at, int number) {
        lowest.merge(at, number, Math::min);
    }

    /** Closes the component that began at a node, after all its successors have been visited. */
    private void leave(T at) {
        if (!numbers.getOrDefault(at, -1).equals(lowest.get(at))) {
            return;
        }
        boolean several = !at.equals(open.peek());
        T member;
        do {
            member = open.pop();
            isOpen.remove(member);
            if (several || next.apply(member).contains(member)) {
                found.add(member);
            }
        } while (!member.equals(at));
    }
}
