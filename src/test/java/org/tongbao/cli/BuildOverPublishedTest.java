package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.Trees;

/** {@code tongbao build} compares what it builds with the published site in the output folder. */
class BuildOverPublishedTest {

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aPublishedSite() {
        site = TestSite.in(folder)
                .notice("first", "attachments: [list.csv]\n", "督查组检查12家。\n")
                .notice("second", "", "第二篇。\n")
                .write("content/notices/2018/list.csv", "a,b\n1,2\n");
        assertThat(build().err()).endsWith("site-output\n").doesNotContain("URL00");
    }

    private Tongbao.Run build(String... more) {
        return Tongbao.at(site.root(), "build", more);
    }

    private void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    private void give(String key, String line) {
        site.write("content/site.yaml", site.file("content/site.yaml") + key + ": " + line + "\n");
    }

    @Test
    void anAddressThatWouldVanishStopsTheBuild() throws IOException {
        Map<String, String> before = Trees.of(site.out());
        delete("content/notices/2018/first.md");
        delete("content/notices/2018/list.csv");

        Tongbao.Run build = build();

        assertThat(build.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(build.err())
                .contains("错误[URL004] 网址 /notices/2018/first/ 没有了")
                .contains("警告[URL005]");
        assertThat(Trees.of(site.out())).isEqualTo(before);
    }

    @Test
    void anEntryTurnedBackIntoADraftIsNamed() {
        site.notice("first", "status: 草稿\nattachments: [list.csv]\n", "督查组检查12家。\n");

        Tongbao.Run build = build();

        assertThat(build.status()).isEqualTo(ExitStatus.CONTENT_ERRORS);
        assertThat(build.err()).contains("content/notices/2018/first.md: 错误[URL004]");
    }

    @Test
    void aLineInTheSettingsGivesTheAddressUp() throws IOException {
        delete("content/notices/2018/first.md");
        delete("content/notices/2018/list.csv");
        give("removed", "[{address: /notices/2018/first, date: 2018-10-30, reason: 练习稿}]");

        Tongbao.Run build = build();

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(build.err()).doesNotContain("URL00");
        assertThat(site.out().resolve("notices/2018/first")).doesNotExist();
    }

    @Test
    void anAliasOrAWithdrawalKeepsTheAddress() throws IOException {
        delete("content/notices/2018/first.md");
        site.write(
                "content/notices/2019/first.md",
                "---\ntitle: 一\npublished: 2018-09-27\nsource: 报\naliases: [/notices/2018/first/]\n---\n\n督查组检查12家。\n");
        site.notice("second", "status: 已撤回\nwithdrawal: {date: 2018-10-10, reason: 事实有误}\n", "第二篇。\n");

        assertThat(build().status()).isZero();
    }

    @Test
    void anOlderOrDamagedOrForeignFolderIsComparedAsFarAsItCanBeRead() throws IOException {
        Path data = site.out().resolve("data");
        Files.writeString(data.resolve("first/entry.json"), "{\"url\": [[");
        Files.writeString(data.resolve("second/entry.json"), "{\"url\": \"x\", \"fields\": 3}");
        assertThat(build().status()).isZero();

        Files.delete(data.resolve("first/entry.json"));
        Files.delete(data.resolve("second/entry.json"));
        delete("content/notices/2018/second.md");
        assertThat(build().status()).as("without data of entries").isZero();
    }
}
