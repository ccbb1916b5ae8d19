package org.tongbao.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.index.Board;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.render.view.DataView;
import org.tongbao.render.view.DownloadView;
import org.tongbao.render.view.LinkView;

/** Links to the files of open data, on the pages they belong to and on the page of all data. */
record DataPresenter(Context context) {

    /** How many entries of a kind the catalogue shows. */
    private static final int NEWEST = 5;

    /** A table of an entry, below its own heading. */
    DownloadView table(Entry entry, Table table) {
        return table(entry, table, false);
    }

    private DownloadView table(Entry entry, Table table, boolean named) {
        return new DownloadView(
                table.label(),
                named,
                href(new Route.TableData(entry, table, Route.Format.XLSX)),
                href(new Route.TableData(entry, table, Route.Format.CSV)),
                href(new Route.EntryData(entry)));
    }

    /** The downloads of a board: its own files, or the tables whose rows it shows. */
    List<DownloadView> board(Entry entry, int number, Board board) {
        if (board.view().isOwnTable()) {
            return List.of(own(entry, number, board, false));
        }
        List<Table> tables = board.view().tables();
        return tables.stream()
                .filter(t -> !entry.rows(t.name()).isEmpty())
                .map(t -> table(entry, t, tables.size() > 1))
                .toList();
    }

    private DownloadView own(Entry entry, int number, Board board, boolean named) {
        String label = board.view().label();
        return new DownloadView(
                label.isEmpty() ? context.text("figures") : label,
                named,
                href(new Route.BoardData(entry, number, board, Route.Format.XLSX)),
                href(new Route.BoardData(entry, number, board, Route.Format.CSV)),
                href(new Route.BoardData(entry, number, board, Route.Format.JSON)));
    }

    /** The list of a channel; empty if the channel has no entry. */
    Optional<DownloadView> channel(SiteIndex.Channel channel) {
        return channel.entries().isEmpty() ? Optional.empty() : Optional.of(list(channel.kind(), channel.name()));
    }

    private DownloadView list(Kind kind, String name) {
        return new DownloadView(
                name,
                false,
                href(new Route.KindData(kind, Route.Format.XLSX)),
                href(new Route.KindData(kind, Route.Format.CSV)),
                href(new Route.KindData(kind, Route.Format.JSON)));
    }

    /** The list of units; empty if there are none. */
    Optional<DownloadView> units() {
        return context.index().site().units().isEmpty()
                ? Optional.empty()
                : Optional.of(new DownloadView(
                        context.text("units.heading"),
                        false,
                        href(new Route.UnitsData(Route.Format.XLSX)),
                        href(new Route.UnitsData(Route.Format.CSV)),
                        href(new Route.UnitsData(Route.Format.JSON))));
    }

    /** An entry as JSON. */
    String entry(Entry entry) {
        return href(new Route.EntryData(entry));
    }

    /** The page of all data. */
    DataView all() {
        SiteIndex index = context.index();
        List<DataView.ListData> lists = new ArrayList<>();
        for (SiteIndex.Channel channel : index.channels()) {
            LinkView page = new LinkView(channel.name(), context.hrefs().to(channel.address()));
            String count = context.text("counted.count", channel.entries().size());
            channel(channel).ifPresent(d -> lists.add(new DataView.ListData(page, count, d)));
        }
        units().ifPresent(d -> lists.add(new DataView.ListData(
                new LinkView(d.of(), href(new Route.UnitList())),
                context.text("data.units", index.site().units().size()),
                d)));
        return new DataView(
                lists,
                kinds(),
                lists.isEmpty() ? null : new LinkView(context.text("data.lists"), href(new Route.ListsPackage())),
                new LinkView(context.text("data.catalog"), href(new Route.Catalog())));
    }

    private List<DataView.KindData> kinds() {
        Map<String, List<Entry>> byKind = new LinkedHashMap<>();
        for (Entry entry : context.index().listed()) {
            Route data = new Route.EntryPackage(entry);
            if (context.index().routes().find(data.address()).isPresent()) {
                byKind.computeIfAbsent(entry.kind().name(), k -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<DataView.KindData> kinds = new ArrayList<>();
        for (SiteIndex.Channel channel : context.index().channels()) {
            List<Entry> entries = byKind.getOrDefault(channel.kind().name(), List.of());
            if (!entries.isEmpty()) {
                kinds.add(new DataView.KindData(
                        new LinkView(channel.name(), context.hrefs().to(channel.address())),
                        entries.size(),
                        entries.stream().limit(NEWEST).map(this::files).toList()));
            }
        }
        return kinds;
    }

    private DataView.EntryData files(Entry entry) {
        List<DownloadView> files = new ArrayList<>();
        entry.kind().tables().stream()
                .filter(t -> !entry.rows(t.name()).isEmpty())
                .forEach(t -> files.add(table(entry, t, true)));
        List<Board> boards = context.index().boards(entry);
        for (int i = 0; i < boards.size(); i++) {
            if (boards.get(i).view().isOwnTable()) {
                files.add(own(entry, i + 1, boards.get(i), true));
            }
        }
        return new DataView.EntryData(
                new RowPresenter(context).link(entry),
                context.formats().day(entry.published().toLocalDate()),
                files,
                href(new Route.EntryPackage(entry)));
    }

    private String href(Route route) {
        return context.hrefs().to(route.address());
    }
}
