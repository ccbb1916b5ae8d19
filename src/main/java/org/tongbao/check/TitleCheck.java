package org.tongbao.check;

import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** A title ends without a full stop. */
final class TitleCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            entry.values()
                    .find("title", Value.Text.class)
                    .filter(t -> t.text().endsWith("。"))
                    .ifPresent(t -> diagnostics.add(Code.VAL004, t.place(), t.text()));
        }
    }
}
