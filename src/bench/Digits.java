import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.tongbao.check.Checker;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.diag.Severity;
import org.tongbao.figure.Figure;
import org.tongbao.figure.FigureParser;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.StatedFigure;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.read.SiteReader;

/**
 * Changes every digit of every figure that something stronger than a bound holds, one at a time, to each of the nine
 * others, and asks whether the build would stop at that entry. The site is read once; a change is made to what was
 * read, the figure parsed anew from its changed text, and the site indexed and checked again.
 */
public final class Digits {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

    /** One digit of one figure, and what it becomes. */
    private record Change(StatedFigure figure, Entry entry, String text) {}

    public static void main(String[] arguments) {
        for (String site : arguments) {
            Diagnostics diagnostics = new Diagnostics();
            Site read = SiteReader.read(Path.of(site), diagnostics).orElseThrow();
            report(site, read, Indexer.index(read, AS_OF, false));
        }
    }

    private static void report(String name, Site site, SiteIndex index) {
        List<StatedFigure> figures = StatedFigure.all(index);
        List<StatedFigure> held = figures.stream().filter(StatedFigure::isHeld).toList();
        List<Change> changes = held.stream().flatMap(f -> changes(f, site).stream()).toList();
        AtomicInteger done = new AtomicInteger();
        boolean[] stopped = new boolean[changes.size()];
        IntStream.range(0, changes.size()).parallel().forEach(i -> {
            stopped[i] = stops(changes.get(i), site);
            int so = done.incrementAndGet();
            if (System.console() != null && so % 500 == 0) {
                System.err.printf("\r%d / %d", so, changes.size());
            }
        });
        long caught = IntStream.range(0, stopped.length).filter(i -> stopped[i]).count();
        System.out.printf("%s%n", name);
        System.out.printf("  figures                %6d%n", figures.size());
        share("held by more than a bound", held.size(), figures.size());
        share("held by bounds only", count(figures, f -> !f.heldBy().isEmpty() && !f.isHeld()), figures.size());
        share("fields held by nothing", count(figures, f -> f.heldBy().isEmpty() && !f.field().isEmpty()), figures.size());
        share("in running text", count(figures, f -> f.field().isEmpty()), figures.size());
        System.out.printf("  changes of one digit   %6d%n", changes.size());
        share("stop the build", caught, changes.size());
        survivors(changes, stopped);
    }

    private static long count(List<StatedFigure> figures, java.util.function.Predicate<StatedFigure> test) {
        return figures.stream().filter(test).count();
    }

    private static void share(String what, long some, long all) {
        System.out.printf("  %-26s %6d  %5.1f %%%n", what, some, all == 0 ? 100.0 : 100.0 * some / all);
    }

    /** The changes that went unnoticed, by the field and the rules that hold it. */
    private static void survivors(List<Change> changes, boolean[] stopped) {
        Map<String, List<String>> groups = new TreeMap<>();
        for (int i = 0; i < stopped.length; i++) {
            if (!stopped[i]) {
                Change change = changes.get(i);
                String rules = String.join("; ", change.figure.heldBy().stream().map(StatedFigure.Constraint::rule).toList());
                String key = change.entry.kind().name() + " " + change.figure.field() + "  [" + rules + "]";
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(change.figure.text() + " → " + change.text);
            }
        }
        groups.forEach((key, texts) -> System.out.printf(
                "    %4d  %s  e.g. %s%n", texts.size(), key, String.join("、", texts.subList(0, Math.min(3, texts.size())))));
    }

    private static List<Change> changes(StatedFigure figure, Site site) {
        Entry entry = site.entries().stream()
                .filter(e -> e.owns(figure.place().file()))
                .findFirst()
                .orElseThrow();
        List<Change> changes = new ArrayList<>();
        for (int at = 0; at < figure.text().length(); at++) {
            char old = figure.text().charAt(at);
            for (char digit = '0'; digit <= '9' && Character.isDigit(old); digit++) {
                if (digit != old) {
                    String text = figure.text().substring(0, at) + digit + figure.text().substring(at + 1);
                    changes.add(new Change(figure, entry, text));
                }
            }
        }
        return changes;
    }

    private static boolean stops(Change change, Site site) {
        Optional<Entry> changed = changed(change);
        if (changed.isEmpty()) {
            return true; // no figure any more: refused when it is read
        }
        List<Entry> entries = new ArrayList<>(site.entries());
        entries.replaceAll(e -> e.file().equals(change.entry.file()) ? changed.get() : e);
        Diagnostics diagnostics = new Diagnostics();
        Checker.check(Indexer.index(site.with(entries), AS_OF, false), diagnostics);
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            if (diagnostic.severity() == Severity.ERROR
                    && change.entry.owns(diagnostic.place().file())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Entry> changed(Change change) {
        Entry entry = change.entry;
        Map<String, Entry.Rows> tables = new HashMap<>();
        boolean[] sound = {true};
        entry.tables().forEach((name, rows) -> tables.put(
                name, new Entry.Rows(rows.rows().stream().map(r -> changed(r, change, sound)).toList(), rows.place())));
        Values values = changed(entry.values(), change, sound);
        return sound[0] ? Optional.of(entry.with(values, tables)) : Optional.empty();
    }

    private static Values changed(Values values, Change change, boolean[] sound) {
        Values result = values;
        Place place = change.figure.place();
        String name = change.figure.field().substring(change.figure.field().lastIndexOf('.') + 1);
        Value value = values.get(name);
        if (value instanceof Value.FigureValue && value.place().equals(place)) {
            Optional<Figure> figure = FigureParser.parse(change.text).figure();
            sound[0] &= figure.isPresent();
            result = figure.map(f -> values.with(name, new Value.FigureValue(f, false, place))).orElse(values);
        } else if (value instanceof Value.NumberValue && value.place().equals(place)) {
            result = values.with(name, new Value.NumberValue(new BigDecimal(change.text), change.text, place));
        }
        return result;
    }
}
