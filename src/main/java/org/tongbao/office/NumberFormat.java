package org.tongbao.office;

import java.util.Locale;

/** Prints numbers in the formats of {@code w:numFmt}. */
final class NumberFormat {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private NumberFormat() {}

    static String print(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> counting(number, DIGITS, "十百千", "零");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counting(number, LEGAL, "拾佰仟", "零");
            case "ideographDigital", "taiwaneseDigital", "koreanDigital2" -> digits(number, '〇');
            case "decimalFullWidth", "decimalFullWidth2" -> shifted(number, '０');
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①');
            case "decimalEnclosedParen" -> enclosed(number, '⑴');
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈');
            case "ideographEnclosedCircle" -> number >= 1 && number <= 10 ? at('㊀', number) : plain(number);
            case "ideographTraditional" -> cyclic(number, STEMS);
            case "ideographZodiac" -> cyclic(number, BRANCHES);
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : plain(number);
            default -> plain(number);
        };
    }

    private static String plain(int number) {
        return Integer.toString(number);
    }

    /** 十二, 一百零三: counting words up to 9999. */
    private static String counting(int number, String digits, String units, String gap) {
        if (number <= 0 || number > 9999) {
            return number == 0 ? gap : plain(number);
        }
        StringBuilder out = new StringBuilder();
        String decimal = plain(number);
        boolean open = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int place = decimal.length() - 1 - i;
            if (digit == 0) {
                open = true;
                continue;
            }
            out.append(open ? gap : "");
            open = false;
            boolean ten = number < 20 && place == 1 && digits.equals(DIGITS);
            out.append(ten ? "" : digits.charAt(digit));
            out.append(place > 0 ? units.charAt(place - 1) : "");
        }
        return out.toString();
    }

    private static String digits(int number, char zero) {
        StringBuilder out = new StringBuilder();
        plain(number).chars().forEach(c -> out.append(c == '0' ? zero : c == '-' ? '-' : DIGITS.charAt(c - '0')));
        return out.toString();
    }

    private static String shifted(int number, char zero) {
        StringBuilder out = new StringBuilder();
        plain(number).chars().forEach(c -> out.append(c == '-' ? '-' : (char) (zero + c - '0')));
        return out.toString();
    }

    private static String enclosed(int number, char one) {
        return number >= 1 && number <= 20 ? at(one, number) : plain(number);
    }

    private static String at(char one, int number) {
        return String.valueOf((char) (one + number - 1));
    }

    private static String cyclic(int number, String words) {
        return number >= 1 ? String.valueOf(words.charAt((number - 1) % words.length())) : plain(number);
    }

    /** A to Z, then AA, BB. */
    private static String letters(int number) {
        return number < 1 || number > 780
                ? plain(number)
                : String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return plain(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }
}
