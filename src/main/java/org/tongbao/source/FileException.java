package org.tongbao.source;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;

/** A file of the site that was not read, by the fault of the file. */
public final class FileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it was not read. */
    public enum Fault {
        /** There is no such file. */
        MISSING(Code.FIL006),
        /** The file, or a folder on the way to it, is a link. */
        LINK(Code.FIL007),
        /** A pipe, a device, a folder. */
        NOT_REGULAR(Code.FIL005),
        /** Larger than the stated limit. */
        TOO_LARGE(Code.FIL004),
        /** No permission, or the disk failed. */
        UNREADABLE(Code.FIL006),
        /** Another file than the one that was checked. */
        CHANGED(Code.FIL018);

        private final Code code;

        Fault(Code code) {
            this.code = code;
        }
    }

    private final Fault fault;
    private final transient Diagnostic diagnostic;

    private FileException(Fault fault, String file, List<Object> arguments) {
        super(fault + " " + file);
        this.fault = fault;
        this.diagnostic = new Diagnostic(fault.code, Place.of(file), arguments, List.of());
    }

    /**
     * A fault that needs no figures.
     *
     * @param file relative to the site, with {@code /}
     */
    FileException(Fault fault, String file) {
        this(fault, file, List.of());
    }

    static FileException tooLarge(String file, long size, long limit) {
        return new FileException(Fault.TOO_LARGE, file, List.of(megabytes(size), megabytes(limit)));
    }

    private static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : Math.max(1, bytes >> 10) + " KB";
    }

    public Fault fault() {
        return fault;
    }

    /** The same for the reader; it names the file. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
