package org.tongbao.convert;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as documents write it: 2018年9月27日, or 二〇一八年九月二十七日. */
final class WrittenDate {

    private static final String DIGITS = "〇一二三四五六七八九";

    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4}|[〇○零一二三四五六七八九]{4})年([0-9]{1,2}|[一二三四五六七八九十]{1,3})月([0-9]{1,2}|[一二三四五六七八九十]{1,3})日");

    private WrittenDate() {}

    static Optional<LocalDate> of(String text) {
        Matcher date = FORM.matcher(text.replaceAll("[\\s\u3000]", ""));
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year(date.group(1)), small(date.group(2)), small(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String written) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int digit = c == '○' || c == '零' ? 0 : DIGITS.indexOf(c);
            digits.append(digit < 0 ? String.valueOf(c) : digit);
        }
        return Integer.parseInt(digits.toString());
    }

    /** Up to 99. */
    private static int small(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written);
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1));
        return 10 * tens + ones;
    }
}
