package org.tongbao.render.view;

/**
 * HTML made by us from Markdown: the only text that templates print without escaping.
 *
 * @param markup safe as it is
 */
public record Html(String markup) {

    public boolean isEmpty() {
        return markup.isBlank();
    }
}
