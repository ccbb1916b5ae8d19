package org.tongbao.source;

import java.util.Optional;
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
            return String.format(java.util.Locale.ROOT, "U+%04X", point);
        }
    }

    private Characters() {}

    /** The first character of the text that may not stand in content. */
    public static Optional<Forbidden> firstForbidden(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (isControl(point)) {
                return Optional.of(new Forbidden(i, point, Code.FIL002));
            }
            if (isInvisible(point)) {
                return Optional.of(new Forbidden(i, point, Code.FIL003));
            }
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

    /** Bidirectional controls reorder what is read; zero-width characters break search and comparison unseen. */
    private static boolean isInvisible(int point) {
        return (point >= 0x200B && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2060 && point <= 0x206F)
                || point == 0x00AD
                || point == 0x061C
                || point == 0x180E
                || point == 0x2028
                || point == 0x2029
                || point == 0xFEFF;
    }
}
