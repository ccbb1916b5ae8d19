package org.tongbao.render;

import java.time.Duration;

/**
 * How much a template may do for one page.
 *
 * @param characters the longest page
 * @param time the longest it may take
 */
record TemplateLimits(int characters, Duration time) {

    /** The stated limits; they are listed in {@code docs/content.md}. */
    static final TemplateLimits STATED = new TemplateLimits(16_000_000, Duration.ofSeconds(30));
}
