package org.tongbao.index;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.markdown.LinkTarget;
import org.tongbao.model.Entry;
import org.tongbao.picture.FileType;
import org.tongbao.picture.Picture;
import org.tongbao.picture.PictureException;
import org.tongbao.source.CheckedFiles;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.Names;
import org.tongbao.source.OpenFile;

/** The pictures of the site, each in the widths it is published in. */
public final class Pictures {

    private final CheckedFiles files;
    private final Map<String, List<Route.Picture>> byFile = new LinkedHashMap<>();

    Pictures(List<Entry> entries, CheckedFiles files, Remembered<Entry, List<String>> known) {
        this.files = files;
        entries.forEach(entry -> known.of(entry, Pictures::names).forEach(n -> add(entry, n)));
    }

    /** The names of the pictures of an entry. */
    private static List<String> names(Entry entry) {
        return entry.files()
                .filter(Entry.FileUse::isPicture)
                .map(Entry.FileUse::name)
                .distinct()
                .filter(n -> Names.isFile(n) && FileType.picture(n).isPresent())
                .toList();
    }

    private void add(Entry entry, String name) {
        Optional<Picture> found = picture(entry.folder().resolve(name));
        found.ifPresent(p -> byFile.put(
                key(entry, name),
                p.widths()
                        .mapToObj(w -> new Route.Picture(entry, name, p.type(), w, p.heightAt(w)))
                        .toList()));
    }

    /** Empty for a file that cannot be read or shown; the checks report why. */
    private Optional<Picture> picture(Path file) {
        try (OpenFile open = files.open(file, Limits.PICTURE)) {
            return Optional.of(Picture.in(open));
        } catch (FileException | PictureException e) {
            return Optional.empty();
        }
    }

    private static String key(Entry entry, String name) {
        return entry.address() + name;
    }

    /** A picture of an entry in its widths, the widest last; empty if the file is no picture that can be shown. */
    public List<Route.Picture> of(Entry entry, String name) {
        return byFile.getOrDefault(key(entry, name), List.of());
    }

    /** The widest of them, for feeds, metadata and data. */
    public Optional<Route.Picture> widest(Entry entry, String name) {
        return widest(of(entry, name));
    }

    /** The widest version of a picture in a text. */
    public Optional<Route.Picture> widestInText(Entry entry, String written) {
        return widest(inText(entry, written));
    }

    private static Optional<Route.Picture> widest(List<Route.Picture> widths) {
        return widths.isEmpty() ? Optional.empty() : Optional.of(widths.get(widths.size() - 1));
    }

    /** All widths of a picture in a text, where its name may be written as in an address. */
    public List<Route.Picture> inText(Entry entry, String written) {
        return LinkTarget.of(written) instanceof LinkTarget.ToFile file ? of(entry, file.name()) : List.of();
    }

    Stream<Route.Picture> all() {
        return byFile.values().stream().flatMap(List::stream);
    }
}
