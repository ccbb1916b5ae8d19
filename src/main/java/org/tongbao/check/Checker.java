package org.tongbao.check;

import java.util.List;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.SiteIndex;

/** Runs every check there is. */
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
            new EmptyEntryCheck(),
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

    private Checker() {}

    public static void check(SiteIndex index, Diagnostics diagnostics) {
        CHECKS.forEach(check -> check.run(index, diagnostics));
    }
}
