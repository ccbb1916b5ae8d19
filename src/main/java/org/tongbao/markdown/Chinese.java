package org.tongbao.markdown;

import org.tongbao.source.Characters;

/** Classifies characters of Chinese typesetting. */
final class Chinese {

    /** Marks that Chinese shares with other scripts. */
    private static final String SHARED = "“”‘’—…·";

    private Chinese() {}

    /** Whether the character is of the script: an ideograph, a kana, a full-width form or a mark. */
    static boolean isChinese(int point) {
        return (point >= 0x2E80 && point < 0xA000 && point != 0x3000)
                || (point >= 0xF900 && point < 0xFB00)
                || (point >= 0xFE30 && point < 0xFE50)
                || (point >= 0xFF01 && point <= 0xFFEE)
                || (point >= 0x20000 && point < 0x40000);
    }

    /** Whether no gap belongs between this character and another such. */
    static boolean isSolid(int point) {
        return isChinese(point) || SHARED.indexOf(point) >= 0;
    }

    static boolean isIdeograph(int point) {
        return isChinese(point) && Characters.isWord(point);
    }

    /** Whether the character is white space, the end of a line included. */
    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Punctuation that is not Chinese alone, as emphasis looks at it. */
    static boolean isForeignMark(int point) {
        return !isChinese(point) && !isSpace(point) && !Characters.isWord(point);
    }
}
