package org.tongbao.search;

import java.util.Locale;

/** Why a question has no answer, by the codes that the page of the search has words for. */
public final class SearchException extends Exception {

    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Reason {
        /** Nothing was asked. */
        EMPTY,
        /** What was asked holds neither a letter nor a figure. */
        NOTHING,
        /** More was asked than {@link Question#LONGEST} characters. */
        LONG,
        /** Only what is not to be found was said. */
        ONLY_EXCLUDED,
        /** A file of the index is missing. */
        NETWORK,
        /** A file of the index is not what was written. */
        CORRUPT,
        /** The index has a form that this program does not know. */
        STALE;

        /** As it stands in answers: onlyExcluded. */
        public String code() {
            return this == ONLY_EXCLUDED ? "onlyExcluded" : name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    SearchException(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
