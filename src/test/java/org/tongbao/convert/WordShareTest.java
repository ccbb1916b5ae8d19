package org.tongbao.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;
import org.tongbao.diag.Diagnostics;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.markdown.VisibleText;
import org.tongbao.office.Soffice;

/** Twelve documents: what LibreOffice reads in them, line for line and figure for figure, is in the entries. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordShareTest {

    private static final String IMAGE = "<image>";

    /**
     * What does not arrive is what each import reports: a table of contents, hidden and deleted words, 版记; the marks of
     * notes, 序号, which counts the rows of a table of the kind, and words of headings, of which two levels become one.
     */
    private static final List<String> REPORTED = List.of(
            "award.docx: 序号",
            "award.docx: 1",
            "award.docx: 2",
            "fields.docx: 一、说明\t1",
            "fields.docx: 公开的内部电话13800000000文字。",
            "merged.docx: 受理 (moved)",
            "merged.docx: 办结 (moved)",
            "notes.docx: 满意度为95.5%1，比上年提高1.2个百分点i。",
            "notes.docx: 名次见附表2。",
            "official.docx: \uFEFF某市作风建设办公室文件",
            "official.docx: 某市作风建设办公室  2018年9月27日印发",
            "tracked.docx: 检查了1213家单位。",
            "tracked.docx: 整段删去。",
            "tracked.docx: 旧行",
            "tracked.docx: 1");

    @TempDir
    static Path folder;

    private final Map<String, Path> documents = new HashMap<>();

    @BeforeAll
    void make() throws IOException, InterruptedException {
        for (Map.Entry<String, String> page : WordSamples.html().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        Soffice.convert(folder, "docx:MS Word 2007 XML", folder, Soffice.files(folder, "html"));
        for (Map.Entry<String, byte[]> file : WordSamples.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Soffice.convert(folder, "txt:Text (encoded):UTF8", folder, Soffice.files(folder, "docx"));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".docx"))
                    .forEach(f -> documents.put(f.getFileName().toString(), f));
        }
        TestSite.in(folder.resolve("site"));
    }

    @Test
    void everyLineArrivesInItsOrder() throws IOException {
        assertThat(documents).hasSize(12);
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Path> document : new TreeMap<>(documents).entrySet()) {
            String name = document.getKey();
            String id = name.replace(".docx", "");
            importing(document.getValue(), id);
            Words fields = new Words(fields(id));
            Words text = new Words(text(id));
            Words tables = new Words(tables(id));
            for (String line :
                    Files.readString(folder.resolve(id + ".txt")).lines().toList()) {
                String words = solid(line.replaceAll("^\\s*[•●]\\s*", ""));
                if (!text.holdsNext(words) && !tables.holdsNext(words) && !fields.holds(words)) {
                    missing.add(name + ": " + line.strip() + (text.holds(words) ? " (moved)" : ""));
                }
            }
        }
        assertThat(missing).containsExactlyInAnyOrderElementsOf(REPORTED);
    }

    @Test
    void everyNoteAndPictureArrives() throws IOException {
        int notes = 0;
        int pictures = 0;
        for (Map.Entry<String, Path> document : new TreeMap<>(documents).entrySet()) {
            String id = document.getKey().replace(".docx", "");
            importing(document.getValue(), "again-" + id);
            Words text = new Words(text("again-" + id));
            long shown = text.all.lines().filter(l -> l.startsWith(IMAGE)).count();
            try (XWPFDocument word = new XWPFDocument(Files.newInputStream(document.getValue()))) {
                for (XWPFAbstractFootnoteEndnote note : all(word)) {
                    String words = solid(note.getParagraphs().get(0).getText());
                    assertThat(words.isEmpty() || text.holds(words))
                            .as("%s: %s", id, words)
                            .isTrue();
                    notes += words.isEmpty() ? 0 : 1;
                }
                assertThat(shown).as(id).isEqualTo(word.getAllPictures().size());
                pictures += word.getAllPictures().size();
            }
        }
        assertThat(notes).isEqualTo(3);
        assertThat(pictures).isEqualTo(3);
    }

    private static List<XWPFAbstractFootnoteEndnote> all(XWPFDocument word) {
        List<XWPFAbstractFootnoteEndnote> notes = new ArrayList<>(word.getFootnotes());
        notes.addAll(word.getEndnotes());
        return notes;
    }

    private static void importing(Path document, String id) {
        String kind = id.endsWith("award") ? "award" : "notice";
        Tongbao.Run run = Tongbao.at(
                folder.resolve("site"),
                "import",
                document.toString(),
                "--id",
                id,
                "--changes",
                "accept",
                "--kind",
                kind);
        assertThat(run.status()).as(run.err()).isZero();
    }

    /** Words of an entry, read from the first to the last. */
    private static final class Words {

        private final String all;
        private int at;

        Words(String text) {
            all = text.lines().map(WordShareTest::solid).collect(Collectors.joining("\n"));
        }

        boolean holds(String words) {
            return whole(words).find();
        }

        /** Goes on behind some words, if they are there after those before. */
        boolean holdsNext(String words) {
            Matcher next = whole(words);
            boolean found = next.find(at);
            at = found ? next.end() : at;
            return found;
        }

        /** Finds words that do not begin or end within a number. */
        private Matcher whole(String words) {
            String start = words.matches("[0-9].*") ? "(?<![0-9])" : "";
            String end = words.matches(".*[0-9]") ? "(?![0-9])" : "";
            return Pattern.compile(start + Pattern.quote(words) + end).matcher(all);
        }
    }

    private static String fields(String id) throws IOException {
        String front = Files.readString(file(id, "index.md")).split("---\n", 3)[1];
        return front + chineseDates(front);
    }

    /** The text as pages show it, with a line for each picture. */
    private static String text(String id) throws IOException {
        StringBuilder words = new StringBuilder();
        Path index = file(id, "index.md");
        String body = Files.readString(index).split("---\n", 3)[2];
        VisibleText.of(MarkdownReader.read(body, id, 1, new Diagnostics()), (entry, field) -> "")
                .forEach(run -> {
                    run.forEach(piece -> words.append(piece.text()));
                    words.append('\n');
                });
        Pattern.compile("!\\[.*]\\((.*)\\)").matcher(body).results().forEach(m -> {
            assertThat(index.resolveSibling(m.group(1))).exists();
            words.append(IMAGE).append('\n');
        });
        return words.toString();
    }

    /** The cells of the tables beside the text. */
    private static String tables(String id) throws IOException {
        StringBuilder words = new StringBuilder();
        try (Stream<Path> all = Files.list(file(id, "index.md").getParent())) {
            for (Path table : all.filter(f -> f.toString().endsWith(".csv")).toList()) {
                words.append(Files.readString(table).replace(',', '\n'));
            }
        }
        return words.toString();
    }

    private static Path file(String id, String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("site/content"))) {
            return all.filter(f -> f.endsWith(id + "/" + name) || f.endsWith(id + ".md"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String chineseDates(String front) {
        return front.replaceAll("([0-9]{4})-0?([0-9]+)-0?([0-9]+)", "$1年$2月$3日");
    }

    /** Words alone: without spaces, labels of fields and the marks that end lines. */
    private static String solid(String text) {
        return text.replaceAll("[\\s\u3000\uFEFF\uFFFC']", "")
                .replace("抄送：", "")
                .replaceAll("[：:。、]$", "");
    }
}
