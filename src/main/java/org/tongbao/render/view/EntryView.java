package org.tongbao.render.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry's page, whatever its kind.
 *
 * @param kind the name of the kind
 * @param kindLabel the label of the kind
 * @param published to the minute where the minute is known
 * @param day of publication, without the minute
 * @param header the document's header table: 索引号, 主题分类, 发布机构 …
 * @param fields the values of the kind's own fields that no board shows, in the order of their declaration
 * @param field the values of all of the kind's own fields, by name
 * @param boards what the kind's views show of the figures and rows
 * @param body the text as HTML, null when there is none
 * @param draft not published yet: only the preview shows it
 * @param withdrawal set: nothing but the banner and the title is shown
 * @param data address of the entry as JSON
 */
public record EntryView(
        String kind,
        String kindLabel,
        String title,
        String published,
        String publishedIso,
        String day,
        List<String> sources,
        @Nullable String publisher,
        @Nullable String summary,
        @Nullable LinkView region,
        @Nullable LinkView campaign,
        List<FieldView> header,
        List<FieldView> fields,
        Map<String, FieldView> field,
        List<TableView> tables,
        List<BoardView> boards,
        @Nullable Html body,
        List<ImageView> images,
        List<FileView> attachments,
        List<LinkView> units,
        List<LinkView> tags,
        List<LinkView> related,
        List<LinkView> mentionedBy,
        List<LinkView> series,
        @Nullable String seriesName,
        @Nullable LinkView newer,
        @Nullable LinkView older,
        boolean draft,
        List<CorrectionView> corrections,
        @Nullable WithdrawalView withdrawal,
        @Nullable PublicityView publicity,
        @Nullable ValidityView validity,
        String data) {

    /**
     * What was wrong, and what is right.
     *
     * @param id where it stands on the page
     * @param what the label of the field; nothing when only text was corrected
     */
    public record CorrectionView(
            String id, String date, @Nullable String what, String was, String now, String why) {}

    /** Why nothing is shown any more. */
    public record WithdrawalView(String date, String reason) {}

    /**
     * A publicity period.
     *
     * @param state how far it is, in words
     * @param contact how to object; nothing when one cannot
     */
    public record PublicityView(
            String from,
            String until,
            String state,
            @Nullable String contact) {}

    /**
     * What became of it.
     *
     * @param until the last day it was valid, where that is why
     * @param successor what stands in its place
     */
    public record ValidityView(
            String state, @Nullable String until, @Nullable LinkView successor) {}
}
