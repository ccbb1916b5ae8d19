package org.tongbao.index;

import java.util.List;
import java.util.Locale;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.picture.FileType;

/** A page or file of the site and its address. Assets of the theme are not among them. */
public sealed interface Route {

    /** The address from {@code /}, without the base path; that of a page ends with {@code /}. */
    String address();

    record Home() implements Route {
        @Override
        public String address() {
            return "/";
        }
    }

    /**
     * A page of a channel.
     *
     * @param page counted from 1
     */
    record ChannelPage(Kind kind, int page) implements Route {
        @Override
        public String address() {
            return Paging.address("/" + kind.folder() + "/", page);
        }
    }

    /** The entries of a channel that have something in common. */
    record FacetPage(Kind kind, Facet facet, Facet.FacetValue part, int page) implements Route {
        @Override
        public String address() {
            String first = "/" + kind.folder() + "/" + facet.name().toLowerCase(Locale.ROOT) + "/" + part.slug() + "/";
            return Paging.address(first, page);
        }
    }

    /** Several channels that belong together. */
    record SectionPage(SiteConfig.Section section) implements Route {
        @Override
        public String address() {
            return "/sections/" + section.slug() + "/";
        }
    }

    record EntryPage(Entry entry) implements Route {
        @Override
        public String address() {
            return entry.address();
        }
    }

    /** The rows of one or several groups of a board: those of a unit, or of an aspect. */
    record GroupPage(Entry entry, Grouping grouping, Grouping.Page page) implements Route {
        @Override
        public String address() {
            return entry.address() + page.address();
        }
    }

    /** An old address of an entry, in its normal form. */
    record Alias(String address, Entry entry) implements Route {
        @Override
        public boolean isWritten() {
            return !Aliases.needsServer(address);
        }
    }

    /** A file of open data. */
    sealed interface DataFile extends Route {}

    /** The formats of a table. */
    enum Format {
        CSV,
        JSON,
        XLSX;

        /** Those of a table of an entry, which as JSON is a part of {@link EntryData}. */
        public static final List<Format> OF_TABLES = List.of(CSV, XLSX);

        /** The ending of file names. */
        public String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** An entry as JSON. */
    record EntryData(Entry entry) implements DataFile {
        @Override
        public String address() {
            return "/data/" + entry.id() + "/entry.json";
        }
    }

    /** A table of an entry. */
    record TableData(Entry entry, Table table, Format format) implements DataFile {
        @Override
        public String address() {
            return "/data/" + entry.id() + "/" + table.name() + format.ending();
        }
    }

    /**
     * The data of a board.
     *
     * @param number the number of the board on the page, from 1
     */
    record BoardData(Entry entry, int number, Board board, Format format) implements DataFile {
        @Override
        public String address() {
            return "/data/" + entry.id() + "/board-" + number + format.ending();
        }
    }

    /** The description of the tables and boards of an entry. */
    record EntryPackage(Entry entry) implements DataFile {
        @Override
        public String address() {
            return "/data/" + entry.id() + "/datapackage.json";
        }
    }

    /** The entries of a kind, a row each. */
    record KindData(Kind kind, Format format) implements DataFile {
        @Override
        public String address() {
            return "/data/kinds/" + kind.name() + format.ending();
        }
    }

    /** The units, a row each. */
    record UnitsData(Format format) implements DataFile {
        @Override
        public String address() {
            return "/data/units" + format.ending();
        }
    }

    /** The description of the lists. */
    record ListsPackage() implements DataFile {
        @Override
        public String address() {
            return "/data/datapackage.json";
        }
    }

    /** The catalogue of all data packages. */
    record Catalog() implements DataFile {
        @Override
        public String address() {
            return "/data/catalog.json";
        }
    }

    /** The page that leads to all data. */
    record DataPage() implements Route {
        @Override
        public String address() {
            return "/data/";
        }
    }

    /** The page of the search. */
    record SearchPage() implements Route {
        @Override
        public String address() {
            return "/search/";
        }
    }

    /** The terms of the field, explained. */
    record Glossary() implements Route {
        @Override
        public String address() {
            return "/glossary/";
        }
    }

    /** The map of the site, for readers; {@link Sitemap} is for machines. */
    record SiteMapPage() implements Route {
        @Override
        public String address() {
            return "/sitemap/";
        }
    }

    /** The web app manifest. */
    record Manifest() implements Route {
        @Override
        public String address() {
            return "/manifest.webmanifest";
        }
    }

    /** The icon that browsers request if a page names none. */
    record Favicon() implements Route {
        @Override
        public String address() {
            return "/favicon.ico";
        }
    }

    /** A file beside an entry, published under its page. */
    record Attachment(Entry entry, String name) implements Route {
        @Override
        public String address() {
            return entry.address() + name;
        }
    }

    /**
     * A picture beside an entry in one of its widths. The file itself is not published.
     *
     * @param name of the file
     * @param type what it is published as
     */
    record Picture(Entry entry, String name, FileType type, int width, int height) implements Route {
        @Override
        public String address() {
            String stem = name.substring(0, name.lastIndexOf('.'));
            return entry.address() + stem + "." + width + "w." + type.ending();
        }
    }

    record UnitList() implements Route {
        @Override
        public String address() {
            return "/units/";
        }
    }

    record UnitPage(Unit unit) implements Route {
        @Override
        public String address() {
            return "/units/" + unit.code() + "/";
        }
    }

    record RegionList() implements Route {
        @Override
        public String address() {
            return "/regions/";
        }
    }

    record RegionPage(SiteConfig.Region region) implements Route {
        @Override
        public String address() {
            return "/regions/" + region.code() + "/";
        }
    }

    /**
     * A page of the older entries of a unit, a region or a campaign.
     *
     * @param hub the page of the newest ones
     * @param page counted from 2
     */
    record OlderPage(Route hub, int page) implements Route {
        @Override
        public String address() {
            return Paging.address(hub.address(), page);
        }
    }

    record Archive() implements Route {
        @Override
        public String address() {
            return "/archive/";
        }
    }

    record YearPage(int year, int page) implements Route {
        @Override
        public String address() {
            return Paging.address("/archive/" + year + "/", page);
        }
    }

    /**
     * The corrections and withdrawals of the whole site.
     *
     * @param page counted from 1
     */
    record CorrectionList(int page) implements Route {
        @Override
        public String address() {
            return Paging.address("/corrections/", page);
        }
    }

    record TagList() implements Route {
        @Override
        public String address() {
            return "/tags/";
        }
    }

    record TagPage(Tag tag, int page) implements Route {
        @Override
        public String address() {
            return Paging.address(tag.address(), page);
        }
    }

    record NotFound() implements Route {
        @Override
        public String address() {
            return "/404.html";
        }
    }

    /** How a feed is written. */
    enum FeedFormat {
        ATOM("feed.xml"),
        JSON("feed.json");

        private final String file;

        FeedFormat(String file) {
            this.file = file;
        }
    }

    /**
     * The newest entries of a list, for programs that follow it.
     *
     * @param of the page of the list, which it stands beside
     */
    record Feed(Route of, FeedFormat format) implements Route {
        @Override
        public String address() {
            return of.address() + format.file;
        }
    }

    record Robots() implements Route {
        @Override
        public String address() {
            return "/robots.txt";
        }
    }

    record Sitemap() implements Route {
        @Override
        public String address() {
            return "/sitemap.xml";
        }
    }

    /** Whether a build writes a file for it; otherwise only the web server handles the address. */
    default boolean isWritten() {
        return true;
    }

    /** The file at this address, relative to the output folder. */
    default String file() {
        String path = address().substring(1);
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }
}
