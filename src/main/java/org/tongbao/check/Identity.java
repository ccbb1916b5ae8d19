package org.tongbao.check;

import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;

/** The values that tell one row from another. */
final class Identity {

    private Identity() {}

    /** The code of a unit, which its names may change around; the text of any other value. */
    static String of(Value value, Entry entry, SiteIndex index) {
        return value instanceof Value.Reference reference
                ? index.resolver()
                        .units()
                        .unit(reference, entry)
                        .map(Unit::code)
                        .orElse(reference.written())
                : text(value);
    }

    /** The value as messages print it. */
    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Numeric numeric) {
            return numeric.number().stripTrailingZeros().toPlainString();
        } else if (value instanceof Value.Date date) {
            return date.date().toString();
        } else if (value instanceof Value.Choice choice) {
            return choice.option().label();
        }
        return value instanceof Value.Reference reference ? reference.written() : String.valueOf(value);
    }
}
