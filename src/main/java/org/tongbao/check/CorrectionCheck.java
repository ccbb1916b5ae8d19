package org.tongbao.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.index.Corrections;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** A correction states the current value, and starts from the result of the one before it. */
final class CorrectionCheck implements EntryCheck {

    @Override
    public void run(Entry entry, Diagnostics diagnostics) {
        Corrections.RowNames rows = new Corrections.RowNames(entry);
        entry.values().many("corrections", Value.Group.class).forEach(c -> judge(c.parts(), entry, rows, diagnostics));
        Corrections.chains(entry).forEach(c -> judge(c, diagnostics));
    }

    private static void judge(Values correction, Entry entry, Corrections.RowNames rows, Diagnostics diagnostics) {
        if (Corrections.aim(correction, rows).orElse(null) instanceof Corrections.Nowhere nowhere) {
            String written = nowhere.written().text();
            diagnostics.add(new Diagnostic(
                    Code.COR001, nowhere.written().place(), List.of(written, nowhere.why()), nowhere.near()));
        }
        Optional<String> now = correction.text("now");
        if (now.isPresent() && now.equals(correction.text("was"))) {
            diagnostics.add(Code.COR003, place(correction, "now"), now.get());
        }
        Optional<LocalDate> day = correction.date("date");
        LocalDate published = entry.published().toLocalDate();
        if (day.filter(d -> d.isBefore(published)).isPresent()) {
            LocalizedText why = new LocalizedText("correction.tooEarly", day.get(), published);
            diagnostics.add(Code.COR004, place(correction, "date"), why);
        }
    }

    /** The corrections of one field: each starts from the result of the one before it, the last ends with the current value. */
    private static void judge(List<Corrections.Correction> chain, Diagnostics diagnostics) {
        for (int i = 1; i < chain.size(); i++) {
            String before = chain.get(i - 1).written().text("now").orElse("");
            Values later = chain.get(i).written();
            String was = later.text("was").orElse("");
            if (!was.equals(before)) {
                LocalizedText why = new LocalizedText("correction.chain", was, before);
                diagnostics.add(Code.COR004, place(later, "was"), why);
            }
        }
        Corrections.Correction last = chain.get(chain.size() - 1);
        String now = last.written().text("now").orElse("");
        Value value = last.at().value();
        if (Corrections.says(value, now).equals(Optional.of(false))) {
            LocalizedText found = Optional.ofNullable(value)
                    .flatMap(Value::line)
                    .map(p -> new LocalizedText("correction.says", p))
                    .orElse(new LocalizedText("correction.blank"));
            diagnostics.add(
                    Code.COR002,
                    place(last.written(), "now"),
                    now,
                    last.at().field().label(),
                    found);
        }
    }

    private static Place place(Values correction, String part) {
        return Optional.ofNullable(correction.get(part)).map(Value::place).orElseThrow();
    }
}
