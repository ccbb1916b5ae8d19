package org.tongbao.office;

import java.util.EnumMap;
import java.util.Map;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/** Counts what a document holds that does not arrive, or not as it is, with the first place of each sort. */
final class Findings {

    /** A sort of thing, and the code under which it is reported. */
    enum Sort {
        /** Tracked insertions, deletions and moves. */
        CHANGE(Code.OFF007),
        COMMENT(Code.OFF008),
        /** Characters of hidden text. */
        HIDDEN(Code.OFF009),
        HIDDEN_ROW(Code.OFF009),
        HIDDEN_PICTURE(Code.OFF009),
        HEADER(Code.OFF009),
        CONTENTS(Code.OFF009),
        CHART(Code.OFF009),
        DIAGRAM(Code.OFF009),
        EMBEDDED(Code.OFF009),
        INSERTED_FILE(Code.OFF009),
        LINK(Code.OFF009),
        /** Readings beside characters. */
        RUBY(Code.OFF009),
        SYMBOL(Code.OFF010),
        TEXT_BOX(Code.OFF010),
        EQUATION(Code.OFF010),
        DELETED_ROW(Code.OFF010);

        private final Code code;

        Sort(Code code) {
            this.code = code;
        }
    }

    private record Found(int count, int first) {}

    private final Map<Sort, Found> found = new EnumMap<>(Sort.class);
    private final String name;

    Findings(String name) {
        this.name = name;
    }

    void add(Sort sort, int count, int position) {
        found.merge(sort, new Found(count, position), (old, more) -> new Found(old.count + more.count, old.first));
    }

    /** Reports all of it, but for what the reader of the document has settled. */
    void report(Choices choices, Diagnostics diagnostics) {
        found.forEach((sort, of) -> {
            boolean settled = sort == Sort.CHANGE
                    ? choices.changes() != Choices.Changes.REFUSED
                    : sort == Sort.COMMENT && choices.dropsComments();
            if (settled) {
                return;
            }
            Place place = Place.of(of.first > 0 ? place(name, of.first) : name);
            if (sort.code == Code.OFF009 || sort.code == Code.OFF010) {
                String key = "office." + sort.name().toLowerCase(java.util.Locale.ROOT);
                diagnostics.add(sort.code, place, new LocalizedText(key, of.count));
            } else {
                diagnostics.add(sort.code, place, of.count);
            }
        });
    }

    /** A paragraph of a document, as messages name it. */
    static String place(String name, int position) {
        return name + " 第" + position + "段";
    }
}
