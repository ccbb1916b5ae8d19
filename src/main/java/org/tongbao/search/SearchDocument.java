package org.tongbao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A page as the search knows it.
 *
 * @param address from {@code /}, without the base path
 * @param kind what it is called in a list of results: 督查通报
 * @param units it is about; a list of results shows those that the title does not name
 * @param facets by their name, see {@link Facets}; a page may have several values of one, or none
 * @param pinyin terms of its names, see {@link PinyinTerms}
 * @param blocks the text that can be found, as {@link PageText} takes it from the page
 */
public record SearchDocument(
        String address,
        String title,
        LocalDate date,
        String kind,
        List<String> units,
        Map<String, List<FacetValue>> facets,
        SortedSet<String> pinyin,
        List<String> blocks) {

    /**
     * A value that pages can have in common.
     *
     * @param value as it stands in the address of the search
     * @param label as readers see it
     */
    public record FacetValue(String value, String label) {}

    public SearchDocument {
        units = List.copyOf(units);
        facets = Map.copyOf(facets);
        blocks = List.copyOf(blocks);
    }
}
