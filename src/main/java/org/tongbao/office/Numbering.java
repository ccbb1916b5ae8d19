package org.tongbao.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a document, counted in the order of its paragraphs as Word counts them. */
final class Numbering {

    private static final int LEVELS = 9;
    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    /**
     * A level of a list.
     *
     * @param text the number with {@code %1} for that of the first level
     * @param restart the level, from 1, at which it begins again; 0 for never, null for any above it
     * @param style the style whose paragraphs follow it
     */
    private record Level(
            int start,
            String format,
            String text,
            boolean legal,
            @Nullable Integer restart,
            String style) {}

    /** A list that paragraphs name: the one it is made after, and what differs. */
    private record Use(String base, Map<Integer, Integer> starts, Map<Integer, Level> levels) {}

    /** The number of a paragraph. */
    record Label(String text, boolean bullet) {}

    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, String> styleLinks = new HashMap<>();
    private final Map<String, String> byStyleLink = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> restarted = new HashSet<>();

    /** Reads {@code numbering.xml}. */
    void read(Xml xml) throws OfficeException {
        while (xml.next()) {
            if (xml.isStart("w:abstractNum")) {
                list(xml);
            } else if (xml.isStart("w:num")) {
                use(xml);
            }
        }
    }

    private void list(Xml xml) throws OfficeException {
        String id = xml.attribute("abstractNumId");
        Map<Integer, Level> levels = new TreeMap<>();
        int depth = xml.level();
        while (xml.isWithin(depth)) {
            if (xml.isStart("w:lvl")) {
                int at = xml.number("ilvl", 0);
                levels.put(at, level(xml));
            } else if (xml.isStart("w:numStyleLink")) {
                styleLinks.put(id, xml.value());
            } else if (xml.isStart("w:styleLink")) {
                byStyleLink.put(xml.value(), id);
            }
        }
        lists.put(id, levels);
    }

    private static Level level(Xml xml) throws OfficeException {
        int start = 0;
        String format = "decimal";
        String text = "";
        boolean legal = false;
        Integer restart = null;
        String style = "";
        int depth = xml.level();
        while (xml.isWithin(depth)) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "w:start" -> start = xml.number("val", 0);
                    case "w:numFmt" -> format = xml.value();
                    case "w:lvlText" -> text = xml.value();
                    case "w:isLgl" -> legal = xml.isOn();
                    case "w:lvlRestart" -> restart = xml.number("val", 0);
                    case "w:pStyle" -> style = xml.value();
                    default -> {}
                }
            }
        }
        return new Level(start, format, text, legal, restart, style);
    }

    private void use(Xml xml) throws OfficeException {
        String id = xml.attribute("numId");
        String base = "";
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, Level> levels = new HashMap<>();
        int at = 0;
        int depth = xml.level();
        while (xml.isWithin(depth)) {
            if (xml.isStart("w:abstractNumId")) {
                base = xml.value();
            } else if (xml.isStart("w:lvlOverride")) {
                at = xml.number("ilvl", 0);
            } else if (xml.isStart("w:startOverride")) {
                starts.put(at, xml.number("val", 1));
            } else if (xml.isStart("w:lvl")) {
                levels.put(at, level(xml));
            }
        }
        uses.put(id, new Use(base, starts, levels));
    }

    /**
     * The number of the next paragraph of a list.
     *
     * @param level from 0; null where the style of the paragraph decides
     */
    Optional<Label> next(String list, @Nullable Integer level, String style) {
        Use use = uses.get(list);
        if (use == null) {
            return Optional.empty();
        }
        String base = base(use.base());
        Map<Integer, Level> levels = new TreeMap<>(lists.getOrDefault(base, Map.of()));
        levels.putAll(use.levels());
        int at = Math.min(LEVELS - 1, Math.max(0, level != null ? level : ofStyle(levels, style)));
        Level own = levels.get(at);
        if (own == null) {
            return Optional.empty();
        }
        int[] counts = counters.computeIfAbsent(base, b -> none());
        count(list, use, levels, at, counts);
        if (own.format().equals("bullet")) {
            return Optional.of(new Label("", true));
        }
        String text = PLACEHOLDER.matcher(own.text()).replaceAll(m -> {
            int of = m.group(1).charAt(0) - '1';
            Level named = levels.getOrDefault(of, own);
            int value = counts[of] == Integer.MIN_VALUE ? named.start() : counts[of];
            String format = own.legal() && of != at ? "decimal" : own.legal() ? "decimal" : named.format();
            return Matcher.quoteReplacement(NumberFormat.print(value, format));
        });
        return Optional.of(new Label(text, false));
    }

    private static int[] none() {
        int[] counts = new int[LEVELS];
        java.util.Arrays.fill(counts, Integer.MIN_VALUE);
        return counts;
    }

    private void count(String list, Use use, Map<Integer, Level> levels, int at, int[] counts) {
        Integer start = use.starts().get(at);
        int first = levels.get(at) == null
                ? 1
                : java.util.Objects.requireNonNull(levels.get(at)).start();
        if (start != null && restarted.add(list + "/" + at)) {
            counts[at] = start;
        } else {
            counts[at] = counts[at] == Integer.MIN_VALUE ? first : counts[at] + 1;
        }
        for (int above = 0; above < at; above++) {
            Level level = levels.get(above);
            if (counts[above] == Integer.MIN_VALUE && level != null) {
                counts[above] = level.start();
            }
        }
        for (int below = at + 1; below < LEVELS; below++) {
            Level level = levels.get(below);
            Integer restart = level == null ? null : level.restart();
            if (restart == null || (restart > 0 && at < restart)) {
                counts[below] = Integer.MIN_VALUE;
            }
        }
    }

    private static int ofStyle(Map<Integer, Level> levels, String style) {
        return levels.entrySet().stream()
                .filter(e -> !style.isEmpty() && e.getValue().style().equals(style))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
    }

    /** The list that holds the levels: one may name another by a style. */
    private String base(String id) {
        String style = styleLinks.get(id);
        return style == null ? id : byStyleLink.getOrDefault(style, id);
    }
}
