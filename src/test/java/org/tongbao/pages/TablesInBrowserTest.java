package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Long tables and those beside charts, on a telephone and on a desk. */
class TablesInBrowserTest extends InBrowser {

    /** The browser lays out the page anew for the first measure after a mark, so marks and measures must not take turns. */
    @Test
    void allTablesAreMeasuredBeforeAnyIsMarked() {
        browser.width(1440);
        open(PageType.LEDGER_WITH_ITEMS);
        browser.run("""
                const width = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollWidth').get;
                const mark = Element.prototype.toggleAttribute;
                window.work = '';
                Object.defineProperty(Element.prototype, 'scrollWidth', {get() { work += 'm'; return width.call(this); }});
                Element.prototype.toggleAttribute = function (...a) { work += 'M'; return mark.apply(this, a); };
                """);

        browser.width(1024);

        String work = String.valueOf(browser.run("""
                return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(work))));
                """));
        assertThat(work).matches("(m{2,}M+){1,2}");
    }

    @Test
    void whatFollowsTheTenthRowIsFoldedOnATelephone() {
        browser.width(360);
        open(PageType.LEDGER_WITH_ITEMS);
        long folded = height();

        browser.run("document.querySelectorAll('.rows-more').forEach(d => d.open = true)");

        assertThat(height()).isGreaterThan(folded + 40 * 40);
    }

    /** On a screen of 360 by 800 pixels. */
    @Test
    void aLedgerOfSixtyTakesEightScreensOfATelephone() {
        browser.width(360);
        open(PageType.LEDGER_WITH_ITEMS);

        assertThat(browser.findAll("table.fold[data-filter] tbody tr")).hasSize(60);
        assertThat(height()).isBetween(3L * 800, 8L * 800);
    }

    @Test
    void thePageOfAUnitLeavesNoColumnBlank() {
        browser.width(1440);
        open(PageType.UNIT);

        Object blank = browser.run("""
                return document.querySelector('.crumbs').clientWidth - document.querySelector('#entries').clientWidth;
                """);

        assertThat(((Number) blank).intValue()).isZero();
    }

    private static long height() {
        return ((Number) browser.run("return document.documentElement.scrollHeight")).longValue();
    }

    @Test
    void theHeadOfAWholeTableStaysInSight() {
        browser.width(1440);
        open(PageType.LEDGER_WITH_ITEMS);

        Object top = browser.run("""
                const rows = document.querySelectorAll('table.fold[data-filter] tbody tr');
                rows[30].scrollIntoView({block: 'center'});
                return rows[30].closest('table').querySelector('th').getBoundingClientRect().top;
                """);

        assertThat(((Number) top).doubleValue()).isBetween(-1.0, 1.0);
    }

    @Test
    void theTableBesideAChartIsFoldedOnScreensAndNothingShifts() {
        browser.width(1440);
        open(PageType.LEDGER_WITH_ITEMS);

        assertThat(browser.findAll(".numbers-fold")).isNotEmpty();
        assertThat(browser.findAll(".numbers-fold[open]")).isEmpty();
        assertThat(shift()).isZero();
    }

    @Test
    void theNameBesideABarOpensTheTableAtItsRow() {
        browser.width(1440);
        open(PageType.SCOREBOARD);

        browser.run("document.querySelector('.progress-name a').click()");

        assertThat(browser.findAll(".numbers-fold[open] tr:target")).hasSize(1);
    }

    private static double shift() {
        return ((Number) browser.run("""
                return new Promise(done => new PerformanceObserver(list =>
                    done(list.getEntries().reduce((sum, e) => sum + e.value, 0)))
                    .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 500));
                """)).doubleValue();
    }
}
