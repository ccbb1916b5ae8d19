package org.tongbao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.office.Findings.Sort;

/** Reads a drawing, in the present form or that of old versions: pictures with their descriptions, and text boxes. */
final class DrawingReader {

    private final DocumentReader document;
    private final Xml xml;
    private final List<Inline.Picture> pictures = new ArrayList<>();
    private final List<Block> boxes = new ArrayList<>();
    private String alt = "";
    private boolean hidden;
    private boolean embedded;

    DrawingReader(DocumentReader document, Xml xml) {
        this.document = document;
        this.xml = xml;
    }

    void read() throws OfficeException {
        embedded = xml.isStart("w:object");
        int level = xml.level();
        while (xml.isWithin(level)) {
            if (xml.isStart()) {
                piece();
            }
        }
        if (embedded) {
            document.findings().add(Sort.EMBEDDED, 1, document.position());
        }
    }

    List<Inline.Picture> pictures() {
        return pictures;
    }

    List<Block> boxes() {
        return boxes;
    }

    boolean isHidden() {
        return hidden;
    }

    private void piece() throws OfficeException {
        switch (xml.name()) {
            case "wp:docPr", "pic:cNvPr" -> {
                describe(xml.attribute("descr"));
                hidden |=
                        xml.name().equals("wp:docPr") && xml.attribute("hidden").equals("1");
            }
            case "v:shape", "v:rect" -> describe(xml.attribute("alt"));
            case "a:blip" -> picture(first("embed", "link"));
            case "v:imagedata" -> picture(first("id", "href"));
            case "w:txbxContent" -> {
                int before = boxes.size();
                document.blocks(xml, boxes);
                boolean words = boxes.subList(before, boxes.size()).stream()
                        .anyMatch(b -> !(b instanceof Block.Paragraph p) || !p.isBlank());
                if (words) {
                    document.findings().add(Sort.TEXT_BOX, 1, document.position());
                }
            }
            case "c:chart" -> document.findings().add(Sort.CHART, 1, document.position());
            case "dgm:relIds" -> document.findings().add(Sort.DIAGRAM, 1, document.position());
            case "mc:Fallback" -> xml.skip();
            default -> {}
        }
    }

    private String first(String one, String other) {
        String id = xml.attribute(one);
        return id.isEmpty() ? xml.attribute(other) : id;
    }

    private void describe(String words) {
        String said = words.strip();
        if (!said.isEmpty()) {
            alt = said;
        }
    }

    private void picture(String id) throws OfficeException {
        if (embedded) {
            return; // the look of an object of another program, in a format of its own
        }
        Optional<OfficePackage.Target> target =
                document.source().parts().target(document.source().part(), id);
        if (target.isPresent() && !target.get().outside().isEmpty()) {
            document.outside(target.get().outside());
        } else {
            target.ifPresent(t -> pictures.add(new Inline.Picture(t.part(), alt)));
        }
    }
}
