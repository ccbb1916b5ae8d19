package org.tongbao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The box above a long table. */
class FilterBoxTest extends InBrowser {

    @Test
    void typingLeavesTheRowsInWhichEveryWordOccurs() {
        open(PageType.LEDGER_WITH_ITEMS);
        WebElement box = filterOfItems();
        long all = rowsShown();

        box.sendKeys("整改中");
        assertThat(rowsShown()).isBetween(1L, all - 1);
        assertThat(announced()).isEqualTo("显示 " + rowsShown() + " 行，共 " + all + " 行");
        assertThat(browser.axe()).isEmpty();

        box.clear();
        box.sendKeys("２０２６－００２　整改中"); // full width, and two words
        assertThat(rowsShown()).isEqualTo(1);

        box.sendKeys(" 没有这个词");
        assertThat(rowsShown()).isZero();
        assertThat(announced()).isEqualTo("显示 0 行，共 " + all + " 行");

        box.sendKeys(Keys.ESCAPE);
        assertThat(box.getDomProperty("value")).isEmpty();
        assertThat(rowsShown()).isEqualTo(all);
        assertThat(announced()).isEqualTo("显示 " + all + " 行，共 " + all + " 行");
    }

    @Test
    void theKeyboardAloneFindsARowOnATelephone() {
        browser.width(360);
        open(PageType.LEDGER_WITH_ITEMS);
        WebElement box = filterOfItems();
        long all = rowsShown();
        assertThat(box.getAccessibleName()).isEqualTo("在“问题清单”中查找");

        browser.run(
                "arguments[0].closest('section').setAttribute('tabindex', '-1');"
                        + "arguments[0].closest('section').focus()",
                box);
        for (int stop = 0; stop < 30 && !browser.focused().equals(box); stop++) {
            browser.press(Keys.TAB);
        }
        assertThat(browser.focused()).isEqualTo(box);
        assertThat(browser.focusIsVisible()).isTrue();
        browser.focused().sendKeys("整改中");

        assertThat(rowsShown()).isBetween(1L, 59L).isNotEqualTo(all);
        assertThat(browser.tooWide(360)).isEmpty();
    }

    @Test
    void onPaperStandsTheWholeTable() {
        open(PageType.LEDGER_WITH_ITEMS);
        WebElement box = filterOfItems();
        long all = rowsShown();
        box.sendKeys("整改中");
        assertThat(rowsShown()).isLessThan(all);

        browser.onPaper();

        assertThat(rowsShown()).isEqualTo(all);
        assertThat(box.isDisplayed()).isFalse();
    }

    @Test
    void aShortTableHasNoBoxAndLoadsNoScript() {
        open(PageType.NOTICE_WITH_TABLE);

        assertThat(browser.findAll("table")).isNotEmpty();
        assertThat(browser.findAll("script[src*=filter], .filter")).isEmpty();
    }

    /** The longest table of the page. */
    private static final String ITEMS = """
            const items = [...document.querySelectorAll('table[data-filter]')]
                .sort((a, b) => b.rows.length - a.rows.length)[0];
            """;

    private static WebElement filterOfItems() {
        return (WebElement)
                browser.run(ITEMS + "return items.parentNode.previousElementSibling.querySelector('input')");
    }

    private static long rowsShown() {
        return (Long) browser.run(
                ITEMS + "return [...items.tBodies[0].rows].filter(r => r.getClientRects().length > 0).length");
    }

    /** What a screen reader says of the result. */
    private static Object announced() {
        return browser.run(
                ITEMS + "return items.parentNode.previousElementSibling.querySelector('[role=status]').textContent");
    }
}
