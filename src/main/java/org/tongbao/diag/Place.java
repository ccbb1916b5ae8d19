package org.tongbao.diag;

import java.util.Comparator;

/**
 * A place in a file: in a text, or in a sheet of a workbook.
 *
 * @param file path as the editor knows it, relative to the site, with {@code /}
 * @param sheet the name of the sheet; empty in a text
 * @param line the line, or the row of a sheet, counted from 1; 0 when the whole file is meant
 * @param column in code points, or the column of a sheet, counted from 1; 0 when the whole line or file is meant
 */
public record Place(String file, String sheet, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(Place::sheet)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    private static final int LETTERS = 26;

    /** A place in a text. */
    public Place(String file, int line, int column) {
        this(file, "", line, column);
    }

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The letters of a column of a sheet: A, B … Z, AA. */
    public static String letters(int column) {
        String last = Character.toString('A' + (column - 1) % LETTERS);
        return column <= LETTERS ? last : letters((column - 1) / LETTERS) + last;
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code content/notices/a.md:12:8}, or {@code items.xlsx 问题清单!C7}, shortened where line or column are not known. */
    @Override
    public String toString() {
        if (!sheet.isEmpty()) {
            return file + " " + sheet + (line == 0 ? "" : "!" + (column == 0 ? "" : letters(column)) + line);
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
