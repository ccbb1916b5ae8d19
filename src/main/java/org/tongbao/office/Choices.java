package org.tongbao.office;

/**
 * What to make of the work in progress that a document holds.
 *
 * @param changes of tracked changes
 * @param dropsComments whether comments are left out; else they are an error
 */
public record Choices(Changes changes, boolean dropsComments) {

    /** Nothing is settled, so that both are errors. */
    public static final Choices NONE = new Choices(Changes.REFUSED, false);

    /** What becomes of tracked changes. */
    public enum Changes {
        /** They are an error. */
        REFUSED,
        ACCEPTED,
        REJECTED
    }

    boolean isRejected() {
        return changes == Changes.REJECTED;
    }
}
