package org.tongbao.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongbao.deflate.ZipWriter;

/**
 * Writes a document of Word in the layout of GB/T 9704: A4, 22 lines of 28 characters in size 16, the title in size 22.
 * The same document gives the same bytes everywhere; nothing says who wrote it and when.
 */
public final class WordWriter {

    /** A picture to put in. */
    public static final class Image {
        private final byte[] bytes;
        private final String ending;
        private final int width;
        private final int height;

        /**
         * A picture.
         *
         * @param ending of its file, {@code png} or {@code jpeg}
         * @param width in points
         * @param height in points
         */
        public Image(byte[] bytes, String ending, int width, int height) {
            this.bytes = bytes;
            this.ending = ending;
            this.width = width;
            this.height = height;
        }

        byte[] bytes() {
            return bytes;
        }

        String ending() {
            return ending;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Document document;
    private final Map<String, Image> images;
    private final List<String> links = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    private WordWriter(Document document, Map<String, Image> images) {
        this.document = document;
        this.images = images;
    }

    /**
     * The file.
     *
     * @param images by the names that the pictures of the document use; those without one are left out
     */
    public static byte[] write(Document document, Map<String, Image> images) {
        return new WordWriter(document, images).file();
    }

    private byte[] file() {
        BlockXml body = new BlockXml(this::link, this::picture);
        body.blocks(document.blocks());
        BlockXml notes = new BlockXml(this::link, this::picture);
        notes.notes(document.notes());
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "[Content_Types].xml", types());
        put(parts, "_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml")));
        put(parts, "word/document.xml", BlockXml.document(body.xml()));
        put(parts, "word/_rels/document.xml.rels", relations(relations()));
        put(parts, "word/styles.xml", WordStyles.XML);
        put(parts, "word/settings.xml", WordStyles.SETTINGS);
        put(parts, "word/numbering.xml", WordStyles.NUMBERING);
        put(parts, "word/footer1.xml", WordStyles.FOOTER);
        put(parts, "word/footnotes.xml", BlockXml.footnotes(notes.xml()));
        for (int i = 0; i < shown.size(); i++) {
            Image image = images.get(shown.get(i));
            if (image != null) {
                parts.put("word/media/picture" + (i + 1) + "." + image.ending(), image.bytes());
            }
        }
        ZipWriter zip = new ZipWriter();
        parts.forEach((part, bytes) -> zip.add(part, ZipWriter.Packed.of(bytes)));
        return zip.finish();
    }

    private static void put(Map<String, byte[]> parts, String name, String xml) {
        parts.put(name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static String types() {
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + TYPES + "\">");
        types.append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Default Extension=\"png\" ContentType=\"image/png\"/>")
                .append("<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("document", "document.main");
        List.of("styles", "settings", "numbering", "footnotes").forEach(p -> parts.put(p, p));
        parts.put("footer1", "footer");
        parts.forEach((part, type) -> types.append("<Override PartName=\"/word/")
                .append(part)
                .append(".xml\" ContentType=\"")
                .append(WORD)
                .append(type)
                .append("+xml\"/>"));
        return types.append("</Types>").toString();
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + RELATIONS + "\">" + all + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }

    private String relations() {
        StringBuilder all = new StringBuilder(relation(1, "styles", "styles.xml"))
                .append(relation(2, "settings", "settings.xml"))
                .append(relation(3, "numbering", "numbering.xml"))
                .append(relation(4, "footnotes", "footnotes.xml"))
                .append(relation(5, "footer", "footer1.xml"));
        for (int i = 0; i < shown.size(); i++) {
            Image image = images.get(shown.get(i));
            String ending = image == null ? "" : image.ending();
            all.append(relation(100 + i, "image", "media/picture" + (i + 1) + "." + ending));
        }
        for (int i = 0; i < links.size(); i++) {
            all.append(relation(10_000 + i, "hyperlink", BlockXml.escaped(links.get(i)))
                    .replace("/>", " TargetMode=\"External\"/>"));
        }
        return all.toString();
    }

    private String link(String address) {
        links.add(address);
        return "rId" + (10_000 + links.size() - 1);
    }

    /** The drawing of a picture; empty if there is none. */
    private String picture(Inline.Picture picture) {
        Image image = images.get(picture.part());
        if (image == null) {
            return "";
        }
        if (!shown.contains(picture.part())) {
            shown.add(picture.part());
        }
        return PictureXml.drawing(image, picture.alt(), 100 + shown.indexOf(picture.part()));
    }
}
