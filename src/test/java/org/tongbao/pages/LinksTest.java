package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** linkchecker, which is not ours, walks through each site as nginx hands it out and comes to no dead end. */
@Tag("browser") // like it only once: links do not change with the JDK
@ParameterizedClass(name = "{0}")
@EnumSource
class LinksTest {

    @Parameter
    private BuiltSite site;

    @Test
    @Timeout(300)
    void noLinkIsBroken() throws Exception {
        try (Nginx nginx = Nginx.of(site.out(), "")) {
            Process checker = new ProcessBuilder(
                            "linkchecker", "--no-status", "--no-robots", "--threads=4", "--output=text", nginx.url("/"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(checker.waitFor()).as(said).isZero();
            assertThat(said)
                    .containsPattern("\\d{4} links in \\d{3,} URLs checked")
                    .contains("0 errors found");
        }
    }
}
