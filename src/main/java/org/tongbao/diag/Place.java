package org.tongbao.diag;

/**
 * A place in a file.
 *
 * @param file path as the editor knows it, relative to the site, with {@code /}
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1, in code points; 0 when the whole line or file is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code content/notices/a.md:12:8}, shortened where line or column are not known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
