package org.tongbao.convert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tongbao.data.Cell;
import org.tongbao.data.DataFiles;
import org.tongbao.data.Dataset;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.Table;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.BodyDocument;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.ValueText;
import org.tongbao.model.Values;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Alignment;
import org.tongbao.office.Block.Look;
import org.tongbao.office.Block.Role;
import org.tongbao.office.Document;
import org.tongbao.office.Inline;
import org.tongbao.office.WordWriter;
import org.tongbao.picture.FileType;
import org.tongbao.picture.Picture;
import org.tongbao.picture.PictureCache;
import org.tongbao.picture.PictureException;
import org.tongbao.picture.PictureMaker;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.SiteFiles;

/** Lays an entry out as an official document after GB/T 9704, as readers see the entry. */
public final class EntryDocument {

    /** A document of Word, and what it has no place for. */
    public static final class Made {
        private final byte[] docx;
        private final List<String> left;

        /** A file, and the parts of the entry that it cannot hold. */
        public Made(byte[] docx, List<String> left) {
            this.docx = docx;
            this.left = List.copyOf(left);
        }

        /** The file. */
        public byte[] docx() {
            return docx;
        }

        /** The labels of the fields that are not in it. */
        public List<String> left() {
            return left;
        }
    }

    /** The width of pictures in points: more than paper shows. */
    private static final int WIDTH = 1280;

    /** A paragraph at the margin. */
    private static final Look FLUSH = new Look(0, Role.TEXT, Alignment.START, 1);

    /** Fields with a place of their own in the layout. */
    private static final Set<String> PLACED = Set.of(
            "title",
            "documentNumber",
            "issuer",
            "addressee",
            "copyTo",
            "signature",
            "written",
            "images",
            "attachments");

    /** Fields about the entry as a page, which a document has no use for. */
    private static final Set<String> OF_PAGE = Set.of("published", "source", "status", "form");

    private final SiteIndex index;
    private final Entry entry;
    private final PictureMaker maker = new PictureMaker(PictureCache.inMemory());
    private final Map<String, WordWriter.Image> images = new LinkedHashMap<>();
    private final Map<String, List<Block>> notes = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private EntryDocument(SiteIndex index, Entry entry) {
        this.index = index;
        this.entry = entry;
    }

    /**
     * The document of an entry.
     *
     * @param entry as readers see it
     */
    public static Made of(SiteIndex index, Entry entry) throws FileException {
        return new EntryDocument(index, entry).made();
    }

    private Made made() throws FileException {
        Values values = entry.values();
        line(values.text("issuer").orElse(""), Alignment.CENTRE);
        line(values.text("documentNumber").orElse(""), Alignment.CENTRE);
        Look title = new Look(0, Role.TITLE, Alignment.CENTRE, 0);
        blocks.add(paragraph(entry.title(), title));
        parties("addressee").ifPresent(p -> blocks.add(paragraph(p + "：", FLUSH)));
        fields();
        body(entry.body());
        for (Table table : entry.kind().tables()) {
            table(table);
        }
        pictures(values);
        attachments(values);
        signature(values);
        parties("copyTo").ifPresent(p -> blocks.add(paragraph("抄送：" + p + "。", FLUSH)));
        Document document = new Document(blocks, notes, entry.id());
        load();
        return new Made(WordWriter.write(document, images), left);
    }

    private static Block.Paragraph paragraph(String text, Look look) {
        return new Block.Paragraph(look, "", false, List.of(new Inline.Words(text, false)), 0);
    }

    private void line(String text, Alignment alignment) {
        if (!text.isEmpty()) {
            blocks.add(paragraph(text, new Look(0, Role.TEXT, alignment, 1)));
        }
    }

    private Optional<String> parties(String field) {
        Value value = entry.values().get(field);
        List<String> parties = value instanceof Value.ListValue
                ? entry.values().texts(field)
                : entry.values().text(field).stream().toList();
        return parties.isEmpty() ? Optional.empty() : Optional.of(String.join("，", parties));
    }

    /** The fields of the kind: text of several paragraphs under its label, other values behind it. */
    private void fields() {
        for (Field field : entry.kind().fields().fields()) {
            Value value = entry.values().get(field.name());
            boolean own = entry.kind().own().fields().contains(field);
            if (value == null || !field.isPublic() || PLACED.contains(field.name()) || OF_PAGE.contains(field.name())) {
                continue;
            } else if (value instanceof Value.LongText text) {
                blocks.add(paragraph(field.label(), new Look(1, Role.TEXT, Alignment.START, 0)));
                body(text.body());
                continue;
            }
            String words = own ? words(value) : "";
            if (words.isEmpty()) {
                left.add(field.label());
            } else {
                blocks.add(paragraph(field.label() + "：" + words, Look.PLAIN));
            }
        }
    }

