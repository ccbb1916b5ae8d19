package org.tongbao.render.view;

/**
 * What stood there before a correction.
 *
 * @param href where the correction is told
 */
public record CorrectedView(String was, String href) {}
