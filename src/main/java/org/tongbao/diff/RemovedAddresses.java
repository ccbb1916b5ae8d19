package org.tongbao.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.Aliases;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.model.Entry;

/** Addresses of the old site that the new one lacks. */
final class RemovedAddresses {

    /** Addresses that may vanish: lists that depend on their entries, widths of pictures, and files for programs. */
    private static final Pattern MAY_GO = Pattern.compile(
            "/(?:data|assets|tags)/.*|/archive/[0-9]{4}/|.*/page/[0-9]+/|/404\\.html|.*\\.[0-9]+w\\.(?:jpg|png)");

    private final OldSite old;
    private final SiteIndex index;
    private final Map<String, String> idByAddress = new HashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> givenUp = new HashSet<>();
    private final Map<String, Place> places = new HashMap<>();

    private RemovedAddresses(OldSite old, SiteIndex index) {
        this.old = old;
        this.index = index;
        old.entries().forEach((id, node) -> {
            old.address(node).ifPresent(a -> idByAddress.put(a, id));
            node.path("fields").path("aliases").forEach(a -> Aliases.normal(a.asString(""))
                    .ifPresent(aliases::add));
        });
        index.site().entries().forEach(e -> places.put(e.id(), e.place()));
        index.site().config().removed().forEach(r -> removed.add(r.normal()));
        removed.forEach(a -> Optional.ofNullable(idByAddress.get(a)).ifPresent(givenUp::add));
        for (Entry entry : index.visible()) {
            idByAddress.putIfAbsent(entry.address(), entry.id());
            if (entry.isWithdrawn()) {
                withdrawn.add(entry.id());
            }
        }
    }

    /** Says of each page that it is gone, and warns of files. */
    static void find(OldSite old, SiteIndex index, Diagnostics diagnostics) {
        new RemovedAddresses(old, index).find(diagnostics);
    }

    private void find(Diagnostics diagnostics) {
        for (String file : new TreeSet<>(old.files())) {
            String address = "/" + (file.endsWith("index.html") ? file.substring(0, file.length() - 10) : file);
            Optional<String> around = around(address);
            if (index.routes().find(address).isPresent()
                    || removed.contains(address)
                    || MAY_GO.matcher(address).matches()) {
                continue;
            }
            if (file.endsWith(".html") || file.endsWith(".htm")) {
                boolean mayGo = around.isPresent() || (isPartOfColumn(address) && !idByAddress.containsKey(address));
                if (!mayGo || aliases.contains(address)) {
                    diagnostics.add(Code.URL004, place(Optional.ofNullable(idByAddress.get(address))), address);
                }
            } else if (around.isPresent() && !withdrawn.contains(around.get()) && !givenUp.contains(around.get())) {
                diagnostics.add(Code.URL005, place(around), address);
            }
        }
    }

    /** A page of a column's year, region or other part: {@code /notices/year/2018/}. */
    private boolean isPartOfColumn(String address) {
        return index.site().kinds().all().stream()
                .filter(k -> address.startsWith("/" + k.folder() + "/"))
                .anyMatch(k -> Stream.concat(
                                Stream.of("year"),
                                k.fields().fields().stream()
                                        .filter(Field::facet)
                                        .map(Field::name))
                        .map(n -> "/" + k.folder() + "/" + n.toLowerCase(Locale.ROOT) + "/")
                        .anyMatch(address::startsWith));
    }

    /** The entry under whose page an address lies: that of a file, or of a part of its boards. */
    private Optional<String> around(String address) {
        for (int slash = address.lastIndexOf('/', address.length() - 2);
                slash > 0;
                slash = address.lastIndexOf('/', slash - 1)) {
            String id = idByAddress.get(address.substring(0, slash + 1));
            if (id != null) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The file in which the old address can be written. */
    private Place place(Optional<String> id) {
        return id.map(places::get).orElse(Place.of(""));
    }
}
