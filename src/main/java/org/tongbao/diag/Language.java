package org.tongbao.diag;

/** A language that messages are written in. */
public enum Language {
    ZH,
    EN;

    /** The code used on the command line and in file names: {@code zh}, {@code en}. */
    public String code() {
        return this == ZH ? "zh" : "en";
    }
}
