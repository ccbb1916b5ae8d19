package org.tongbao.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestPictures;
import org.tongbao.diag.Language;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.Pipeline;

/** What lies beside an entry is swapped after it was checked and before the preview has noticed. */
class PreviewedFilesTest extends Previewed {

    private static final String SECRET = "机密台账";
    private static final String AT = "/notices/2018/list/";

    private Client client;
    private Path beside;
    private Path elsewhere;

    @BeforeEach
    void aPreviewThatNoticesNothing() throws IOException {
        site.write("content/notices/2018/list/index.md", """
                ---
                title: 附件
                published: 2018-09-27
                source: 某市日报
                attachments: [list.txt]
                ---
                ![图](hall.jpg)
                """)
                .write("content/notices/2018/list/list.txt", "公开")
                .write("content/notices/2018/list/hall.jpg", TestPictures.photo(30, 20, 1, "x"));
        beside = site.root().resolve("content/notices/2018/list");
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("list.txt"), SECRET);
        Files.write(elsewhere.resolve("hall.jpg"), TestPictures.photo(30, 20, 1, "other"));
        BuildResult built =
                Pipeline.prepare(new BuildRequest(site.root(), site.out(), LocalDate.of(2026, 11, 22), true));
        PreviewServer server = PreviewServer.start(site.root(), 0, Language.ZH, (changes, typed) -> built, b -> {});
        started.add(server);
        client = new Client(server.port());
        assertThat(client.get(AT + "list.txt").body()).isEqualTo("公开");
        assertThat(client.get(AT + "hall.20w.jpg").status()
                        + client.get(AT + "hall.30w.jpg").status())
                .isEqualTo(604);
    }

    private void assertRefused(String file, String code) throws IOException {
        Client.Answer answer = client.get(AT + file);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains(code).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.txt", "hall.jpg"})
    void aLinkIsNotFollowed(String name) throws IOException {
        Files.delete(beside.resolve(name));
        Files.createSymbolicLink(beside.resolve(name), elsewhere.resolve(name));

        assertRefused(published(name), "FIL007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.txt", "hall.jpg"})
    void aLinkInThePlaceOfAFolderAboveIsNotFollowed(String name) throws IOException {
        Files.move(beside, beside.resolveSibling("away"));
        Files.createSymbolicLink(beside, elsewhere);

        assertRefused(published(name), "FIL007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.txt", "hall.jpg"})
    void aPipeIsNotWaitedFor(String name) throws Exception {
        Files.delete(beside.resolve(name));
        assertThat(new ProcessBuilder("mkfifo", beside.resolve(name).toString())
                        .start()
                        .waitFor())
                .isZero();

        assertRefused(published(name), "FIL005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list.txt", "hall.jpg"})
    void anotherFileIsNotTakenForTheOneThatWasChecked(String name) throws IOException {
        Files.delete(beside.resolve(name));
        Files.copy(elsewhere.resolve(name), beside.resolve(name));

        assertRefused(published(name), "FIL018");
    }

    @Test
    void aFileThatWentAwayIsMissing() throws IOException {
        Files.delete(beside.resolve("list.txt"));
        Files.delete(beside.resolve("hall.jpg"));

        assertRefused(published("list.txt"), "LNK004");
        assertRefused(published("hall.jpg"), "LNK004");
    }

    private static String published(String name) {
        return name.replace(".jpg", ".30w.jpg");
    }
}
