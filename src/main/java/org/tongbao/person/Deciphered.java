package org.tongbao.person;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of plain text as somebody reads it who sees through marks that do nothing there: 欧**阳锋**, 欧&#38451;锋,
 * 欧&lt;b>阳锋, %E5%BC%A0.
 */
public final class Deciphered {

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(middot|bull|nbsp|ensp|emsp|thinsp));");

    private static final Map<String, String> NAMED =
            Map.of("middot", "·", "bull", "•", "nbsp", " ", "ensp", " ", "emsp", " ", "thinsp", " ");

    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2}){1,999}+");

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");

    /** Only around Han characters, so that 李**、王** keep theirs. */
    private static final Pattern EMPHASIS =
            Pattern.compile("(\\*\\*\\*?|__|~~)(" + Han.ONE + "{1,8}(?:[（(][^（）()*]{0,20}[）)])?)\\1");

    private Deciphered() {}

    /** The text without such marks. */
    public static String of(String text) {
        String read = text;
        if (read.indexOf('&') >= 0) {
            read = REFERENCE.matcher(read).replaceAll(m -> Matcher.quoteReplacement(reference(m)));
        }
        if (read.indexOf('%') >= 0) {
            read = PERCENT.matcher(read).replaceAll(m -> Matcher.quoteReplacement(percent(m.group())));
        }
        return EMPHASIS.matcher(TAG.matcher(read).replaceAll("")).replaceAll("$2");
    }

    private static String reference(MatchResult m) {
        if (m.group(3) != null) {
            return NAMED.getOrDefault(m.group(3), "");
        }
        int point = m.group(1) != null ? Integer.parseInt(m.group(1)) : Integer.parseInt(m.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : m.group();
    }

    private static String percent(String encoded) {
        byte[] bytes = new byte[encoded.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(encoded.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
