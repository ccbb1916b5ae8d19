package org.tongbao.index;

import java.util.List;
import java.util.function.Supplier;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;

/** The result of resolving a reference; checks judge it, pages use it. */
public sealed interface Resolution {

    record Resolved(Target target) implements Resolution {}

    /** No target of that id or name; similar names are computed on demand. */
    record Missing(Supplier<List<String>> near) implements Resolution {}

    /** Several targets have the name. */
    record Ambiguous(List<String> candidates) implements Resolution {}

    /** The unit has the name at another time. */
    record NotThen(Unit unit, Unit.Name nameThen) implements Resolution {}

    /** The unit did not exist on the day. */
    record NotThere(Unit unit) implements Resolution {}

    /** An entry of another kind. */
    record WrongKind(Entry entry) implements Resolution {}

    /** An entry that is not published yet. */
    record Hidden(Entry entry) implements Resolution {}
}
