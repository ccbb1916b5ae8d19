package org.tongbao.diag;

import java.util.List;
import java.util.function.Function;

/** Texts with placeholders, {@code {0}}, {@code {1}} …; nothing else in a text is special, nor a placeholder with nothing to fill it. */
public final class Placeholders {

    private Placeholders() {}

    /** The text with its placeholders filled. */
    public static String fill(String text, List<?> arguments, Function<Object, String> say) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            String number = close < 0 ? "" : text.substring(open + 1, close);
            boolean placeholder = number.matches("[0-9]{1,4}") && Integer.parseInt(number) < arguments.size();
            out.append(text, from, open);
            out.append(placeholder ? say.apply(arguments.get(Integer.parseInt(number))) : "{");
            from = placeholder ? close + 1 : open + 1;
        }
        return out.append(text, from, text.length()).toString();
    }
}
