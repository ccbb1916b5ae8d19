package org.tongbao.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.source.Node;

/**
 * Reads declarations of kinds. A declaration with the name of a kind that is known already stands over it: it adds
 * fields and tables, and replaces those of the same name.
 */
public final class KindReader {

    private static final Set<String> WORDS =
            Set.of("kind", "label", "folder", "description", "order", "column", "fields", "tables");
    private static final Set<String> TABLE_WORDS = Set.of("label", "columns");
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** First parts of addresses that the site itself uses. */
    public static final Set<String> RESERVED =
            Set.of("archive", "assets", "data", "feeds", "kinds", "regions", "search", "tags", "units");

    private final Shape envelope;
    private final Diagnostics diagnostics;
    private final Map<String, Kind> known = new HashMap<>();
    private final List<Node.Scalar> targets = new ArrayList<>();

    /**
     * @param known the kinds that declarations may stand over
     */
    public KindReader(Shape envelope, List<Kind> known, Diagnostics diagnostics) {
        this.envelope = envelope;
        this.diagnostics = diagnostics;
        known.forEach(k -> this.known.put(k.name(), k));
    }

    /** Reads one declaration and adds it to the known kinds. */
    public void read(Node.Mapping mapping) {
        Declaration d = new Declaration(mapping, diagnostics);
        d.allow(WORDS);
        String name = d.required("kind");
        if (name.isEmpty()) {
            return;
        }
        if (!Declaration.NAME.matcher(name).matches()) {
            d.wrong("kind", d.node("kind").orElse(mapping), "declaration.name");
            return;
        }
        Kind below = known.get(name);
        Shape own = ShapeReader.read(d, "fields");
        refuseChangedEnvelope(own, d);
        Shape fields = (below == null ? envelope : below.fields()).with(own);
        collectTargets(mapping);
        Kind kind = new Kind(
                name,
                orBelow(d, "label", below == null ? null : below.label()),
                orBelow(d, "folder", below == null ? null : below.folder()),
                d.text("description").orElse(below == null ? "" : below.description()),
                d.integer("order").orElse(below == null ? 50 : below.order()),
                d.flag("column", below == null || below.column()),
                fields.without(envelope),
                fields,
                tables(d, below, fields));
        if (!kind.folder().isEmpty()
                && (!FOLDER.matcher(kind.folder()).matches() || RESERVED.contains(kind.folder()))) {
            d.wrong("folder", d.node("folder").orElse(mapping), "declaration.folder");
        }
        Place place = d.node("folder").orElse(mapping).place();
        known.values().stream()
                .filter(k -> !k.name().equals(name) && !k.folder().isEmpty())
                .filter(k -> k.folder().equals(kind.folder()))
                .findAny()
                .ifPresent(k -> diagnostics.add(Code.KND006, place, k.name(), kind.folder()));
        known.put(name, kind);
    }

    /** All kinds known now; references to kinds that do not exist are reported. */
    public Kinds finish() {
        for (Node.Scalar to : targets) {
            Set<String> always = Set.of(FieldType.Ref.UNIT, FieldType.Ref.REGION, FieldType.Ref.ENTRY);
            if (!always.contains(to.text()) && !known.containsKey(to.text())) {
                new Declaration(new Node.Mapping(List.of(), to.place()), diagnostics)
                        .unknown(Code.KND007, to.place(), to.text(), known.keySet());
            }
        }
        return new Kinds(List.copyOf(known.values()));
    }

    private static String orBelow(Declaration d, String word, @Nullable String below) {
        return below == null ? d.required(word) : d.text(word).orElse(below);
    }

    /** The envelope is read by name, so a kind may sharpen its fields but not give them another type. */
    private void refuseChangedEnvelope(Shape own, Declaration d) {
        for (Declaration.Named named : d.named("fields")) {
            Optional<Field> field = own.find(named.key().text());
            if (field.isEmpty()) {
                continue;
            }
            for (Field shared : envelope.fields()) {
                boolean same = shared.name().equals(field.get().name());
                if (same && !shared.type().word().equals(field.get().type().word())) {
                    d.wrong(shared.name(), named.key(), "declaration.envelope");
                } else if (!same && clash(shared, field.get())) {
                    diagnostics.add(
                            Code.KND005, named.key().place(), field.get().label());
                }
            }
        }
    }

    /** Whether one word would mean both fields. */
    private static boolean clash(Field a, Field b) {
        return a.label().equals(b.label())
                || a.name().equals(b.label())
                || a.label().equals(b.name());
    }

    private static List<Table> tables(Declaration d, @Nullable Kind below, Shape fields) {
        List<Table> tables = new ArrayList<>(below == null ? List.of() : below.tables());
        for (Declaration.Named named : d.named("tables")) {
            named.declaration().allow(TABLE_WORDS);
            String name = named.key().text();
            Table table = new Table(
                    name, named.declaration().required("label"), ShapeReader.read(named.declaration(), "columns"));
            if (table.columns().fields().isEmpty()) {
                d.diagnostics().add(Code.KND002, named.key().place(), "columns");
            }
            if (fields.find(name).isPresent() || fields.find(table.label()).isPresent()) {
                d.diagnostics().add(Code.KND005, named.key().place(), table.label());
            }
            tables.removeIf(t -> t.name().equals(name));
            tables.add(table);
        }
        return tables;
    }

    /** Every {@code to:} anywhere below, to be looked up once all kinds are known. */
    private void collectTargets(Node node) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Pair pair : mapping.pairs()) {
                if (pair.key().text().equals("to") && pair.value() instanceof Node.Scalar to) {
                    targets.add(to);
                }
                collectTargets(pair.value());
            }
        }
    }
}
