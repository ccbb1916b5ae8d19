package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * linkchecker, which is not ours, walks through a site as nginx hands it out and comes to no dead end. {@link HtmlTest}
 * follows the links of both sites.
 */
@Tag("browser") // like it only once: links do not change with the JDK
class LinksTest {

    /** By this header a server allows linkchecker to ask as fast as it may. */
    private static final String NO_HURRY = "add_header LinkChecker yes always;";

    @Test
    @Timeout(180)
    void noLinkIsBroken(@TempDir Path folder) throws Exception {
        Path settings = Files.writeString(
                folder.resolve("linkchecker.ini"), "[checking]\nmaxrequestspersecond=1000\nthreads=4\n");
        // As root it becomes nobody before it reads them.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Nginx nginx = Nginx.of(BuiltSite.EXAMPLE.out(), "", NO_HURRY)) {
            Process checker = new ProcessBuilder(
                            "linkchecker", "-f", settings.toString(), "--no-status", "--no-robots", nginx.url("/"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(checker.waitFor()).as(said).isZero();
            assertThat(said)
                    .containsPattern("\\d{3,} links in \\d{3,} URLs checked")
                    .contains("0 errors found");
        }
    }
}
