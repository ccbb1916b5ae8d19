package org.tongbao.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The open data of a built site. */
final class DataFolder {

    private DataFolder() {}

    /** The files of a name or ending. */
    static List<Path> files(BuiltSite site, String ending) {
        try (Stream<Path> files = Files.walk(site.out().resolve("data"))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
