package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** A document with a number of another body names that body, or the red head would name the host of the site. */
final class IssuerCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        List<String> own = index.site().config().office().documentCodes();
        if (own.isEmpty()) {
            return;
        }
        for (Entry entry : index.published()) {
            entry.values()
                    .find("documentNumber", Value.Text.class)
                    .filter(n -> own.stream().noneMatch(n.text()::startsWith))
                    .filter(n -> entry.values().get("issuer") == null)
                    .ifPresent(n -> diagnostics.add(Code.FLD014, n.place(), n.text(), own));
        }
    }
}
