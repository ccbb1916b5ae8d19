package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.serve.Eventually;

/**
 * What citizens come for, on a desk and on a telephone, by the navigation and by the search: each within three clicks,
 * taps or questions and two screens of scrolling, as a script counts them that does what a reader does.
 */
class StopwatchTest extends InBrowser {

    private static final int MOST_ACTIONS = 3;
    private static final double MOST_SCREENS = 2;

    private static final Map<String, Consumer<Reader>> TASKS = Map.ofEntries(
            Map.entry(
                    "what transport promised and whether it is late",
                    r -> r.goTo("单位").follow("某市交通运输局").see("新改建农村公路")),
            Map.entry(
                    "what transport promised, by search",
                    r -> r.ask("交通局").follow("某市交通运输局").see("新改建农村公路")),
            Map.entry(
                    "what happened in my district",
                    r -> r.goTo("地区").follow("东区").see("全部内容")),
            Map.entry("the number to complain", r -> r.see("0000-0000021")),
            Map.entry("the number to complain, by search", r -> r.ask("投诉电话").see("怎样投诉")),
            Map.entry("what in the ledger is overdue", r -> r.follow("某市2026年作风问题整改台账（第3期）")
                    .see("逾期未整改")),
            Map.entry("one item of the ledger, by search", r -> r.ask("渣土车辆台账登记不全")
                    .follow("某市2026年作风问题整改台账（第3期）")),
            Map.entry("the ten best of this year", r -> r.goTo("先进与典型", "十佳名单").see("敢于破难科长")),
            Map.entry("what was corrected", r -> r.goTo("更正和撤回").see("更正")),
            Map.entry(
                    "a sentence in a page, by search", r -> r.ask("班次表是对乘客的承诺").follow("关于明察暗访问题整改回头看的通报")),
            Map.entry("a table to take away", r -> r.goTo("评议与监督", "群众评议")
                    .follow("某市2026年度群众评议结果和不满意单位整改情况")
                    .see("下载 Excel 表格")),
            Map.entry("what a word means", r -> r.goTo("名词解释").see("序时进度")));

    static Stream<Arguments> tasks() {
        return TASKS.keySet().stream().sorted().flatMap(task -> Stream.of(1440, 360)
                .map(width -> Arguments.of(task, width)));
    }

    @ParameterizedTest(name = "{0}, {1} pixels")
    @MethodSource("tasks")
    void isDoneInThreeStepsAndTwoScreens(String task, int width) {
        browser.width(width);
        browser.open(example.url("/"));
        Reader reader = new Reader();

        Objects.requireNonNull(TASKS.get(task)).accept(reader);

        System.out.printf("%s, %d: %d actions, %.1f screens%n", task, width, reader.actions, reader.screens);
        assertThat(reader.actions).isLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(reader.screens).isLessThanOrEqualTo(MOST_SCREENS);
    }

    /** Does what a reader does, and counts. */
    private static final class Reader {

        /** Puts what shows this text in sight; says how many screens that took, or nothing when it is not to be seen. */
        private static final String SEE = """
                const plain = e => e.textContent.trim().replace(/\\s+/g, ' ');
                const seen = e => e.getClientRects().length && getComputedStyle(e).visibility === 'visible';
                const found = [...document.querySelectorAll(arguments[1])]
                    .find(e => seen(e) && (arguments[2] ? plain(e) === arguments[0] : plain(e).includes(arguments[0])));
                if (!found) {
                    return null;
                }
                const box = found.getBoundingClientRect();
                const below = Math.max(0, box.bottom - innerHeight, -box.top);
                scrollBy(0, box.bottom > innerHeight ? below : box.top < 0 ? -below : 0);
                if (arguments[2]) {
                    found.click();
                }
                return below / innerHeight;
                """;

        private int actions;
        private double screens;

        /** A place of the navigation: in the menu of a telephone; on a desk in the row, below it, or on the map of the site. */
        Reader goTo(String... path) {
            String name = path[path.length - 1];
            if (isTelephone()) {
                act("菜单", ".menu summary");
                act(name, ".menu a");
            } else if (!follows(name, ".nav a")) {
                act(path.length > 1 ? path[0] : "网站地图", ".nav a");
                act(name, "main a");
            }
            return this;
        }

        private static boolean isTelephone() {
            return (Boolean) browser.run("return innerWidth < 960");
        }

        Reader follow(String link) {
            holds(() -> assertThat(browser.run("return document.readyState")).isEqualTo("complete"));
            act(link, "main a");
            return this;
        }

        Reader ask(String query) {
            browser.run(
                    "const q = document.querySelector('.search-box input'); q.value = arguments[0]; q.form.submit()",
                    query);
            actions++;
            return this;
        }

        Reader see(String text) {
            holds(() -> assertThat(scroll(text, "h1, h2, h3, li, p, td, dt, a, span", false))
                    .isTrue());
            return this;
        }

        private static void holds(Runnable assertion) {
            try {
                Eventually.holds(assertion::run);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean follows(String link, String place) {
            if (!scroll(link, place, true)) {
                return false;
            }
            actions++;
            return true;
        }

        private void act(String link, String place) {
            holds(() -> assertThat(follows(link, place)).as(link).isTrue());
        }

        private boolean scroll(String text, String place, boolean click) {
            Object taken = browser.run(SEE, text, place, click);
            screens += taken == null ? 0 : ((Number) taken).doubleValue();
            return taken != null;
        }
    }
}
