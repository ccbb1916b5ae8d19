package org.tongbao.render.view;

/**
 * A link ready to print.
 *
 * @param current whether it leads to the page it stands on
 */
public record LinkView(String text, String href, boolean current) {

    public LinkView(String text, String href) {
        this(text, href, false);
    }
}
