package org.tongbao.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.OpenFile;
import org.tongbao.source.SiteFiles;

/**
 * The files of a theme: each is looked up first under the site's own {@code themes}, then in the program. Links in the
 * site's own theme may lead only to other files of the same theme.
 */
final class ThemeFiles {

    /** The parts of a theme; other files in its folder are ignored. */
    private static final List<String> PARTS = List.of("theme.yaml", "i18n", "templates", "assets");

    private final String name;
    private final Path own;
    private final SiteFiles files;

    ThemeFiles(Path root, String name) {
        this.name = name;
        this.own = root.resolve("themes").resolve(name);
        this.files = new SiteFiles(root);
    }

    /** A file and its path below the theme. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Named(String path, byte[] content) {}

    String name() {
        return name;
    }

    /** Whether the site has a folder of its own for a part of the theme. */
    boolean hasOwn(String part) {
        return Files.exists(own.resolve(part), LinkOption.NOFOLLOW_LINKS);
    }

    /** The name of a file in messages. */
    String called(String file) {
        return "themes/" + name + "/" + file;
    }

    /** The file of the site or, if it has none, of the program. */
    Optional<byte[]> read(String file) {
        return readOwn(file).or(() -> readOurs(file));
    }

    /** The site's own file; empty if {@link #areSound} rejects it. */
    Optional<byte[]> readOwn(String file) {
        try (OpenFile open = files.openWithin(own, own.resolve(file), Limits.THEME)) {
            return Optional.of(open.rest());
        } catch (FileException e) {
            return Optional.empty();
        }
    }

    /** The program's own file. */
    Optional<byte[]> readOurs(String file) {
        try (InputStream in = ThemeFiles.class.getResourceAsStream("/themes/" + name + "/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the site's own files directly in a folder. */
    List<String> ownNames(String folder) {
        return list(own.resolve(folder), new ArrayList<>()).stream()
                .map(f -> f.getFileName().toString())
                .sorted()
                .toList();
    }

    /** The site's own files in a folder and those below it, in the order of their paths. */
    List<Named> ownBelow(String folder) {
        List<Named> below = new ArrayList<>();
        for (Path file : all(own.resolve(folder), new ArrayList<>())) {
            String path = own.relativize(file).toString().replace('\\', '/');
            readOwn(path).ifPresent(content -> below.add(new Named(path, content)));
        }
        return below;
    }

    /** Whether all of the site's own files can be read; a diagnostic names each that cannot. */
    boolean areSound(Diagnostics diagnostics) {
        List<FileException> faults = new ArrayList<>();
        for (String part : PARTS) {
            for (Path file : all(own.resolve(part), faults)) {
                try (OpenFile open = files.openWithin(own, file, Limits.THEME)) {
                    open.size();
                } catch (FileException e) {
                    faults.add(e);
                }
            }
        }
        faults.forEach(f -> diagnostics.add(f.diagnostic()));
        return faults.isEmpty();
    }

    /**
     * All files below a path, sorted, without hidden files and links to folders of the theme.
     */
    private List<Path> all(Path top, List<FileException> faults) {
        List<Path> found = new ArrayList<>();
        Deque<Path> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Path path = open.pop();
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                list(path, faults).stream()
                        .filter(p -> !p.getFileName().toString().startsWith("."))
                        .forEach(open::push);
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !isFolderOfTheme(path)) {
                found.add(path);
            }
        }
        return found.stream().sorted().toList();
    }

    private boolean isFolderOfTheme(Path link) {
        try {
            return Files.isDirectory(link) && link.toRealPath().startsWith(own.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private List<Path> list(Path folder, List<FileException> faults) {
        try {
            return files.list(folder);
        } catch (FileException e) {
            faults.add(e);
            return List.of();
        }
    }
}
