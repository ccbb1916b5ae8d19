package org.tongbao.render;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tongbao.model.Value;

/** Dates and sizes in words, by explicit patterns of the theme, so that every JDK prints the same. */
final class Formats {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+08:00'", Locale.ROOT);

    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    Formats(Theme theme) {
        String months = theme.text("format.months");
        this.day = formatter(theme.text("format.day"), months);
        this.minute = formatter(theme.text("format.minute"), months);
    }

    /**
     * A format of days. {@code MMM} is the name of the month from the theme, as those of JDKs differ.
     *
     * @param months the names of the twelve months, with commas between
     * @throws IllegalArgumentException if the pattern is invalid
     */
    static DateTimeFormatter formatter(String pattern, String months) {
        DateTimeFormatterBuilder format = new DateTimeFormatterBuilder();
        int word = pattern.indexOf("MMM");
        if (word < 0) {
            return format.appendPattern(pattern).toFormatter(Locale.ROOT);
        }
        String[] names = months.split(",", -1);
        if (names.length != 12) {
            throw new IllegalArgumentException("format.months=" + months);
        }
        Map<Long, String> byNumber = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            byNumber.put(i + 1L, names[i].strip());
        }
        return format.appendPattern(pattern.substring(0, word))
                .appendText(ChronoField.MONTH_OF_YEAR, byNumber)
                .appendPattern(pattern.substring(word + 3))
                .toFormatter(Locale.ROOT);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String minute(Value.DateTime value) {
        return value.hasTime() ? minute.format(value.dateTime()) : day.format(value.dateTime());
    }

    /** The time for feeds, with second and offset: {@code 2018-09-27T08:30:00+08:00}. */
    static String instant(LocalDateTime at) {
        return INSTANT.format(at);
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1 << 20 ? Math.round(bytes / 1024.0) + " KB" : Math.round(bytes / 104857.6) / 10.0 + " MB";
    }
}
