package org.tongbao.picture;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;

/** A picture that cannot be published, by the fault of its file. */
public final class PictureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The problem of the picture. */
    enum Fault {
        /** Cut off, or changed on its way. */
        DAMAGED,
        /** A canvas over the stated limit. */
        TOO_LARGE,
        /** A rare way of packing that browsers and Java do not read, or a WebP that moves. */
        UNREADABLE
    }

    private final Fault fault;
    private final String size;

    private PictureException(Fault fault, String size) {
        super(fault.name());
        this.fault = fault;
        this.size = size;
    }

    PictureException(Fault fault) {
        this(fault, "");
    }

    static PictureException tooLarge(long width, long height) {
        return new PictureException(Fault.TOO_LARGE, width + "×" + height);
    }

    /** What there is to say of the file where it is used. */
    public Diagnostic diagnostic(String file, Place place) {
        return switch (fault) {
            case DAMAGED -> new Diagnostic(Code.IMG005, place, List.of(file), List.of());
            case TOO_LARGE -> new Diagnostic(Code.IMG006, place, List.of(file, size), List.of());
            case UNREADABLE -> new Diagnostic(Code.IMG007, place, List.of(file), List.of());
        };
    }
}
