package org.tongbao.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.source.Names;
import org.tongbao.source.Node;

/**
 * Reads declarations of kinds. A declaration with the name of a known kind extends it: it adds fields and tables, and
 * replaces those of the same name.
 */
public final class KindReader {

    private static final Set<String> WORDS = Set.of(
            "kind",
            "label",
            "folder",
            "description",
            "order",
            "column",
            "fields",
            "tables",
            "series",
            "role",
            "rules",
            "views");
    private static final Map<String, Kind.Series> SERIES =
            Map.of("numbered", Kind.Series.NUMBERED, "dated", Kind.Series.DATED);
    private static final Map<String, Kind.Role> ROLES = Map.of("hub", Kind.Role.HUB, "honours", Kind.Role.HONOURS);
    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** First parts of addresses that the site itself uses. */
    public static final Set<String> RESERVED =
            Set.of("archive", "assets", "data", "feeds", "kinds", "regions", "search", "sections", "tags", "units");

    private final FieldSet envelope;
    private final Diagnostics diagnostics;
    private final Map<String, Kind> known = new HashMap<>();
    private final List<Node.Scalar> targets = new ArrayList<>();
    private final Map<String, Written> written = new TreeMap<>();

    /** The rules and views of a kind as written, read after all kinds are known. */
    private record Written(List<RuleReader.Written> rules, List<Node> views, Place place) {
        Written(Place place) {
            this(new ArrayList<>(), new ArrayList<>(), place);
        }
    }

    /**
     * @param known the kinds that declarations may extend
     */
    public KindReader(FieldSet envelope, List<Kind> known, Diagnostics diagnostics) {
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
        if (!Declaration.NAME.matcher(name).matches() || FieldType.Ref.GENERAL.contains(name)) {
            d.wrong("kind", d.node("kind").orElse(mapping), "declaration.name");
            return;
        }
        Kind below = known.get(name);
        FieldSet base = below == null ? envelope : below.fields();
        Guard guard = below == null ? Guard.NONE : Guard.of(below, envelope, known.values());
        Loosening loosening = new Loosening(guard, diagnostics);
        FieldSet own = loosening.read(base, d, "fields", null);
        collectTargets(mapping);
        FieldSet fields = base.with(own);
        knowWhatIsRequired(d, "fields", fields);
        refuseSanctions(d);
        List<Table> tables =
                new TablesReader(d, below == null ? List.of() : below.tables(), series(d, below), loosening).read();
        refuseAmbiguous(fields, tables, d);
        String folder = orBelow(d, "folder", below == null ? null : below.folder());
        boolean soundFolder = Names.isSlug(folder) && FOLDER.matcher(folder).matches() && !RESERVED.contains(folder);
        if (!soundFolder) {
            d.wrong("folder", d.node("folder").orElse(mapping), "declaration.folder");
            return;
        }
        refuseTakenFolder(name, folder, d);
        known.put(
                name,
                new Kind(
                        name,
                        orBelow(d, "label", below == null ? null : below.label()),
                        folder,
                        d.text("description").orElse(below == null ? "" : below.description()),
                        d.integer("order").orElse(below == null ? 50 : below.order()),
                        d.flag("column", below == null || below.column()),
                        fields.without(envelope),
                        fields,
                        tables,
                        series(d, below),
                        d.choice("role", ROLES, below == null ? Kind.Role.NONE : below.role()),
                        below == null ? Kind.Relations.NONE : below.relations()));
        collectRelations(name, d);
    }

    private static Kind.Series series(Declaration d, @Nullable Kind below) {
        return d.choice("series", SERIES, below == null ? Kind.Series.NONE : below.series());
    }

    private void collectRelations(String name, Declaration d) {
        Written own = written.computeIfAbsent(name, n -> new Written(d.mapping().place()));
        d.node("rules").ifPresent(r -> own.rules.add(new RuleReader.Written(null, r)));
        for (Declaration.Named table : d.named("tables")) {
            table.declaration()
                    .node("rules")
                    .ifPresent(r ->
                            own.rules.add(new RuleReader.Written(table.key().text(), r)));
        }
        d.node("views").ifPresent(own.views::add);
    }

    private void refuseTakenFolder(String name, String folder, Declaration d) {
        Place place = d.node("folder").orElse(d.mapping()).place();
        known.values().stream()
                .filter(k -> !k.name().equals(name) && k.folder().equals(folder))
                .findAny()
                .ifPresent(k -> diagnostics.add(Code.KND006, place, k.name(), folder));
    }

