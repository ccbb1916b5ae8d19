package org.tongbao.render.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How nginx leads from old addresses to new ones: by a map of paths, and by a location for each path whose query told
 * one page from another.
 *
 * @param moved in the order of the old addresses
 */
public record Redirects(List<Moved> moved) {

    /**
     * An address that has moved.
     *
     * @param from with the path of the site, decoded, perhaps with a query; a path that ends with a slash is meant
     *     without it too
     * @param to with the path of the site, encoded
     */
    public record Moved(String from, String to) {

        private String path() {
            int mark = from.indexOf('?');
            return mark < 0 ? from : from.substring(0, mark);
        }

        /** The path as nginx compares it. */
        private String folded() {
            return path().toLowerCase(Locale.ROOT);
        }

        private boolean isAsked() {
            return from.indexOf('?') >= 0;
        }

        /** The parameters of the query as they were written. */
        private List<String> parameters() {
            return Stream.of(from.substring(from.indexOf('?') + 1).split("&"))
                    .filter(p -> !p.isEmpty())
                    .toList();
        }
    }

    public Redirects {
        moved = List.copyOf(moved);
    }

    /** The lines of the map from a path to an address. A path with several queries has a location instead. */
    String map() {
        StringBuilder map = new StringBuilder("# 由通报（Tongbao）生成：旧网址和现在的网址。\n");
        Set<String> asked = asked().keySet();
        for (Moved m : moved) {
            if (m.isAsked() || asked.contains(m.folded())) {
                continue;
            }
            line(m.from(), m.to(), map);
            if (m.from().endsWith("/")) {
                line(m.from().substring(0, m.from().length() - 1), m.to(), map);
            }
        }
        return map.toString();
    }

    private static void line(String from, String to, StringBuilder map) {
        map.append(quoted(from)).append(' ').append(to).append(";\n");
    }

    /** By path, in small letters, the addresses that have a query. */
    private SortedMap<String, List<Moved>> asked() {
        SortedMap<String, List<Moved>> byPath = new TreeMap<>();
        moved.stream().filter(Moved::isAsked).forEach(m -> byPath.computeIfAbsent(m.folded(), p -> new ArrayList<>())
                .add(m));
        return byPath;
    }

    /** The locations of paths with a query; empty when no old address has one. */
    String locations() {
        Map<String, Moved> plain = moved.stream()
                .filter(m -> !m.isAsked())
                .collect(Collectors.toMap(Moved::folded, m -> m, (first, second) -> first));
        return asked().entrySet().stream()
                .map(e -> location(e.getKey(), e.getValue(), Optional.ofNullable(plain.get(e.getKey()))))
                .collect(Collectors.joining());
    }

    /** Queries with more parameters come first, as those with fewer would match them too. The path alone comes last. */
    private static String location(String path, List<Moved> moved, Optional<Moved> plain) {
        Comparator<Moved> mostFirst = Comparator.comparing(m -> -m.parameters().size());
        String tests = moved.stream()
                .sorted(mostFirst.thenComparing(Moved::from))
                .map(Redirects::test)
                .collect(Collectors.joining());
        String otherwise = plain.map(m -> "    return 301 " + m.to() + ";\n").orElse("");
        return """

                # 旧网址带着参数；参数的先后和另外加上的参数（如转发时带的）不影响
                location ~* "^%s$" {
                %s%s}
                """.formatted(literal(path), tests, otherwise);
    }

    private static String test(Moved moved) {
        return """
                    if ($args ~* "%s") {
                        return 301 %s;
                    }
                """.formatted(query(moved.parameters()), moved.to());
    }

    /** A pattern of queries that have all these parameters, in any order and among others. */
    private static String query(List<String> parameters) {
        return parameters.stream()
                .map(p -> "(?=(?:.*&)?" + literal(p) + "(?:&|$))")
                .collect(Collectors.joining("", "^", ""));
    }

    private static String literal(String text) {
        return text.replaceAll("[.+()^$|?*\\[\\]{}]", "\\\\$0");
    }

    /** As nginx reads a word of any characters that an old address may hold. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9/._~-]+") ? word : '"' + word + '"';
    }
}
