package org.tongbao.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of a site, built-in and its own, in the order of columns. */
public record Kinds(List<Kind> all) {

    public Kinds {
        all = all.stream()
                .sorted(Comparator.comparingInt(Kind::order).thenComparing(Kind::name))
                .toList();
    }

    public Optional<Kind> named(String name) {
        return all.stream().filter(k -> k.name().equals(name)).findFirst();
    }

    /**
     * The kinds that a word typed at the prompt may mean: the one of that name or label; else those whose label begins
     * with it; else those whose label contains it. More than one when the word does not decide.
     */
    public List<Kind> meantBy(String word) {
        if (word.isBlank()) {
            return List.of();
        }
        List<Predicate<Kind>> readings = List.of(
                k -> k.name().equals(word) || k.label().equals(word),
                k -> k.label().startsWith(word),
                k -> k.label().contains(word));
        return readings.stream()
                .map(reading -> all.stream().filter(reading).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    public Optional<Kind> inFolder(String folder) {
        return all.stream().filter(k -> k.folder().equals(folder)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(Kind::name).toList();
    }

    public List<String> folders() {
        return all.stream().map(Kind::folder).toList();
    }
}
