package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;

/** Runs every check there is, on all processors. */
public final class Checker {

    private static final List<Check> CHECKS = List.of(
            new IdCheck(),
            new AddressCheck(),
            new AliasCheck(),
            new ReferenceCheck(),
            new LinkCheck(),
            new FileCheck(),
            new PictureCheck(),
            new AttachmentCheck(),
            new IssuerCheck(),
            new StatusCheck(),
            new LaterDayCheck(),
            new SanctionCheck(),
            new RuleCheck(),
            new SeriesCheck(),
            new ContinuityCheck(),
            new DuplicateCheck(),
            new FormulaCheck(),
            new QuoteCheck(),
            new RegisterCheck(),
            new SettingsCheck(),
            new NormCheck());

    private static final List<EntryCheck> OF_ENTRIES = List.of(
            new SizeCheck(), new TitleCheck(), new CorrectionCheck(), new ProseCheck(), new RelativeDateCheck());

    /** Passes over entries that could not be read, so it runs before other checks find errors. */
    private static final Check EMPTY_ENTRIES = new EmptyEntryCheck();

    private Checker() {}

    public static void check(SiteIndex index, Diagnostics diagnostics) {
        check(index, diagnostics, new CheckMemory());
    }

    /**
     * Runs every check.
     *
     * @param memory of an earlier run over the same site
     */
    public static void check(SiteIndex index, Diagnostics diagnostics, CheckMemory memory) {
        EMPTY_ENTRIES.run(index, diagnostics);
        CHECKS.parallelStream().forEach(check -> check.run(index, diagnostics));
        memory.ofEntries.begin();
        memory.ofEntries.ofAll(index.published(), Checker::check).forEach(said -> said.forEach(diagnostics::add));
    }

    private static List<Diagnostic> check(Entry entry) {
        Diagnostics own = new Diagnostics();
        OF_ENTRIES.forEach(check -> check.run(entry, own));
        return own.sorted();
    }
}
