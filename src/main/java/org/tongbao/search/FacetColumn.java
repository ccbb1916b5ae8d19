package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import org.tongbao.search.SearchDocument.FacetValue;

/**
 * The values of a facet, and which of them each page has.
 *
 * @param combinations of numbers of values
 * @param ofPage the number of the combination
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FacetColumn(List<FacetValue> values, List<List<Integer>> combinations, int[] ofPage) {

    List<Integer> of(int page) {
        return combinations.get(ofPage[page]);
    }

    static FacetColumn read(byte[] plain, int documents) {
        ByteReader in = new ByteReader(plain);
        List<FacetValue> values = new ArrayList<>();
        for (int i = in.number(); i > 0; i--) {
            values.add(new FacetValue(in.text(), in.text()));
        }
        List<List<Integer>> combinations = new ArrayList<>();
        for (int i = in.number(); i > 0; i--) {
            List<Integer> combination = new ArrayList<>();
            for (int n = in.number(); n > 0; n--) {
                combination.add(in.number());
            }
            combinations.add(combination);
        }
        return new FacetColumn(values, combinations, TermWriter.unpacked(documents, 0, in.get(), in));
    }
}
