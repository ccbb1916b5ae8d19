package org.tongbao.edit;

/** An edit that was refused; the text is as it was. */
public final class EditException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it was refused. */
    public enum Fault {
        /** There is no such item, row or cell, or a part of a value in one piece was meant. */
        NOWHERE,
        /** The text has a character that files may not contain, such as one without width. */
        CHARACTER,
        /** The file, its front matter or its table would pass a limit. */
        TOO_LARGE,
        /** Nothing would be left in a row of a table or in the front matter: it is to be removed as a whole. */
        EMPTY,
        /** No way to write the value was found in which the reader finds it again, and all else as it was. */
        UNSAFE
    }

    private final Fault fault;
    private final String place;

    EditException(Fault fault, String place) {
        super(fault + " " + place);
        this.fault = fault;
        this.place = place;
    }

    public Fault fault() {
        return fault;
    }

    /** The value that was to change: the path of a field, or a row and a column. */
    public String place() {
        return place;
    }
}
