package org.tongbao.check;

import java.time.LocalDate;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** A state has its details: a withdrawal its reason, a correction its content, a period its end. */
final class StatusCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.checked()) {
            Values values = entry.values();
            Place place = Optional.ofNullable(values.get("status"))
                    .map(Value::place)
                    .filter(p -> p.file().equals(entry.file()))
                    .orElse(new Place(entry.file(), 1, 1));
            boolean reason = values.group("withdrawal").isPresent();
            boolean corrections = !values.many("corrections", Value.Group.class).isEmpty();
            if (entry.isWithdrawn() != reason) {
                diagnostics.add(
                        Code.FLD009,
                        place,
                        new LocalizedText("state.withdrawn"),
                        new LocalizedText("statement.withdrawn"));
            }
            if (entry.hasStatus("corrected") != corrections && !entry.isWithdrawn()) {
                diagnostics.add(
                        Code.FLD009,
                        place,
                        new LocalizedText("state.corrected"),
                        new LocalizedText("statement.corrected"));
            }
            if (entry.hasLapsed(index.asOf()) && values.get("validity") instanceof Value.Choice valid) {
                LocalDate until = values.date("validUntil").orElseThrow();
                diagnostics.add(Code.VAL001, valid.place(), until);
            }
            entry.modified()
                    .filter(m -> m.dateTime()
                            .toLocalDate()
                            .isBefore(entry.published().toLocalDate()))
                    .ifPresent(m -> diagnostics.add(
                            Code.UNT003,
                            m.place(),
                            entry.published().toLocalDate(),
                            m.dateTime().toLocalDate()));
            values.find("publicity", Value.Group.class).ifPresent(p -> period(p, diagnostics));
        }
    }

    private static void period(Value.Group publicity, Diagnostics diagnostics) {
        Optional<LocalDate> from = publicity.parts().date("from");
        Optional<LocalDate> until = publicity.parts().date("until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            diagnostics.add(Code.UNT003, publicity.place(), from.get(), until.get());
        }
    }
}
