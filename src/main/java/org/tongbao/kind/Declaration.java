package org.tongbao.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.diag.Suggestions;
import org.tongbao.source.Node;

/**
 * One mapping of a declaration. It returns each word with its type and reports a wrong one at its place.
 */
record Declaration(Node.Mapping mapping, Diagnostics diagnostics) {

    static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /** Reports every word that is not among the allowed ones. */
    void allow(Set<String> words) {
        for (Node.Pair pair : mapping.pairs()) {
            String word = pair.key().text();
            if (!words.contains(word)) {
                unknown(Code.KND001, pair.key().place(), word, words);
            }
        }
    }

    void unknown(Code code, Place place, String word, Collection<String> known) {
        diagnostics.add(new Diagnostic(code, place, List.of(word), Suggestions.near(word, known)));
    }

    Optional<Node> node(String word) {
        return mapping.get(word);
    }

    Optional<Node.Scalar> scalar(String word) {
        Optional<Node> node = node(word);
        if (node.isPresent() && !(node.get() instanceof Node.Scalar)) {
            wrong(word, node.get(), "declaration.text");
        }
        return node.filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    Optional<String> text(String word) {
        return scalar(word).map(Node.Scalar::text);
    }

    /** A required word; empty text if it is missing. */
    String required(String word) {
        Optional<String> text = text(word).filter(t -> !t.isBlank());
        if (text.isEmpty()) {
            diagnostics.add(Code.KND002, mapping.place(), word);
        }
        return text.orElse("");
    }

    boolean flag(String word, boolean otherwise) {
        Optional<Node.Scalar> scalar = scalar(word);
        if (scalar.isEmpty()) {
            return otherwise;
        }
        String text = scalar.get().text();
        if (!text.equals("true") && !text.equals("false")) {
            wrong(word, scalar.get(), "declaration.flag");
        }
        return text.equals("true");
    }

    /** One of some words; the message for a wrong one is {@code declaration.WORD}. */
    <T> T choice(String word, Map<String, T> choices, T otherwise) {
        Optional<Node.Scalar> scalar = scalar(word);
        Optional<T> choice = scalar.map(s -> choices.get(s.text()));
        if (scalar.isPresent() && choice.isEmpty()) {
            wrong(word, scalar.get(), "declaration." + word);
        }
        return choice.orElse(otherwise);
    }

    /** {@code word: one} or {@code word: [one, two]}. */
    List<Node.Scalar> scalars(String word) {
        List<Node.Scalar> all = new ArrayList<>();
        Optional<Node> node = node(word);
        List<Node> items = node.filter(Node.Sequence.class::isInstance)
                .map(n -> ((Node.Sequence) n).items())
                .orElse(node.stream().toList());
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar) {
                all.add(scalar);
            } else {
                wrong(word, item, "declaration.text");
            }
        }
        return all;
    }

    Optional<Integer> integer(String word) {
        Optional<Node.Scalar> scalar = scalar(word);
        if (scalar.isPresent() && !scalar.get().text().matches("[0-9]{1,9}")) {
            wrong(word, scalar.get(), "declaration.integer");
            return Optional.empty();
        }
        return scalar.map(s -> Integer.parseInt(s.text()));
    }

    Optional<BigDecimal> decimal(String word) {
        Optional<Node.Scalar> scalar = scalar(word);
        if (scalar.isPresent() && !scalar.get().text().matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            wrong(word, scalar.get(), "declaration.number");
            return Optional.empty();
        }
        return scalar.map(s -> new BigDecimal(s.text()));
    }

    Optional<TextPattern> pattern(String word) {
        return scalar(word).flatMap(s -> {
            TextPattern.Read read = TextPattern.read(s.text());
            if (read.fault() != null) {
                wrong(word, s, "declaration.pattern." + read.fault());
            }
            return Optional.ofNullable(read.pattern());
        });
    }

    /** The mappings under a word, each with its name: {@code fields: {unit: {…}}}. */
    List<Named> named(String word) {
        List<Named> all = new ArrayList<>();
        Optional<Node> node = node(word);
        if (node.isEmpty()) {
            return all;
        }
        if (!(node.get() instanceof Node.Mapping parts)) {
            wrong(word, node.get(), "declaration.mapping");
            return all;
        }
        for (Node.Pair pair : parts.pairs()) {
            if (!NAME.matcher(pair.key().text()).matches()) {
                wrong(pair.key().text(), pair.key(), "declaration.name");
            } else if (pair.value() instanceof Node.Mapping mapping) {
                all.add(new Named(pair.key(), new Declaration(mapping, diagnostics)));
            } else {
                wrong(pair.key().text(), pair.value(), "declaration.mapping");
            }
        }
        return all;
    }

    /** The place of a name under a word; that of the declaration if the name is written elsewhere. */
    Node keyOf(String word, String name) {
        return node(word).filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast).stream()
                .flatMap(m -> m.pairs().stream())
                .map(Node.Pair::key)
                .filter(k -> k.text().equals(name))
                .<Node>map(k -> k)
                .findFirst()
                .orElse(mapping);
    }

    record Named(Node.Scalar key, Declaration declaration) {}

    void wrong(String word, Node node, String expected) {
        diagnostics.add(Code.KND004, node.place(), word, new LocalizedText(expected));
    }
}
