package org.tongbao.read;

/** Days as people type them, in the form that files have: 2018年9月27日 as {@code 2018-09-27}. */
public final class WrittenDates {

    private WrittenDates() {}

    /** The day in the form of files; the text itself when it says more than a day, or less. */
    public static String day(String typed) {
        return Dates.rewritten(typed, false).orElse(typed);
    }

    /** The same with a minute, if one was typed. */
    public static String minute(String typed) {
        return Dates.rewritten(typed, true).orElse(typed);
    }
}
