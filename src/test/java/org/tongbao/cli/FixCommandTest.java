package org.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;

/** What {@code tongbao fix} shows and changes. */
class FixCommandTest {

    @TempDir
    private Path folder;

    private static final String BEFORE = "\uFEFF---\r\n标题: 检查\u200B情况\r\n发布时间: 2018-09-27\r\n来源: 某市作风办\r\n---\r\n\r\n"
            + "市\u200B财政局\uFEFF与\uE863某、⽂化局\u00AD共同检查。\r\n\r\n全角　空格和\uE000不动。";

    private static final String AFTER = "\uFEFF---\r\n标题: 检查情况\r\n发布时间: 2018-09-27\r\n来源: 某市作风办\r\n---\r\n\r\n"
            + "市财政局与䶮某、文化局共同检查。\r\n\r\n全角　空格和\uE000不动。";

    @Test
    void showsWhatItWouldChangeAndChangesNothing() throws IOException {
        Path file = entry(BEFORE);

        Tongbao.Run run = Tongbao.at(folder, "fix");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("6 处", "--write").startsWith("""
                content/notices/a.md:2
                  - 标题: 检查[U+200B]情况
                  + 标题: 检查情况
                content/notices/a.md:7
                  - 市[U+200B]财政局[U+FEFF]与[U+E863]某、[U+2F42]化局[U+00AD]共同检查。
                  + 市财政局与䶮某、文化局共同检查。
                """);
        assertThat(file).hasContent(BEFORE);
    }

    @Test
    void changesThoseCharactersAloneAndNothingTheSecondTime() throws IOException {
        Path file = entry(BEFORE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        Tongbao.Run run = Tongbao.at(folder, "fix", "--write");

        assertThat(run.out()).contains("6 处");
        assertThat(Files.readString(file)).isEqualTo(AFTER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        Object time = Files.getLastModifiedTime(file);
        assertThat(Tongbao.at(folder, "fix", "--write").out()).doesNotContain("content/");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void leavesFilesInOtherEncodingsAndLinksAlone() throws IOException {
        Path gbk = folder.resolve("content/notices/gbk.md");
        Path outside = Files.writeString(folder.resolve("outside.md"), "零\u200B宽");
        TestSite.in(folder);
        Files.createDirectories(gbk.getParent());
        Files.write(gbk, "零宽".getBytes(Charset.forName("GB18030")));
        Files.createSymbolicLink(folder.resolve("content/notices/link.md"), outside);

        Tongbao.Run run = Tongbao.at(folder, "fix", "--write");

        assertThat(run.out()).doesNotContain("content/");
        assertThat(Files.readString(outside)).isEqualTo("零\u200B宽");
    }

    @Test
    void checkReportsAllForbiddenCharactersOfAFileInOneRun() throws IOException {
        entry(BEFORE);

        Tongbao.Run run = Tongbao.at(folder, "check");

        assertThat(run.out().lines().filter(l -> l.contains("[FIL003]")).count())
                .isEqualTo(4);
        assertThat(run.out().lines().filter(l -> l.contains("[FIL019]")).count())
                .isEqualTo(2);
        assertThat(run.out()).contains("䶮");
        assertThat(List.of(run.out().split("a.md:7:"))).hasSize(5);
    }

    @Test
    void countsWhatItLeavesToTheEditorAndNoMessageSendsTheEditorBack() throws IOException {
        entry(AFTER.replace("\uE000", "") + "行\u2028尾、空\u3164格、\u2800点、坏\uFFFD了。\n");

        Tongbao.Run fix = Tongbao.at(folder, "fix", "--write");
        Tongbao.Run check = Tongbao.at(folder, "check");

        assertThat(fix.out()).contains("没有要改的字符", "还有 4 处");
        assertThat(check.out()).contains("[FIL003]", "看原文这里是空格、换行还是什么也没有").doesNotContain("用 tongbao fix");
    }

    private Path entry(String text) throws IOException {
        TestSite.in(folder);
        Path file = folder.resolve("content/notices/a.md");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
