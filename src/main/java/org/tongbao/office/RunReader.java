package org.tongbao.office;

import java.util.Objects;
import java.util.Set;
import org.tongbao.office.Findings.Sort;

/** Reads a run: words of one look, breaks, marks of footnotes, pictures. */
final class RunReader {

    /** The ticks and boxes of Wingdings that forms use. */
    private static final java.util.Map<String, String> WINGDINGS = java.util.Map.of(
            "FC", "✓", "FE", "☑", "A8", "□", "6F", "□", "52", "☑", "6C", "●", "6E", "■", "D8", "➢", "FB", "✗", "FD",
            "☒");

    /** Breaks after which another page or column begins, of which a site has none. */
    private static final Set<String> OF_PAGES = Set.of("page", "column");

    private final ParagraphReader paragraph;
    private final DocumentReader document;
    private final Xml xml;
    private Format format;

    RunReader(ParagraphReader paragraph, DocumentReader document, Xml xml) {
        this.paragraph = paragraph;
        this.document = document;
        this.xml = xml;
        this.format = paragraph.format();
    }

    void read() throws OfficeException {
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart("w:rPr")) {
                look();
            } else if (xml.isStart()) {
                piece();
            }
        }
    }

    private void look() throws OfficeException {
        Format.Properties read = Format.Properties.read(xml);
        Format.Properties former = read.formerly();
        Format.Properties own = former != null && document.choices().isRejected() ? former : read;
        format = own.format().over(document.styles().own(own.style())).over(paragraph.format());
    }

    private boolean isHidden() {
        return Objects.requireNonNullElse(format.hidden(), false);
    }

    private void piece() throws OfficeException {
        switch (xml.name()) {
            case "w:t", "w:delText", "m:t" -> words(xml.text());
            case "w:noBreakHyphen" -> words("-");
            case "w:tab", "w:ptab" -> add(new Inline.Tab());
            case "w:cr" -> add(new Inline.Break());
            case "w:br" -> {
                if (!OF_PAGES.contains(xml.attribute("type"))) {
                    add(new Inline.Break());
                }
            }
            case "w:sym" -> symbol();
            case "w:footnoteReference" -> add(new Inline.NoteMark("footnote" + xml.attribute("id")));
            case "w:endnoteReference" -> add(new Inline.NoteMark("endnote" + xml.attribute("id")));
            case "w:commentReference" -> document.findings().add(Sort.COMMENT, 1, document.position());
            case "w:fldChar" -> paragraph.field(xml.attribute("fldCharType"));
            case "w:instrText", "w:delInstrText", "mc:Fallback" -> xml.skip();
            case "w:rt" -> {
                document.findings().add(Sort.RUBY, 1, document.position());
                xml.skip();
            }
            case "w:drawing", "w:pict", "w:object" -> drawing();
            default -> {}
        }
    }

    private void words(String text) {
        if (text.isEmpty()) {
            return;
        } else if (isHidden()) {
            paragraph.hid();
            document.findings().add(Sort.HIDDEN, text.codePointCount(0, text.length()), document.position());
            return;
        }
        paragraph.sized(Objects.requireNonNullElse(format.size(), 0));
        paragraph.words(text, Objects.requireNonNullElse(format.bold(), false));
    }

    private void add(Inline inline) {
        if (!isHidden()) {
            paragraph.add(inline);
        }
    }

    private void symbol() {
        String code = xml.attribute("char").toUpperCase(java.util.Locale.ROOT);
        boolean own = code.length() == 4 && code.startsWith("F0");
        String known = own ? WINGDINGS.get(code.substring(2)) : null;
        if (known == null && !own && code.matches("[0-9A-F]{4}")) {
            known = String.valueOf((char) Integer.parseInt(code, 16));
        } else if (known == null) {
            document.findings().add(Sort.SYMBOL, 1, document.position());
        }
        words(known == null ? "□" : known);
    }

    private void drawing() throws OfficeException {
        DrawingReader drawing = new DrawingReader(document, xml);
        drawing.read();
        if (isHidden() || drawing.isHidden()) {
            if (!drawing.pictures().isEmpty()) {
                document.findings().add(Sort.HIDDEN_PICTURE, drawing.pictures().size(), document.position());
            }
            return;
        }
        drawing.pictures().forEach(paragraph::add);
        paragraph.boxes().addAll(drawing.boxes());
    }
}
