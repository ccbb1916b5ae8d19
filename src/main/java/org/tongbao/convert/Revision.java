package org.tongbao.convert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.source.FrontMatter;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;

/**
 * A document imported again into an entry that is there: what is different, and the entry with it. What only the entry
 * says, such as its number, source and state, stays.
 *
 * @param text the file of the entry, changed
 * @param differences what is different, for a person
 */
public record Revision(String text, List<String> differences) {

    /** The fields that a document decides. */
    private static final Set<String> OF_DOCUMENT =
            Set.of("title", "issuer", "documentNumber", "addressee", "copyTo", "signature", "written");

    public Revision {
        differences = List.copyOf(differences);
    }

    /**
     * Compares.
     *
     * @param present the file of the entry as it is
     */
    public static Revision of(String present, Draft draft) {
        FrontMatter old = parts(present).orElse(new FrontMatter("", present, 1));
        FrontMatter made = parts(draft.text()).orElseThrow();
        List<String> differences = new ArrayList<>();
        String yaml = front(old.yaml(), made.yaml(), draft.kind(), differences);
        differences.addAll(TextDifference.between(old.body(), draft.body()));
        return new Revision("---\n" + yaml + "---\n\n" + draft.body(), differences);
    }

    private static Optional<FrontMatter> parts(String text) {
        return FrontMatter.split(SourceText.of("", text), new Diagnostics());
    }

    private static String front(String old, String made, Kind kind, List<String> differences) {
        Map<String, Piece> oldPieces = pieces(old, kind);
        Map<String, Piece> madePieces = pieces(made, kind);
        List<String> lines = new ArrayList<>(old.lines().toList());
        List<String> added = new ArrayList<>();
        List<Field> fields = new ArrayList<>(kind.fields().fields());
        java.util.Collections.reverse(fields); // from the end, so that the lines above keep their numbers
        List<String> told = new ArrayList<>();
        fields.stream()
                .filter(f -> OF_DOCUMENT.contains(f.name()))
                .sorted((a, b) -> line(oldPieces, b) - line(oldPieces, a))
                .forEach(f -> {
                    Piece before = oldPieces.get(f.name());
                    Piece after = madePieces.get(f.name());
                    if (after == null
                            || after.said().isEmpty()
                            || (before != null && before.said().equals(after.said()))) {
                        return;
                    }
                    told.add(0, f.label() + "：" + (before == null ? "（没有）" : before.said()) + " → " + after.said());
                    if (before == null) {
                        added.addAll(0, after.lines());
                    } else {
                        lines.subList(before.from(), before.to()).clear();
                        lines.addAll(before.from(), after.lines());
                    }
                });
        differences.addAll(told);
        lines.addAll(added);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static int line(Map<String, Piece> pieces, Field field) {
        Piece piece = pieces.get(field.name());
        return piece == null ? Integer.MAX_VALUE : piece.from();
    }

    /** A field as written: its lines, counted from 0, and what they say. */
    private record Piece(int from, int to, List<String> lines, String said) {}

    private static Map<String, Piece> pieces(String yaml, Kind kind) {
        List<String> lines = yaml.lines().toList();
        Map<String, Piece> pieces = new LinkedHashMap<>();
        Optional<Node.Mapping> mapping = YamlReader.read(SourceText.of("", yaml), yaml, 0, new Diagnostics());
        List<Node.Pair> pairs = mapping.map(Node.Mapping::pairs).orElse(List.of());
        for (int i = 0; i < pairs.size(); i++) {
            Node.Pair pair = pairs.get(i);
            int from = pair.key().place().line() - 1;
            int to = i + 1 < pairs.size() ? pairs.get(i + 1).key().place().line() - 1 : lines.size();
            while (to > from + 1
                    && (lines.get(to - 1).isBlank() || lines.get(to - 1).startsWith("#"))) {
                to--;
            }
            Piece piece = new Piece(from, to, lines.subList(from, to), said(pair.value()));
            kind.fields().find(pair.key().text()).ifPresent(f -> pieces.put(f.name(), piece));
        }
        return pieces;
    }

    private static String said(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return String.join(
                    "；", sequence.items().stream().map(Revision::said).toList());
        } else if (node instanceof Node.Mapping mapping) {
            return String.join(
                    "，", mapping.pairs().stream().map(p -> said(p.value())).toList());
        }
        return ((Node.Scalar) node).text().strip();
    }
}
