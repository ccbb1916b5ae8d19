package org.tongbao.check;

import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** A title ends without a full stop. */
final class TitleCheck implements EntryCheck {

    @Override
    public void run(Entry entry, Diagnostics diagnostics) {
        entry.values()
                .find("title", Value.Text.class)
                .filter(t -> t.text().endsWith("。"))
                .ifPresent(t -> diagnostics.add(Code.VAL004, t.place(), t.text()));
    }
}
