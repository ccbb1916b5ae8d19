package org.tongbao.search;

/** The characters that HTML writes by name or number: those names that a page of ours may hold. */
final class CharacterReference {

    /** From the ampersand to the semicolon. */
    static final int LONGEST = 10;

    private CharacterReference() {}

    /**
     * The character.
     *
     * @param reference without ampersand and semicolon: {@code lt}, {@code #20013}, {@code #x4e2d}
     * @return -1 when it is none that we know
     */
    static int point(String reference) {
        return reference.startsWith("#") ? numbered(reference) : named(reference);
    }

    private static int named(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "nbsp" -> 0xA0;
            default -> -1;
        };
    }

    private static int numbered(String name) {
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int first = hex ? 2 : 1;
        int radix = hex ? 16 : 10;
        int point = 0;
        for (int i = first; i < name.length(); i++) {
            char c = name.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            point = Math.min(0x110000, point * radix + digit);
        }
        if (name.length() == first) {
            return -1;
        }
        return point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point;
    }
}
