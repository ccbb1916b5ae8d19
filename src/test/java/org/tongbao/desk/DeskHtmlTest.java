package org.tongbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker has nothing to say of any page of the desk. */
@Tag("once")
@Timeout(120)
class DeskHtmlTest extends AtTheDesk {

    private static final int STACK = 16 << 20;

    @Test
    void eachPageIsValid() throws Exception {
        site.write("content/notices/2026/broken.md", "---\ntitle: [没有写完\n---\n正文。\n");
        Map<String, String> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/entries",
                "/entries?q=none",
                "/new",
                "/new/notice",
                "/new/ledger",
                "/new/award",
                FORM,
                "/entry/notices/2026/broken/",
                "/entry/notices/2026/none/")) {
            pages.put(path, desk.get(path).body());
        }

        FutureTask<List<String>> task = new FutureTask<>(() -> problems(pages));
        new Thread(null, task, "Nu HTML Checker", STACK).start();

        assertThat(task.get()).isEmpty();
    }

    private static List<String> problems(Map<String, String> pages) throws Exception {
        List<String> problems = new ArrayList<>();
        SimpleDocumentValidator checker = new SimpleDocumentValidator(true, false, false);
        checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new Told("", problems));
        for (Map.Entry<String, String> page : pages.entrySet()) {
            checker.setUpValidatorAndParsers(new Told(page.getKey(), problems), true, false);
            checker.checkHtmlInputSource(source(page.getValue()));
        }
        return problems;
    }

    private static InputSource source(String html) {
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("http://127.0.0.1/");
        return source;
    }

    /** Keeps what is said of a page. */
    private record Told(String page, List<String> problems) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            error(e);
        }

        @Override
        public void error(SAXParseException e) {
            problems.add(page + " " + e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
