package org.tongbao.diag;

/** An error stops publication; a warning is printed and lets it go on. */
public enum Severity {
    ERROR,
    WARNING
}
