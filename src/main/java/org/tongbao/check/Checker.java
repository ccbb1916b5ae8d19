package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;

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
            new SizeCheck(),
            new TitleCheck(),
            new IssuerCheck(),
            new StatusCheck(),
            new CorrectionCheck(),
            new LaterDayCheck(),
            new SanctionCheck(),
            new RuleCheck(),
            new SeriesCheck(),
            new ContinuityCheck(),
            new DuplicateCheck(),
            new FormulaCheck(),
            new QuoteCheck(),
            new ProseCheck(),
            new RelativeDateCheck(),
            new RegisterCheck(),
            new SettingsCheck(),
            new NormCheck());

    /** Passes over entries that could not be read, so it runs before other checks find errors. */
    private static final Check EMPTY_ENTRIES = new EmptyEntryCheck();

    private Checker() {}

    public static void check(SiteIndex index, Diagnostics diagnostics) {
        EMPTY_ENTRIES.run(index, diagnostics);
        CHECKS.parallelStream().forEach(check -> check.run(index, diagnostics));
    }
}
