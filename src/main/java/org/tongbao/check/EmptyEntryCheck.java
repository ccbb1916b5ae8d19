package org.tongbao.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** A published entry has content: a body, rows, a field of its kind, or a shared field beyond those that classify it. */
final class EmptyEntryCheck implements Check {

    /** The fields of every entry that are content. */
    private static final List<String> CONTENT = List.of(
            "summary", "images", "attachments", "related", "corrections", "publicity", "validity", "validUntil");

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Set<String> unread = unread(diagnostics);
        for (Entry entry : index.checked()) {
            boolean gathers = entry.kind().role() == Kind.Role.HUB;
            if (!gathers && !entry.isWithdrawn() && !isUnread(entry, unread) && isEmpty(entry)) {
                diagnostics.add(Code.FLD012, new Place(entry.file(), 1, 1));
            }
        }
    }

    /** The files with errors and their folders: an unreadable value is not missing. */
    private static Set<String> unread(Diagnostics diagnostics) {
        Set<String> unread = new HashSet<>(diagnostics.filesWithErrors());
        diagnostics.filesWithErrors().forEach(f -> unread.add(folder(f)));
        return unread;
    }

    /** Whether the entry, or a table beside it, could not be read. */
    private static boolean isUnread(Entry entry, Set<String> unread) {
        boolean ownsFolder = entry.file().endsWith("/index.md");
        return unread.contains(entry.file()) || (ownsFolder && unread.contains(folder(entry.file())));
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static boolean isEmpty(Entry entry) {
        Stream<String> own = entry.kind().own().fields().stream().map(Field::name);
        return entry.tables().values().stream().allMatch(t -> t.rows().isEmpty())
                && Stream.concat(CONTENT.stream(), own).noneMatch(n -> isWritten(entry, n))
                && !entry.body().hasContent();
    }

    /** Whether the editor wrote it: neither a default of the kind nor a computed figure. */
    private static boolean isWritten(Entry entry, String name) {
        Optional<Value> value = Optional.ofNullable(entry.values().get(name));
        return value.filter(v -> v.place().file().equals(entry.file()))
                .filter(v -> !(v instanceof Value.FigureValue figure && figure.computed()))
                .isPresent();
    }
}
