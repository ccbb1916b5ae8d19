package org.tongbao.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Printable;
import org.tongbao.search.SearchResults;
import org.tongbao.search.SearchResults.Count;
import org.tongbao.search.SearchResults.Hit;
import org.tongbao.search.SearchResults.Part;

/**
 * The results of a search, for a person.
 *
 * @param colour whether the reader's terminal shows what is bold
 */
record SearchText(Messages messages, boolean colour) {

    /** Nobody reads more values of a facet in a terminal; all are in the JSON. */
    private static final int MOST_VALUES = 10;

    /**
     * Prints.
     *
     * @param asked what was typed
     * @param narrowed whether only some values of facets were wanted
     */
    String print(SearchResults results, String asked, boolean narrowed) {
        if (results.hits().isEmpty()) {
            String nothing = line(messages.text("cli.search.nothing.found", Printable.of(asked)));
            return nothing + line(messages.text(narrowed ? "cli.search.advice.narrowed" : "cli.search.advice"));
        }
        StringBuilder out = new StringBuilder(line(count(results)));
        for (Hit hit : results.hits()) {
            out.append('\n');
            out.append(line(hit.date() + "  " + Printable.of(hit.kind()) + "  " + parts(hit.titleParts())));
            out.append(line(
                    "  " + Printable.of(hit.anchor().isEmpty() ? hit.address() : hit.address() + "#" + hit.anchor())));
            out.append(
                    hit.snippet().isEmpty()
                            ? ""
                            : line("  " + parts(hit.snippet()).strip()));
        }
        if (results.more()) {
            out.append('\n').append(line(messages.text("cli.search.more")));
        }
        out.append('\n');
        results.facets().forEach((name, values) -> out.append(facet(name, values)));
        return out.toString();
    }

    private String count(SearchResults results) {
        String count = messages.text("cli.search.found", results.total());
        return results.instead()
                .map(i -> messages.text("cli.search.how.instead", count, Printable.of(i.of()), Printable.of(i.word())))
                .orElseGet(() -> messages.text("cli.search.how." + results.mode(), count));
    }

    private String facet(String name, List<Count> values) {
        List<String> labels = values.stream()
                .map(v -> messages.text("cli.search.value", v.label(), v.count()))
                .toList();
        String label = messages.text("cli.search.facet." + name);
        return values.isEmpty() ? "" : line(messages.text("cli.search.facet", label, some(labels, messages)));
    }

    /** The first of some words, and how many there are if these are not all. */
    static String some(List<String> words, Messages messages) {
        String first = words.stream()
                .limit(MOST_VALUES)
                .map(Printable::of)
                .collect(Collectors.joining(messages.text("list.join")));
        return words.size() <= MOST_VALUES ? first : messages.text("cli.search.some", first, words.size());
    }

    private String parts(List<Part> parts) {
        return parts.stream()
                .map(p -> p.marked() && colour
                        ? "\u001b[1m" + Printable.of(p.text()) + "\u001b[0m"
                        : Printable.of(p.text()))
                .collect(Collectors.joining());
    }

    private static String line(String text) {
        return text + "\n";
    }
}
