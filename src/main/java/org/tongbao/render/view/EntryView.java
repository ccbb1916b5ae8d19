package org.tongbao.render.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry's page, whatever its kind.
 *
 * @param kind the name of the kind
 * @param fields the values of the kind's own fields that no board shows, in the order of their declaration
 * @param field the values of all public fields, those shared by all kinds among them, by name
 * @param boards the boards of figures and rows
 * @param body the text as HTML, the {@code dateline} at the start of its first paragraph; null if there is none
 * @param hub the entries it gathers; null if the kind is no hub
 * @param honours the persons and units it honours; null if the kind is no list of honours
 */
public record EntryView(
        String kind,
        HeadView head,
        StatusView status,
        List<FieldView> fields,
        Map<String, FieldView> field,
        List<TableView> tables,
        List<BoardView> boards,
        @Nullable Html body,
        FilesView files,
        RelationsView relations,
        @Nullable HubView hub,
        @Nullable HonoursView honours) {

    /**
     * The part above the text.
     *
     * @param kind the label of the kind
     * @param published to the minute if the minute is known
     * @param modified the time of the last update, to the minute if the minute is known
     * @param day of publication, without the minute
     * @param undated whether the sources say no date, so that the one here is when the site put it together
     * @param document whether it is an official document of the publisher, with a number, and prints as one
     * @param table the header table of the document: 索引号, 主题分类, 发布机构 …
     */
    public record HeadView(
            String kind,
            String title,
            String published,
            String publishedIso,
            @Nullable String modified,
            @Nullable String modifiedIso,
            String day,
            boolean undated,
            boolean document,
            List<String> sources,
            String publisher,
            PaperView paper,
            @Nullable String summary,
            List<FieldView> table) {}

    /**
     * What a document says of itself.
     *
     * @param issuer the body in its red head
     * @param printedBy who printed and sent it
     * @param signed the bodies that sign below the text; empty if there is no signature
     * @param day the day below them
     * @param written whether the signature is written, and so stands on the screen as well as on paper
     */
    public record PaperView(
            String issuer,
            String printedBy,
            List<String> signed,
            @Nullable String day,
            boolean written) {}

    /**
     * Notices above the text.
     *
     * @param draft not published yet: only the preview shows it
     * @param withdrawal set: nothing but the banner and the title is shown
     */
    public record StatusView(
            boolean draft,
            @Nullable WithdrawalView withdrawal,
            @Nullable ValidityView validity,
            @Nullable PublicityView publicity,
            List<CorrectionView> corrections) {}

    /**
     * The files of the entry.
     *
     * @param data address of the entry as JSON
     */
    public record FilesView(List<ImageView> images, List<FileView> attachments, String data) {}

    /**
     * Links to related entries.
     *
     * @param mentionedBy the entries that refer to it, except those it links to
     * @param seriesName null when it belongs to no series
     * @param series the nearest issues of the series
     * @param issues how many issues the series has
     * @param newer the next issue of the series; of an entry in no series, the next of its kind
     * @param older the issue before it, or the entry before it
     */
    public record RelationsView(
            @Nullable LinkView campaign,
            @Nullable LinkView region,
            List<LinkView> units,
            List<LinkView> tags,
            List<LinkView> related,
            List<LinkView> mentionedBy,
            @Nullable String seriesName,
            List<LinkView> series,
            int issues,
            @Nullable LinkView newer,
            @Nullable LinkView older) {}

    /**
     * A correction: the wrong value and the right one.
     *
     * @param id its anchor on the page
     * @param what the label of the corrected field; null if only text was corrected
     */
    public record CorrectionView(
            String id, String date, @Nullable String what, String was, String now, String why) {}

    /** Why nothing is shown any more. */
    public record WithdrawalView(String date, String reason) {}

    /**
     * A publicity period.
     *
     * @param state how far it is, in words
     * @param contact how to object; null if objections are closed
     */
    public record PublicityView(
            String from,
            String until,
            String state,
            @Nullable String contact) {}

    /**
     * The validity.
     *
     * @param until the last day of validity, if it ended on a day
     * @param successor the entry that replaces it
     */
    public record ValidityView(
            String state, @Nullable String until, @Nullable LinkView successor) {}
}
