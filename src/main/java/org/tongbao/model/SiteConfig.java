package org.tongbao.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Place;

/**
 * {@code content/site.yaml}.
 *
 * @param baseUrl the address of the site, without a slash at its end
 * @param campaign the campaign shown on the home page
 * @param sample a sentence shown on every page of a site that is only an example
 * @param refusesUnstated whether a published fact that changed without a statement stops a build
 */
public record SiteConfig(
        String title,
        String host,
        String baseUrl,
        Optional<String> description,
        Look look,
        Office office,
        Optional<Value.Reference> campaign,
        Optional<String> sample,
        List<Channel> channels,
        List<Section> sections,
        List<Region> regions,
        List<TagAddress> tags,
        List<Removed> removed,
        boolean refusesUnstated) {

    /**
     * The appearance of pages.
     *
     * @param theme its name
     * @param language of the texts of the theme; content is Chinese whatever it is
     */
    public record Look(String theme, String language) {}

    /**
     * The operator of the site, shown in the footer of every page.
     *
     * @param documentCodes 机关代字, with which the numbers of its own documents begin; none if it does not say
     */
    public record Office(
            Optional<String> organizer,
            List<String> documentCodes,
            Optional<String> siteIdCode,
            Optional<String> icp,
            Optional<String> police,
            Optional<String> phone,
            Optional<String> email,
            Optional<String> address,
            Optional<String> errorReport,
            Optional<Complaint> complaint) {}

    /** How to complain. */
    public record Complaint(Optional<String> phone, Optional<String> hours, Optional<Value.Reference> page) {}

    /**
     * A channel: the list page of a kind.
     *
     * @param type one of the channel types of the page-tag norm
     * @param every the intended interval of publication
     */
    public record Channel(
            String kind,
            Optional<String> name,
            Optional<String> description,
            List<String> keywords,
            Optional<String> type,
            Optional<String> every,
            Place place) {
        public Channel {
            keywords = List.copyOf(keywords);
        }
    }

    /**
     * Columns that belong together, as the navigation shows them.
     *
     * @param channels the kinds of its channels
     */
    public record Section(String name, String slug, Optional<String> description, List<String> channels, Place place) {
        public Section {
            channels = List.copyOf(channels);
        }
    }

    public record Region(
            String code, String name, Optional<String> fullName, Optional<String> description, Place place) {}

    /** The ASCII form of a tag in addresses. */
    public record TagAddress(String name, String slug, Place place) {}

    /** A published address that the site gives up, on which day and why. */
    public record Removed(String address, Optional<LocalDate> date, String reason, Place place) {

        /** The address as pages have it: {@code /notices/2018/inspection-1} is a folder like any other. */
        public String normal() {
            String last = address.substring(address.lastIndexOf('/') + 1);
            return last.isEmpty() || last.contains(".") ? address : address + "/";
        }
    }

    public SiteConfig {
        channels = List.copyOf(channels);
        sections = List.copyOf(sections);
        regions = List.copyOf(regions);
        tags = List.copyOf(tags);
        removed = List.copyOf(removed);
    }

    /** The path of the site on its host, {@code ""} for the root. */
    public String basePath() {
        int path = baseUrl.indexOf('/', baseUrl.indexOf("://") + 3);
        return path < 0 ? "" : baseUrl.substring(path);
    }
}
