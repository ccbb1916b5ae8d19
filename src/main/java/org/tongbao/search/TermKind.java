package org.tongbao.search;

/** What a term is. The order is of no meaning, and no number of it is written. */
enum TermKind {
    /** One character of a Han run. */
    CHARACTER,
    /** Two characters that follow each other: a token. */
    BIGRAM,
    /** Three characters, which check that two bigrams follow each other. */
    TRIGRAM,
    /** A token that is not Han. */
    WORD,
    /** The last of a run and the first of the next, when they touch or have a mark between them. */
    JUNCTION,
    /** A spelling of a name in Latin letters. */
    SPELLING;

    /** Whether its places in the text are kept. */
    boolean hasPositions() {
        return this == BIGRAM || this == WORD;
    }

    /** Whether it only checks what other terms found, and is left out where these are few. */
    boolean isVerifying() {
        return this == TRIGRAM || this == JUNCTION;
    }
}
