package org.tongbao.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Repairs characters with only one right replacement: invisible characters are removed; private use characters of old
 * systems, and radicals and compatibility forms from PDF, become the intended characters.
 */
public final class Repair {

    /**
     * One character and its replacement.
     *
     * @param offset in UTF-16 units
     * @param length in UTF-16 units
     * @param right empty where it is removed
     */
    public record Edit(int offset, int length, String right) {}

    private Repair() {}

    /** The edits of a text, in its order. */
    public static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        int first = text.startsWith("\uFEFF") ? 1 : 0; // the mark of the encoding stays
        for (Characters.Forbidden bad : Characters.forbidden(text, Integer.MAX_VALUE)) {
            Optional<String> right = bad.meant();
            if (right.isPresent() && bad.offset() >= first) {
                edits.add(new Edit(bad.offset(), Character.charCount(bad.point()), right.get()));
            }
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean form = (c >= 0x2F00 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAFF);
            String right = form ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : "";
            if (form && !right.equals(String.valueOf(c))) {
                edits.add(new Edit(i, 1, right));
            }
        }
        edits.sort(Comparator.comparingInt(Edit::offset));
        return edits;
    }

    /** The number of forbidden characters without a right replacement. */
    public static int left(String text) {
        return (int) Characters.forbidden(text.replace("\r", ""), Integer.MAX_VALUE).stream()
                .filter(bad -> bad.meant().isEmpty())
                .count();
    }

    /** The text with its edits made. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder repaired = new StringBuilder(text.length());
        int at = 0;
        for (Edit edit : edits) {
            repaired.append(text, at, edit.offset()).append(edit.right());
            at = edit.offset() + edit.length();
        }
        return repaired.append(text, at, text.length()).toString();
    }
}