    private String words(Value value) {
        if (value instanceof Value.Reference reference) {
            return index.resolver()
                    .target(reference, entry)
                    .map(t -> t.name(entry.day()))
                    .orElse(reference.written());
        } else if (value instanceof Value.ListValue list) {
            return String.join("、", list.items().stream().map(this::words).toList());
        }
        return ValueText.WRITTEN.of(value);
    }

    private void body(Body body) {
        BodyDocument.Blocks read =
                BodyDocument.of(body, (id, field) -> index.fieldReferences().printed(id, field, entry));
        blocks.addAll(read.blocks());
        notes.putAll(read.notes());
    }

    private void table(Table table) {
        if (!entry.tables().containsKey(table.name())) {
            return;
        }
        Dataset dataset = new DataFiles(index).table(entry, table);
        List<Block.Row> rows = new ArrayList<>();
        rows.add(row(dataset.columns().stream().map(c -> c.header()).toList()));
        dataset.rows()
                .forEach(r -> rows.add(row(r.stream().map(EntryDocument::words).toList())));
        blocks.add(paragraph(table.label(), new Look(0, Role.CAPTION, Alignment.CENTRE, 0)));
        blocks.add(new Block.Table(rows, 0));
    }

    private static Block.Row row(List<String> cells) {
        return new Block.Row(cells.stream()
                .map(c -> new Block.Cell(
                        c.lines().<Block>map(l -> paragraph(l, Look.PLAIN)).toList(), 1, false))
                .toList());
    }

    private static String words(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        } else if (cell instanceof Cell.Amount amount) {
            return amount.number().toPlainString();
        }
        return cell instanceof Cell.Day day ? day.day().toString() : "";
    }

    private void pictures(Values values) {
        Look centred = new Look(0, Role.TEXT, Alignment.CENTRE, 0);
        for (Value.Image image : values.many("images", Value.Image.class)) {
            Inline picture = new Inline.Picture(image.file(), image.alt().orElse(""));
            blocks.add(new Block.Paragraph(centred, "", false, List.of(picture), 0));
            String caption = (image.caption().orElse("") + " " + image.credit().orElse("")).strip();
            if (!caption.isEmpty()) {
                blocks.add(paragraph(caption, new Look(0, Role.CAPTION, Alignment.CENTRE, 0)));
            }
        }
    }

    private void attachments(Values values) {
        int number = 1;
        List<Value.File> files = values.many("attachments", Value.File.class);
        for (Value.File file : files) {
            String before = files.size() == 1 ? "附件：" : (number == 1 ? "附件：" : "") + number + ".";
            blocks.add(paragraph(before + file.label().orElse(file.file()), Look.PLAIN));
            number++;
        }
    }

    /** 落款: who signs and the day, to the right. */
    private void signature(Values values) {
        Optional<Values> group = values.group("signature");
        for (Field part : entry.kind().fields().named("signature").stream()
                .flatMap(f -> f.type().parts().stream())
                .flatMap(p -> p.fields().stream())
                .toList()) {
            Value value = group.map(g -> g.get(part.name())).orElse(null);
            if (value instanceof Value.ListValue several) {
                several.items().forEach(v -> line(words(v), Alignment.END));
            } else if (value != null && !(value instanceof Value.Date)) {
                line(words(value), Alignment.END);
            }
        }
        Optional<LocalDate> day = group.flatMap(g -> g.date("date")).or(() -> values.date("written"));
        day.ifPresent(d -> line(ValueText.WRITTEN.day(d), Alignment.END));
    }

    /** Reads the pictures that the document shows; each is made anew, so that nothing of its file but the picture stays. */
    private void load() throws FileException {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                for (Inline inline : paragraph.inlines()) {
                    if (inline instanceof Inline.Picture picture && !images.containsKey(picture.part())) {
                        image(picture.part()).ifPresent(i -> images.put(picture.part(), i));
                    }
                }
            }
        }
    }

    private Optional<WordWriter.Image> image(String file) throws FileException {
        if (FileType.picture(file).isEmpty() || file.contains("/") || file.contains("\\")) {
            return Optional.empty();
        }
        byte[] original = new SiteFiles(index.site().root()).read(entry.folder().resolve(file), Limits.PICTURE);
        try {
            byte[] made = maker.scaled(original, WIDTH);
            Picture picture = Picture.of(made);
            String ending = picture.type() == FileType.PNG ? "png" : "jpeg";
            return Optional.of(
                    new WordWriter.Image(Objects.requireNonNull(made), ending, picture.width(), picture.height()));
        } catch (PictureException e) {
            left.add(file);
            return Optional.empty();
        }
    }
}
