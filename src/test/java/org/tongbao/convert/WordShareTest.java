package org.tongbao.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/** Twelve documents: what LibreOffice reads in them, line for line and figure for figure, is in the entries. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordShareTest {

    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,.]*[%]?");

    /** What does not arrive is what each import reports: a table of contents, hidden and deleted words, 版记; and the marks of notes. */
    private static final List<String> REPORTED = List.of(
            "fields.docx: 一、说明\t1",
            "fields.docx: 公开的内部电话13800000000文字。",
            "fields.docx: 13800000000",
            "notes.docx: 满意度为95.5%1，比上年提高1.2个百分点i。",
            "notes.docx: 名次见附表2。",
            "official.docx: \uFEFF某市作风建设办公室文件",
            "official.docx: 某市作风建设办公室  2018年9月27日印发",
            "tracked.docx: 检查了1213家单位。",
            "tracked.docx: 整段删去。",
            "tracked.docx: 旧行",
            "tracked.docx: 1213");

    @TempDir
    static Path folder;

    private final Map<String, Path> documents = new HashMap<>();

    @BeforeAll
    void make() throws IOException, InterruptedException {
        for (Map.Entry<String, String> page : WordSamples.html().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        convert("docx:MS Word 2007 XML", "html");
        for (Map.Entry<String, byte[]> file : WordSamples.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        convert("txt:Text (encoded):UTF8", "docx");
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.toString().endsWith(".docx"))
                    .forEach(f -> documents.put(f.getFileName().toString(), f));
        }
        TestSite.in(folder.resolve("site"));
    }

    private static void convert(String to, String ending) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder.toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(Path::toString)
                    .filter(f -> f.endsWith("." + ending))
                    .sorted()
                    .forEach(command::add);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void everyLineAndFigureArrives() throws IOException {
        assertThat(documents).hasSize(12);
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, Path> document : new TreeMap<>(documents).entrySet()) {
            String name = document.getKey();
            String id = name.replace(".docx", "");
            Tongbao.Run run = Tongbao.at(
                    folder.resolve("site"),
                    "import",
                    document.getValue().toString(),
                    "--id",
                    id,
                    "--changes",
                    "accept",
                    "--kind",
                    id.equals("award") ? "award" : "notice");
            assertThat(run.status()).as(run.err()).isZero();
            String arrived = solid(entry(id));
            String read = Files.readString(folder.resolve(id + ".txt"));
            for (String line : read.lines().toList()) {
                String words = solid(line.replaceAll("^\\s*[•●]\\s*", ""));
                if (!arrived.contains(words) && !isCount(words)) {
                    missing.add(name + ": " + line.strip());
                }
            }
            figures(solid(read)).stream()
                    .filter(f -> !figures(arrived).contains(f) && !isCount(f))
                    .forEach(f -> missing.add(name + ": " + f));
        }
        assertThat(missing).containsExactlyInAnyOrderElementsOf(REPORTED);
    }

    /** 序号 and the numbers in that column count rows, which tables of kinds do without. */
    private static boolean isCount(String words) {
        return words.equals("序号") || words.matches("[1-9]");
    }

    private static List<String> figures(String text) {
        Matcher figure = FIGURE.matcher(text);
        List<String> figures = new ArrayList<>();
        while (figure.find()) {
            figures.add(figure.group());
        }
        return figures;
    }

    /** The words of an entry: its fields, its text as pages show it, and its tables. */
    private static String entry(String id) throws IOException {
        StringBuilder words = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder.resolve("site/content"))) {
            for (Path file : all.filter(f -> f.toString().contains("/" + id + "/"))
                    .sorted()
                    .toList()) {
                if (file.endsWith("index.md")) {
                    String[] parts = Files.readString(file).split("---\n", 3);
                    words.append(parts[1]).append(chineseDates(parts[1]));
                    var body = MarkdownReader.read(parts[2], id, 1, new Diagnostics());
                    VisibleText.of(body, (entry, field) -> "").forEach(run -> {
                        run.forEach(piece -> words.append(piece.text()));
                        words.append('\n');
                    });
                } else if (file.toString().endsWith(".csv")) {
                    words.append(Files.readString(file, StandardCharsets.UTF_8).replace(',', '\n'));
                }
            }
        }
        return words.toString();
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
