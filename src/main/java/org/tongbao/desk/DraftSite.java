package org.tongbao.desk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.source.Overlay;

/**
 * Reads the site with files that are typed and not saved.
 *
 * @param root the folder that holds {@code content}
 * @param prepare reads the site with files in place of its own
 */
record DraftSite(Path root, Function<Overlay, BuildResult> prepare) {

    /** The site with some files, which are named relative to it. */
    BuildResult with(Map<String, byte[]> typed) {
        Map<Path, byte[]> files = new HashMap<>();
        typed.forEach((name, bytes) -> files.put(root.resolve(name), bytes));
        return prepare.apply(new Overlay(files));
    }
}
