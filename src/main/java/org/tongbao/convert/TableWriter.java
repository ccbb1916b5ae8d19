package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.office.Block.Table;
import org.tongbao.office.OfficeException;

/** Writes tables: in Markdown, and as the words of their cells. */
final class TableWriter {

    /** The cells of all tables of a body, as {@code docs/content.md} states it. */
    private static final int CELLS = 50_000;

    private static final String LINE = "<br>";
    private static final Pattern FIGURE = Pattern.compile("[-+−]?[0-9][0-9,]*(\\.[0-9]+)?[%％]?|");

    private final ParagraphWriter writer;
    private final String name;
    private final Diagnostics diagnostics;
    private int cells;

    TableWriter(ParagraphWriter writer, String name, Diagnostics diagnostics) {
        this.writer = writer;
        this.name = name;
        this.diagnostics = diagnostics;
    }

    /** A table in Markdown, with its title above it. */
    List<String> write(Table table) {
        Grid grid = Grid.of(table);
        List<String> blocks = new ArrayList<>();
        while (grid.hasTitle()) {
            grid.rows().get(0).get(0).blocks().forEach(b -> {
                if (b instanceof Paragraph p && !p.isBlank()) {
                    blocks.add(writer.write(p));
                }
            });
            grid = grid.below(1);
        }
        if (grid.columns() > 0 && !grid.rows().isEmpty()) {
            blocks.add(markdown(grid));
        }
        return blocks;
    }

    /** Reports what a table becomes in this dialect. */
    void report(Table table, Grid grid) throws OfficeException {
        Place place = place(table);
        cells += grid.rows().size() * grid.columns();
        if (cells > CELLS) {
            throw new OfficeException(Code.OFF004, place.file(), new LocalizedText("office.limit.cells", CELLS));
        }
        if (grid.merged() > 0) {
            diagnostics.add(Code.OFF010, place, new LocalizedText("office.merged", grid.merged()));
        }
        boolean nested = table.rows().stream()
                .flatMap(r -> r.cells().stream())
                .flatMap(c -> c.blocks().stream())
                .anyMatch(Table.class::isInstance);
        if (nested) {
            diagnostics.add(Code.OFF010, place, new LocalizedText("office.nested"));
        }
    }

    private Place place(Table table) {
        return Place.of(name + " 第" + table.position() + "段");
    }

    private String markdown(Grid grid) {
        int headings = grid.headings();
        List<String> lines = new ArrayList<>();
        lines.add(line(headings(grid, headings)));
        List<List<String>> body = new ArrayList<>();
        for (List<Grid.Slot> row : grid.rows().subList(headings, grid.rows().size())) {
            body.add(row.stream().map(s -> cell(s.blocks(), true)).toList());
        }
        lines.add(line(IntStream.range(0, grid.columns())
                .mapToObj(c -> isNumeric(body, c) ? "---:" : "---")
                .toList()));
        body.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    /** The headings in one row: of two rows, that above and that below with a point between. */
    private List<String> headings(Grid grid, int rows) {
        List<String> first = new ArrayList<>();
        String spanning = "";
        for (Grid.Slot slot : grid.rows().get(0)) {
            spanning = slot.span() == 0 && rows > 1 ? spanning : cell(slot.blocks(), false);
            first.add(spanning);
        }
        if (rows == 1) {
            return first;
        }
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            Grid.Slot below = grid.rows().get(1).get(i);
            String words = cell(below.blocks(), false);
            boolean same = below.continued() || words.isEmpty() || first.get(i).isEmpty();
            joined.add(same ? (first.get(i).isEmpty() ? words : first.get(i)) : first.get(i) + "·" + words);
        }
        return joined;
    }

    private static boolean isNumeric(List<List<String>> rows, int column) {
        List<String> cells =
                rows.stream().map(r -> r.get(column)).filter(c -> !c.isEmpty()).toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(c -> FIGURE.matcher(c).matches());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    /** A cell in one line. Headings are bold as such. */
    private String cell(List<Block> blocks, boolean bold) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && !paragraph.isBlank()) {
                lines.add(writer.write(paragraph, bold, LINE));
            } else if (block instanceof Table nested) {
                Grid grid = Grid.of(nested);
                grid.rows()
                        .forEach(r -> lines.add(r.stream()
                                .map(s -> cell(s.blocks(), bold))
                                .filter(c -> !c.isEmpty())
                                .collect(Collectors.joining("　"))));
            }
        }
        lines.removeIf(String::isEmpty);
        return String.join(LINE, lines);
    }

    /** The words of a cell as a line of text. */
    static String words(List<Block> blocks, String between) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && !paragraph.isBlank()) {
                lines.add(ParagraphWriter.repaired(paragraph.text()).strip());
            } else if (block instanceof Table nested) {
                nested.rows().forEach(r -> r.cells().forEach(c -> lines.add(words(c.blocks(), between))));
            }
        }
        lines.removeIf(String::isEmpty);
        return String.join(between, lines);
    }
}
