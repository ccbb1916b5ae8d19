package org.tongbao.check;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** 昨(26)日 is the day before the entry was published, or else before it was written. */
final class RelativeDateCheck implements EntryCheck {

    @Override
    public void run(Entry entry, Diagnostics diagnostics) {
        if (entry.values().find("published", Value.DateTime.class).isPresent()) {
            entry.bodies().forEach(body -> body.days().forEach(day -> judge(day, entry, diagnostics)));
        }
    }

    private static void judge(Body.RelativeDate day, Entry entry, Diagnostics diagnostics) {
        LocalDate published = entry.published().toLocalDate();
        Optional<LocalDate> written = entry.values().date("written").filter(w -> !w.equals(published));
        Set<LocalDate> meant = new LinkedHashSet<>();
        Stream.concat(Stream.of(published), written.stream())
                .map(d -> d.plusDays(day.away()))
                .forEach(meant::add);
        if (meant.stream().noneMatch(d -> isCalled(d, day))) {
            diagnostics.add(
                    Code.TXT001,
                    day.place(),
                    day.written(),
                    published,
                    written.isPresent() ? new LocalizedText("day.written", written.get()) : "",
                    new LocalizedText("day.away." + day.away()),
                    published.plusDays(day.away()));
        }
    }

    private static boolean isCalled(LocalDate date, Body.RelativeDate day) {
        return date.getDayOfMonth() == day.day()
                && day.month().stream().allMatch(m -> m == date.getMonthValue())
                && day.year().stream().allMatch(y -> y == date.getYear());
    }
}
