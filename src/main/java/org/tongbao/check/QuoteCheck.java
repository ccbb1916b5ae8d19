package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Hints;
import org.tongbao.diag.LocalizedText;
import org.tongbao.index.FieldReferences;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Table;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

/** Every figure that text quotes is there, and to be read. */
final class QuoteCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Hints hints = new Hints();
        for (Entry entry : index.published()) {
            for (Table table : entry.kind().tables()) {
                for (Values row : entry.rows(table.name())) {
                    row.valuesOf(Value.Text.class, t -> refuseInCell(t, diagnostics));
                }
            }
            entry.valuesOf(Value.QuoteValue.class)
                    .map(q -> new Body.Quote(q.entry(), q.field(), q.place()))
                    .forEach(q -> judge(q, index.fieldReferences().resolve(q, entry), hints, diagnostics));
            for (Body body : entry.bodies()) {
                for (Body.Quote quote : body.quotes()) {
                    judge(quote, index.fieldReferences().resolve(quote, entry), hints, diagnostics);
                }
            }
        }
    }

    /** Rejects quotations in cells, which are data for sums and downloads. */
    private static void refuseInCell(Value.Text cell, Diagnostics diagnostics) {
        if (cell.text().contains("{{")) {
            diagnostics.add(Code.FIG010, cell.place(), cell.text(), new LocalizedText("quote.cell"));
        }
    }

    private static void judge(Body.Quote quote, FieldReferences.Quoted quoted, Hints hints, Diagnostics diagnostics) {
        String written = quote.entry() + "#" + quote.field();
        if (quoted instanceof FieldReferences.Nothing nothing) {
            List<String> near = hints.near(nothing.wrong(), nothing.known());
            diagnostics.add(new Diagnostic(Code.FIG010, quote.place(), List.of(written, nothing.why()), near));
        } else if (quoted instanceof FieldReferences.Unreadable unreadable) {
            diagnostics.add(Code.FIG011, quote.place(), written, unreadable.why());
        }
    }
}
