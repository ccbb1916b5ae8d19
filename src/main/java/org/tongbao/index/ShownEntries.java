package org.tongbao.index;

import java.time.LocalDate;
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

    private static final Comparator<Entry> NEWEST_FIRST =
            Comparator.comparing(Entry::published).reversed().thenComparing(Entry::id);

    /**
     * Removes what readers may not see on a day.
     *
     * @param withDrafts whether drafts and entries of a later day are shown as well
     */
    static ShownEntries of(ComputedSite computed, LocalDate asOf, boolean withDrafts) {
        List<Entry> shown = computed.site().entries().stream()
                .filter(e -> withDrafts || !e.isDraft())
                .filter(e -> withDrafts || !e.published().toLocalDate().isAfter(asOf))
                .map(e -> e.shown(asOf))
                .sorted(NEWEST_FIRST)
                .toList();
        FieldReferences fieldReferences = new FieldReferences(computed.site(), shown, asOf);
        List<Entry> visible = shown.stream().map(fieldReferences::filled).toList();
        List<Entry> listed = visible.stream()
                .filter(e -> e.kind().column() && !e.isWithdrawn())
                .toList();
        return new ShownEntries(visible, listed, fieldReferences);
    }
}
