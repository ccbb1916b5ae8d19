package org.tongbao.render;

import java.util.function.Function;
import org.tongbao.search.SearchDocument;

/**
 * A page that readers can find by its text.
 *
 * @param fromHtml makes its document from the HTML of the rendered page
 */
public record SearchedPage(Page page, Function<String, SearchDocument> fromHtml) {

    /** What the search knows of the page, given its HTML. */
    public SearchDocument document(String html) {
        return fromHtml.apply(html);
    }
}
