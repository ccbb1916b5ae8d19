package org.tongbao.cli;

/** The exit status of the program. */
final class ExitStatus {

    static final int CLEAN = 0;
    static final int CONTENT_ERRORS = 1;
    static final int USAGE = 2;
    /** A bug of ours. */
    static final int BUG = 70;
    /** The machine's fault: disk full, output folder locked or not ours. */
    static final int MACHINE = 74;

    private ExitStatus() {}
}
