package org.tongbao.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.search.SearchDocument.FacetValue;

/**
 * Writes the values of one facet, page after page. What pages have is one of few combinations of values, mostly of one.
 *
 * <pre>
 * file          'F', then packed (see Zlib): number of values, for each its value and its label (texts); number of
 *               combinations, for each how many values and which (numbers); bits a page (byte); the combination of each
 *               page, packed from the lowest bit on
 * </pre>
 */
final class FacetWriter {

    private final Map<FacetValue, Integer> values = new LinkedHashMap<>();
    private final Map<List<Integer>, Integer> combinations = new LinkedHashMap<>();
    private int[] ofPage = new int[1024];
    private int pages;

    void add(List<FacetValue> ofDocument) {
        List<Integer> combination = new ArrayList<>();
        for (FacetValue value : ofDocument) {
            combination.add(values.computeIfAbsent(value, v -> values.size()));
        }
        if (pages == ofPage.length) {
            ofPage = Arrays.copyOf(ofPage, pages * 2);
        }
        ofPage[pages++] = combinations.computeIfAbsent(combination, c -> combinations.size());
    }

    /** Nothing is to be written when no page has a value. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    long end(ContentAddressedFiles output) throws IOException {
        ByteWriter plain = new ByteWriter().number(values.size());
        values.keySet().forEach(v -> plain.text(v.value()).text(v.label()));
        plain.number(combinations.size());
        for (List<Integer> combination : combinations.keySet()) {
            plain.number(combination.size());
            combination.forEach(plain::number);
        }
        int width = 32 - Integer.numberOfLeadingZeros(combinations.size() - 1);
        plain.put(width);
        TermWriter.packed(ofPage, pages, 0, width, plain);
        return output.putPacked('F', plain.array());
    }
}
