package org.tongbao.render.view;

/**
 * A link ready to print.
 *
 * @param current whether its target is the page itself
 */
public record LinkView(String text, String href, boolean current) {

    public LinkView(String text, String href) {
        this(text, href, false);
    }
}
