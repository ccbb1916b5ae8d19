package org.tongbao.office;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import org.tongbao.diag.Place;
import org.tongbao.source.CellRow;
import org.tongbao.source.Node;

/** The cells of a row of a sheet that show something, by column counted from 1. */
final class RowCells {

    private final int line;
    private final TreeMap<Integer, String> texts = new TreeMap<>();
    private final Set<Integer> filled = new HashSet<>();

    RowCells(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void put(int column, String text) {
        texts.put(column, text);
    }

    /** What a column shows; empty if nothing. */
    String text(int column) {
        return texts.getOrDefault(column, "");
    }

    /** Lets a column show what stands in the cell with which it is merged. */
    void fill(int column, String text) {
        texts.put(column, text);
        filled.add(column - 1);
    }

    boolean holds(int column) {
        return texts.containsKey(column);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    int width() {
        return texts.isEmpty() ? 0 : texts.lastKey();
    }

    CellRow row(Place sheet, int width) {
        return new CellRow(new Cells(sheet, width), filled);
    }

    /** All cells of the row, made when they are asked for: of a wide sheet most show nothing. */
    private final class Cells extends AbstractList<Node.Scalar> implements RandomAccess {

        private final Place sheet;
        private final int width;

        Cells(Place sheet, int width) {
            this.sheet = sheet;
            this.width = width;
        }

        @Override
        public Node.Scalar get(int index) {
            Objects.checkIndex(index, width);
            return new Node.Scalar(text(index + 1), new Place(sheet.file(), sheet.sheet(), line, index + 1));
        }

        @Override
        public int size() {
            return width;
        }
    }
}
