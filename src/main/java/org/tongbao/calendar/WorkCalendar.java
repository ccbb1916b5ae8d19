package org.tongbao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which days are worked: Monday to Friday, but for the days that a notice of the General Office of the State Council
 * frees or moves work to. Every count is of whole days; counting takes no longer for a longer span.
 *
 * <p>In a year that is not in the data Monday to Friday are worked. Whoever states a result asks
 * {@link #unknownYears} whether it rests on that.
 */
public final class WorkCalendar {

    /**
     * The calendar of mainland China, from the resource {@code holidays.csv}, which names its source. The last days of
     * its last December may still be moved by the notice of the year after.
     */
    public static final WorkCalendar STATE_COUNCIL = read("holidays.csv");

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WEEKDAYS_OF_A_WEEK = 5;

    /** What to add to a day counted from 1970-01-01, a Thursday, to count from the Monday before. */
    private static final int FROM_MONDAY = 3;

    /** Each day that is not what its place in the week says, with how many working days all up to it add. */
    private final NavigableMap<LocalDate, Integer> added;

    private final Set<Integer> years;

    private WorkCalendar(NavigableMap<LocalDate, Integer> added) {
        this.added = added;
        this.years = added.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorkday(LocalDate day) {
        return (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) != added.containsKey(day);
    }

    /** Whether the holidays of a year are in the data. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The working days after the first day, up to and including the second; 0 when that is not later. */
    public long between(LocalDate after, LocalDate until) {
        return Math.max(0, count(until) - count(after));
    }

    /**
     * The years from that of the first day to that of the second that are not in the data; none when the second day is
     * earlier.
     */
    public SortedSet<Integer> unknownYears(LocalDate from, LocalDate until) {
        SortedSet<Integer> unknown = new TreeSet<>();
        if (!until.isBefore(from)) {
            for (int year = from.getYear(); year <= until.getYear(); year++) {
                if (!knows(year)) {
                    unknown.add(year);
                }
            }
        }
        return unknown;
    }

    /** The working days up to and including a day, from a Monday that is the same for all. */
    private long count(LocalDate day) {
        long days = day.toEpochDay() + FROM_MONDAY;
        long ofThisWeek = Math.min(Math.floorMod(days, DAYS_OF_A_WEEK) + 1, WEEKDAYS_OF_A_WEEK);
        Map.Entry<LocalDate, Integer> exception = added.floorEntry(day);
        return Math.floorDiv(days, DAYS_OF_A_WEEK) * WEEKDAYS_OF_A_WEEK
                + ofThisWeek
                + (exception == null ? 0 : exception.getValue());
    }

    private static WorkCalendar read(String resource) {
        NavigableMap<LocalDate, Integer> added = new TreeMap<>();
        int sum = 0;
        for (String line : text(resource).lines().toList()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(",", -1);
                sum += "work".equals(cells[1]) ? 1 : -1;
                added.put(LocalDate.parse(cells[0]), sum);
            }
        }
        return new WorkCalendar(added);
    }

    private static String text(String resource) {
        try (InputStream in = WorkCalendar.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
