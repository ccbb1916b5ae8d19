package org.tongbao.render.view;

/**
 * A field with its label.
 *
 * @param name as declared, for templates that want one field
 */
public record FieldView(String name, String label, ValueView value) {}
