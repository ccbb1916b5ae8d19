package org.tongbao.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as editors write them: {@code 2018-09-27 08:30} is read, other forms are understood for the hint. */
final class Dates {

    /** No bulletin is older; a year before it is a slip of the pen. */
    private static final int FIRST_YEAR = 1900;

    private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DATE_TIME =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]([0-9]{2}):([0-9]{2}))?");
    /** From 1982 to 2064. */
    private static final Pattern SERIAL = Pattern.compile("[3-5][0-9]{4}");

    /** The whole text is a day, or a day and a minute: of 下午3:00 or 9月1日至9月3日 a part is another fact. */
    private static final Pattern LOOSE =
            Pattern.compile("\\s*([0-9]{4})\\s*[-./年]\\s*([0-9]{1,2})\\s*[-./月]\\s*([0-9]{1,2})\\s*[日号]?"
                    + "(?:(?:\\s*[T,，]\\s*|\\s*)(?<![0-9])([0-9]{1,2})\\s*[:：时]\\s*([0-9]{1,2})分?(?:[:：]00)?)?\\s*");

    /**
     * A day, with a time if one was written.
     *
     * @param exists whether the calendar has the day and the clock the time
     */
    record Read(Optional<LocalDate> date, Optional<LocalTime> time, boolean exists) {}

    private Dates() {}

    /** Nothing when the form is another. */
    static Optional<Read> date(String written) {
        return read(DATE.matcher(written), false);
    }

    static Optional<Read> dateTime(String written) {
        return read(DATE_TIME.matcher(written), true);
    }

    /** The same day in the form wanted, when the written one says neither more nor less. */
    static Optional<String> rewritten(String written, boolean withTime) {
        Optional<LocalDate> serial = serial(written);
        if (serial.isPresent()) {
            return serial.map(LocalDate::toString);
        }
        Matcher m = LOOSE.matcher(halfWidth(written));
        if (!m.matches() || (!withTime && m.group(4) != null)) {
            return Optional.empty();
        }
        String date = String.format(Locale.ROOT, "%s-%02d-%02d", m.group(1), number(m, 2), number(m, 3));
        if (withTime && m.group(4) != null) {
            date += String.format(Locale.ROOT, " %02d:%02d", number(m, 4), number(m, 5));
        }
        return Optional.of(date)
                .filter(d -> dateTime(d).map(Read::exists).orElse(false))
                .filter(d -> !d.equals(written));
    }

    private static final Pattern MONTH =
            Pattern.compile("\\s*([0-9]{4})\\s*[-./年]\\s*(1[0-2]|0?[1-9])\\s*月?\\s*([底末])?前?\\s*");
    private static final Pattern YEAR = Pattern.compile("\\s*([0-9]{4})\\s*年\\s*([底末])前?\\s*");

    /**
     * A month.
     *
     * @param printed 2018年9月底, or 2018年9月 when no end was written
     */
    record Month(LocalDate last, String printed) {}

    /** The month that is written, with its year, or the last month of a year: 2018年9月底, 2018-09, 2018年底. */
    static Optional<Month> month(String written) {
        Matcher month = MONTH.matcher(halfWidth(written));
        Matcher year = YEAR.matcher(halfWidth(written));
        boolean ofYear = year.matches();
        if ((!ofYear && !month.matches()) || number(ofYear ? year : month, 1) < FIRST_YEAR) {
            return Optional.empty();
        }
        YearMonth meant = ofYear ? YearMonth.of(number(year, 1), 12) : YearMonth.of(number(month, 1), number(month, 2));
        String end = ofYear ? year.group(2) : month.group(3);
        String name = meant.getYear() + "年" + (ofYear ? "" : meant.getMonthValue() + "月");
        return Optional.of(new Month(meant.atEndOfMonth(), name + (end == null ? "" : end)));
    }

    /** The day that a spreadsheet means by a number: 43370 is 2018-09-27. */
    static Optional<LocalDate> serial(String written) {
        return SERIAL.matcher(written).matches()
                ? Optional.of(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(written)))
                : Optional.empty();
    }

    private static Optional<Read> read(Matcher m, boolean withTime) {
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            if (date.getYear() < FIRST_YEAR) {
                return Optional.of(new Read(Optional.empty(), Optional.empty(), false));
            }
            boolean timed = withTime && m.group(4) != null;
            Optional<LocalTime> time = timed ? Optional.of(LocalTime.of(number(m, 4), number(m, 5))) : Optional.empty();
            return Optional.of(new Read(Optional.of(date), time, true));
        } catch (DateTimeException e) {
            return Optional.of(new Read(Optional.empty(), Optional.empty(), false));
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** Full-width digits as half-width ones. */
    static String halfWidth(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return out.toString();
    }
}
