package org.tongbao.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Sanction;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Values;

/**
 * The next day on which a build of the same content would differ.
 *
 * @param reason what happens then: a key in the catalogue of messages
 * @param entry to which
 */
public record NextChange(LocalDate day, String reason, Entry entry) {

    private static final Comparator<NextChange> ORDER = Comparator.comparing(NextChange::day)
            .thenComparing(c -> c.entry.file())
            .thenComparing(NextChange::reason);

    /** The first change after the day of the build. */
    public static Optional<NextChange> of(SiteIndex index) {
        List<NextChange> changes = new ArrayList<>();
        for (Entry entry : index.checked()) {
            changes.add(new NextChange(entry.published().toLocalDate(), "change.published", entry));
            NoticePeriod.of(entry, index.asOf()).ifPresent(p -> period(p, index.asOf(), entry, changes));
            entry.values()
                    .date("validUntil")
                    .filter(d -> entry.validity().map(Entry.VALID::equals).orElse(true))
                    .ifPresent(d -> changes.add(new NextChange(d.plusDays(1), "change.lapsed", entry)));
            names(entry, changes);
            if (entry.kind().role() == Kind.Role.HUB) {
                stages(entry, changes);
            }
            if (index.isNewest(entry)) {
                deadlines(entry, changes);
            }
        }
        return changes.stream()
                .filter(c -> c.day.isAfter(index.asOf()))
                .filter(c -> !c.entry.isDraft() && !c.entry.isWithdrawn())
                .min(ORDER);
    }

    /** While it runs, the page counts the days. */
    private static void period(NoticePeriod period, LocalDate day, Entry entry, List<NextChange> changes) {
        changes.add(new NextChange(period.from(), "change.publicity", entry));
        if (period.state() == NoticePeriod.State.RUNNING) {
            changes.add(new NextChange(day.plusDays(1), "change.publicityDay", entry));
        }
        changes.add(new NextChange(period.until().plusDays(1), "change.publicityOver", entry));
    }

    /** The name of a person under sanction is withheld from the day after its last. */
    private static void names(Entry entry, List<NextChange> changes) {
        for (Table table : entry.kind().tables()) {
            for (Field column : table.columns().sanctioned()) {
                String until = Objects.requireNonNull(column.sanction()).until();
                entry.rows(table.name()).stream()
                        .filter(r -> r.text(column.name())
                                .filter(n -> !Sanction.isWithheld(n))
                                .isPresent())
                        .flatMap(r -> r.date(until).stream())
                        .forEach(d -> changes.add(new NextChange(d.plusDays(1), "change.named", entry)));
            }
        }
    }

    /** A stage begins on its first day and is over on the day after its last. */
    private static void stages(Entry campaign, List<NextChange> changes) {
        for (Values stage : campaign.rows("stages")) {
            stage.date("starts").ifPresent(d -> changes.add(new NextChange(d, "change.stage", campaign)));
            stage.date("ends").ifPresent(d -> changes.add(new NextChange(d.plusDays(1), "change.stageOver", campaign)));
        }
    }

    /** The page changes on the day after a later deadline, and on the day the data stops being recent. */
    private static void deadlines(Entry entry, List<NextChange> changes) {
        for (BoardSpec view : entry.kind().views()) {
            if (view instanceof BoardSpec.Overdue overdue) {
                Deadlines deadlines = Deadlines.of(entry, overdue);
                deadlines.later().forEach(d -> changes.add(new NextChange(d, "change.due", entry)));
                LocalDate old = deadlines.oldFrom();
                if (deadlines.open().stream()
                        .anyMatch(r -> Deadlines.due(r, overdue).isBefore(old))) {
                    changes.add(new NextChange(old, "change.old", entry));
                }
            }
        }
    }
}
