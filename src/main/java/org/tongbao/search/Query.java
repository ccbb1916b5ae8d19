package org.tongbao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query: clauses separated by white space, or by marks that mean nothing outside quotes, such as brackets. Each is to
 * be found as it was typed.
 *
 * @param clauses at least one of them not excluded
 */
record Query(List<Clause> clauses) {

    /** The most characters of a query. */
    static final int LONGEST = 200;

    private static final Pattern CLAUSE = Pattern.compile("(-?)(?:\"([^\"]+)\"|“([^”]+)”|([^ ]+))(?= |$)");

    /** What stands between marks: brackets, stops, and a comma or colon but not within a number. */
    private static final Pattern UNMARKED =
            Pattern.compile("(?:[0-9][,:](?=[0-9])|[^\\[\\](){}〔〕【】《》〈〉「」『』“”‘’\",:;!?、。—])+");

    static Query of(String typed) throws SearchException {
        String asked = Normalized.spaced(typed);
        if (asked.isEmpty()) {
            throw new SearchException(SearchException.Reason.EMPTY);
        }
        if (asked.codePointCount(0, asked.length()) > LONGEST) {
            throw new SearchException(SearchException.Reason.LONG);
        }
        List<Clause> clauses = new ArrayList<>();
        Matcher form = CLAUSE.matcher(asked);
        int at = 0;
        while (at < asked.length() && form.find(at)) {
            String phrase = form.group(2) != null ? form.group(2) : form.group(3);
            boolean excluded = !form.group(1).isEmpty();
            Stream<String> texts = phrase != null
                    ? Stream.of(phrase)
                    : UNMARKED.matcher(form.group(4)).results().map(MatchResult::group);
            texts.map(Normalized::of)
                    .filter(t -> !Tokenizer.runs(t).isEmpty())
                    .forEach(t -> clauses.add(new Clause(t, excluded, phrase != null)));
            at = form.end() + 1;
        }
        if (clauses.isEmpty()) {
            throw new SearchException(SearchException.Reason.NOTHING);
        }
        if (clauses.stream().allMatch(Clause::excluded)) {
            throw new SearchException(SearchException.Reason.ONLY_EXCLUDED);
        }
        return new Query(clauses);
    }

    /** The same in simplified characters; empty when it is in such. */
    Optional<Query> simplified() {
        return changed(Clause::simplified);
    }

    /** The same with its words as the beginnings of longer ones; empty when none is long enough. */
    Optional<Query> opened() {
        return changed(Clause::opened);
    }

    private Optional<Query> changed(UnaryOperator<Clause> change) {
        return Optional.of(new Query(clauses.stream().map(change).toList())).filter(q -> !q.equals(this));
    }

    /** The clauses that must be found. */
    List<Clause> wanted() {
        return clauses.stream().filter(c -> !c.excluded()).toList();
    }
}
