package org.tongbao.check;

import java.util.HashMap;
import java.util.Map;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;

/** An id belongs to one entry, so that a reference can mean only one. */
final class IdCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : index.site().entries()) {
            Entry other = seen.putIfAbsent(entry.id(), entry);
            if (other != null) {
                diagnostics.add(Code.URL001, entry.place(), entry.id(), other.file());
            }
        }
    }
}
