package org.tongbao.desk.view;

/**
 * What is said when an entry is not there any more.
 *
 * @param typed what was typed in its form; empty if nothing was
 */
public record GoneView(String address, String typed) {}
