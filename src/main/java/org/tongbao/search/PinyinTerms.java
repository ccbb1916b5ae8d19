package org.tongbao.search;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** STUB until the readings land. */
public final class PinyinTerms {
    private PinyinTerms() {}

    public static SortedSet<String> of(String name) {
        return new TreeSet<>();
    }

    public static List<String> spellings(String name) {
        return List.of();
    }
}
