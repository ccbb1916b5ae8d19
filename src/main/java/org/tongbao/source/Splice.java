package org.tongbao.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a text, and what stands in its place.
 *
 * @param from where the piece begins, in UTF-16 units
 * @param to where it ends; {@code from} where something is only added
 */
public record Splice(int from, int to, String text) {

    /** Those of one place keep their order, what is added before what is replaced. */
    private static final Comparator<Splice> ORDER =
            Comparator.comparingInt(Splice::from).thenComparingInt(Splice::to);

    /** The splices in the order of their places. */
    public static List<Splice> sorted(List<Splice> splices) {
        List<Splice> sorted = new ArrayList<>(splices);
        sorted.sort(ORDER);
        return sorted;
    }

    /** Whether each of them begins where the one before has ended, or later. */
    public static boolean areApart(List<Splice> splices) {
        int end = 0;
        for (Splice splice : splices) {
            if (splice.from < end) {
                return false;
            }
            end = splice.to;
        }
        return true;
    }

    /** The same with another place as the beginning of the text. */
    public Splice shifted(int by) {
        return new Splice(from + by, to + by, text);
    }
}
