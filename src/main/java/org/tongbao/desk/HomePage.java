package org.tongbao.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.desk.view.HomeView;
import org.tongbao.desk.view.MessageView;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Severity;
import org.tongbao.index.Board;
import org.tongbao.index.NoticePeriod;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.pipeline.BuildResult;

/**
 * The first page: what is to be mended, what goes out next, what is late, what went out last.
 *
 * @param root the folder of the site
 */
record HomePage(Pages pages, Path root) {

    private static final int FEW = 8;
    private static final int LATEST = 5;

    String html(LocalDate today) {
        BuildResult built = pages.built();
        Map<EntryPlace, List<Diagnostic>> broken = new LinkedHashMap<>();
        List<MessageView> others = new ArrayList<>();
        for (Diagnostic diagnostic : built.diagnostics()) {
            Optional<EntryPlace> place =
                    built.index().flatMap(i -> place(i, diagnostic.place().file()));
            if (place.isPresent()) {
                broken.computeIfAbsent(place.get(), p -> new ArrayList<>()).add(diagnostic);
            } else {
                others.add(pages.message(diagnostic, "", diagnostic.place().toString()));
            }
        }
        List<HomeView.ItemView> mend = broken.entrySet().stream()
                .map(e -> broken(e.getKey(), e.getValue(), built))
                .sorted((a, b) -> Integer.compare(b.errors(), a.errors()))
                .toList();
        HomeView view = new HomeView(
                today.toString(),
                mend.stream().limit(FEW).toList(),
                mend.size(),
                others.stream().limit(FEW).toList(),
                built.index().map(HomePage::next).orElse(List.of()),
                built.index().map(i -> due(i, today)).orElse(List.of()),
                built.index().map(HomePage::latest).orElse(List.of()),
                built.index().map(i -> i.site().entries().size()).orElse(0));
        return pages.page("home.ftlh", "首页", "home", view);
    }

    /** The entry that a file belongs to. */
    private Optional<EntryPlace> place(SiteIndex index, String file) {
        int slash = file.lastIndexOf('/');
        String own = file.endsWith(".md") || slash < 0 ? file : file.substring(0, slash) + "/index.md";
        return EntryPlace.ofFile(root, index.site().kinds(), own).filter(p -> p.owns(file));
    }

    private HomeView.ItemView broken(EntryPlace place, List<Diagnostic> found, BuildResult built) {
        Optional<Entry> entry = built.index().stream()
                .flatMap(i -> i.site().entries().stream())
                .filter(e -> e.file().equals(place.file()))
                .findFirst();
        int errors =
                (int) found.stream().filter(d -> d.severity() == Severity.ERROR).count();
        Diagnostic first = found.stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .findFirst()
                .orElse(found.get(0));
        return new HomeView.ItemView(
                entry.map(Entry::title).orElse("（读不出来）" + place.address()),
                Pages.href(place.address()),
                place.kind().label(),
                "",
                pages.message(first, "", "").text(),
                errors,
                found.size() - errors);
    }

    /** Drafts, and what waits for its day: the nearest first. */
    private static List<HomeView.ItemView> next(SiteIndex index) {
        List<Entry> next = Pages.newestFirst(index.site().entries()).stream()
                .filter(e -> !e.isWithdrawn() && index.isUnpublished(e))
                .toList();
        Stream<Entry> waiting = next.stream().filter(e -> !e.isDraft()).sorted((a, b) -> a.published()
                .compareTo(b.published()));
        Stream<Entry> drafts = next.stream().filter(Entry::isDraft);
        return Stream.concat(waiting, drafts)
                .limit(FEW)
                .map(e -> item(e, e.isDraft() ? "草稿" : "到日子发布"))
                .toList();
    }

    /** Deadlines that have passed, by the newest issue of each series, and periods of objection that run. */
    private static List<HomeView.ItemView> due(SiteIndex index, LocalDate today) {
        List<HomeView.ItemView> due = new ArrayList<>();
        for (Entry entry : index.listed()) {
            NoticePeriod.of(entry, today)
                    .filter(NoticePeriod::isOpen)
                    .ifPresent(
                            p -> due.add(item(entry, p.daysLeft() == 0 ? "公示期今天结束" : "公示期还有 " + p.daysLeft() + " 天")));
            if (!entry.kind().views().isEmpty() && index.isNewest(entry)) {
                for (Board board : index.boards(entry)) {
                    if (board instanceof Board.Overdue overdue) {
                        int late = overdue.late().size() + overdue.since().size();
                        if (late > 0) {
                            due.add(item(entry, late + " 件过了期限没有办结"));
                        } else if (overdue.isOld()) {
                            due.add(item(entry, Board.Overdue.RECENT + " 天没有新的一期"));
                        }
                    }
                }
            }
        }
        return due.stream().limit(FEW).toList();
    }

    private static List<HomeView.ItemView> latest(SiteIndex index) {
        return index.listed().stream()
                .filter(e -> !index.isUnpublished(e))
                .limit(LATEST)
                .map(e -> item(e, ""))
                .toList();
    }

    private static HomeView.ItemView item(Entry entry, String note) {
        return new HomeView.ItemView(
                entry.title(),
                Pages.href(entry.address()),
                entry.kind().label(),
                entry.published().toLocalDate().toString(),
                note,
                0,
                0);
    }
}
