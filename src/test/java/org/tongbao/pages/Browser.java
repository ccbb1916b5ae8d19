package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.naming.OperationNotSupportedException;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.CapabilityType;

/**
 * Chromium without a window, as installed on this machine: nothing is downloaded, and no page of the web is asked. All
 * tests of a process share one, which ends with the process. Its headless shell draws pages as the browser does, in two
 * thirds of the time; where that is not installed, the browser itself starts.
 */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** It warns that it does not know the newest Chromium; none of what it would add is used here. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private static final String AXE = axeScript();

    /** The rules that look at nothing but colours and type. */
    private static final Set<String> OF_COLOURS = Set.of("color-contrast", "link-in-text-block");

    private static final String SHELL = "chromium-headless-shell";

    private static @Nullable Browser shared;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser of this process, as a reader who comes for the first time has it. */
    static synchronized Browser shared() throws IOException {
        if (shared == null) {
            shared = start();
        }
        shared.reset();
        shared.open("about:blank");
        return shared;
    }

    private static Browser start() throws IOException {
        VERSIONS.setLevel(Level.OFF);
        Path profile = Files.createTempDirectory("tongbao-browser");
        ChromeOptions options = new ChromeOptions();
        Path binary = program(SHELL, "chromium", "chromium-browser", "google-chrome");
        boolean shell = binary.endsWith(SHELL);
        options.setBinary(binary.toFile());
        if (shell) {
            options.setCapability(CapabilityType.BROWSER_NAME, "chrome-headless-shell");
        }
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280," + (shell ? 757 : 900), // 757 for pages: the browser has a bar of 143 above them
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").toFile())
                .usingAnyFreePort()
                .withTimeout(PATIENCE)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            driver.quit();
            BuiltSite.delete(profile);
        }));
        return new Browser(driver);
    }

    private static String axeScript() {
        try {
            return new AxeBuilder().getAxeScriptProvider().getScript();
        } catch (IOException | OperationNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path program(String... names) {
        List<String> folders = Stream.concat(
                        Stream.of("/usr/bin"),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)))
                .toList();
        Optional<Path> found = Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        return found.orElseThrow(
                () -> new AssertionError("these tests need one of " + List.of(names) + " on the PATH"));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page, and waits until all of it is loaded. */
    void open(String url) {
        driver.get(url);
    }

    String url() {
        return driver.getCurrentUrl();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> findAll(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What a reader sees of an element. */
    String text(String selector) {
        return find(selector).getText();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Presses a button or chooses an option, wherever on the page it stands. */
    void click(String selector) {
        run("document.querySelector(arguments[0]).click()", selector);
    }

    /** The element that has the keyboard. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Presses Tab until this link has the keyboard; every stop on the way must be one a reader can see. */
    void tabTo(String href) {
        tabToElement("[href='" + href + "']");
    }

    /** The same for any element. */
    void tabToElement(String selector) {
        for (int stop = 1; stop <= 150; stop++) {
            press(Keys.TAB);
            assertThat(focusIsVisible())
                    .as("tab stop %d of %s: %s", stop, url(), html(focused()))
                    .isTrue();
            if ((Boolean) run("return document.activeElement.matches(arguments[0])", selector)) {
                return;
            }
        }
        throw new AssertionError("no tab stop " + selector + " in " + url());
    }

    /** Whether what has the keyboard is on the screen and drawn with a ring or a change of its own. */
    boolean focusIsVisible() {
        return (Boolean) run("""
                const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
                    || style.boxShadow !== 'none';
                return e !== document.body && ring && box.width > 1 && box.height > 1
                    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
                """);
    }

    private static String html(WebElement element) {
        return String.valueOf(element.getDomProperty("outerHTML"));
    }

    /** What the console said since it was last asked. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /**
     * Marks one text of each look that no page before had, and returns the hashes of these looks: texts in the same
     * colours and type, in elements that have the same, are as legible as each other. To judge every cell of a long table,
     * and the same masthead in every page, would take most of the time.
     */
    private static final String MARK_LOOKS = """
            const looks = new Map(), judged = new Set(arguments[0]), fresh = new Set();
            const look = e => {
                if (!looks.has(e)) {
                    const s = getComputedStyle(e);
                    looks.set(e, hash((e.parentElement ? look(e.parentElement) : '') + '|' + [s.color, s.backgroundColor,
                        s.backgroundImage, s.opacity, s.filter, s.mixBlendMode, s.textShadow, s.fontSize, s.fontWeight,
                        s.textDecorationLine, s.position, s.visibility, s.display, s.fill]));
                }
                return looks.get(e);
            };
            const hash = text => {
                let a = 1, b = 2;
                for (let i = 0; i < text.length; i++) {
                    a = Math.imul(a ^ text.charCodeAt(i), 0x9E3779B1);
                    b = Math.imul(b ^ text.charCodeAt(i), 0x85EBCA77);
                }
                return a.toString(36) + ' ' + b.toString(36);
            };
            for (const e of document.querySelectorAll('body, body *')) {
                const shown = e.matches('input, select, textarea, button')
                    || [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
                const isNew = shown && e.getClientRects().length && !judged.has(look(e)) && !fresh.has(look(e));
                e.toggleAttribute('data-look', isNew);
                if (isNew) {
                    fresh.add(look(e));
                }
            }
            return [...fresh];
            """;

    /** The looks of texts that were judged, in whatever page. */
    private final Set<Object> judged = new HashSet<>();

    /**
     * What axe-core finds in the page, each with the rule, the place and what to do. Asked for violations alone, it does
     * not describe each of the thousand things that are right. Colours are judged where they are new.
     *
     * @param rules those to ask, or all when none is named
     */
    @SuppressWarnings("unchecked")
    List<String> axe(String... rules) {
        List<Object> fresh = (List<Object>) run(MARK_LOOKS, List.copyOf(judged));
        if (fresh.isEmpty() && rules.length > 0 && OF_COLOURS.containsAll(List.of(rules))) {
            return List.of();
        }
        if (!(Boolean) run("return 'axe' in window")) {
            run(AXE);
        }
        List<Object> found = (List<Object>) driver.executeAsyncScript("""
                const done = arguments[1], options = {resultTypes: ['violations']};
                axe.configure({rules: [{id: 'color-contrast', selector: '[data-look]'}]});
                if (arguments[0].length) {
                    options.runOnly = {type: 'rule', values: arguments[0]};
                }
                axe.run(document, options).then(
                    r => done([r.passes.length + r.inapplicable.length, ...r.violations.flatMap(v => v.nodes.map(n =>
                        v.id + ' ' + n.target + ' ' + n.html + ' ' + n.failureSummary))]),
                    e => done([1, String(e)]));
                """, List.of(rules));
        assertThat((Long) found.get(0)).as("rules asked that hold").isPositive();
        judged.addAll(fresh);
        return (List<String>) (List<?>) found.subList(1, found.size());
    }

    /** Tables that go on beyond their frame without a shade and words that say so. */
    List<?> cutTables() {
        return (List<?>) run("""
                return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(
                    [...document.querySelectorAll('.scroll')]
                        .filter(f => f.scrollWidth > f.clientWidth + 1)
                        .filter(f => !getComputedStyle(f, '::after').content.includes('左右滑动')
                            || !getComputedStyle(f).backgroundImage.includes('gradient'))
                        .map(f => f.getAttribute('aria-label') + ' ' + f.scrollWidth + ' in ' + f.clientWidth)))));
                """);
    }

    /** Text below 18 pt, which are 24 pixels; that in charts grows with the chart. */
    @SuppressWarnings("unchecked")
    List<String> smallText() {
        return (List<String>) run("""
                const small = [];
                const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                for (let n = texts.nextNode(); n; n = texts.nextNode()) {
                    const e = n.parentElement, size = parseFloat(getComputedStyle(e).fontSize);
                    if (n.data.trim() && !e.closest('svg, noscript, script') && e.getClientRects().length && size < 24) {
                        small.push(size + ': ' + e.outerHTML.slice(0, 120));
                    }
                }
                return small;
                """);
    }

    /** What reaches over the right edge and lies in no box that scrolls by itself. */
    @SuppressWarnings("unchecked")
    List<String> tooWide(int width) {
        return (List<String>) run("""
                const width = arguments[0], found = [];
                const scrolls = e => e && e !== document.body
                    && (/auto|scroll/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
                for (const e of document.body.querySelectorAll('*')) {
                    const box = e.getBoundingClientRect();
                    if (box.width > 0 && box.height > 0 && box.right > width + 1 && !scrolls(e.parentElement)) {
                        found.push(e.outerHTML.slice(0, 200) + ' reaches to ' + box.right);
                    }
                }
                if (document.documentElement.scrollWidth > width) {
                    found.push('the page is ' + document.documentElement.scrollWidth + ' wide');
                }
                return found;
                """, width);
    }

    void prefers(String scheme) {
        cdp(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Shows pages as they are printed. */
    void onPaper() {
        cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Shows pages as a telephone of this width does. */
    void width(int pixels) {
        boolean mobile = pixels < 800;
        cdp(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", mobile));
    }

    void scripts(boolean allowed) {
        cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** What an input method shows in the box while it is still composing; nothing gives it up. */
    void compose(String text) {
        cdp(
                "Input.imeSetComposition",
                Map.of("text", text, "selectionStart", text.length(), "selectionEnd", text.length()));
    }

    /** What an input method puts into the box at last. */
    void insert(String text) {
        cdp("Input.insertText", Map.of("text", text));
    }

    /** Runs a script before those of each page that is opened; what is returned takes it away again. */
    Runnable beforeEachPage(String script) {
        Object id = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
        return () -> cdp("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
    }

    /** Has axe-core ready in each page that is opened, which costs less than bringing it to each; returned as above. */
    Runnable axeInEachPage() {
        return beforeEachPage(AXE);
    }

    /** Whether pages' own security policies hold. */
    void policies(boolean hold) {
        cdp("Page.setBypassCSP", Map.of("enabled", !hold));
    }

    /** Undoes what the methods above, or a page, have set. */
    void reset() {
        if (url().startsWith("http")) {
            run("localStorage.clear()");
        }
        cdp("Emulation.clearDeviceMetricsOverride", Map.of());
        prefers("light");
        scripts(true);
        policies(true);
        console();
    }

    private void cdp(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }
}
