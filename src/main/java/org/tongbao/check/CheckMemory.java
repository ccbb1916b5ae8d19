package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Diagnostic;
import org.tongbao.index.Remembered;
import org.tongbao.model.Entry;

/** What the checks that read one entry alone said of each, for the next run over the same site. */
public final class CheckMemory {

    final Remembered<Entry, List<Diagnostic>> ofEntries = new Remembered<>();
}
