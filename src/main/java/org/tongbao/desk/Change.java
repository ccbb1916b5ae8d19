package org.tongbao.desk;

import java.util.Optional;

/**
 * A change of a field.
 *
 * @param name of the field or table
 * @param text what it says now; empty if it is taken away
 */
record Change(String name, Optional<FieldText> text) {}
