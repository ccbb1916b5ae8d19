package org.tongbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;

/** The forms of all entries of both sites. */
@Timeout(300)
class FormsOfSitesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "examples/moushi"})
    void aFormThatIsSavedAsItIsOpenedChangesNoByte(String name) throws IOException {
        Path root = folder.resolve("site");
        TestSite.copy(TestSite.REPOSITORY.resolve(name).resolve("content"), root.resolve("content"));
        Map<String, byte[]> before = files(root);
        List<String> wrong = new ArrayList<>();
        try (OpenDesk desk = OpenDesk.over(root)) {
            for (String file : before.keySet()) {
                if (!file.endsWith(".md")) {
                    continue;
                }
                OpenDesk.Form form =
                        desk.form("/entry/" + file.replaceFirst("^content/", "").replaceFirst("(/index)?\\.md$", "/"));
                HttpResponse<String> saved = form.save();
                boolean known = form.page().select("#source-text").isEmpty();
                if (saved.statusCode() != 303 || !known) {
                    wrong.add(file + " " + saved.statusCode() + (known ? "" : " opens as source"));
                }
            }
        }
        Map<String, byte[]> after = files(root);
        before.forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, after.get(file))) {
                wrong.add(file + " is another: " + difference(bytes, after.getOrDefault(file, new byte[0])));
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(after.keySet()).isEqualTo(before.keySet());
    }

    /** The first lines that differ. */
    private static String difference(byte[] before, byte[] after) {
        List<String> old = new String(before, StandardCharsets.UTF_8).lines().toList();
        List<String> now = new String(after, StandardCharsets.UTF_8).lines().toList();
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        return "line " + (same + 1) + " " + old.stream().skip(same).findFirst() + " → "
                + now.stream().skip(same).findFirst();
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
