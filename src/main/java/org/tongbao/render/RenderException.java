package org.tongbao.render;

import org.tongbao.diag.Diagnostic;

/** A page could not be rendered, because of an error in the theme. */
public final class RenderException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    RenderException(Diagnostic diagnostic, Throwable cause) {
        super(diagnostic.code() + " " + diagnostic.place(), cause);
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
