package org.tongbao.office;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/** An office file that cannot be read, with the message for whoever wrote it. */
public final class OfficeException extends Exception {

    private static final long serialVersionUID = 1;

    private final Code code;
    private final transient List<Object> arguments;

    OfficeException(Code code, Object... arguments) {
        super(code.name());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A file that is damaged, with what is wrong. */
    static OfficeException damaged(String key) {
        return new OfficeException(Code.OFF003, new LocalizedText("office." + key));
    }

    /** The message for a file. */
    public Diagnostic diagnostic(Place place) {
        return new Diagnostic(code, place, arguments, List.of());
    }
}
