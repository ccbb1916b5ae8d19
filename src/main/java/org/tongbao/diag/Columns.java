package org.tongbao.diag;

/** Finds columns in lines. It goes on from the column found last, so that the columns of one line cost one walk. */
final class Columns {

    private String line = "";
    private int points;
    private int offset;

    /**
     * Where a column begins, in UTF-16 units; the end of the line for one beyond it.
     *
     * @param column counted in code points from 1; 0 for the whole line
     */
    int offset(String of, int column) {
        int wanted = Math.max(0, column - 1);
        if (!of.equals(line) || wanted < points) {
            line = of;
            points = 0;
            offset = 0;
        }
        while (points < wanted && offset < line.length()) {
            offset += Character.charCount(line.codePointAt(offset));
            points++;
        }
        return offset;
    }

    /** So many code points before a place, or the beginning of the line. */
    static int back(String line, int from, int most) {
        int at = from;
        for (int i = 0; i < most && at > 0; i++) {
            at -= Character.charCount(line.codePointBefore(at));
        }
        return at;
    }
}
