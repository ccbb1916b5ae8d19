package org.tongbao.search;

import java.util.List;

/** What a gram that only checks is made of: it is in the index when each of these is in many pages. */
final class VerifyingTerms {

    private VerifyingTerms() {}

    static List<String> parts(String term, TermKind kind) {
        if (kind == TermKind.TRIGRAM) {
            int second = term.offsetByCodePoints(0, 1);
            int third = term.offsetByCodePoints(second, 1);
            return List.of(term.substring(0, third), term.substring(second));
        }
        List<Tokenizer.Run> runs = Tokenizer.runs(term);
        return runs.stream().map(r -> term.substring(r.start(), r.end())).toList();
    }
}
