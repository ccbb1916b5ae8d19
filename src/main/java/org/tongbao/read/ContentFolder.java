package org.tongbao.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.source.SourceReader;

/** Lists a content folder equally on every system, and refuses names that systems treat differently. */
record ContentFolder(SourceReader reader, Diagnostics diagnostics) {

    /** The files of the folder, sorted by name, without hidden files and those left by Word and operating systems. */
    List<Path> list(Path folder) {
        List<Path> all = new ArrayList<>(reader.list(folder));
        all.removeIf(path -> isLeftover(name(path)) || isLinkedFolder(path));
        all.sort(Comparator.comparing(ContentFolder::name));
        refuseTwins(all);
        return all;
    }

    static String name(Path path) {
        return path.getFileName().toString();
    }

    boolean isFolder(Path path) {
        return reader.isFolder(path);
    }

    /** A link to a folder is reported and passed over: it might lead anywhere, or in a circle. */
    private boolean isLinkedFolder(Path path) {
        boolean linked = Files.isSymbolicLink(path) && Files.isDirectory(path);
        if (linked) {
            diagnostics.add(Code.FIL007, Place.of(reader.name(path)));
        }
        return linked;
    }

    static boolean isLeftover(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
    }

    /** {@code A.md} beside {@code a.md}: two files here, one on Windows and macOS. */
    private void refuseTwins(List<Path> sorted) {
        Map<String, Path> seen = new HashMap<>();
        for (Path path : sorted) {
            String folded =
                    Normalizer.normalize(name(path), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            Path twin = seen.putIfAbsent(folded, path);
            if (twin != null) {
                diagnostics.add(Code.FIL009, Place.of(reader.name(path)), name(twin));
            }
        }
    }
}
