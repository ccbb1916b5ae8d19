package org.tongbao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A document of the search, without its text.
 *
 * @param address from {@code /}, without the base path
 * @param kind what it is called in a list of results: 督查通报
 * @param units it is about; a list of results shows those that the title does not name
 * @param facets by their name, see {@link Facets}; a page may have several values of one, or none
 * @param spelled the names by which readers find it when they type pinyin
 */
public record SearchDocument(
        String address,
        String title,
        LocalDate date,
        String kind,
        List<String> units,
        Map<String, List<FacetValue>> facets,
        List<String> spelled) {

    /**
     * A value that pages can have in common.
     *
     * @param value as it stands in the address of the search
     * @param label as readers see it
     */
    public record FacetValue(String value, String label) {}

    /** A row of results shows every name on one line. */
    public SearchDocument {
        title = onOneLine(title);
        kind = onOneLine(kind);
        units = units.stream().map(SearchDocument::onOneLine).toList();
        facets = Map.copyOf(facets);
        spelled = List.copyOf(spelled);
    }

    private static String onOneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }

    /** The values of a facet. */
    List<FacetValue> values(String facet) {
        return facets.getOrDefault(facet, List.of());
    }

    /** The units that the title does not name: a row of results would only say them twice. */
    String unitsInRow() {
        return units.stream().filter(u -> !title.contains(u)).collect(Collectors.joining("、"));
    }
}
