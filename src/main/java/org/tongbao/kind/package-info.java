/** Kinds of bulletin, declared in YAML: the vocabulary of fields, its reader, and the JSON Schema made from it. */
@NullMarked
package org.tongbao.kind;

import org.jspecify.annotations.NullMarked;
