package org.tongbao.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;

/** Reads the blocks of a part of a document: its text, or its footnotes. */
final class DocumentReader {

    /** All paragraphs of a document, those in tables too. */
    private static final int PARAGRAPHS = 300_000;

    /** Tables and text boxes within each other. */
    private static final int DEEPEST = 20;

    /** The file, the part that is read, and its name in messages. */
    record Source(OfficePackage parts, PackagePart part, String name) {}

    private final Source source;
    private final Styles styles;
    private final Numbering numbering;
    private final Choices choices;
    private final Findings findings;
    private final List<Diagnostic> external;
    private final int[] position;
    private int depth;

    /** What a deleted end of a paragraph leaves to the next one. */
    private List<Inline> carried = new ArrayList<>();

    DocumentReader(Source source, Styles styles, Numbering numbering, Choices choices, Findings findings) {
        this(source, styles, numbering, choices, findings, new ArrayList<>(), new int[1]);
    }

    private DocumentReader(
            Source source,
            Styles styles,
            Numbering numbering,
            Choices choices,
            Findings findings,
            List<Diagnostic> external,
            int[] position) {
        this.source = source;
        this.styles = styles;
        this.numbering = numbering;
        this.choices = choices;
        this.findings = findings;
        this.external = external;
        this.position = position;
    }

    /** The same reader for another part, whose relationships are its own. */
    DocumentReader within(PackagePart part) {
        return new DocumentReader(
                new Source(source.parts, part, source.name), styles, numbering, choices, findings, external, position);
    }

    Source source() {
        return source;
    }

    Styles styles() {
        return styles;
    }

    Findings findings() {
        return findings;
    }

    Choices choices() {
        return choices;
    }

    int position() {
        return position[0];
    }

    List<Diagnostic> external() {
        return external;
    }

    /** Notes a picture that is not in the file. */
    void outside(String target) {
        external.add(new Diagnostic(
                Code.OFF011, Place.of(Findings.place(source.name, position())), List.of(target), List.of()));
    }

    List<Block> body(Xml xml) throws OfficeException {
        List<Block> blocks = new ArrayList<>();
        while (xml.next()) {
            if (xml.isStart("w:body")) {
                blocks(xml, blocks);
            }
        }
        return blocks;
    }

    /** The notes by their ids, but for the lines that separate them from the text. */
    Map<String, List<Block>> notes(Xml xml, String sort) throws OfficeException {
        Map<String, List<Block>> notes = new HashMap<>();
        while (xml.next()) {
            if (xml.isStart("w:" + sort)) {
                boolean plain =
                        xml.attribute("type").isEmpty() || xml.attribute("type").equals("normal");
                String id = xml.attribute("id");
                List<Block> blocks = new ArrayList<>();
                blocks(xml, blocks);
                if (plain) {
                    notes.put(sort + id, blocks);
                }
            }
        }
        return notes;
    }

