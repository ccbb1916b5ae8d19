package org.tongbao.kind;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
