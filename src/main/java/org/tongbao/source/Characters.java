package org.tongbao.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;

/** The characters that content may not contain, because readers cannot see their effect. */
public final class Characters {

    /**
     * A forbidden character.
     *
     * @param offset where it is, in UTF-16 units
     * @param code why it is refused
     */
    public record Forbidden(int offset, int point, Code code) {

        /** {@code U+202E}. */
        public String name() {
            return String.format(Locale.ROOT, "U+%04X", point);
        }

        /** The remedy that the hint of the message names. */
        public LocalizedText advice() {
            return new LocalizedText(meant().isPresent() ? "advice.unseen" : "advice.blank");
        }

        /** The replacement, if known: empty text for a character without width. */
        public Optional<String> meant() {
            return code == Code.FIL003 && !BLANK.contains(point)
                    ? Optional.of("")
                    : Optional.ofNullable(PRIVATE.get(point)).map(Character::toString);
        }
    }

    /** The result of a conversion of unreadable bytes. */
    private static final int REPLACEMENT = 0xFFFD;

    /** Soft hyphen, combining grapheme joiner, Arabic letter mark, fillers, blank Braille pattern, byte-order mark. */
    private static final Set<Integer> ALONE = Set.of(
            0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0x16FE4, 0x1D159);

    /** Invisible characters that may have been meant as a space or a line break. */
    private static final Set<Integer> BLANK = Set.of(0x2028, 0x2029, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    /** The characters of GBK and the first GB 18030 at U+E815 to U+E864, and those of the standard of 2022. */
    private static final Map<Integer, Integer> PRIVATE = privateUse(
            0xE815, "⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱" + "䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻");

    private Characters() {}

    private static Map<Integer, Integer> privateUse(int first, String standard) {
        Map<Integer, Integer> meant = new HashMap<>();
        for (int point : standard.codePoints().toArray()) {
            meant.put(first + meant.size(), point);
        }
        return meant;
    }

    /** The first forbidden character of the text. */
    public static Optional<Forbidden> firstForbidden(String text) {
        return forbidden(text, 1).stream().findFirst();
    }

    /**
     * The forbidden characters of the text.
     *
     * @param most how many are looked for
     */
    public static List<Forbidden> forbidden(String text, int most) {
        List<Forbidden> found = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < text.length() && found.size() < most; ) {
            int point = text.codePointAt(i);
            Code code = refusal(before, point);
            if (code != null) {
                found.add(new Forbidden(i, point, code));
            } else {
                before = point;
            }
            i += Character.charCount(point);
        }
        return found;
    }

    private static @Nullable Code refusal(int before, int point) {
        if (isControl(point)) {
            return Code.FIL002;
        }
        if (point == REPLACEMENT) {
            return Code.FIL020;
        }
        if (isVariant(point) ? !takesVariant(before, point) : isInvisible(point)) {
            return Code.FIL003;
        }
        return isPrivate(point) ? Code.FIL019 : null;
    }

    private static boolean isPrivate(int point) {
        return (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000;
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
        if (point < 0xAD || (point > 0x3164 && point < 0xFE00)) {
            return false; // nearly all text
        }
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
