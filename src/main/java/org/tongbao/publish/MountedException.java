package org.tongbao.publish;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A folder is the mount point of another file system, whose files are not ours to move or delete. */
final class MountedException extends FileSystemException {

    private static final long serialVersionUID = 1L;

    MountedException(Path mount) {
        super(mount.toString());
    }
}
