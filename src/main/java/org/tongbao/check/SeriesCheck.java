package org.tongbao.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** The issues of a numbered series have each number once, leave none out, and their dates rise with them. */
final class SeriesCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (List<Entry> issues : index.seriesIndex().all()) {
            List<Entry> written = issues.stream().filter(e -> !e.isDraft()).toList();
            if (!written.isEmpty() && written.get(0).kind().series() == Kind.Series.NUMBERED) {
                judge(written, diagnostics);
            }
        }
    }

    private static void judge(List<Entry> issues, Diagnostics diagnostics) {
        Map<Integer, Entry> seen = new HashMap<>();
        Entry before = null;
        for (Entry issue : issues) {
            String series = issue.values().text("series").orElse("");
            Optional<Integer> number = issue.values().whole("number");
            Place place = place(issue, number.isPresent() ? "number" : "series");
            if (number.isEmpty()) {
                diagnostics.add(Code.SER004, place, series);
                continue;
            }
            Entry twin = seen.putIfAbsent(number.get(), issue);
            if (twin != null) {
                diagnostics.add(Code.SER001, place, series, number.get(), twin.file());
                continue;
            }
            if (before != null) {
                follows(before, issue, place, diagnostics);
            }
            before = issue;
        }
    }

    private static void follows(Entry before, Entry issue, Place place, Diagnostics diagnostics) {
        String series = issue.values().text("series").orElse("");
        int last = before.values().whole("number").orElseThrow();
        int number = issue.values().whole("number").orElseThrow();
        if (number != last + 1) {
            diagnostics.add(Code.SER002, place, series, last, number);
        } else if (issue.published().isBefore(before.published())) {
            diagnostics.add(
                    Code.SER003,
                    place,
                    series,
                    number,
                    issue.published().toLocalDate(),
                    last,
                    before.published().toLocalDate());
        }
    }

    private static Place place(Entry issue, String field) {
        return Optional.ofNullable(issue.values().get(field)).map(Value::place).orElse(issue.place());
    }
}
