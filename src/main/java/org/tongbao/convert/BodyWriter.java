package org.tongbao.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.kind.Kind;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.office.Block.Table;
import org.tongbao.office.Inline;
import org.tongbao.office.OfficeException;

/** Writes the body of a document in Markdown; tables that the kind has become its tables. */
final class BodyWriter {

    /** GB/T 9704: 结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注. The last two stand before text, not above it. */
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("[一二三四五六七八九十]{1,3}、[^。；]{1,40}(?<![：:，])"),
            Pattern.compile("（[一二三四五六七八九十]{1,3}）[^。；]{1,40}(?<![：:，])"));

    private static final Pattern CAPTION = Pattern.compile("图\\s*[0-9一二三四五六七八九十]+.{0,60}");
    private static final int DEEPEST = 6;

    private final Kind kind;
    private final String name;
    private final Diagnostics diagnostics;
    private final ParagraphWriter paragraphs;
    private final TableWriter tables;
    private final KindTables kindTables;
    private final Gallery gallery;
    private final List<String> written = new ArrayList<>();
    private boolean styled;
    private int base;
    private int level = 1;
    private List<String> items = new ArrayList<>();

    BodyWriter(Kind kind, String name, Notes notes, Gallery gallery, Diagnostics diagnostics) {
        this.kind = kind;
        this.name = name;
        this.diagnostics = diagnostics;
        this.gallery = gallery;
        this.paragraphs = new ParagraphWriter(notes, gallery);
        this.tables = new TableWriter(paragraphs, name, diagnostics);
        this.kindTables = new KindTables(kind);
    }

    ParagraphWriter paragraphs() {
        return paragraphs;
    }

    KindTables kindTables() {
        return kindTables;
    }

    /** The blocks, each to stand between empty lines. */
    List<String> write(List<Block> blocks) throws OfficeException {
        List<Integer> levels = blocks.stream()
                .filter(b -> b instanceof Paragraph p && p.look().level() > 0 && !p.isBlank())
                .map(b -> ((Paragraph) b).look().level())
                .toList();
        styled = !levels.isEmpty();
        base = levels.stream().min(Integer::compare).orElse(1);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Table table) {
                endList();
                table(table);
            } else if (block instanceof Paragraph paragraph && !paragraph.isBlank()) {
                i += paragraph(paragraph, i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.empty());
            }
        }
        endList();
        return written;
    }

    /** Writes a paragraph; 1 if the next one belongs to it. */
    private int paragraph(Paragraph paragraph, Optional<Block> next) {
        if (paragraph.bullet()) {
            items.add("- " + paragraphs.write(paragraph, true, "<br>").replace("<br>", "\\\n  "));
            return 0;
        }
        endList();
        Optional<String> caption = next.filter(n -> isPicture(paragraph)).flatMap(BodyWriter::caption);
        if (isPicture(paragraph)) {
            pictures(paragraph, caption.orElse(""));
            return caption.isPresent() ? 1 : 0;
        }
        int depth = depth(paragraph);
        if (depth > 0) {
            level = Math.min(depth, level + 1);
            String words = paragraphs.write(paragraph, false, " ");
            boolean closes = words.endsWith("#") && !words.endsWith("\\#"); // a mark there would not be shown
            add("#".repeat(level) + " " + (closes ? words.substring(0, words.length() - 1) + "\\#" : words));
        } else {
            add(paragraphs.write(paragraph));
        }
        return 0;
    }

    private void add(String block) {
        if (!block.isBlank()) {
            written.add(block);
        }
    }

    private void endList() {
        if (!items.isEmpty()) {
            written.add(String.join("\n", items));
            items = new ArrayList<>();
        }
    }

    /** The level of a heading in Markdown; 0 of other text. */
    private int depth(Paragraph paragraph) {
        if (paragraph.look().level() > 0) {
            return Math.min(DEEPEST, 2 + paragraph.look().level() - base);
        }
        String text = paragraph.text().strip();
        for (int i = 0; i < LEVELS.size() && !styled; i++) {
            if (LEVELS.get(i).matcher(text).matches()
                    && paragraph.inlines().stream().noneMatch(Inline::isObject)) {
                return 2 + i;
            }
        }
        return 0;
    }

    private static boolean isPicture(Paragraph paragraph) {
        return paragraph.label().isEmpty()
                && paragraph.text().isBlank()
                && paragraph.inlines().stream().anyMatch(i -> i instanceof Inline.Picture);
    }

    private static Optional<String> caption(Block below) {
        if (!(below instanceof Paragraph paragraph)) {
            return Optional.empty();
        }
        String text = ParagraphWriter.repaired(paragraph.text()).strip();
        boolean said = paragraph.look().role() == Block.Role.CAPTION
                || (CAPTION.matcher(text).matches() && !text.endsWith("。"));
        return said && paragraph.inlines().stream().noneMatch(Inline::isObject) ? Optional.of(text) : Optional.empty();
    }

    private void pictures(Paragraph paragraph, String caption) {
        int before = written.size();
        for (Inline inline : paragraph.inlines()) {
            if (inline instanceof Inline.Picture picture) {
                add(gallery.markdown(picture, caption));
            }
        }
        if (caption.isEmpty()) {
            return;
        }
        String line = MarkdownText.atStart(MarkdownText.inline(caption, true));
        int last = written.size() - 1;
        if (written.size() > before) {
            written.set(last, written.get(last) + "\n" + line);
        } else {
            add(line);
        }
    }

    private void table(Table table) throws OfficeException {
        Grid grid = Grid.of(table);
        tables.report(table, grid);
        Optional<KindTables.Match> match = KindTables.match(kind, grid);
        if (match.isPresent() && kindTables.add(grid, match.get())) {
            Place place = Place.of(name + " 第" + table.position() + "段");
            List<String> unknown = match.get().unknown();
            if (unknown.isEmpty()) {
                String label = match.get().table().label();
                boolean titled =
                        !written.isEmpty() && written.get(written.size() - 1).equals(label);
                if (titled) {
                    written.remove(written.size() - 1); // the page prints it above the table
                }
                return;
            }
            diagnostics.add(
                    Code.OFF014,
                    place,
                    new LocalizedText("office.columns", match.get().table().label(), unknown));
        }
        tables.write(table).forEach(this::add);
    }
}
