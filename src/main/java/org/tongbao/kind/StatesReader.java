package org.tongbao.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.source.Node;

/** Reads the properties of the words of an {@code enum} that are states. */
final class StatesReader {

    private final Declaration declaration;
    private final Set<String> words = new HashSet<>();

    private StatesReader(Declaration declaration, List<FieldType.Option> options) {
        this.declaration = declaration;
        options.forEach(o -> words.add(o.value()));
    }

    static States read(Declaration declaration, List<FieldType.Option> options) {
        StatesReader reader = new StatesReader(declaration, options);
        Map<String, States.Tone> tones = new HashMap<>();
        reader.lists("tones", false).forEach((state, tone) -> reader.tone(tone).ifPresent(t -> tones.put(state, t)));
        Set<String> closed = new HashSet<>();
        declaration.node("closed").ifPresent(n -> closed.addAll(reader.states(n)));
        return new States(
                closed,
                reader.lists("moves", true),
                reader.lists("requires", false),
                reader.lists("expects", false),
                tones);
    }

    /** The names under {@code requires} and {@code expects}, with their places. */
    static Stream<Node.Scalar> required(Declaration declaration) {
        return Stream.of("requires", "expects")
                .flatMap(word -> declaration.node(word).stream())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .flatMap(m -> m.pairs().stream())
                .flatMap(p ->
                        p.value() instanceof Node.Sequence sequence ? sequence.items().stream() : Stream.of(p.value()))
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast);
    }

    private Optional<States.Tone> tone(List<String> written) {
        for (States.Tone tone : States.Tone.values()) {
            if (written.equals(List.of(tone.word()))) {
                return Optional.of(tone);
            }
        }
        declaration.wrong("tones", declaration.node("tones").orElseThrow(), "declaration.tone");
        return Optional.empty();
    }

    /** {@code word: {state: [one, two]}}. */
    private Map<String, List<String>> lists(String word, boolean ofStates) {
        Map<String, List<String>> lists = new HashMap<>();
        Optional<Node> node = declaration.node(word);
        if (node.isEmpty()) {
            return lists;
        }
        if (!(node.get() instanceof Node.Mapping mapping)) {
            declaration.wrong(word, node.get(), "declaration.mapping");
            return lists;
        }
        for (Node.Pair pair : mapping.pairs()) {
            if (known(pair.key())) {
                lists.put(pair.key().text(), ofStates ? states(pair.value()) : texts(pair.value()));
            }
        }
        return lists;
    }

    private List<String> states(Node node) {
        List<String> states = new ArrayList<>();
        for (Node item : node instanceof Node.Sequence sequence ? sequence.items() : List.of(node)) {
            if (item instanceof Node.Scalar scalar && known(scalar)) {
                states.add(scalar.text());
            }
        }
        return states;
    }

    private static List<String> texts(Node node) {
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        return items.stream()
                .filter(Node.Scalar.class::isInstance)
                .map(n -> ((Node.Scalar) n).text())
                .toList();
    }

    private boolean known(Node.Scalar state) {
        if (!words.contains(state.text())) {
            declaration.unknown(Code.KND009, state.place(), state.text(), words);
        }
        return words.contains(state.text());
    }
}
