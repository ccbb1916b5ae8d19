package org.tongbao.desk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.source.Names;

/**
 * Where an entry lies. Places are made from addresses by the rules of the reader: a folder of a kind, then names of
 * lower-case letters, digits and hyphens, so that no address leads anywhere else.
 *
 * @param address of its page, {@code /notices/2018/x/}
 * @param file relative to the site, {@code content/notices/2018/x.md}
 */
record EntryPlace(Kind kind, String address, String file) {

    private static final String CONTENT = "content/";
    private static final String INDEX = "/index.md";
    private static final String MARKDOWN = ".md";

    /** The place of an address, whether or not there is a file; empty if no entry may be there. */
    static Optional<EntryPlace> of(Path site, Kinds kinds, String address) {
        if (!address.startsWith("/") || !address.endsWith("/") || address.length() < 2) {
            return Optional.empty();
        }
        String path = address.substring(1, address.length() - 1);
        List<String> names = List.of(path.split("/", -1));
        Optional<Kind> kind = kinds.inFolder(names.get(0));
        if (kind.isEmpty() || names.size() < 2 || !names.stream().skip(1).allMatch(Names::isSlug)) {
            return Optional.empty();
        }
        boolean folder = Files.exists(site.resolve(CONTENT + path + INDEX), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(site.resolve(CONTENT + path + MARKDOWN), LinkOption.NOFOLLOW_LINKS);
        return Optional.of(new EntryPlace(kind.get(), address, CONTENT + path + (folder ? INDEX : MARKDOWN)));
    }

    /** The place of a file of an entry; empty if it is none. */
    static Optional<EntryPlace> ofFile(Path site, Kinds kinds, String file) {
        String end = file.endsWith(INDEX) ? INDEX : MARKDOWN;
        boolean entry =
                file.startsWith(CONTENT) && file.endsWith(end) && file.length() > CONTENT.length() + end.length();
        return entry
                ? of(site, kinds, "/" + file.substring(CONTENT.length(), file.length() - end.length()) + "/")
                : Optional.empty();
    }

    /** The place of a new entry. */
    static EntryPlace fresh(Kind kind, int year, String id, boolean hasTables) {
        String path = kind.folder() + "/" + year + "/" + id;
        return new EntryPlace(kind, "/" + path + "/", CONTENT + path + (hasTables ? INDEX : MARKDOWN));
    }

    /** Whether the entry has a folder of its own, with its tables. */
    boolean isFolder() {
        return file.endsWith(INDEX);
    }

    /** A file beside the entry, relative to the site. */
    String beside(String name) {
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }

    /** Whether a file belongs to the entry: its own, or one in its folder. */
    boolean owns(String other) {
        return other.equals(file) || (isFolder() && other.startsWith(beside("")));
    }
}
