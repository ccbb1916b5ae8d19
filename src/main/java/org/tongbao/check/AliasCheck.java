package org.tongbao.check;

import java.util.List;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Aliases;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;

/** An alias is an address within the site: {@code /old/12.html}. */
final class AliasCheck implements Check {

    private static final Pattern HOST = Pattern.compile("^https?://[^/]++(?=/)");

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.checked()) {
            for (Value.Text alias : entry.values().many("aliases", Value.Text.class)) {
                if (Aliases.normal(alias.text()).isEmpty()) {
                    List<String> path = Aliases.normal(
                                    HOST.matcher(alias.text()).replaceFirst(""))
                            .stream()
                            .toList();
                    diagnostics.add(new Diagnostic(Code.URL003, alias.place(), List.of(alias.text()), path));
                }
            }
        }
    }
}
