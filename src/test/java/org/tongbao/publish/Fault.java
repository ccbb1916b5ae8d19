package org.tongbao.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** What happens at one file-changing call. */
enum Fault {
    KILL(""),
    /** The machine stops: what was written and not synced is lost. */
    POWER_CUT(""),
    /** The same, and renames that were not synced are lost as well. */
    POWER_CUT_BEFORE_RENAMES_ARE_KEPT(""),
    EIO("磁盘读写出错", "Input/output error"),
    ENOSPC("磁盘满了", "No space left on device"),
    EMFILE("打开的文件太多", "Too many open files"),
    EACCES("没有写入的权限"),
    EBUSY("它正被使用", "Device or resource busy");

    /** The process is gone, as far as it can notice. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Our words for it. */
    final String words;

    private final String reason;

    Fault(String words) {
        this(words, "");
    }

    Fault(String words, String reason) {
        this.words = words;
        this.reason = reason;
    }

    boolean ends() {
        return words.isEmpty();
    }

    void strike(String file) throws IOException {
        if (ends()) {
            throw new Killed();
        }
        throw this == EACCES ? new AccessDeniedException(file) : new FileSystemException(file, null, reason);
    }
}
