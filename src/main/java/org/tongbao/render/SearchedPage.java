package org.tongbao.render;

import org.tongbao.search.DocumentText;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchableText;

/** A page that readers can find by its text. */
public record SearchedPage(Page page, SearchDocument document) {

    /** The document with its text, extracted from the HTML of the rendered page. */
    public DocumentText text(String html) {
        return new DocumentText(document, SearchableText.blocks(html));
    }
}
