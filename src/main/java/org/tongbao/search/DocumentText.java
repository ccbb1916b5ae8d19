package org.tongbao.search;

import java.util.List;

/**
 * A document with the text that can be found.
 *
 * @param blocks as {@link SearchableText} reads them from the page
 */
public record DocumentText(SearchDocument document, List<String> blocks) {

    public DocumentText {
        blocks = List.copyOf(blocks);
    }
}
