package org.tongbao.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Board;
import org.tongbao.index.Paging;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.GroupView;
import org.tongbao.render.view.Html;
import org.tongbao.render.view.PagerView;
import org.tongbao.render.view.RowView;
import org.tongbao.render.view.SectionView;
import org.tongbao.render.view.StandView;

/** The parts that pages of units, regions and campaigns share. */
record HubPresenter(Context context) {

    private static final int FIGURES = 4;

    /** The most entries that a hub shows of one kind; issues of a series count once. */
    static final int OF_A_KIND = 3;

    /**
     * The newest entries by kind, in the order of the channels; earlier issues of a series follow the newest.
     *
     * @param all all entries, for the total of each kind
     * @param newest those that are shown
     */
    List<GroupView> byKind(List<Entry> all, List<Entry> newest, Function<Entry, RowView> row) {
        Map<String, List<Entry>> total = ofKinds(all);
        Map<String, List<Entry>> groups = ofKinds(newest);
        return context.index().channels().stream()
                .filter(c -> groups.containsKey(c.kind().name()))
                .map(c -> group(
                        c,
                        groups.getOrDefault(c.kind().name(), List.of()),
                        total.getOrDefault(c.kind().name(), List.of()).size(),
                        row))
                .toList();
    }

    private static Map<String, List<Entry>> ofKinds(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(e -> e.kind().name()));
    }

    /** The pager below the entries of a hub. */
    PagerView pager(Route hub, int page) {
        int pages = Paging.ofHub(context.index().gathered(hub)).pages();
        return new PagerPresenter(context).pager(page, pages, p -> new Route.OlderPage(hub, p).address());
    }

    private GroupView group(SiteIndex.Channel channel, List<Entry> entries, int total, Function<Entry, RowView> row) {
        List<RowView> rows = new ArrayList<>();
        Map<String, List<RowView>> series = new LinkedHashMap<>();
        for (Entry entry : entries) {
            RowView view = row.apply(entry);
            rows.add(view);
            series.computeIfAbsent(SiteIndex.seriesOf(entry).orElse(entry.id()), k -> new ArrayList<>())
                    .add(view);
        }
        List<RowView> stacks = series.values().stream()
                .map(s -> s.get(0).with(s.subList(1, s.size())))
                .toList();
        return new GroupView(channel.name(), context.hrefs().to(channel.address()), rows, stacks, total);
    }

    /** The key figures of the newest entries: first those with progress against time, then by channel. */
    List<StandView> stands(List<Entry> entries) {
        List<Kind> kinds = new ArrayList<>(
                context.index().channels().stream().map(SiteIndex.Channel::kind).toList());
        kinds.sort((a, b) -> Boolean.compare(isPromise(b), isPromise(a)));
        List<StandView> stands = new ArrayList<>();
        for (Kind kind : kinds) {
            List<Entry> own = entries.stream()
                    .filter(e -> e.kind().name().equals(kind.name()))
                    .toList();
            addStands(own, stands);
        }
        return stands;
    }

    private static boolean isPromise(Kind kind) {
        return kind.views().stream().anyMatch(BoardSpec.Progress.class::isInstance);
    }

    private void addStands(List<Entry> ofKind, List<StandView> stands) {
        int most = stands.size() + OF_A_KIND;
        Set<String> told = new HashSet<>();
        for (Entry entry : ofKind) {
            String key = SiteIndex.seriesOf(entry).orElse(entry.id());
            if (stands.size() < most && !told.contains(key)) {
                stand(entry, "stand-" + (stands.size() + 1)).ifPresent(stand -> {
                    told.add(key);
                    stands.add(stand);
                });
            }
        }
    }

    private Optional<StandView> stand(Entry entry, String id) {
        List<Board> boards = context.index().boards(entry);
        List<FigureView> figures = boards.stream()
                .filter(Board.Figures.class::isInstance)
                .flatMap(b -> ((Board.Figures) b).cells().stream())
                .limit(FIGURES)
                .map(c -> BoardPresenter.figure(c, new ValuePresenter(context)))
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new StandView(
                        entry.kind().label(),
                        new RowPresenter(context).link(entry),
                        asOf(entry),
                        figures,
                        chart(entry, id).orElse(null)));
    }

    /** The first whole of an entry that shows its parts, as a chart. */
    Optional<Html> chart(Entry entry, String id) {
        return context.index().boards(entry).stream()
                .filter(Board.Parts.class::isInstance)
                .findFirst()
                .flatMap(b -> new ChartPresenter(context, entry).chart(b, id));
    }

    /** The day or period of the data of an entry. */
    String asOf(Entry entry) {
        return entry.values()
                .date("asOf")
                .map(d -> context.text("board.asOf", context.formats().day(d)))
                .or(() -> entry.values().whole("year").map(y -> context.text("archive.year", y)))
                .orElseGet(() -> context.text(
                        entry.isUndated() ? "hub.compiled" : "hub.published",
                        context.formats().day(day(entry))));
    }

    private static LocalDate day(Entry entry) {
        return entry.published().toLocalDate();
    }

    /** Entries by month of publication, without those that have no date of their own. */
    List<SectionView<RowView>> months(List<Entry> entries) {
        RowPresenter rows = new RowPresenter(context);
        Map<String, List<RowView>> months = new LinkedHashMap<>();
        for (Entry entry : entries.stream().filter(e -> !e.isUndated()).toList()) {
            String month =
                    context.text("hub.month", day(entry).getYear(), day(entry).getMonthValue());
            months.computeIfAbsent(month, m -> new ArrayList<>()).add(rows.row(entry));
        }
        return months.entrySet().stream()
                .map(m -> SectionView.of(m.getKey(), m.getValue()))
                .toList();
    }

    /** The position of a day relative to a period; null if the period has no days. */
    static @Nullable String state(Optional<LocalDate> from, Optional<LocalDate> until, LocalDate day) {
        if (from.filter(day::isBefore).isPresent()) {
            return "ahead";
        } else if (until.filter(day::isAfter).isPresent()) {
            return "over";
        }
        return from.isPresent() ? "running" : null;
    }
}
