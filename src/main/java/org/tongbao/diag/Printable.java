package org.tongbao.diag;

/** Text made safe to show: every character replaced that a terminal or a browser might act on instead of showing it. */
public final class Printable {

    private Printable() {}

    /** The text, control and format characters replaced by U+FFFD; as long as before in code points. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().map(Printable::of).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The character itself, or U+FFFD. A tab stays. */
    static int of(int point) {
        return point == '\t' || isVisible(point) ? point : '\uFFFD';
    }

    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (type != Character.UNASSIGNED || isLaterHan(point));
    }

    /** The planes of rare Han characters, of which each JDK knows more than the last. */
    private static boolean isLaterHan(int point) {
        return point >= 0x20000 && point <= 0x3FFFD;
    }
}
