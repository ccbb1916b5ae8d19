package org.tongbao.check;

import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;

/** One rule the site must keep. A check reads the index and adds to the diagnostics, nothing else. */
interface Check {

    void run(SiteIndex index, Diagnostics diagnostics);
}
