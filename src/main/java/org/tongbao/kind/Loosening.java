package org.tongbao.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.source.Node;

/**
 * Reads fields and tables over those of the kind below. They may say less than it does, except where that protects
 * persons and promises: such a change is reported, and what was below stays.
 */
final class Loosening {

    /** Fields that the program itself uses. */
    private static final Set<String> NEVER_HIDDEN =
            Set.of("title", "published", "source", "status", "withdrawal", "aliases");

    private final Guard guard;
    private final Diagnostics diagnostics;

    Loosening(Guard guard, Diagnostics diagnostics) {
        this.guard = guard;
        this.diagnostics = diagnostics;
    }

    /** The fields under a word of a declaration, each as it holds over the one below. */
    FieldSet read(FieldSet base, Declaration d, String word, @Nullable String table) {
        List<Field> kept = new ArrayList<>();
        for (Field field : FieldSetReader.read(d, word).fields()) {
            Optional<Field> below = base.named(field.name());
            if (NEVER_HIDDEN.contains(field.name()) && !field.isPublic()) {
                d.wrong(field.name(), d.keyOf(word, field.name()), "declaration.envelope");
            } else if (below.isEmpty()) {
                kept.add(field);
            } else {
                over(below.get(), field, d, word, table).ifPresent(kept::add);
            }
        }
        return new FieldSet(kept);
    }

    private Optional<Field> over(Field below, Field field, Declaration d, String word, @Nullable String table) {
        Node key = d.keyOf(word, field.name());
        boolean guarded = guard.holds(table, field.name());
        boolean fits =
                guarded ? field.type().narrows(below.type()) : field.type().bends(below.type());
        if (!fits) {
            d.wrong(field.name(), key, guarded ? "declaration.envelope" : "declaration.bends");
            return Optional.empty();
        }
        Optional<Declaration> own = d.named(word).stream()
                .filter(n -> n.key().text().equals(field.name()))
                .map(Declaration.Named::declaration)
                .findFirst();
        refused(below, field, own, guarded).ifPresent(why -> refuse(key.place(), field.name(), why));
        return Optional.of(field.over(below, guarded));
    }

    /** What a field would take away from the one below; empty if nothing that protects. */
    private static Optional<String> refused(Field below, Field field, Optional<Declaration> own, boolean guarded) {
        boolean exposes =
                !below.isPublic() && own.filter(o -> o.flag("public", false)).isPresent();
        if (exposes || exposes(below.type(), field.type())) {
            return Optional.of("loosen.public");
        }
        if (below.sanction() != null
                && field.sanction() != null
                && !below.sanction().equals(field.sanction())) {
            return Optional.of("loosen.sanction");
        }
        String fixed = below.continuity().fixed();
        String ownFixed = field.continuity().fixed();
        if (fixed != null && ownFixed != null && !fixed.equals(ownFixed)) {
            return Optional.of("loosen.fixed");
        }
        boolean optional = guarded
                && below.required()
                && own.flatMap(o -> o.text("required")).filter("false"::equals).isPresent();
        return optional ? Optional.of("loosen.required") : Optional.empty();
    }

    /** Whether a part that is not public below would be public. */
    private static boolean exposes(FieldType below, FieldType own) {
        if (below instanceof FieldType.ListOf list && own instanceof FieldType.ListOf other) {
            return exposes(list.item(), other.item());
        }
        return below instanceof FieldType.Group group
                && own instanceof FieldType.Group other
                && group.fieldSet().fields().stream().anyMatch(part -> other.fieldSet()
                        .named(part.name())
                        .filter(o -> (!part.isPublic() && o.isPublic()) || exposes(part.type(), o.type()))
                        .isPresent());
    }

    /** The words of a table that follow its rows from issue to issue stay as they are below. */
    @Nullable
    String followed(Declaration.Named table, String word, @Nullable Table base) {
        Declaration d = table.declaration();
        String below = base == null
                ? null
                : word.equals("key") ? base.key() : word.equals("follows") ? base.follows() : base.released();
        Optional<Node.Scalar> written = d.scalar(word);
        if (written.isEmpty()) {
            return below;
        }
        boolean promised = base != null && base.follows() != null;
        if (promised && !Objects.equals(below, written.get().text())) {
            refuse(written.get().place(), word, "loosen.follows");
            return below;
        }
        return written.get().text();
    }

    void refuse(Place place, String what, String why) {
        diagnostics.add(Code.KND017, place, what, new LocalizedText(why));
    }
}
