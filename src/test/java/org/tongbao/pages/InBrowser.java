package org.tongbao.pages;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;

/** Tests that open the built sites in a real browser, each as a reader who comes for the first time. */
@Tag("browser")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class InBrowser {

    static Browser browser;
    static FileServer sample;
    static FileServer example;

    @BeforeAll
    static void start() throws IOException {
        sample = FileServer.of(BuiltSite.SAMPLE.out());
        example = FileServer.of(BuiltSite.EXAMPLE.out());
        browser = Browser.shared();
    }

    @AfterAll
    static void stop() {
        sample.close();
        example.close();
    }

    @BeforeEach
    void aReaderWhoComesForTheFirstTime() {
        browser.reset();
    }

    static void open(PageType page) {
        browser.open((page.site() == BuiltSite.SAMPLE ? sample : example).url(page.address()));
    }

    /** Adds a script to the page, as no page of the site ever does. */
    static void addScript(String script) {
        browser.run("""
                const script = document.createElement('script');
                script.textContent = arguments[0];
                document.body.append(script);
                """, script);
    }
}
