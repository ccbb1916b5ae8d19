package org.tongbao.desk.view;

/**
 * A page of the desk.
 *
 * @param site the title of the site
 * @param at which link of the navigation leads here: {@code home}, {@code list}, {@code new}; empty if none
 * @param content the view of what the page shows
 */
public record PageView(String site, String title, String at, Record content) {}
