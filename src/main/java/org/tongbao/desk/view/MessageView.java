package org.tongbao.desk.view;

/**
 * A message.
 *
 * @param level {@code error} or {@code warning}
 * @param at the id of the part of the form that it is about; empty if it is about the whole
 * @param about the label of that part, or the file
 * @param hint what to do; may be empty
 */
public record MessageView(String level, String at, String about, String text, String hint) {}
