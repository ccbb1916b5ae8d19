package org.tongbao.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.desk.view.ControlView;
import org.tongbao.desk.view.ListView;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Severity;
import org.tongbao.http.Parameters;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;

/** The list of all entries, narrowed by what an address says. */
record ListPage(Pages pages, EntryStore store) {

    private static final int PAGE = 50;
    private static final List<String> STATES = List.of("草稿", "待发", "已发布", "已更正", "已撤回", "有问题");
    private static final List<String> NAMES = List.of("kind", "unit", "state", "year", "q");

    String html(Parameters asked) {
        ListView view = pages.built()
                .index()
                .map(index -> view(index, asked))
                .orElse(new ListView(List.of(), "", false, List.of(), 0, 1, 1, "", ""));
        return pages.page("list.ftlh", "稿件", "list", view);
    }

    /** How many errors and warnings a file has. */
    private record Count(int errors, int warnings) {
        static final Count NONE = new Count(0, 0);

        Count and(Diagnostic diagnostic) {
            boolean error = diagnostic.severity() == Severity.ERROR;
            return new Count(errors + (error ? 1 : 0), warnings + (error ? 0 : 1));
        }
    }

    private Map<String, Count> counts() {
        Map<String, Count> counts = new HashMap<>();
        for (Diagnostic diagnostic : pages.built().diagnostics()) {
            String file = diagnostic.place().file();
            String own = file.endsWith(".md") ? file : file.replaceFirst("/[^/]*$", "/index.md");
            counts.merge(own, Count.NONE.and(diagnostic), (old, one) -> old.and(diagnostic));
        }
        return counts;
    }

    private ListView view(SiteIndex index, Parameters asked) {
        Map<String, Count> counts = counts();
        List<Entry> all = Pages.newestFirst(index.site().entries());
        List<Entry> found = all.stream().filter(wanted(index, asked, counts)).toList();
        int count = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        String number = asked.text("page");
        int page = Math.min(number.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(number)) : 1, count);
        List<ListView.RowView> rows = found.stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .map(e -> row(index, e, counts.getOrDefault(e.file(), Count.NONE)))
                .toList();
        boolean narrowed = NAMES.stream().anyMatch(n -> !asked.text(n).isBlank());
        return new ListView(
                filters(index, all, asked),
                asked.text("q"),
                narrowed,
                rows,
                found.size(),
                page,
                count,
                page > 1 ? address(asked, page - 1) : "",
                page < count ? address(asked, page + 1) : "");
    }

    private Predicate<Entry> wanted(SiteIndex index, Parameters asked, Map<String, Count> counts) {
        String kind = asked.text("kind");
        String unit = asked.text("unit");
        String state = asked.text("state");
        String year = asked.text("year");
        String text = asked.text("q").strip().toLowerCase(Locale.ROOT);
        List<String> ofUnit = index.site().units().stream()
                .filter(u -> u.code().equals(unit))
                .flatMap(u -> index.ofUnit(u).stream().map(Entry::id))
                .toList();
        return e -> (kind.isEmpty() || e.kind().name().equals(kind))
                && (unit.isEmpty() || ofUnit.contains(e.id()))
                && (year.isEmpty() || String.valueOf(e.published().getYear()).equals(year))
                && (state.isEmpty()
                        || state(index, e).equals(state)
                        || (state.equals("有问题") && counts.containsKey(e.file())))
                && (text.isEmpty() || says(e, text));
    }

    /** Whether the title or anything else in its file says so. */
    private boolean says(Entry entry, String text) {
        if (entry.title().toLowerCase(Locale.ROOT).contains(text)) {
            return true;
        }
        try {
            return store.read(entry.file())
                    .filter(bytes -> new String(bytes, StandardCharsets.UTF_8)
                            .toLowerCase(Locale.ROOT)
                            .contains(text))
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static String state(SiteIndex index, Entry entry) {
        if (entry.isDraft()) {
            return "草稿";
        } else if (entry.isWithdrawn()) {
            return "已撤回";
        } else if (index.isUnpublished(entry)) {
            return "待发";
        }
        return entry.hasStatus("corrected") ? "已更正" : "已发布";
    }

    private static ListView.RowView row(SiteIndex index, Entry entry, Count count) {
        String state = state(index, entry);
        String tone =
                switch (state) {
                    case "草稿" -> "draft";
                    case "待发" -> "waits";
                    case "已撤回" -> "withdrawn";
                    default -> "out";
                };
        return new ListView.RowView(
                entry.title(),
                Pages.href(entry.address()),
                entry.kind().label(),
                entry.published().toLocalDate().toString(),
                state,
                tone,
                count.errors(),
                count.warnings());
    }

    private static List<ListView.FilterView> filters(SiteIndex index, List<Entry> all, Parameters asked) {
        List<ControlView.OptionView> kinds = index.site().kinds().all().stream()
                .filter(k -> all.stream().anyMatch(e -> e.kind().equals(k)))
                .map(k -> option(k.name(), label(index, k), asked.text("kind")))
                .toList();
        List<ControlView.OptionView> units = index.site().units().stream()
                .sorted(Comparator.comparing(Unit::code))
                .map(u -> option(u.code(), u.name().full(), asked.text("unit")))
                .toList();
        List<ControlView.OptionView> years = all.stream()
                .map(e -> e.published().getYear())
                .distinct()
                .map(y -> option(String.valueOf(y), y + " 年", asked.text("year")))
                .toList();
        List<ControlView.OptionView> states =
                STATES.stream().map(s -> option(s, s, asked.text("state"))).toList();
        return Stream.of(
                        new ListView.FilterView("kind", "种类", kinds),
                        new ListView.FilterView("unit", "单位", units),
                        new ListView.FilterView("state", "状态", states),
                        new ListView.FilterView("year", "年份", years))
                .filter(f -> !f.options().isEmpty())
                .toList();
    }

    private static String label(SiteIndex index, Kind kind) {
        return index.channel(kind).map(SiteIndex.Channel::name).orElse(kind.label());
    }

    private static ControlView.OptionView option(String value, String label, String chosen) {
        return new ControlView.OptionView(value, label, value.equals(chosen));
    }

    private static String address(Parameters asked, int page) {
        List<String> all = new ArrayList<>();
        for (String name : NAMES) {
            if (!asked.text(name).isBlank()) {
                all.add(name + "=" + URLEncoder.encode(asked.text(name), StandardCharsets.UTF_8));
            }
        }
        all.add("page=" + page);
        return all.stream().collect(Collectors.joining("&", "/entries?", ""));
    }
}
