package org.tongbao.desk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.tongbao.live.LiveSite;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.source.Overlay;

/**
 * Reads the site with files that are typed and not saved.
 *
 * @param root the folder that holds {@code content}
 */
record DraftSite(Path root, LiveSite live) {

    /** The site with files of an entry, which are named relative to it, and the messages about that entry. */
    BuildResult with(Map<String, byte[]> typed, EntryPlace place) {
        Map<Path, byte[]> files = new HashMap<>();
        typed.forEach((name, bytes) -> files.put(root.resolve(name), bytes));
        return live.with(new Overlay(files), place::owns);
    }
}
