package org.tongbao.render.chart;

/**
 * The title and description of a chart, for readers who do not see it.
 *
 * @param id unlike any other in the page: an ASCII letter, then letters, digits, {@code -} and {@code _}
 * @param description what the chart shows, in words; may be empty
 */
public record Caption(String id, String title, String description) {

    public Caption {
        if (!id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("id " + id);
        }
    }
}
