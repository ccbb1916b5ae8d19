package org.tongbao.diag;

/** An error stops publication; a warning asks for a look; a note tells how a file was read. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
