package org.tongbao.render;

import org.tongbao.index.SiteIndex;
import org.tongbao.markdown.BodyRenderer;
import org.tongbao.model.Entry;

/** The data that every {@code …Views} class needs. */
record Context(SiteIndex index, Theme theme, Hrefs hrefs, Formats formats, EntryFiles files) {

    /** The language of the content, independent of that of the theme. */
    static final String CONTENT_LANGUAGE = "zh-CN";

    static Context of(SiteIndex index, Theme theme, EntryFiles files) {
        var config = index.site().config();
        return new Context(index, theme, new Hrefs(config.baseUrl(), config.basePath()), new Formats(theme), files);
    }

    String text(String key, Object... arguments) {
        return theme.text(key, arguments);
    }

    /** Prints the values of an entry in one line. */
    ThemeText text(Entry entry) {
        return new ThemeText(this, entry);
    }

    /** Renders the Markdown of an entry. */
    BodyRenderer markdown(Entry entry) {
        var words = new BodyRenderer.Words(
                text("table.label"),
                text("table.cue"),
                text("notes"),
                note -> text("note", String.valueOf(note)),
                (note, mark) -> text("note.back", String.valueOf(note), String.valueOf(mark)));
        return new BodyRenderer(new EntryLinks(this, entry), words);
    }
}
