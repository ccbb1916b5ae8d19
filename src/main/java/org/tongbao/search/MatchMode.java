package org.tongbao.search;

/** How documents match a query. */
public enum MatchMode {
    /** They hold it as it was typed. */
    EXACT,
    /** They hold it in simplified characters, and it was typed in traditional ones. */
    SIMPLIFIED,
    /** One of their names is spelled so. */
    PINYIN,
    /** They hold words that begin with those of it. */
    BEGINNING,
    /** They hold it but for one character. */
    NEAR
}
