package org.tongbao.check;

import org.tongbao.diag.Diagnostics;
import org.tongbao.model.Entry;

/** A rule that each entry must keep by itself. It reads nothing but the entry, so that it runs once for each. */
interface EntryCheck {

    /**
     * Examines an entry.
     *
     * @param entry as it was written, with its figures computed; of a withdrawn one the notice alone
     */
    void run(Entry entry, Diagnostics diagnostics);
}
