package org.tongbao.read;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.kind.Kind;

/**
 * A folder with entries.
 *
 * @param isOneEntry whether the folder itself is an entry, with its tables and pictures
 * @param others the files that are neither entries nor tables
 */
record EntryFolder(Kind kind, boolean isOneEntry, List<EntrySource> entries, List<Path> others) {

    /** All files in it. */
    Stream<Path> files() {
        return Stream.concat(entries.stream().flatMap(e -> e.files().stream()), others.stream());
    }
}
