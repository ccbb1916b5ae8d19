package org.tongbao.cli;

import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Language;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Printable;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;

/**
 * The kind that a reader named, in English or Chinese.
 *
 * @param word as typed
 * @param meant the kinds it may mean: one when it decides
 * @param known all kinds there are
 */
record NamedKind(String word, List<Kind> meant, List<Kind> known) {

    static NamedKind of(Kinds kinds, String word) {
        return new NamedKind(word, kinds.meantBy(word.strip()), kinds.all());
    }

    Optional<Kind> kind() {
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    /** Why the word names no kind, and those to choose from. */
    String objection(Language language) {
        Optional<Field> holder = meant.isEmpty() ? holder() : Optional.empty();
        if (holder.isPresent()) {
            Kind of = known.stream()
                    .filter(k -> k.fields().fields().contains(holder.get()))
                    .findFirst()
                    .orElseThrow();
            return Messages.in(language)
                    .text(
                            "cli.noKind.value",
                            Printable.of(word),
                            of.label(),
                            holder.get().label());
        }
        String key = meant.isEmpty() ? "cli.noKind" : "cli.manyKinds";
        List<String> choices = (meant.isEmpty() ? known : meant)
                .stream().map(k -> k.label() + " " + k.name()).toList();
        return Messages.in(language).text(key, Printable.of(word), choices);
    }

    /** The field of some kind that may say the word, as 文种 may say 公示. */
    private Optional<Field> holder() {
        return known.stream()
                .flatMap(k -> k.fields().fields().stream())
                .filter(f -> f.type() instanceof FieldType.Choice choice
                        && choice.options().stream().anyMatch(o -> o.label().equals(word.strip())))
                .findFirst();
    }
}
