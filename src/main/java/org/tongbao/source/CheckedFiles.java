package org.tongbao.source;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Refuses files that changed since they were first opened, so that published files are those that were checked. */
public final class CheckedFiles {

    private final SiteFiles files;
    private final ConcurrentMap<Path, OpenFile.Stamp> known = new ConcurrentHashMap<>();

    public CheckedFiles(Path root) {
        this.files = new SiteFiles(root);
    }

    /** Opens a file; one that has changed, or is another, since it was opened first is refused. */
    public OpenFile open(Path file, long limit) throws FileException {
        OpenFile open = files.open(file, limit);
        OpenFile.Stamp first = known.putIfAbsent(file, open.stamp());
        if (first != null && !first.equals(open.stamp())) {
            open.close();
            throw new FileException(FileException.Fault.CHANGED, files.name(file));
        }
        return open;
    }
}
