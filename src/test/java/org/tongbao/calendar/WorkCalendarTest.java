package org.tongbao.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;

/** Working days, as the notices of the State Council have them. */
class WorkCalendarTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.STATE_COUNCIL;

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2026;

    /** The days before, in and after a holiday: {@code w} is worked, {@code -} is free. */
    @ParameterizedTest
    @CsvSource({
        // Spring Festival moves with the moon, and takes the weekends around it along.
        "2007-02-16, ww-------ww",
        "2013-02-08, w-------ww",
        "2018-02-10, -wwww-------www-",
        "2024-02-03, -wwwwww--------ww",
        // Lengthened while it lasted, in 2020: the Saturday to be worked for it became free.
        "2020-01-19, wwwww----------w",
        "2026-02-13, ww---------wwwww-ww",
        // Three days of National Day become seven, or eight with Mid-Autumn.
        "2018-09-28, www-------wwwww--",
        "2017-09-29, ww--------wwwww--",
        "2025-09-27, -www--------www-w",
        // Labour Day was a week until 2007.
        "2007-04-27, wwww-------wwww-",
        "2008-04-30, w---wwwwww--",
        // Freed by a notice of its own, in 2015.
        "2015-09-02, w---wwwwww--",
        // New Year's Day takes from the December before.
        "2007-12-28, ww---www--",
        "2018-12-28, ww---www--",
        // Days without a holiday go by the week.
        "2019-03-11, wwwww--wwwww--",
    })
    void daysAreWorkedAsTheNoticeSays(LocalDate first, String days) {
        assertThat(days(first, days.length())).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        // A Wednesday; the Saturday and Sunday after it are worked, and then there are seven free days.
        "2018-09-26, 5, 2018-10-08",
        "2018-09-26, 4, 2018-09-30",
        "2018-09-26, 1, 2018-09-27",
        "2018-09-26, 0, 2018-09-26",
        // Counted from a free day, the first working day is the first.
        "2018-10-01, 1, 2018-10-08",
        "2018-10-07, 1, 2018-10-08",
        "2018-10-03, 0, 2018-10-03",
        // On both sides of Spring Festival.
        "2018-02-14, 1, 2018-02-22",
        "2018-02-10, 5, 2018-02-22",
        // Into the first year of the data, and out of the last.
        "2006-12-29, 1, 2007-01-04",
        "2026-12-31, 1, 2027-01-01",
        "2026-12-31, 2, 2027-01-04",
    })
    void soManyWorkingDaysPass(LocalDate day, int workdays, LocalDate end) {
        assertThat(CALENDAR.between(day, end)).isEqualTo(workdays);
    }

    @ParameterizedTest
    @CsvSource({
        // The first day does not count, the second does.
        "2018-09-26, 2018-10-08, 5",
        "2018-09-26, 2018-10-07, 4",
        "2018-09-28, 2018-09-30, 2",
        "2018-09-30, 2018-10-07, 0",
        "2018-09-26, 2018-09-26, 0",
        "2018-10-08, 2018-09-26, 0",
    })
    void soManyWorkingDaysLieBetween(LocalDate after, LocalDate until, long workdays) {
        assertThat(CALENDAR.between(after, until)).isEqualTo(workdays);
    }

    /** Longer than the data on both ends. */
    @Test
    void countingIsGoingDayByDay() {
        LocalDate start = LocalDate.of(FIRST_YEAR - 1, 12, 1);
        int passed = 0;
        for (LocalDate day = start.plusDays(1); day.getYear() <= LAST_YEAR + 1; day = day.plusDays(1)) {
            if (CALENDAR.isWorkday(day)) {
                passed++;
            }
            assertThat(CALENDAR.between(start, day)).isEqualTo(passed);
        }
    }

    @Test
    void theYearsOfTheDataAreKnown() {
        assertThat(IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)).allMatch(CALENDAR::knows);
        assertThat(CALENDAR.knows(FIRST_YEAR - 1)).isFalse();
        assertThat(CALENDAR.knows(LAST_YEAR + 1)).isFalse();
    }

    /** Both National Days were holidays. */
    @ParameterizedTest
    @ValueSource(strings = {"2006-10-02", "2027-10-01"})
    void inAnUnknownYearMondayToFridayAreWorked(LocalDate holiday) {
        assertThat(CALENDAR.isWorkday(holiday)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2007-01-01, 2026-12-31, ''",
        "2006-12-31, 2007-01-01, 2006",
        "2026-12-31, 2027-01-01, 2027",
        "2005-06-01, 2028-06-01, 2005 2006 2027 2028",
        "2030-06-01, 2030-06-01, 2030",
        "2030-06-02, 2030-06-01, ''",
    })
    void theUnknownYearsOfASpanAreNamed(LocalDate from, LocalDate until, String years) {
        assertThat(CALENDAR.unknownYears(from, until))
                .containsExactlyElementsOf(Arrays.stream(years.split(" "))
                        .filter(y -> !y.isEmpty())
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    @Timeout(5)
    void anAbsurdSpanIsCountedLikeAnyOther() {
        LocalDate from = LocalDate.of(1999, 12, 31);
        LocalDate until = LocalDate.of(9999, 12, 31);

        long workdays = CALENDAR.between(from, until);

        assertThat(workdays).isBetween(8000L * 260, 8000L * 262);
        assertThat(CALENDAR.unknownYears(from, until)).hasSize(8001 - (LAST_YEAR - FIRST_YEAR + 1));
    }

    @Test
    void everyLineOfTheDataIsAnException() throws IOException {
        assertThat(lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line).matches("\\d{4}-\\d{2}-\\d{2},(rest|work)");
            boolean weekend =
                    LocalDate.parse(line.substring(0, 10)).getDayOfWeek().getValue() > 5;
            assertThat(line).endsWith(weekend ? ",work" : ",rest");
        });
    }

    @Test
    void theDataIsSortedAndSaysNothingTwice() throws IOException {
        assertThat(lines().stream().map(line -> line.substring(0, 10)))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Of 1 October at least: it is a holiday every year. */
    @Test
    void noYearOfTheDataIsMissingItsHolidays() throws IOException {
        List<String> lines = lines();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            LocalDate nationalDay = LocalDate.of(year, 10, 1);
            if (nationalDay.getDayOfWeek().getValue() <= 5) {
                assertThat(lines).contains(nationalDay + ",rest");
            }
        }
    }

    private static String days(LocalDate first, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> CALENDAR.isWorkday(first.plusDays(i)) ? "w" : "-")
                .reduce("", String::concat);
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(
                        TestSite.REPOSITORY.resolve("src/main/resources/org/tongbao/calendar/holidays.csv"),
                        StandardCharsets.US_ASCII)
                .stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
