package org.tongbao.figure;

/** Why a text is no figure. */
public enum FigureProblem {
    /** No digits, or something else in front of them. */
    NO_NUMBER,
    /** A number and more than its measure: 5件（占10%）, 34件[1], 5件、6件. */
    MORE_TEXT,
    /** Spaces within the number: 1 200. */
    SPACES,
    /** Two words of approximation: 约…多. */
    TWO_APPROXIMATIONS,
    /** 多 or 余 after a number that is not round: 75多. */
    NOT_ROUND,
    /** Separators that do not part groups of three: 1,23. */
    BAD_SEPARATORS,
    /** A range that runs backward: 5-3. */
    BACKWARD_RANGE,
    /** The form that spreadsheets give to a long number: 1.23E+17. */
    SCIENTIFIC,
    /** Chinese numerals: 三十多. */
    CHINESE_NUMERALS;

    /** Its name in the catalogue of messages. */
    public String key() {
        return "figure." + name();
    }
}
