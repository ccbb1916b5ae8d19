package org.tongbao.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/** The output folder cannot be written: the machine's fault, or the folder is not ours. */
public final class OutputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What the system says, in English, and the key of our words for it. */
    private static final Map<String, String> KNOWN = Map.of(
            "Permission denied", "out.denied",
            "Operation not permitted", "out.denied",
            "No space left", "out.full",
            "quota exceeded", "out.full",
            "Read-only", "out.readonly",
            "Too many open files", "out.files",
            "Input/output error", "out.io",
            "Device or resource busy", "out.busy",
            "cross-device", "out.apart");

    private final transient Diagnostic diagnostic;

    OutputException(Code code, Object... arguments) {
        super(code + " " + List.of(arguments));
        this.diagnostic = diagnostic(code, arguments);
    }

    /** Another command has held the folder for too long. */
    public static OutputException busy(Path folder) {
        return new OutputException(Code.OUT002, folder);
    }

    /** A failure before the new site was put in its place: the old one is as it was. */
    static OutputException failure(Path folder, IOException e) {
        OutputException failure = new OutputException(Code.OUT003, folder, reason(e));
        failure.initCause(e);
        return failure;
    }

    static Diagnostic diagnostic(Code code, Object... arguments) {
        return new Diagnostic(code, Place.of(""), List.of(arguments), List.of());
    }

    /** Why the machine refused, in words of ours where we know it. */
    static Object reason(IOException e) {
        String text = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        String reason = text == null ? "" : text;
        if (e instanceof MountedException) {
            return new LocalizedText("out.otherdisk");
        } else if (e instanceof AccessDeniedException) {
            return new LocalizedText("out.denied");
        }
        return KNOWN.entrySet().stream()
                .filter(known -> reason.contains(known.getKey()))
                .findFirst()
                .<Object>map(known -> new LocalizedText(known.getValue()))
                .orElse(reason.isEmpty() ? e.getClass().getSimpleName() : reason);
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