    /** The blocks of the element that begins here. */
    void blocks(Xml xml, List<Block> out) throws OfficeException {
        if (++depth > DEEPEST) {
            throw new OfficeException(Code.OFF004, source.name, OfficePackage.limit("tables", DEEPEST));
        }
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart()) {
                block(xml, out);
            }
        }
        end(out);
        depth--;
    }

    /** Where the end of the last paragraph is deleted, none goes on with it. */
    private void end(List<Block> out) {
        if (!carried.isEmpty()) {
            out.add(new Block.Paragraph(Block.Look.PLAIN, "", false, carried, position()));
            carried = new ArrayList<>();
        }
    }

    private void block(Xml xml, List<Block> out) throws OfficeException {
        switch (xml.name()) {
            case "w:p" -> paragraph(xml, out);
            case "w:tbl" -> table(xml, out);
            case "w:del", "w:moveFrom" -> {
                changed();
                if (!choices.isRejected()) {
                    xml.skip();
                }
            }
            case "w:ins", "w:moveTo" -> {
                changed();
                if (choices.isRejected()) {
                    xml.skip();
                }
            }
            case "w:altChunk" -> {
                findings.add(Findings.Sort.INSERTED_FILE, 1, position());
                xml.skip();
            }
            case "w:sdtPr", "w:sectPr", "mc:Fallback" -> xml.skip();
            default -> {}
        }
    }

    void changed() {
        findings.add(Findings.Sort.CHANGE, 1, position());
    }

    private void paragraph(Xml xml, List<Block> out) throws OfficeException {
        if (++position[0] > PARAGRAPHS) {
            throw new OfficeException(Code.OFF004, source.name, OfficePackage.limit("paragraphs", PARAGRAPHS));
        }
        int here = position[0];
        List<Inline> inlines = carried;
        carried = new ArrayList<>();
        ParagraphReader reader = new ParagraphReader(this);
        reader.read(xml);
        inlines.addAll(reader.inlines());
        if (reader.isEndGone()) {
            carried = inlines;
        } else {
            Block.Paragraph paragraph = made(reader, inlines, here);
            if (paragraph.look().role() == Block.Role.CONTENTS) {
                findings.add(Findings.Sort.CONTENTS, 1, here);
            } else {
                out.add(paragraph);
            }
        }
        out.addAll(reader.boxes());
    }

    private Block.Paragraph made(ParagraphReader reader, List<Inline> inlines, int here) {
        Format format = reader.format();
        int named = styles.headingLevel(reader.style());
        Integer outline = format.outline();
        int level = named > 0 ? named : outline != null && outline < 9 ? outline + 1 : 0;
        String jc = format.alignment() == null ? "" : format.alignment();
        Block.Alignment alignment =
                switch (jc) {
                    case "center" -> Block.Alignment.CENTRE;
                    case "right", "end" -> Block.Alignment.END;
                    default -> Block.Alignment.START;
                };
        Block.Look look = new Block.Look(level, styles.role(reader.style()), alignment, reader.size());
        String list = format.list() == null ? "0" : format.list();
        var label = list.equals("0") || reader.isHidden()
                ? java.util.Optional.<Numbering.Label>empty()
                : numbering.next(list, format.listLevel(), reader.style());
        return new Block.Paragraph(
                look,
                label.map(Numbering.Label::text).orElse(""),
                label.map(Numbering.Label::bullet).orElse(false),
                inlines,
                here);
    }

    private void table(Xml xml, List<Block> out) throws OfficeException {
        int here = position[0] + 1;
        List<Block.Row> rows = new ArrayList<>();
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart("w:tr")) {
                row(xml, rows);
            } else if (xml.isStart("w:sdtPr") || xml.isStart("w:tblPr") || xml.isStart("mc:Fallback")) {
                xml.skip();
            }
        }
        if (!rows.isEmpty()) {
            out.add(new Block.Table(rows, here));
        }
    }

    private void row(Xml xml, List<Block.Row> rows) throws OfficeException {
        List<Block.Cell> cells = new ArrayList<>();
        boolean gone = false;
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "w:tc" -> cells.add(cell(xml));
                case "w:gridBefore" -> cells.add(new Block.Cell(List.of(), xml.number("val", 1), false));
                case "w:ins" -> {
                    changed();
                    gone |= choices.isRejected();
                }
                case "w:del" -> {
                    changed();
                    gone |= !choices.isRejected();
                }
                case "w:hidden" -> {
                    if (xml.isOn()) {
                        findings.add(Findings.Sort.HIDDEN_ROW, 1, position() + 1);
                        gone = true;
                    }
                }
                case "w:sdtPr", "w:tblPrEx", "w:trPrChange", "mc:Fallback" -> xml.skip();
                default -> {}
            }
        }
        if (!gone) {
            rows.add(new Block.Row(cells));
        }
    }

    private Block.Cell cell(Xml xml) throws OfficeException {
        if (++depth > DEEPEST) {
            throw new OfficeException(Code.OFF004, source.name, OfficePackage.limit("tables", DEEPEST));
        }
        int span = 1;
        boolean continued = false;
        List<Block> blocks = new ArrayList<>();
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "w:gridSpan" -> span = Math.max(1, Math.min(200, xml.number("val", 1)));
                case "w:vMerge" -> continued = !xml.value().equals("restart");
                case "w:tcPrChange" -> xml.skip();
                default -> block(xml, blocks);
            }
        }
        end(blocks);
        depth--;
        return new Block.Cell(blocks, span, continued);
    }
}
