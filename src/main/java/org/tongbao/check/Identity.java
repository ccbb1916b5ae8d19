package org.tongbao.check;

import org.jspecify.annotations.Nullable;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** The values that identify a row. */
final class Identity {

    private Identity() {}

    /** The code of a unit, which its names may change around; the number of a number; the line of any other value. */
    static String of(Value value, Entry entry, SiteIndex index) {
        if (value instanceof Value.NumberValue numeric) {
            return numeric.number().stripTrailingZeros().toPlainString();
        }
        return index.resolver().units().identity(value, entry);
    }

    /** The value as messages print it. */
    static String text(@Nullable Value value) {
        return value == null ? "" : value.line().orElse("");
    }
}
