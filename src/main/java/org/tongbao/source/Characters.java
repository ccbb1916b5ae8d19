package org.tongbao.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tongbao.diag.Code;

/** Which characters no content may hold, because a reader cannot see what they do. */
public final class Characters {

    /**
     * A character that may not stand in content.
     *
     * @param offset where it is, in UTF-16 units
     * @param code why it is refused
     */
    public record Forbidden(int offset, int point, Code code) {

        /** {@code U+202E}. */
        public String name() {
            return String.format(Locale.ROOT, "U+%04X", point);
        }
    }

    /** Soft hyphen, combining grapheme joiner, Arabic letter mark, fillers, blank Braille pattern, byte-order mark. */
    private static final Set<Integer> ALONE = Set.of(
            0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0x16FE4, 0x1D159);

    private Characters() {}

    /** The first character of the text that may not stand in content. */
    public static Optional<Forbidden> firstForbidden(String text) {
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isControl(point)) {
                return Optional.of(new Forbidden(i, point, Code.FIL002));
            }
            if (isVariant(point) ? !takesVariant(before, point) : isInvisible(point)) {
                return Optional.of(new Forbidden(i, point, Code.FIL003));
            }
            before = point;
            i += Character.charCount(point);
        }
        return Optional.empty();
    }

    private static boolean isControl(int point) {
        if (point == '\n' || point == '\t') {
            return false;
        }
        return Character.isISOControl(point)
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || (point & 0xFFFE) == 0xFFFE;
    }

    /**
     * Bidirectional controls reorder what is read; zero-width characters and fillers break search and comparison
     * unseen. These are Unicode's Default_Ignorable_Code_Point, separators, and blanks that are no space.
     */
    public static boolean isInvisible(int point) {
        return (point >= 0x200B && point <= 0x200F)
                || (point >= 0x2028 && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x206F)
                || (point >= 0x180B && point <= 0x180F)
                || (point >= 0xFFF0 && point <= 0xFFFB)
                || (point >= 0x1BCA0 && point <= 0x1BCA3)
                || (point >= 0x1D173 && point <= 0x1D17A)
                || (point >= 0xE0000 && point <= 0xE0FFF)
                || ALONE.contains(point);
    }

    private static boolean isVariant(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /**
     * Whether a variation selector can change the form of the character before it: an ideograph takes the three of
     * standardized variants and those of registered ones, which tell rare characters in names; a pictograph takes the
     * two that choose between text and emoji.
     */
    private static boolean takesVariant(int before, int selector) {
        if (selector == 0xFE0E || selector == 0xFE0F) {
            return isPictograph(before);
        }
        return isIdeograph(before) && (selector <= 0xFE02 || selector >= 0xE0100);
    }

    private static boolean isIdeograph(int point) {
        return point == 0x3007
                || (point >= 0x3400 && point <= 0x4DBF)
                || (point >= 0x4E00 && point <= 0x9FFF)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }

    private static boolean isPictograph(int point) {
        return point == 0x00A9
                || point == 0x00AE
                || point == 0x203C
                || point == 0x2049
                || (point >= 0x2100 && point <= 0x2BFF && point != 0x2800)
                || point == 0x3030
                || point == 0x303D
                || (point >= 0x3200 && point <= 0x32FF)
                || (point >= 0x1F000 && point <= 0x1FAFF);
    }

    /**
     * Whether the character is a letter or digit of the scripts that Chinese bulletins use. The ranges are explicit, as
     * the JDK's own tables grow from version to version and the same site must be the same on all.
     */
    public static boolean isWord(int point) {
        return (point >= '0' && point <= '9')
                || (point >= 'A' && point <= 'Z')
                || (point >= 'a' && point <= 'z')
                || (point >= 0x00C0 && point <= 0x024F && point != 0x00D7 && point != 0x00F7)
                || (point >= 0x0370 && point <= 0x03FF)
                || (point >= 0x0400 && point <= 0x052F)
                || (point >= 0x3041 && point <= 0x30FE && point != 0x30FB)
                || (point >= 0x3105 && point <= 0x312F)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || isIdeograph(point);
    }
}
