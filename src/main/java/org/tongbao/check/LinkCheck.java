package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Hints;
import org.tongbao.diag.Place;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.index.SiteIndex;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.source.Limits;

/** Every link in text and fields has a target and hides none. FileCheck covers files. */
final class LinkCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        Hints hints = new Hints();
        for (Entry entry : index.published()) {
            entry.valuesOf(Value.Link.class).forEach(l -> judge(l.to(), l.place(), entry, index, hints, diagnostics));
            for (Body body : entry.bodies()) {
                body.links().forEach(l -> judge(l.to(), l.place(), entry, index, hints, diagnostics));
            }
        }
    }

    private static void judge(
            String written, Place place, Entry from, SiteIndex index, Hints hints, Diagnostics diagnostics) {
        Outcome outcome = index.links().resolve(written, from);
        if (outcome instanceof Outcome.Dangerous) {
            diagnostics.add(Code.LNK001, place, written);
        } else if (outcome instanceof Outcome.NoPage no) {
            diagnostics.add(new Diagnostic(
                    Code.LNK002, place, List.of(written), no.near().get()));
        } else if (outcome instanceof Outcome.NoHeading no) {
            List<String> near = hints.near(no.anchor(), no::headings);
            diagnostics.add(new Diagnostic(Code.LNK003, place, List.of(no.anchor()), near));
        } else if (outcome instanceof Outcome.Unknown) {
            diagnostics.add(Code.LNK005, place, brief(written));
        } else if (outcome instanceof Outcome.Hidden hidden && hidden.entry().isDraft()) {
            diagnostics.add(Code.REF005, place, written, hidden.entry().title());
        } else if (outcome instanceof Outcome.Inside inside) {
            inside.entry()
                    .filter(e -> e.isWithdrawn() && !e.id().equals(from.id()))
                    .ifPresent(e -> diagnostics.add(Code.REF008, place, written, ReferenceCheck.withdrawnOn(e)));
        }
    }

    /** A link can be as long as a text, and be used as often. */
    private static String brief(String written) {
        return written.length() <= Limits.LINK ? written : written.substring(0, 40) + "…";
    }
}
