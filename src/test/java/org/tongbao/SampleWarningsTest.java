package org.tongbao;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongbao.cli.Tongbao;

/** The figures of the sample site, which are those of its sources, against the rules of their kinds. */
@Tag("once")
class SampleWarningsTest {

    /** A diagnostic in a report: the file it is in, then its code. */
    private static final Pattern DIAGNOSTIC = Pattern.compile("(?m)^(content/[^:]+):[^\\[]*\\[([A-Z]+\\d+)]");

    /** What the sources leave open is a warning, and nothing else is. */
    @Test
    void theSampleWarnsOfWhatItsSourcesLeaveOpenAndOfNothingElse() {
        Tongbao.Run check = Tongbao.at(TestSite.REPOSITORY, "check");

        assertThat(check.status()).as(check.err()).isZero();
        assertThat(diagnostics(check))
                .containsExactlyInAnyOrder(
                        "content/accountability/taixing/taixing-accountability-2014/index.md FIG008",
                        "content/complaints/taixing/taixing-complaints-2014.md FIG006",
                        "content/evaluations/huzhou/huzhou-citizen-evaluation.md FIG008",
                        // The source counts five bulletins of four inspections, and does not say why.
                        "content/inspections/2018/anning-inspection-2018.md FIG002",
                        "content/pledges/2018/yaan-pledges-2018-08.md FIG005");
    }

    private static List<String> diagnostics(Tongbao.Run check) {
        return Stream.of(check.out(), check.err())
                .flatMap(text -> DIAGNOSTIC.matcher(text).results())
                .map(r -> r.group(1) + " " + r.group(2))
                .toList();
    }
}
