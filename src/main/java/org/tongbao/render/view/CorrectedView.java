package org.tongbao.render.view;

/**
 * The value before a correction.
 *
 * @param href the address of the notice of the correction
 */
public record CorrectedView(String was, String href) {}
