package org.tongbao.convert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.office.Block.Table;
import org.tongbao.office.Document;
import org.tongbao.office.Inline;
import org.tongbao.office.OfficeException;
import org.tongbao.office.WordFile;
import org.tongbao.source.Limits;
import org.tongbao.source.YamlText;

/** Makes an entry of a document. */
public final class DraftMaker {

    /**
     * What is known apart from the document.
     *
     * @param host the body that runs the site, the source where the document names none
     * @param today the day of publication until an editor says another
     * @param describe asks for the description of a picture, given the name of its file; empty if nobody knows
     */
    public record Setting(String host, LocalDate today, UnaryOperator<String> describe) {}

    private final Document document;
    private final Setting setting;
    private final Diagnostics diagnostics;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> above = new ArrayList<>();
    private final List<String> below = new ArrayList<>();

    private DraftMaker(Document document, Setting setting, Diagnostics diagnostics) {
        this.document = document;
        this.setting = setting;
        this.diagnostics = diagnostics;
    }

    /** The title of a document; empty if none is found. */
    public static String title(Document document) throws OfficeException {
        return LayoutReader.read(document.name(), document.blocks()).title();
    }

    /** The day that a document bears below its text. */
    public static Optional<LocalDate> signed(Document document) throws OfficeException {
        return LayoutReader.read(document.name(), document.blocks()).signed();
    }

    /** The entry of a kind that a document is. What was guessed or does not fit is reported. */
    public static Draft make(WordFile word, Document document, Kind kind, Setting setting, Diagnostics diagnostics)
            throws OfficeException {
        return new DraftMaker(document, setting, diagnostics).draft(word, kind);
    }

    private Draft draft(WordFile word, Kind kind) throws OfficeException {
        Layout layout = LayoutReader.read(document.name(), document.blocks());
        Notes notes = new Notes(document.notes());
        Gallery gallery = new Gallery(word, document.name(), setting.describe(), diagnostics);
        BodyWriter writer = new BodyWriter(kind, document.name(), notes, gallery, diagnostics);
        front(layout, kind);
        LabelledLines labelled = LabelledLines.of(layout.body(), kind);
        labelled.fields().forEach(fields::putIfAbsent);
        List<String> body = new ArrayList<>(above);
        body.addAll(writer.write(labelled.rest()));
        body.addAll(below);
        body.addAll(notes.written(writer.paragraphs()));
        String text = body.isEmpty() ? "" : String.join("\n\n", body) + "\n";
        if (text.length() > Limits.ENTRY / 3) {
            throw new OfficeException(
                    Code.OFF004, document.name(), new LocalizedText("office.limit.body", Limits.ENTRY >> 20));
        }
        if (gallery.undescribed() > 0) {
            guess("alt", gallery.undescribed());
        }
        Map<String, Rows> tables = writer.kindTables().files();
        tables.forEach(
                (file, rows) -> guess("table", rows.table().label(), rows.rows().size(), file));
        return new Draft(kind, fields, text, tables, gallery.files(), counts(document));
    }

    private void guess(String what, Object... arguments) {
        diagnostics.add(Code.OFF014, Place.of(document.name()), new LocalizedText("office.guess." + what, arguments));
    }

    private void front(Layout layout, Kind kind) {
        String file = document.name();
        String stem = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        fields.put("title", YamlText.of(plain(layout.title().isEmpty() ? stem : layout.title())));
        if (layout.title().isEmpty()) {
            guess("title");
        }
        fields.put("published", YamlText.of(setting.today() + " 09:00"));
        guess("published");
        String source = Stream.concat(layout.signers().stream(), Stream.of(layout.issuer(), setting.host()))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
        List<String> sources = layout.signers().isEmpty() ? List.of(source) : layout.signers();
        fields.put("source", list(sources));
        guess("source", sources);
        signature(layout, kind);
        party(kind, "issuer", "发文机关", layout.issuer(), above);
        party(kind, "documentNumber", "文号", layout.number(), above);
        party(kind, "addressee", "主送", layout.addressee(), above);
        party(kind, "copyTo", "抄送", layout.copyTo(), below);
        imprint(layout, kind);
        fields.put("status", "草稿");
    }

