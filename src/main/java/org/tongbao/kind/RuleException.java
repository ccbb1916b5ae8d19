package org.tongbao.kind;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Suggestions;

/** What is wrong with a rule; caught where rules are read and reported at the rule's place. */
@SuppressWarnings("serial") // never serialized
final class RuleException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    final Code code;
    private final List<Object> arguments;
    final List<String> suggestions;

    private RuleException(Code code, List<Object> arguments, List<String> suggestions) {
        super(code + " " + arguments, null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.suggestions = suggestions;
    }

    /** What the message says of a rule with this text; one of a name says the name only. */
    List<Object> arguments(String text) {
        List<Object> all = new ArrayList<>(arguments);
        if (code != Code.KND009) {
            all.add(0, text);
        }
        return all;
    }

    /** What is wrong with a rule of this text, as a part of another message. */
    LocalizedText inWords(String text) {
        return new LocalizedText(code.name(), arguments(text).toArray());
    }

    /** Something that does not belong there; empty text at the end of the rule. */
    static RuleException syntax(String found) {
        LocalizedText where = found.isEmpty() ? new LocalizedText("rule.end") : new LocalizedText("rule.at", found);
        return new RuleException(Code.KND008, List.of(where), List.of());
    }

    /** A label where the name of its field should stand. */
    static RuleException label(String label, List<String> names) {
        return new RuleException(Code.KND009, List.of(label), names);
    }

    /** A name that is none. */
    static RuleException unknown(String name, Collection<String> known) {
        return new RuleException(Code.KND009, List.of(name), Suggestions.near(name, known));
    }

    static RuleException of(Code code, Object... arguments) {
        return new RuleException(code, List.of(arguments), List.of());
    }
}
