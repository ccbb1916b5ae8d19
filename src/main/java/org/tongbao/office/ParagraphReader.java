package org.tongbao.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.tongbao.office.Findings.Sort;

/** Reads one paragraph: its look, its runs, and the text boxes that hang on it. */
final class ParagraphReader {

    private final DocumentReader document;
    private final List<Inline> inlines = new ArrayList<>();
    private final List<Block> boxes = new ArrayList<>();

    /** The fields that are open: whether each shows its result yet. */
    private final Deque<Boolean> fields;

    private Format.Properties properties = Format.Properties.NONE;
    private Format format = Format.NONE;
    private int size;
    private String link = "";
    private boolean onlyHidden;

    ParagraphReader(DocumentReader document) {
        this.document = document;
        this.fields = new ArrayDeque<>();
        this.format = document.styles().format("");
    }

    void read(Xml xml) throws OfficeException {
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart("w:pPr")) {
                properties(xml);
            } else if (xml.isStart()) {
                piece(xml);
            }
        }
        settle();
    }

    private void properties(Xml xml) throws OfficeException {
        Format.Properties read = Format.Properties.read(xml);
        if (read.inserted() || read.deleted()) {
            document.changed();
        }
        Format.Properties former = read.formerly();
        properties = former != null && document.choices().isRejected()
                ? new Format.Properties(former.style(), former.format(), read.inserted(), read.deleted(), null)
                : read;
        format = properties.format().over(document.styles().format(properties.style()));
    }

    List<Inline> inlines() {
        return inlines;
    }

    List<Block> boxes() {
        return boxes;
    }

    Format format() {
        return format;
    }

    String style() {
        return properties.style();
    }

    /** Whether all of its words are hidden. */
    boolean isHidden() {
        return onlyHidden && inlines.isEmpty();
    }

    /** The size of its first words. */
    int size() {
        return size;
    }

    /** Whether the tracked changes take its end away, so that the next paragraph goes on where it ends. */
    boolean isEndGone() {
        return document.choices().isRejected() ? properties.inserted() : properties.deleted();
    }

    /** A piece of the paragraph outside of runs; what holds runs is passed through. */
    private void piece(Xml xml) throws OfficeException {
        boolean rejected = document.choices().isRejected();
        switch (xml.name()) {
            case "w:r" -> run(xml);
            case "m:r" -> equation(xml);
            case "m:oMath" -> document.findings().add(Sort.EQUATION, 1, document.position());
            case "w:hyperlink" -> hyperlink(xml);
            case "w:del", "w:moveFrom" -> changed(xml, rejected);
            case "w:ins", "w:moveTo" -> changed(xml, !rejected);
            case "w:sdtPr", "w:smartTagPr", "w:customXmlPr", "mc:Fallback" -> xml.skip();
            default -> {}
        }
    }

    private void changed(Xml xml, boolean kept) throws OfficeException {
        document.changed();
        if (!kept) {
            xml.skip();
        }
    }

    private void hyperlink(Xml xml) throws OfficeException {
        String before = link;
        String target = document.source()
                .parts()
                .target(document.source().part(), xml.attribute("id"))
                .map(OfficePackage.Target::outside)
                .orElse("");
        if (isPublic(target)) {
            link = target;
        } else if (!target.isEmpty()) {
            document.findings().add(Sort.LINK, 1, document.position());
        }
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart()) {
                piece(xml);
            }
        }
        link = before;
    }

    private static boolean isPublic(String target) {
        return target.startsWith("https://") || target.startsWith("http://") || target.startsWith("mailto:");
    }

    private void run(Xml xml) throws OfficeException {
        RunReader run = new RunReader(this, document, xml);
        run.read();
    }

    private void equation(Xml xml) throws OfficeException {
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart("m:t") || xml.isStart("w:t")) {
                words(xml.text(), false);
            }
        }
    }

    /** Adds words of a look; those of the same look as the last ones go on with them. */
    void words(String text, boolean bold) {
        if (text.isEmpty() || !showsFields()) {
            return;
        }
        int last = inlines.size() - 1;
        if (last >= 0
                && inlines.get(last) instanceof Inline.Words words
                && words.bold() == bold
                && words.link().equals(link)) {
            pending.append(text);
        } else {
            settle();
            pending.append(text);
            inlines.add(new Inline.Words("", bold, link));
        }
    }

    /** The text of the last words: joined once, so that many small runs take no longer than one. */
    private final StringBuilder pending = new StringBuilder();

    /** Gives the last words their text. */
    void settle() {
        int last = inlines.size() - 1;
        if (pending.length() > 0 && last >= 0 && inlines.get(last) instanceof Inline.Words words) {
            inlines.set(last, new Inline.Words(words.text() + pending, words.bold(), words.link()));
        }
        pending.setLength(0);
    }

    void add(Inline inline) {
        if (showsFields()) {
            settle();
            inlines.add(inline);
        }
    }

    private boolean showsFields() {
        return !fields.contains(false);
    }

    void field(String event) {
        switch (event) {
            case "begin" -> fields.push(false);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            default -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                }
            }
        }
    }

    void sized(int runSize) {
        size = size == 0 ? runSize : size;
    }

    void hid() {
        onlyHidden = true;
    }
}
