/**
 * Charts as SVG that is ready to print: figures in, text out, nothing known of sites or templates. A chart is 360 units
 * wide and as high as what it shows. It carries classes and the attributes of SVG, never a style or a script; its
 * colours are in the style sheet of the theme, and without one it is black on white and can still be read, since
 * what differs in colour differs in pattern too.
 *
 * <p>Lengths are counted in whole tenths of a unit, so that a chart is the same bytes on every machine.
 */
@NullMarked
package org.tongbao.render.chart;

import org.jspecify.annotations.NullMarked;
