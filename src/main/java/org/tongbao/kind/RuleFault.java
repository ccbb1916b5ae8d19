package org.tongbao.kind;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Suggestions;

/** What is wrong with a rule; caught where rules are read and reported at the rule's place. */
@SuppressWarnings("serial") // never serialized
final class RuleFault extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    final Code code;
    final List<Object> arguments;
    final List<String> suggestions;

    private RuleFault(Code code, List<Object> arguments, List<String> suggestions) {
        super(code + " " + arguments, null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.suggestions = suggestions;
    }

    /** Something that does not belong there. */
    static RuleFault syntax(String found) {
        return new RuleFault(Code.KND008, List.of(found), List.of());
    }

    /** A name that is none. */
    static RuleFault unknown(String name, Collection<String> known) {
        return new RuleFault(Code.KND009, List.of(name), Suggestions.near(name, known));
    }

    static RuleFault of(Code code, Object... arguments) {
        return new RuleFault(code, List.of(arguments), List.of());
    }
}
