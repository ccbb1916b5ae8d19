package org.tongbao.render;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** Dates and sizes in words, by explicit patterns of the theme, so that every JDK prints the same. */
final class Formats {

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+08:00'", Locale.ROOT);

    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    Formats(Theme theme) {
        this.day = DateTimeFormatter.ofPattern(theme.text("format.day"), Locale.ROOT);
        this.minute = DateTimeFormatter.ofPattern(theme.text("format.minute"), Locale.ROOT);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String minute(Value.DateTime value) {
        return value.hasTime() ? minute.format(value.dateTime()) : day.format(value.dateTime());
    }

    /** For {@code <time datetime>}: to the minute with the offset of China, or the day. */
    static String iso(Value.DateTime value) {
        LocalDateTime at = value.dateTime();
        return value.hasTime() ? at.toLocalDate() + "T" + at.toLocalTime() + "+08:00" : iso(at.toLocalDate());
    }

    static String iso(LocalDate date) {
        return date.toString();
    }

    /** For feeds, which want the second and the offset: {@code 2018-09-27T08:30:00+08:00}. */
    static String instant(LocalDateTime at) {
        return INSTANT.format(at);
    }

    /** When readers last saw an entry change: the minute of publication, or the beginning of a later day. */
    static LocalDateTime changed(Entry entry) {
        LocalDateTime published = entry.published();
        return entry.changed().isAfter(published.toLocalDate())
                ? entry.changed().atStartOfDay()
                : published;
    }

    /** {@code 2018-09-27 08:30}, the form of the page tags. */
    static String tag(Value.DateTime value) {
        LocalDateTime at = value.dateTime();
        return value.hasTime()
                ? at.toLocalDate() + " " + at.toLocalTime()
                : at.toLocalDate().toString();
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1 << 20 ? Math.round(bytes / 1024.0) + " KB" : Math.round(bytes / 104857.6) / 10.0 + " MB";
    }
}
