package org.tongbao.person;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a person. Two are equal when their normal forms are, however they are padded and typed.
 *
 * @param form the normal form
 * @param written for messages
 */
public record PersonName(String form, String written) {

    private static final String HIDES = "[*＊×xX]";

    /** 某, 李某, 李某某, 李某甲; 李*, 李**, 李×; 李*明; *小明. */
    private static final Pattern MASKED = Pattern.compile(Han.ONE + "{0,2}某{1,2}[甲乙丙丁戊己庚辛壬癸一二三四五六七八九0-9a-z]?"
            + "|" + Han.ONE + "{0,2}" + HIDES + "{1,3}"
            + "|" + Han.ONE + "{0,2}" + HIDES + "{1,2}" + Han.ONE + "{1,2}");

    private static final Pattern PADDED =
            Pattern.compile(Han.ONE + "(?:[ \\u00A0\\u2000-\\u200A\\u3000]+" + Han.ONE + "){1,3}");

    public static PersonName of(String written) {
        return new PersonName(Folded.of(written).text(), written.strip());
    }

    /** Whether a part of the name is hidden, so that it names nobody: 张某, 李**. */
    public boolean isMasked() {
        return MASKED.matcher(form).matches();
    }

    /** Whether the name can be told from other words: a surname alone cannot. */
    public boolean isSearchable() {
        return form.codePointCount(0, form.length()) > 1;
    }

    /** A text without the spaces between its characters, when it is two to four Han characters set wide apart: 张　三. */
    public static Optional<String> closed(String text) {
        return PADDED.matcher(text).matches()
                ? Optional.of(text.codePoints()
                        .filter(c -> !Folded.isSpace(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonName name && name.form.equals(form);
    }

    @Override
    public int hashCode() {
        return form.hashCode();
    }
}
