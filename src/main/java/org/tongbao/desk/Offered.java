package org.tongbao.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.desk.view.NamesView;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;

/** The names that controls offer: of units, regions, entries, files. Only the lists that a form uses are printed. */
final class Offered {

    static final String ENTRIES = FieldType.Ref.ENTRY;
    static final String PICTURES = "pictures";
    static final String FILES = "files";

    /** So many names of a kind are offered, the newest entries first; more would only make the page slow. */
    private static final int MOST = 1000;

    private final Optional<SiteIndex> index;
    private final List<String> files;
    private final Map<String, String> thumbs;
    private final Map<String, List<NamesView.NameView>> used = new LinkedHashMap<>();

    /**
     * Names of a site.
     *
     * @param files those beside the entry
     * @param thumbs the addresses of its pictures by their names
     */
    Offered(Optional<SiteIndex> index, List<String> files, Map<String, String> thumbs) {
        this.index = index;
        this.files = List.copyOf(files);
        this.thumbs = Map.copyOf(thumbs);
    }

    /** The id of a list, which is printed with the form. */
    String use(String name) {
        used.computeIfAbsent(name, this::names);
        return id(name);
    }

    private static String id(String name) {
        return "names-" + name;
    }

    /** The address of a picture beside the entry. */
    Optional<String> thumb(String file) {
        return Optional.ofNullable(thumbs.get(file));
    }

    /** The lists in use. */
    List<NamesView> used() {
        List<NamesView> lists = new ArrayList<>();
        used.forEach((name, names) -> lists.add(new NamesView(id(name), names)));
        return lists;
    }

    private List<NamesView.NameView> names(String name) {
        if (name.equals(PICTURES) || name.equals(FILES)) {
            return files.stream()
                    .filter(f -> name.equals(FILES) || isPicture(f))
                    .map(f -> new NamesView.NameView(f, ""))
                    .toList();
        }
        return index.stream().flatMap(i -> names(name, i)).limit(MOST).toList();
    }

    private static boolean isPicture(String file) {
        return file.matches("(?i).*\\.(jpe?g|png|webp)");
    }

    private static Stream<NamesView.NameView> names(String name, SiteIndex index) {
        return switch (name) {
            case FieldType.Ref.UNIT ->
                index.site().units().stream()
                        .map(u -> new NamesView.NameView(u.name().full(), ""));
            case FieldType.Ref.REGION ->
                index.site().config().regions().stream().map(r -> new NamesView.NameView(r.name(), ""));
            default ->
                index.visible().stream()
                        .filter(e -> name.equals(ENTRIES) || e.kind().name().equals(name))
                        .map(Offered::entry);
        };
    }

    private static NamesView.NameView entry(Entry entry) {
        return new NamesView.NameView(entry.id(), entry.title());
    }
}
