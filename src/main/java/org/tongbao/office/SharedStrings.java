package org.tongbao.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a workbook, which cells refer to by number. Readings above characters are left out. */
record SharedStrings(List<String> texts) {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** The texts of a part. */
    static SharedStrings read(Xml part) throws OfficeException {
        List<String> texts = new ArrayList<>();
        part.each(new Xml.Handler() {
            private final StringBuilder text = new StringBuilder();
            private boolean inText;
            private boolean inReading;

            @Override
            public void start(String name, Xml xml) {
                inText |= name.equals("t");
                inReading |= name.equals("rPh");
            }

            @Override
            public void end(String name) {
                inText &= !name.equals("t");
                inReading &= !name.equals("rPh");
                if (name.equals("si")) {
                    texts.add(decoded(text.toString()));
                    text.setLength(0);
                }
            }

            @Override
            public void text(String more) {
                if (inText && !inReading) {
                    text.append(more);
                }
            }
        });
        return new SharedStrings(texts);
    }

    /** The text of a number; empty if there is none. */
    String text(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : "";
    }

    /** A text as Excel shows it: characters that XML cannot hold are written {@code _x000D_}. */
    static String decoded(String written) {
        String text = written.indexOf("_x") < 0
                ? written
                : ESCAPE.matcher(written)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
        return text.replace("\r\n", "\n").replace("\r", "");
    }
}
