package org.tongbao.render.chart;

/**
 * One of the fills of a tone.
 *
 * @param step 0 to 3; neighbours differ in pattern and in how dark they are
 */
public record Swatch(Tone tone, int step) {

    public static final int STEPS = 4;

    public Swatch {
        if (step < 0 || step >= STEPS) {
            throw new IllegalArgumentException("step " + step);
        }
    }
}
