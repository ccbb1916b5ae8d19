package org.tongbao.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many pages; at most so many when not exact
 * @param how they fit
 * @param next where to go on for more
 * @param more whether there may be more
 * @param facets by name, the values that pages have, the most frequent first; empty when they were not asked for
 */
public record SearchAnswer(
        int total, boolean exact, How how, List<Hit> hits, int next, boolean more, Map<String, List<Count>> facets) {

    /** How pages fit what was asked. */
    public enum How {
        /** They hold it as it was typed. */
        EXACT,
        /** A name of theirs is spelled so. */
        PINYIN,
        /** They hold it but for one character. */
        NEAR
    }

    /** A part of a text; {@code marked} when it is what was asked. */
    public record Part(String text, boolean marked) {}

    /** A page. */
    public record Hit(
            String address,
            String title,
            String date,
            String kind,
            String units,
            List<Part> titleParts,
            List<Part> snippet) {}

    /** How many pages have a value. */
    public record Count(String value, String label, int count) {}
}
