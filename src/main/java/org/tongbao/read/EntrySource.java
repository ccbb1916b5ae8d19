package org.tongbao.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongbao.kind.Kind;

/**
 * The files of an entry, and the properties that follow from their path.
 *
 * @param file the Markdown file
 * @param address from the site's root, {@code /notices/2026/x/}
 * @param tables the CSV files and workbooks of its tables
 */
record EntrySource(Kind kind, Path file, String id, String address, List<Path> tables) {

    /** All files that are read for it. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(tables);
        files.add(file);
        return files;
    }
}
