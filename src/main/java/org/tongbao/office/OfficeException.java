package org.tongbao.office;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;

/** An office file that is not read, by the fault of the file. */
public final class OfficeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    /**
     * A fault.
     *
     * @param place the file, or a place in it
     */
    public OfficeException(Code code, String place, Object... arguments) {
        super(code + " " + place);
        this.diagnostic = new Diagnostic(code, Place.of(place), List.of(arguments), List.of());
    }

    /** The same for the reader. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
