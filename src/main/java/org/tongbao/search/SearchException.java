package org.tongbao.search;

import java.util.Locale;

/** Why a query has no results, by the codes that the search page has words for. */
public final class SearchException extends Exception {

    private static final long serialVersionUID = 1;

    /** What went wrong. */
    public enum Reason {
        /** Nothing was asked. */
        EMPTY,
        /** The query has no letter and no figure. */
        NOTHING,
        /** The query has more than {@link Query#LONGEST} characters. */
        LONG,
        /** Every clause is excluded. */
        ONLY_EXCLUDED,
        /** The output holds no list of documents. */
        MISSING,
        /** The list of documents is damaged, or a page cannot be read. */
        CORRUPT,
        /** Another version of the program wrote the list of documents. */
        STALE;

        /** The code in answers; the browser calls a missing file a fault of the network. */
        public String code() {
            return switch (this) {
                case ONLY_EXCLUDED -> "onlyExcluded";
                case MISSING -> "network";
                default -> name().toLowerCase(Locale.ROOT);
            };
        }
    }

    private final Reason reason;

    public SearchException(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
