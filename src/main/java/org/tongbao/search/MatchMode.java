package org.tongbao.search;

/** How documents match a query. */
public enum MatchMode {
    /** They hold it as it was typed. */
    EXACT,
    /** One of their names is spelled so. */
    PINYIN,
    /** They hold it but for one character. */
    NEAR
}
