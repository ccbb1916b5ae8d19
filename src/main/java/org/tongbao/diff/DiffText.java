package org.tongbao.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Printable;
import org.tongbao.diag.TextReport;
import org.tongbao.diff.Change.Where;
import org.tongbao.diff.EntryChange.Group;

/**
 * Prints the changes of a build for the editor who is about to publish it.
 *
 * @param folder the output folder as that person knows it
 * @param report prints removed addresses
 */
public record DiffText(Messages messages, String folder, TextReport report) {

    /** Nobody reads more of one entry in a terminal; the whole is in the JSON. */
    private static final int MOST = 30;

    /** The longest value shown whole; longer ones start shortly before their first difference. */
    private static final int LONGEST = 60;

    private static final int BEFORE = 10;
    private static final int AROUND = 30;

    /** Lines, the last of them the count. */
    public String print(SiteDiff diff) {
        List<String> lines = new ArrayList<>();
        if (diff.isSame()) {
            return messages.text("diff.same", folder) + "\n";
        } else if (diff.baseline() == SiteDiff.Baseline.NOTHING) {
            lines.add(messages.text("diff.nothing", folder, diff.of(Group.NEW).size()));
        } else if (diff.baseline() == SiteDiff.Baseline.WITHOUT_DATA) {
            lines.add(messages.text("diff.withoutData", folder));
        }
        diff.wasBaseUrl().ifPresent(was -> lines.add(messages.text("diff.moved", was, diff.baseUrl())));
        for (Group group : Group.values()) {
            items(group, diff.of(group), lines);
        }
        StringBuilder out = new StringBuilder();
        lines.forEach(l -> out.append(Printable.of(l)).append('\n'));
        gone("diff.group.gone", Code.URL004, diff, out);
        gone("diff.group.files", Code.URL005, diff, out);
        return out.append(counts(diff)).append('\n').toString();
    }

    private void items(Group group, List<EntryChange> items, List<String> lines) {
        if (items.isEmpty()) {
            return;
        }
        lines.add(messages.text("diff.group." + group, items.size()));
        for (EntryChange item : items) {
            lines.add(("  " + messages.text("diff.item", item.title(), item.kindLabel(), item.url())).stripTrailing());
            List<String> told = Stream.of(
                            item.corrections().stream()
                                    .map(c -> messages.text("diff.correction", c.date(), c.was(), c.now(), c.why())),
                            item.withdrawals().stream()
                                    .map(w -> messages.text("diff.withdrawal", w.date(), w.reason())),
                            item.changes().stream().map(this::line))
                    .flatMap(s -> s)
                    .toList();
            told.stream().limit(MOST).forEach(l -> lines.add("    " + l));
            if (told.size() > MOST) {
                lines.add("    " + messages.text("diff.more", told.size() - MOST));
            }
        }
    }

    private void gone(String heading, Code code, SiteDiff diff, StringBuilder out) {
        List<Diagnostic> gone =
                diff.gone().stream().filter(d -> d.code() == code).toList();
        if (!gone.isEmpty()) {
            out.append(messages.text(heading, gone.size())).append('\n').append(report.print(gone));
        }
    }

    private String counts(SiteDiff diff) {
        if (diff.items().isEmpty() && diff.gone().isEmpty() && diff.pages() > 0) {
            return messages.text("diff.pages", diff.pages());
        }
        List<Object> counts = new ArrayList<>();
        for (Group group : Group.values()) {
            counts.add(diff.of(group).size());
        }
        counts.add(diff.gone(Code.URL004));
        counts.add(diff.gone(Code.URL005));
        return messages.text("diff.counts", counts.toArray());
    }

    private String line(Change change) {
        String was = change.was();
        String now = change.now();
        String where = where(change.where());
        return switch (change.what()) {
            case VALUE -> messages.text("diff.value", where, part(was, now), part(now, was));
            case TEXT -> messages.text("diff.text", where, quoted(part(was, now)), quoted(part(now, was)));
            case ADDED -> messages.text("diff.added", where, shortened(now));
            case REMOVED -> messages.text("diff.removed", where, shortened(was));
            case ORDER -> messages.text("diff.order", where);
            case MOVED -> messages.text("diff.address", was, now);
            case REINSTATED -> messages.text("diff.reinstated");
            case FILE -> messages.text("diff.file", now);
            case UNKNOWN -> messages.text("diff.unknown", was);
        };
    }

    private String where(Where where) {
        String row = where.row() > 0 ? messages.text("diff.row", where.row()) : key(where.key());
        String label =
                where.field().equals("body") && where.label().isEmpty() ? messages.text("diff.body") : where.label();
        return String.join(
                " ",
                Stream.of(where.tableLabel(), row, label)
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    /** The row by its number in the table, or by its name. */
    private String key(String key) {
        if (key.isEmpty()) {
            return "";
        }
        return messages.text(key.matches("[0-9A-Za-z._-]+") ? "diff.key" : "diff.keyWords", key);
    }

    private String quoted(String text) {
        return text.equals(messages.text("diff.empty")) ? text : messages.text("diff.quoted", text);
    }

    /** A value, or, if it is long, the part that differs from the other. */
    private String part(String text, String other) {
        if (text.isEmpty()) {
            return messages.text("diff.empty");
        }
        int[] points = text.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        if (points.length <= LONGEST && others.length <= LONGEST) {
            return text.replace('\n', ' ');
        }
        int same = 0;
        while (same < points.length && same < others.length && points[same] == others[same]) {
            same++;
        }
        int from = Math.max(0, same - BEFORE);
        int to = Math.min(points.length, same + AROUND);
        String words = new String(points, from, to - from).replace('\n', ' ');
        return (from > 0 ? "…" : "") + words + (to < points.length ? "…" : "");
    }

    private static String shortened(String text) {
        int[] points = text.codePoints().toArray();
        String words = new String(points, 0, Math.min(points.length, LONGEST)).replace('\n', ' ');
        return points.length > LONGEST ? words + "…" : words;
    }
}
