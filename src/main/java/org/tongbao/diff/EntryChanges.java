package org.tongbao.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.data.EntryJson;
import org.tongbao.diff.Change.What;
import org.tongbao.diff.Change.Where;
import org.tongbao.diff.EntryChange.Group;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import org.tongbao.render.Page;
import org.tongbao.render.RenderException;
import org.tongbao.render.Renderer;
import tools.jackson.databind.JsonNode;

/**
 * The change of each entry.
 *
 * @param folder the folder of the old site, if there is one
 */
record EntryChanges(Optional<Path> folder, OldSite old, SiteIndex index, Renderer renderer) {

    /** By group, newest first; those that are as they were are left out. */
    List<EntryChange> all() throws IOException, RenderException {
        List<EntryChange> items = new ArrayList<>();
        for (Entry entry : index.visible()) {
            items.addAll(now(entry));
        }
        items.addAll(removed());
        items.sort(Comparator.comparing(EntryChange::group));
        return items;
    }

    /** The title as the editor wrote it; readers do not see the title of a withdrawn entry, but the editor knows it. */
    private String title(Entry shown) {
        return index.site().entries().stream()
                .filter(e -> shown.isWithdrawn() && e.id().equals(shown.id()))
                .map(Entry::title)
                .findFirst()
                .orElse(shown.title());
    }

    /** The change of an entry that has a page; empty if it is unchanged. */
    private List<EntryChange> now(Entry entry) throws IOException, RenderException {
        JsonNode now =
                OldSite.parsed(new EntryJson(index, entry).node().toString()).orElseThrow();
        JsonNode was = old.entries().get(entry.id());
        boolean isWithdrawn = entry.isWithdrawn();
        if (was == null) {
            boolean unknown =
                    old.unreadable().contains(entry.id()) || (old.hasPage(entry.address()) && !old.isWithoutData());
            Change change = new Change(What.UNKNOWN, Where.ENTRY, "data/" + entry.id() + "/entry.json", "");
            if (unknown) {
                return List.of(item(Group.CHANGED, entry, now, List.of(), List.of(), List.of(change)));
            }
            if (old.hasPage(entry.address())) {
                return List.of();
            }
            return List.of(item(Group.NEW, entry, now, List.of(), withdrawal(now), List.of()));
        }
        boolean wasWithdrawn = isWithdrawn(was);
        List<Change> changes = new ArrayList<>();
        if (!was.path("url").equals(now.path("url"))) {
            changes.add(new Change(
                    What.MOVED,
                    Where.ENTRY,
                    was.path("url").asString(),
                    now.path("url").asString()));
        }
        if (isWithdrawn && !wasWithdrawn) {
            return List.of(item(Group.WITHDRAWN, entry, now, List.of(), withdrawal(now), changes));
        } else if (isWithdrawn) {
            notice(was.path("withdrawal"), now.path("withdrawal"), entry, changes);
        } else if (wasWithdrawn) {
            changes.add(new Change(What.REINSTATED, Where.ENTRY, "", ""));
        } else {
            changes.addAll(EntryDiff.between(was, now, entry.kind()));
            changes.addAll(files(entry));
        }
        List<EntryChange.Correction> corrections = corrections(now);
        corrections(was).forEach(corrections::remove);
        if (!corrections.isEmpty() && !wasWithdrawn) {
            changes.removeIf(c -> c.where().field().equals("status"));
            return List.of(item(Group.CORRECTED, entry, now, corrections, List.of(), changes));
        }
        return changes.isEmpty() ? List.of() : List.of(item(Group.CHANGED, entry, now, List.of(), List.of(), changes));
    }

    private static void notice(JsonNode was, JsonNode now, Entry entry, List<Change> changes) {
        for (String part : List.of("date", "reason")) {
            String before = was.path(part).asString("");
            String after = now.path(part).asString("");
            if (!before.equals(after)) {
                changes.add(new Change(What.VALUE, Where.of("withdrawal." + part, label(entry, part)), before, after));
            }
        }
    }

    private static String label(Entry entry, String part) {
        return entry.kind().fields().named("withdrawal").stream()
                .flatMap(f -> f.type() instanceof FieldType.Group group
                        ? group.fieldSet().named(part).stream()
                        : Stream.empty())
                .map(Field::label)
                .findFirst()
                .orElse(part);
    }

    private static boolean isWithdrawn(JsonNode entry) {
        return entry.path("status").asString("").equals("withdrawn");
    }

    private static List<EntryChange.Withdrawal> withdrawal(JsonNode entry) {
        JsonNode notice = entry.path("withdrawal");
        return isWithdrawn(entry)
                ? List.of(new EntryChange.Withdrawal(
                        notice.path("date").asString(""), notice.path("reason").asString("")))
                : List.of();
    }

    private static List<EntryChange.Correction> corrections(JsonNode entry) {
        List<EntryChange.Correction> corrections = new ArrayList<>();
        entry.path("fields")
                .path("corrections")
                .forEach(c -> corrections.add(new EntryChange.Correction(
                        c.path("date").asString(""),
                        c.path("was").asString(""),
                        c.path("now").asString(""),
                        c.path("why").asString(""))));
        return corrections;
    }

    private EntryChange item(
            Group group,
            Entry entry,
            JsonNode now,
            List<EntryChange.Correction> corrections,
            List<EntryChange.Withdrawal> withdrawals,
            List<Change> changes) {
        return new EntryChange(
                group,
                entry.id(),
                title(entry),
                entry.kind().label(),
                now.path("url").asString(),
                corrections,
                withdrawals,
                changes);
    }

    /** The files published with it whose content changed under the same name. */
    private List<Change> files(Entry entry) throws IOException, RenderException {
        List<Change> changes = new ArrayList<>();
        for (String name : entry.files().map(Entry.FileUse::name).distinct().toList()) {
            List<Route> routes = new ArrayList<>(index.pictures().of(entry, name));
            routes.add(new Route.Attachment(entry, name));
            for (Route route : routes) {
                if (isChanged(route)) {
                    changes.add(new Change(What.FILE, Where.ENTRY, "", name));
                    break;
                }
            }
        }
        return changes;
    }

    private boolean isChanged(Route route) throws IOException, RenderException {
        Optional<Page> page = renderer.find(route.address());
        if (folder.isEmpty() || page.isEmpty() || !old.files().contains(route.file())) {
            return false;
        }
        ByteArrayOutputStream now = new ByteArrayOutputStream();
        page.get().content().writeTo(now);
        return !Arrays.equals(Files.readAllBytes(folder.get().resolve(route.file())), now.toByteArray());
    }

    /** The entries that have no page any more. */
    private List<EntryChange> removed() {
        Set<String> kept = index.visible().stream().map(Entry::id).collect(Collectors.toSet());
        List<EntryChange> removed = new ArrayList<>();
        old.entries().forEach((id, was) -> {
            if (!kept.contains(id)) {
                removed.add(new EntryChange(
                        Group.REMOVED,
                        id,
                        was.path("fields").path("title").asString(id),
                        was.path("kindLabel").asString(""),
                        was.path("url").asString(""),
                        List.of(),
                        List.of(),
                        List.of()));
            }
        });
        for (String id : old.unreadable()) {
            if (!kept.contains(id)) {
                Change change = new Change(What.UNKNOWN, Where.ENTRY, "data/" + id + "/entry.json", "");
                removed.add(new EntryChange(Group.REMOVED, id, id, "", "", List.of(), List.of(), List.of(change)));
            }
        }
        return removed;
    }
}
