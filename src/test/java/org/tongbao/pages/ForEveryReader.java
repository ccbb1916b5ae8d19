package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type of page of a site in each way a reader may see it: by day and by night, in high contrast and in elders'
 * mode, on the narrowest telephone and on a desk. A class for each site, so that they run beside each other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ForEveryReader extends InBrowser {

    /** The rules about colours: the rest of a page is the same in all of them. */
    private static final String[] COLOURS = {"color-contrast", "link-in-text-block"};

    /** Those about sizes and places as well, which alone differ in elders' mode. */
    private static final String[] LAYOUT = {
        "color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "meta-viewport"
    };

    private final BuiltSite site;

    private Runnable takeAxeAway = () -> {};

    ForEveryReader(BuiltSite site) {
        this.site = site;
    }

    @BeforeAll
    void bringAxe() {
        takeAxeAway = browser.axeInEachPage();
    }

    @AfterAll
    void takeAxeAway() {
        takeAxeAway.run();
    }

    Stream<PageType> pages() {
        return Arrays.stream(PageType.values()).filter(p -> p.site() == site);
    }

    /**
     * Each way to see a page, in which axe-core must find nothing and nothing may reach over the edge. A table shows its
     * last column or says that it goes on.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void isForEveryReader(PageType page) {
        open(page);
        assertThat(browser.console()).as(page.address()).isEmpty();
        assertThat(browser.axe()).as("%s in light", page.address()).isEmpty();
        browser.run("document.querySelectorAll('.numbers-fold').forEach(d => d.open = true)");
        for (int width : List.of(320, 360, 768, 1024, 1440)) {
            fits(page, width);
        }

        for (String colour : List.of("dark", "contrast")) {
            browser.click(".settings input[value=" + colour + "]");
            assertThat(browser.axe(COLOURS))
                    .as("%s in %s", page.address(), colour)
                    .isEmpty();
        }
        browser.click(".settings input[value=device]");

        browser.click("[data-do=elders]");
        assertThat(browser.axe(LAYOUT)).as("%s in elders' mode", page.address()).isEmpty();
        fits(page, 320);
        fits(page, 1440);
        assertThat(browser.smallText()).as("%s in elders' mode", page.address()).isEmpty();
    }

    private void fits(PageType page, int width) {
        browser.width(width);
        assertThat(browser.tooWide(width))
                .as("%s at %d pixels", page.address(), width)
                .isEmpty();
        assertThat(browser.cutTables())
                .as("tables of %s at %d pixels", page.address(), width)
                .isEmpty();
    }
}
