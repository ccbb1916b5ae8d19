package org.tongbao.index;

import java.util.List;
import java.util.function.Supplier;
import org.tongbao.model.Entry;
import org.tongbao.model.Unit;

/** What became of a reference; checks judge it, pages use it. */
public sealed interface Resolution {

    record Found(Target target) implements Resolution {}

    /** Nothing by that id or name; some that look like it, found when asked for. */
    record Missing(Supplier<List<String>> near) implements Resolution {}

    /** Several bear the name. */
    record Ambiguous(List<String> candidates) implements Resolution {}

    /** The unit bears the name at another time. */
    record NotThen(Unit unit, Unit.Name nameThen) implements Resolution {}

    /** The unit bore no name at all on the day: it was not yet, or no longer. */
    record NotThere(Unit unit) implements Resolution {}

    /** An entry of another kind. */
    record WrongKind(Entry entry) implements Resolution {}

    /** An entry that is not published yet. */
    record Hidden(Entry entry) implements Resolution {}
}
