package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Suggestions;
import org.tongbao.index.Quotes;
import org.tongbao.index.SiteIndex;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;

/** Every figure that text quotes is there, and to be read. */
final class QuoteCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.checked()) {
            for (Body body : entry.bodies()) {
                for (Body.Quote quote : body.quotes()) {
                    judge(quote, index.quotes().resolve(quote, entry), diagnostics);
                }
            }
        }
    }

    private static void judge(Body.Quote quote, Quotes.Quoted quoted, Diagnostics diagnostics) {
        String written = quote.entry() + "#" + quote.field();
        if (quoted instanceof Quotes.Nothing nothing) {
            List<String> near = Suggestions.near(nothing.wrong(), nothing.known());
            diagnostics.add(new Diagnostic(Code.FIG010, quote.place(), List.of(written, nothing.why()), near));
        } else if (quoted instanceof Quotes.Unreadable unreadable) {
            diagnostics.add(Code.FIG011, quote.place(), written, unreadable.why());
        }
    }
}