    /** All known kinds; reports references to kinds that do not exist. */
    public Kinds finish() {
        for (Node.Scalar to : targets) {
            if (!FieldType.Ref.GENERAL.contains(to.text()) && !known.containsKey(to.text())) {
                new Declaration(new Node.Mapping(List.of(), to.place()), diagnostics)
                        .unknown(Code.KND007, to.place(), to.text(), known.keySet());
            }
        }
        Kinds kinds = new Kinds(List.copyOf(known.values()));
        return new Kinds(kinds.all().stream().map(k -> related(k, kinds)).toList());
    }

    /** A kind with its rules and views, including those of the kind it extends. */
    private Kind related(Kind kind, Kinds kinds) {
        Written own = written.get(kind.name());
        if (own == null) {
            return kind;
        }
        RuleChanges.Changed below = new RuleChanges(kind, diagnostics).read(own.rules);
        RuleReader reader = new RuleReader(kind, kinds, diagnostics);
        List<Rule> rules = new ArrayList<>(reader.again(below.kept(), own.place));
        reader.read(own.rules, below.off()).stream()
                .filter(r -> rules.stream().noneMatch(r::saysTheSame))
                .forEach(rules::add);
        List<Node> boards = new ArrayList<>(kind.relations().boards());
        List<BoardSpec> views = new ArrayList<>();
        boards.forEach(v -> views.addAll(again(v, kind, own.place)));
        own.views.forEach(v -> views.addAll(new BoardSpecReader(kind, diagnostics).read(v)));
        boards.addAll(own.views);
        return kind.with(new Kind.Relations(rules, views, below.off(), boards));
    }

    /** The views of the kind below, read over the fields of this one; those that no longer hold are reported. */
    private List<BoardSpec> again(Node boards, Kind kind, Place place) {
        Diagnostics found = new Diagnostics();
        List<BoardSpec> views = new BoardSpecReader(kind, found).read(boards);
        found.sorted()
                .forEach(f -> diagnostics.add(
                        Code.KND019, place, "views", new LocalizedText(f.code().name(), f.arguments())));
        return views;
    }

    static String orBelow(Declaration d, String word, @Nullable String below) {
        return below == null ? d.required(word) : d.text(word).orElse(below);
    }

    /** Reports a word that names both a field and a table. */
    private void refuseAmbiguous(FieldSet fields, List<Table> tables, Declaration d) {
        Map<String, String> words = new HashMap<>();
        for (Field field : fields.fields()) {
            claim(
                    words,
                    field.name(),
                    field.label(),
                    d.keyOf("fields", field.name()).place());
        }
        for (Table table : tables) {
            claim(
                    words,
                    table.name(),
                    table.label(),
                    d.keyOf("tables", table.name()).place());
        }
    }

    /**
     * Claims a name and a label; reports the one of the two that is taken.
     *
     * @param claimed who has each word, by label
     */
    private void claim(Map<String, String> claimed, String name, String label, Place place) {
        @Nullable String ofName = claimed.putIfAbsent(name, label);
        @Nullable String ofLabel = label.equals(name) ? null : claimed.putIfAbsent(label, label);
        if (ofName != null) {
            diagnostics.add(Code.KND005, place, name, new LocalizedText("claimed.name"), ofName);
        } else if (ofLabel != null) {
            diagnostics.add(Code.KND005, place, label, new LocalizedText("claimed.label"), ofLabel);
        }
    }

    /** Reports {@code requires} and {@code needs} that name no field of the same shape. */
    static void knowWhatIsRequired(Declaration d, String word, FieldSet fieldSet) {
        List<String> names = fieldSet.fields().stream().map(Field::name).toList();
        for (Declaration.Named field : d.named(word)) {
            Stream.concat(StatesReader.required(field.declaration()), field.declaration().scalars("needs").stream())
                    .filter(s -> !names.contains(s.text()))
                    .forEach(s -> d.unknown(Code.KND009, s.place(), s.text(), names));
        }
    }

    /** Reports names under sanction outside of tables: lists and quotations would show them. */
    private void refuseSanctions(Declaration d) {
        for (Declaration.Named field : d.named("fields")) {
            field.declaration().node("sanction").ifPresent(n -> field.declaration()
                    .wrong("sanction", n, "declaration.sanction.column"));
        }
    }

    /** Every {@code to:} below a field, to be resolved after all kinds are known. */
    private void collectTargets(Node node) {
        if (node instanceof Node.Mapping mapping) {
            boolean reference = mapping.get("type")
                    .filter(t -> t instanceof Node.Scalar s && s.text().equals("ref"))
                    .isPresent();
            for (Node.Pair pair : mapping.pairs()) {
                if (reference && pair.key().text().equals("to") && pair.value() instanceof Node.Scalar to) {
                    targets.add(to);
                }
                collectTargets(pair.value());
            }
        }
    }
}
