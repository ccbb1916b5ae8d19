package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type of page of a site in each way a reader may see it: by day and by night, in high contrast and in elders'
 * mode, on the narrowest telephone and on a desk. A class for each site, so that they run beside each other.
 */
@Tag("browser")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ForEveryReader {

    /** The rules about colours: the rest of a page is the same in all of them. */
    private static final String[] COLOURS = {"color-contrast", "link-in-text-block"};

    private final BuiltSite site;
    private Browser browser;
    private FileServer server;

    ForEveryReader(BuiltSite site) {
        this.site = site;
    }

    @BeforeAll
    void start() throws IOException {
        server = FileServer.of(site.out());
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void aReaderWhoHasChosenNothing() {
        browser.reset();
    }

    Stream<PageType> pages() {
        return Arrays.stream(PageType.values()).filter(p -> p.site() == site);
    }

    /** Each way to see a page, in which axe-core must find nothing and nothing may reach over the edge. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isForEveryReader(PageType page) {
        browser.open(server.url(page.address()));
        assertThat(browser.console()).as(page.address()).isEmpty();
        assertThat(browser.axe()).as("%s in light", page.address()).isEmpty();
        fits(page, 320, 360, 1440);

        for (String colour : List.of("dark", "contrast")) {
            choose("colour", colour);
            assertThat(browser.axe(COLOURS))
                    .as("%s in %s", page.address(), colour)
                    .isEmpty();
        }
        choose("colour", "device");

        press("elders");
        assertThat(browser.axe()).as("%s in elders' mode", page.address()).isEmpty();
        fits(page, 320, 1440);
        assertThat(browser.smallText()).as("%s in elders' mode", page.address()).isEmpty();
    }

    private void fits(PageType page, int... widths) {
        for (int width : widths) {
            browser.width(width);
            assertThat(browser.tooWide(width))
                    .as("%s at %d pixels", page.address(), width)
                    .isEmpty();
        }
        browser.width(1280);
    }

    /** Sets one of the choices of the strip above the masthead. */
    private void choose(String name, String value) {
        browser.run(
                "document.querySelector('.settings input[name=' + arguments[0] + '][value=\"' + arguments[1] + '\"]').click()",
                name,
                value);
    }

    /** Presses one of its buttons. */
    private void press(String button) {
        browser.run("document.querySelector('[data-do=' + arguments[0] + ']').click()", button);
    }
}
