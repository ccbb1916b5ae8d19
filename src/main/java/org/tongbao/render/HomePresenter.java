package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.Board;
import org.tongbao.index.NoticePeriod;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.render.view.CountedView;
import org.tongbao.render.view.FigureView;
import org.tongbao.render.view.GroupView;
import org.tongbao.render.view.HomeView;
import org.tongbao.render.view.HonoursView;
import org.tongbao.render.view.Html;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.SectionView;

/** The home page and the pages of sections. */
record HomePresenter(Context context) {

    private static final int LATEST = 10;
    private static final int LATEST_OF_COLUMN = 5;
    private static final int FIGURES = 6;
    private static final int CHARTS = 4;

    HomeView home() {
        SiteIndex index = context.index();
        Optional<Entry> campaign = index.site()
                .config()
                .campaign()
                .flatMap(index.resolver()::entry)
                .filter(e -> !e.isWithdrawn());
        return new HomeView(
                index.site().config().description().orElse(""),
                campaign.map(this::teaser).orElse(null),
                progress(),
                Stream.concat(publicity(), overdue()).toList(),
                new RowPresenter(context)
                        .rows(index.listed().stream().limit(LATEST).toList()),
                directory(),
                honours(),
                new ListPresenter(context).regions().items());
    }

    private HomeView.CampaignTeaser teaser(Entry campaign) {
        List<FigureView> state = new CampaignState(context).figures(campaign);
        List<FigureView> figures = state.isEmpty() ? new RolePresenter(context).figures(campaign) : state;
        return new HomeView.CampaignTeaser(
                new RowPresenter(context).link(campaign),
                region(campaign),
                campaign.values().text("summary").orElse(null),
                figures.subList(0, Math.min(FIGURES, figures.size())));
    }

    private @Nullable String region(Entry entry) {
        return context.index()
                .resolver()
                .units()
                .regionOf(entry)
                .map(SiteConfig.Region::name)
                .orElse(null);
    }

    /** The newest entry of each kind that shows a whole and its parts. */
    private List<HomeView.ProgressView> progress() {
        List<HomeView.ProgressView> progress = new ArrayList<>();
        for (SiteIndex.Channel channel : context.index().channels()) {
            if (progress.size() == CHARTS) {
                break;
            }
            String id = "progress-" + (progress.size() + 1);
            channel.entries().stream()
                    .flatMap(e ->
                            new HubPresenter(context).chart(e, id).map(chart -> progress(channel, e, chart)).stream())
                    .findFirst()
                    .ifPresent(progress::add);
        }
        return progress;
    }

    private HomeView.ProgressView progress(SiteIndex.Channel channel, Entry entry, Html chart) {
        Optional<String> asOf = entry.values().date("asOf").map(context.formats()::day);
        return new HomeView.ProgressView(
                new RowPresenter(context).link(entry), channel.name(), asOf.orElse(null), chart);
    }

    /** The entries with a publicity period that is open today. */
    private Stream<HomeView.DueView> publicity() {
        return context.index().listed().stream()
                .flatMap(e -> NoticePeriod.of(e, context.index().asOf())
                        .filter(NoticePeriod::isOpen)
                        .map(p -> publicity(e, p.daysLeft()))
                        .stream());
    }

    private HomeView.DueView publicity(Entry entry, long left) {
        String what = left == 0 ? context.text("home.publicity.last") : context.text("home.publicity", left);
        return new HomeView.DueView(what, new RowPresenter(context).link(entry));
    }

    /** The number of overdue rows in the newest issue of each series. */
    private Stream<HomeView.DueView> overdue() {
        List<HomeView.DueView> due = new ArrayList<>();
        for (Entry entry : context.index().listed()) {
            if (entry.kind().views().isEmpty() || !context.index().isNewest(entry)) {
                continue;
            }
            List<Board> boards = context.index().boards(entry);
            for (int i = 0; i < boards.size(); i++) {
                if (boards.get(i) instanceof Board.Overdue overdue) {
                    LinkView link = new RowPresenter(context).link(entry);
                    LinkView to = new LinkView(link.text(), link.href() + "#board-" + (i + 1));
                    overdue(overdue).forEach(what -> due.add(new HomeView.DueView(what, to)));
                }
            }
        }
        return due.stream();
    }

    /** The number of rows overdue on the day of the data, and of rows that fell due later. */
    private List<String> overdue(Board.Overdue board) {
        List<String> said = new ArrayList<>();
        String day = context.formats().day(board.day());
        if (!board.late().isEmpty()) {
            said.add(context.text(
                    "home.overdue", day, board.view().label(), board.late().size()));
        }
        if (!board.since().isEmpty()) {
            said.add(context.text("home.since", day, board.since().size()));
        }
        return said;
    }

    /** Every channel, by section; those without a section come last. */
    List<SectionView<CountedView.Item>> directory() {
        SiteIndex index = context.index();
        List<SectionView<CountedView.Item>> directory = new ArrayList<>();
        for (SiteConfig.Section section : index.sections()) {
            LinkView link = new LinkView(section.name(), context.hrefs().to(new Route.SectionPage(section).address()));
            directory.add(new SectionView<>(link, items(index.channels(section))));
        }
        List<SiteIndex.Channel> rest = index.channels().stream()
                .filter(c -> index.sectionOf(c.kind()).isEmpty())
                .toList();
        if (!rest.isEmpty()) {
            directory.add(new SectionView<>(null, items(rest)));
        }
        return directory;
    }

    private List<CountedView.Item> items(List<SiteIndex.Channel> channels) {
        return channels.stream()
                .map(c -> new CountedView.Item(
                        c.name(), context.hrefs().to(c.address()), c.entries().size(), c.description()))
                .toList();
    }

    private List<HomeView.HonourView> honours() {
        RolePresenter roles = new RolePresenter(context);
        return context.index().listed().stream()
                .flatMap(e -> Stream.ofNullable(roles.honours(e))
                        .filter(h -> !h.proposed())
                        .map(h -> honour(e, h)))
                .limit(LATEST_OF_COLUMN)
                .toList();
    }

    private HomeView.HonourView honour(Entry entry, HonoursView honours) {
        List<String> names =
                honours.named().stream().map(HonoursView.HonoureeView::name).toList();
        return new HomeView.HonourView(new RowPresenter(context).link(entry), region(entry), honours.quota(), names);
    }

    /** The newest entries of each channel of a section. */
    List<GroupView> section(SiteConfig.Section section) {
        RowPresenter rows = new RowPresenter(context);
        return context.index().channels(section).stream()
                .map(c -> new GroupView(
                        c.name(),
                        context.hrefs().to(c.address()),
                        rows.rows(c.entries().stream().limit(LATEST_OF_COLUMN).toList()),
                        c.entries().size()))
                .toList();
    }
}
