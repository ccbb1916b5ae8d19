package org.tongbao.diff;

import java.util.List;

/**
 * An entry that a build would publish, change or take away.
 *
 * @param title as it is now, or was
 * @param kindLabel the label of its kind
 * @param url in full
 * @param corrections those that were not there before
 * @param withdrawals the day and the reason of its withdrawal, when it is new
 */
public record EntryChange(
        Group group,
        String id,
        String title,
        String kindLabel,
        String url,
        List<Correction> corrections,
        List<Withdrawal> withdrawals,
        List<Change> changes) {

    /** The change of the entry. */
    public enum Group {
        NEW,
        CHANGED,
        CORRECTED,
        WITHDRAWN,
        REMOVED
    }

    /** The wrong value, the right one, the day and the reason of a correction. */
    public record Correction(String date, String was, String now, String why) {}

    /** When and why it was withdrawn. */
    public record Withdrawal(String date, String reason) {}

    public EntryChange {
        corrections = List.copyOf(corrections);
        withdrawals = List.copyOf(withdrawals);
        changes = List.copyOf(changes);
    }
}
