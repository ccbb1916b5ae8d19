package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs or lines in which two texts differ: those that are gone with a minus, new ones with a plus. */
public final class TextDifference {

    /** The most comparisons of one paragraph with another; longer texts are compared at their ends alone. */
    private static final long MOST = 4_000_000;

    private TextDifference() {}

    /** The differences by paragraphs, which stand between empty lines. */
    public static List<String> between(String old, String made) {
        return between(
                List.of(old.strip().split("\n\\s*\n")), List.of(made.strip().split("\n\\s*\n")));
    }

    /** The differences of two lists, in their order. */
    public static List<String> between(List<String> old, List<String> made) {
        int start = 0;
        while (start < old.size() && start < made.size() && old.get(start).equals(made.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int madeEnd = made.size();
        while (oldEnd > start && madeEnd > start && old.get(oldEnd - 1).equals(made.get(madeEnd - 1))) {
            oldEnd--;
            madeEnd--;
        }
        List<String> left = old.subList(start, oldEnd);
        List<String> right = made.subList(start, madeEnd);
        List<String> told = new ArrayList<>();
        if ((long) left.size() * right.size() > MOST) {
            left.forEach(l -> told.add("- " + l));
            right.forEach(r -> told.add("+ " + r));
            return told;
        }
        int[][] same = common(left, right);
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                i++;
                j++;
            } else if (j >= right.size() || (i < left.size() && same[i + 1][j] >= same[i][j + 1])) {
                told.add("- " + left.get(i++));
            } else {
                told.add("+ " + right.get(j++));
            }
        }
        return told;
    }

    /** How many items the rests of both have in common. */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] same = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                same[i][j] = left.get(i).equals(right.get(j))
                        ? same[i + 1][j + 1] + 1
                        : Math.max(same[i + 1][j], same[i][j + 1]);
            }
        }
        return same;
    }
}
