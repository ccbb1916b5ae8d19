package org.tongbao.render.chart;

import java.math.BigDecimal;

/**
 * A part of a {@link Stack}.
 *
 * @param value shown when it is above zero
 * @param printed the value as readers read it
 */
public record Segment(Swatch swatch, String name, BigDecimal value, String printed) {

    /** Its name and its value, or the name alone when the value is not known. */
    String named() {
        return printed.isBlank() ? name : name + " " + printed;
    }

    boolean shows() {
        return value.signum() > 0;
    }
}
