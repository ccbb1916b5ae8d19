package org.tongbao.render.view;

/**
 * A file to download.
 *
 * @param type in capitals: CSV, PDF
 * @param size for people: 12 KB
 */
public record FileView(String label, String href, String type, String size) {}
