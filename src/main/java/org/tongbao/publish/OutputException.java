package org.tongbao.publish;

import java.nio.file.Path;
import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;

/** The output folder cannot be written: the machine's fault, or the folder is not ours. */
public final class OutputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    OutputException(Code code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.diagnostic = new Diagnostic(code, Place.of(""), List.of(arguments), List.of());
    }

    /** Another command has held the folder for too long. */
    public static OutputException busy(Path folder) {
        return new OutputException(Code.OUT002, folder);
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