    /** 落款: who signs; the day is 成文日期. */
    private void signature(Layout layout, Kind kind) {
        layout.signed().ifPresent(d -> fields.put("written", d.toString()));
        if (layout.signed().isEmpty()) {
            guess("signature");
        }
        Optional<Field> unit =
                kind.fields().named("signature").flatMap(f -> f.type().parts()).flatMap(parts -> parts.named("unit"));
        if (layout.signers().isEmpty()) {
            return;
        } else if (unit.isEmpty()) {
            layout.signers().forEach(s -> below.add(MarkdownText.escaped(plain(s))));
            return;
        }
        List<String> signers = layout.signers().stream().map(DraftMaker::quoted).toList();
        String units = signers.size() == 1 ? signers.get(0) : "[" + String.join(", ", signers) + "]";
        fields.put("signature", "{" + unit.get().label() + ": " + units + "}");
    }

    /** 印发机关 has a field where the kind has one; the day of printing has none. */
    private void imprint(Layout layout, Kind kind) {
        for (String line : layout.imprint()) {
            String day = line.replaceAll("^.*?(?=[0-9]{4}年)", "");
            String printer = line.substring(0, line.length() - day.length()).strip();
            boolean placed = kind.fields().named("printedBy").isPresent() && !printer.isEmpty();
            if (placed) {
                fields.put("printedBy", quoted(printer));
            }
            LocalizedText left = new LocalizedText("office.imprint", placed ? day : line);
            diagnostics.add(Code.OFF009, Place.of(document.name()), left);
        }
    }

    /** Puts a part in its field, or back into the text where the kind has no such field. */
    private void party(Kind kind, String name, String label, String value, List<String> text) {
        if (value.isEmpty()) {
            return;
        }
        Optional<Field> field = kind.fields().named(name);
        if (field.isEmpty()) {
            text.add(MarkdownText.escaped(plain(name.equals("addressee") ? value + "：" : value)));
            guess("kept", kind.label(), label);
        } else {
            fields.put(name, field.get().type() instanceof FieldType.ListOf ? list(List.of(value)) : quoted(value));
        }
    }

    private static String plain(String text) {
        return ParagraphWriter.repaired(text).strip();
    }

    private static String quoted(String text) {
        return YamlText.of(plain(text));
    }

    /** One item or several. */
    private static String list(List<String> items) {
        if (items.size() == 1) {
            return quoted(items.get(0));
        }
        StringBuilder list = new StringBuilder();
        items.forEach(i -> list.append("\n  - ").append(quoted(i)));
        return list.toString();
    }

    /** What a document holds. */
    static Draft.Counts counts(Document document) {
        int[] counts = new int[4];
        document.blocks().forEach(b -> count(b, counts, false));
        return new Draft.Counts(
                counts[0], counts[1], counts[2], counts[3], document.notes().size());
    }

    private static void count(Block block, int[] counts, boolean inTable) {
        if (block instanceof Paragraph paragraph) {
            counts[0] += inTable || paragraph.isBlank() ? 0 : 1;
            counts[3] += (int) paragraph.inlines().stream()
                    .filter(Inline.Picture.class::isInstance)
                    .count();
        } else if (block instanceof Table table) {
            counts[1]++;
            table.rows().stream().flatMap(r -> r.cells().stream()).forEach(c -> {
                boolean filled = c.blocks().stream().anyMatch(b -> !(b instanceof Paragraph p) || !p.isBlank());
                counts[2] += filled ? 1 : 0;
                c.blocks().forEach(b -> count(b, counts, true));
            });
        }
    }
}
