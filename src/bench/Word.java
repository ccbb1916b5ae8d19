import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a site and a document of Word of so many pages: ten paragraphs a page, and a table of 120 cells every five. */
public final class Word {

    private static final String OFFICE = "http://schemas.openxmlformats.org/";

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int pages = Integer.parseInt(arguments[1]);
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("content/site.yaml"), "title: 站\nhost: 办\nbaseUrl: https://example.gov.cn\n");
        try (OutputStream out = Files.newOutputStream(folder.resolve("long.docx"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"" + OFFICE + "package/2006/content-types\"><Default"
                    + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
            put(zip, "_rels/.rels", "<Relationships xmlns=\"" + OFFICE + "package/2006/relationships\"><Relationship"
                    + " Id=\"rId1\" Type=\"" + OFFICE + "officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>");
            put(zip, "word/document.xml", document(pages));
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String document(int pages) {
        Random random = new Random(1);
        StringBuilder body = new StringBuilder("<w:document xmlns:w=\"" + OFFICE + "wordprocessingml/2006/main\"><w:body>");
        body.append("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>关于长文件的通报</w:t></w:r></w:p>");
        for (int i = 0; i < pages * 10; i++) {
            paragraph(body, words(random, 60) + "，其中" + words(random, 40) + i + "个，占" + i % 100 + ".5%（见表）。");
            if (i % 50 == 0) {
                body.append("<w:tbl>");
                for (int row = 0; row < 20; row++) {
                    body.append("<w:tr>");
                    for (int column = 0; column < 6; column++) {
                        body.append("<w:tc>");
                        paragraph(body, String.valueOf(row * column + i));
                        body.append("</w:tc>");
                    }
                    body.append("</w:tr>");
                }
                body.append("</w:tbl>");
            }
        }
        return body.append("</w:body></w:document>").toString();
    }

    private static void paragraph(StringBuilder body, String text) {
        body.append("<w:p><w:r><w:t>").append(text).append("</w:t></w:r></w:p>");
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        random.ints(length, 0x4E00, 0x9FA5).forEach(words::appendCodePoint);
        return words.toString();
    }
}
