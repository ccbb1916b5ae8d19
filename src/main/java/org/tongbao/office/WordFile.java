package org.tongbao.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.source.Limits;

/** A file of Word (.docx), open to be read. */
public final class WordFile implements AutoCloseable {

    private final OfficePackage parts;
    private final String name;

    private WordFile(OfficePackage parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    /**
     * Opens a file.
     *
     * @param name by which messages call it
     */
    public static WordFile open(Path file, String name) throws OfficeException, IOException {
        OfficePackage parts = OfficePackage.open(file, name, ".docx");
        try {
            if (parts.hasMacros()) {
                throw new OfficeException(Code.OFF005, name);
            } else if (!parts.main().getContentType().contains("wordprocessingml")) {
                throw new OfficeException(Code.OFF001, name, new LocalizedText("office.otherPackage"), ".docx");
            }
            return new WordFile(parts, name);
        } catch (OfficeException e) {
            parts.close();
            throw e;
        }
    }

    /** Reads the document, and reports the parts that are left out. */
    public Document read(Choices choices, Diagnostics diagnostics) throws OfficeException {
        PackagePart main = parts.main();
        Styles styles = new Styles();
        for (PackagePart part : parts.parts(main, "styles")) {
            try (Xml xml = parts.xml(part)) {
                styles.read(xml);
            }
        }
        Numbering numbering = new Numbering();
        for (PackagePart part : parts.parts(main, "numbering")) {
            try (Xml xml = parts.xml(part)) {
                numbering.read(xml);
            }
        }
        Findings findings = new Findings(name);
        DocumentReader reader =
                new DocumentReader(new DocumentReader.Source(parts, main, name), styles, numbering, choices, findings);
        List<Block> blocks;
        try (Xml xml = parts.xml(main)) {
            blocks = reader.body(xml);
        }
        Map<String, List<Block>> notes = new HashMap<>();
        for (String sort : List.of("footnote", "endnote")) {
            for (PackagePart part : parts.parts(main, sort + "s")) {
                try (Xml xml = parts.xml(part)) {
                    notes.putAll(reader.within(part).notes(xml, sort));
                }
            }
        }
        for (String sort : List.of("header", "footer")) {
            for (PackagePart part : parts.parts(main, sort)) {
                countWords(part, findings);
            }
        }
        reader.external().forEach(diagnostics::add);
        findings.report(choices, diagnostics);
        return new Document(blocks, notes, name);
    }

    /** Headers and footers belong to pages, which a site has not. */
    private void countWords(PackagePart part, Findings findings) throws OfficeException {
        int words = 0;
        try (Xml xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.isStart("w:t")) {
                    words += (int) xml.text()
                            .codePoints()
                            .filter(c -> Character.isLetter(c))
                            .count();
                }
            }
        }
        if (words > 0) {
            findings.add(Findings.Sort.HEADER, words, 0);
        }
    }

    /** The bytes of a picture; empty if it is larger than pictures may be. */
    public Optional<byte[]> picture(String part) throws OfficeException {
        return parts.bytes(part, Limits.PICTURE);
    }

    @Override
    public void close() {
        parts.close();
    }
}
