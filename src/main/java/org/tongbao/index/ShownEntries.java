package org.tongbao.index;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.tongbao.model.Entry;

/**
 * The entries as readers see them, newest first: those that are published, without what is private, with quoted figures
 * filled in.
 *
 * @param visible every entry that has a page
 * @param listed those in lists: neither withdrawn nor of a kind without a list
 * @param fieldReferences the figures that entries quote
 */
record ShownEntries(List<Entry> visible, List<Entry> listed, FieldReferences fieldReferences) {

    /** An entry and the order of its publication. */
    private record Dated(Entry entry, LocalDateTime published) {}

    private static final Comparator<Dated> NEWEST_FIRST =
            Comparator.comparing(Dated::published).reversed().thenComparing(d -> d.entry.id());

    /** What readers see of each entry. */
    static final class Memory {
        private final Remembered<Entry, Entry> shown = new Remembered<>();
        private final Remembered<Entry, FieldReferences.Filling> filled = new Remembered<>();

        void begin(LocalDate asOf) {
            shown.begin(asOf);
            filled.begin();
        }
    }

    /**
     * Removes what readers may not see on a day.
     *
     * @param withDrafts whether drafts and entries of a later day are shown as well
     */
    static ShownEntries of(ComputedSite computed, LocalDate asOf, boolean withDrafts, Memory memory) {
        List<Entry> shown = computed.site().entries().stream()
                .map(e -> new Dated(e, e.published()))
                .filter(d -> withDrafts || !d.entry.isDraft())
                .filter(d -> withDrafts || !d.published.toLocalDate().isAfter(asOf))
                .sorted(NEWEST_FIRST)
                .map(d -> memory.shown.of(d.entry, e -> e.shown(asOf)))
                .toList();
        FieldReferences fieldReferences =
                new FieldReferences(computed.site(), shown, e -> memory.shown.of(e, x -> x.shown(asOf)));
        List<Entry> visible = shown.stream()
                .map(e -> memory.filled.of(e, FieldReferences.Filling::of).in(fieldReferences))
                .toList();
        List<Entry> listed = visible.stream()
                .filter(e -> e.kind().column() && !e.isWithdrawn())
                .toList();
        return new ShownEntries(visible, listed, fieldReferences);
    }
}
