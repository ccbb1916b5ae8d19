package org.tongbao.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.data.EntryJson;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Severity;
import org.tongbao.diff.Change.What;
import org.tongbao.diff.Change.Where;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.model.Entry;
import tools.jackson.databind.JsonNode;

/**
 * Published figures, names and dates of an entry that changed or disappeared, while neither a new correction names them
 * nor a new 更新时间 says that the entry was updated.
 */
final class UnstatedChanges {

    /** More of one entry are counted, not listed: {@code build --diff} lists them. */
    private static final int LISTED = 5;

    /** Fields of every entry that classify it or say themselves that it changed. */
    private static final Set<String> NOT_FACTS = Set.of(
            "modified",
            "status",
            "tags",
            "aliases",
            "images",
            "attachments",
            "related",
            "series",
            "units",
            "region",
            "campaign",
            "replacedBy");

    private static final Pattern NAME = Pattern.compile(".*(?:姓名|名单|名称|单位|负责人|责任人|领导)");

    private final JsonNode was;
    private final JsonNode now;
    private final Entry entry;
    private final List<Correction> corrections;
    private final Set<String> quoted;

    /** The texts of a new correction, and the field it names, if any. */
    private record Correction(String was, String now, String field, String row) {

        /** Whether it says that it corrects this field or cell. */
        boolean names(Where where) {
            if (field.isEmpty()) {
                return false;
            }
            if (where.table().isEmpty()) {
                return List.of(where.field(), where.label()).contains(field);
            }
            String number = where.row() > 0 ? Integer.toString(where.row()) : "";
            return (row.isEmpty() || row.equals(where.key()) || row.equals(number))
                    && Stream.of(where.table(), where.tableLabel())
                            .flatMap(t -> Stream.of(t + "." + where.field(), t + "." + where.label()))
                            .anyMatch(field.replaceAll("\\s*\\.\\s*", ".")::equals);
        }
    }

    /**
     * Compares the entries of the old site, one after the other, with those of the new one.
     *
     * @param shown entries as readers see them, by id
     * @param written the same as their editors wrote them
     */
    record Finder(Map<String, Entry> shown, Map<String, Entry> written, SiteIndex index, Diagnostics diagnostics) {

        static Finder of(SiteIndex index, Diagnostics diagnostics) {
            return new Finder(byId(index.visible()), byId(index.site().entries()), index, diagnostics);
        }

        private static Map<String, Entry> byId(List<Entry> entries) {
            return entries.stream().collect(Collectors.toMap(Entry::id, e -> e, (first, second) -> first));
        }

        /** Adds a warning, or an error if the settings require it, if an entry changed without a statement. */
        void compare(String id, JsonNode was) {
            Entry entry = shown.get(id);
            if (entry != null) {
                JsonNode now = OldSite.parsed(new EntryJson(index, entry).node().toString())
                        .orElseThrow();
                find(was, now, entry, written.getOrDefault(id, entry), index).ifPresent(diagnostics::add);
            }
        }
    }

    private UnstatedChanges(JsonNode was, JsonNode now, Entry entry, Set<String> quoted) {
        this.was = was;
        this.now = now;
        this.entry = entry;
        this.quoted = quoted;
        List<Correction> all = corrections(now);
        corrections(was).forEach(all::remove);
        this.corrections = List.copyOf(all);
    }

    /**
     * The diagnostic about an entry, if anything of it changed without a statement.
     *
     * @param entry as readers see it now
     * @param written as its editor wrote it
     */
    private static Optional<Diagnostic> find(JsonNode was, JsonNode now, Entry entry, Entry written, SiteIndex index) {
        if (entry.isWithdrawn() || isUpdated(was, now, entry, index)) {
            return Optional.empty();
        }
        List<LocalizedText> changes = new UnstatedChanges(was, now, entry, quoted(written, index)).all();
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<Object> listed = new ArrayList<>(changes.subList(0, Math.min(LISTED, changes.size())));
        if (changes.size() > LISTED) {
            listed.add(new LocalizedText("unstated.more", changes.size() - LISTED));
        }
        Severity severity = index.site().config().refusesUnstated() ? Severity.ERROR : Code.COR005.severity();
        return Optional.of(
                new Diagnostic(Code.COR005, severity, entry.place(), List.of(changes.size(), listed), List.of()));
    }

    /** Whether 更新时间 is new, or of the day of the build: two builds of one day may share it. */
    private static boolean isUpdated(JsonNode was, JsonNode now, Entry entry, SiteIndex index) {
        boolean isNew = !modified(now).isEmpty() && modified(now).compareTo(modified(was)) > 0;
        return isNew
                || entry.modified()
                        .filter(m -> m.dateTime().toLocalDate().equals(index.asOf()))
                        .isPresent();
    }

    private static String modified(JsonNode entry) {
        return entry.path("fields").path("modified").asString("");
    }

    /** Figures that the texts take from elsewhere: their own entry answers for a change. */
    private static Set<String> quoted(Entry written, SiteIndex index) {
        Set<String> tokens = new HashSet<>();
        written.bodies().stream()
                .flatMap(b -> b.quotes().stream())
                .map(q -> index.fieldReferences().printed(q.entry(), q.field(), written))
                .forEach(text -> FigureTokens.of(text).tokens().forEach(t -> tokens.add(digits(t))));
        return tokens;
    }

    private List<LocalizedText> all() {
        return EntryDiff.between(was, now, entry.kind()).stream()
                .flatMap(c -> unstated(c).stream())
                .toList();
    }

    private Optional<LocalizedText> unstated(Change change) {
        Where where = change.where();
        if (change.was().isEmpty()
                || (where.table().isEmpty() && NOT_FACTS.contains(where.field()))
                || isDamaged(where)) {
            return Optional.empty();
        }
        if (change.what() == What.TEXT) {
            return figures(change);
        }
        boolean isRow = !where.table().isEmpty() && where.field().isEmpty();
        if (change.what() == What.REMOVED && isRow) {
            return isCorrected(change, change.was())
                    ? Optional.empty()
                    : Optional.of(new LocalizedText("diff.removed", name(where), change.was()));
        }
        if (change.what() != What.VALUE && change.what() != What.REMOVED) {
            return Optional.empty();
        }
        Optional<Field> field = field(where);
        FieldType type = field.map(Field::type).orElse(JsonText.PLAIN);
        if (type instanceof FieldType.Text && !isName(field)) {
            return figures(change);
        }
        boolean isComputed = type instanceof FieldType.Figure && isComputed(where) && !corrections.isEmpty();
        return !isFact(type, field) || isComputed || isCorrected(change, change.was())
                ? Optional.empty()
                : Optional.of(value(where, change.was(), change.now()));
    }

    /** A list or a table that is none in the old JSON. */
    private boolean isDamaged(Where where) {
        return !where.table().isEmpty()
                && !was.path("tables").path(where.table()).isArray();
    }

    private Optional<LocalizedText> figures(Change change) {
        FigureTokens.Difference figures = FigureTokens.between(change.was(), change.now());
        long taken =
                figures.now().stream().filter(t -> quoted.contains(digits(t))).count();
        if (figures.was().size() <= taken) {
            return Optional.empty();
        }
        String old = String.join("、", figures.was());
        boolean isCorrected = figures.was().stream().allMatch(this::isCorrectedFigure);
        return isCorrected
                ? Optional.empty()
                : Optional.of(value(change.where(), old, String.join("、", figures.now())));
    }

    private static LocalizedText value(Where where, String was, String now) {
        return new LocalizedText("diff.value", name(where), was, now.isEmpty() ? new LocalizedText("diff.empty") : now);
    }

    private static Object name(Where where) {
        if (where.field().equals("body") && where.label().isEmpty()) {
            return new LocalizedText("diff.body");
        }
        String row = where.row() > 0 ? Integer.toString(where.row()) : where.key();
        return String.join(
                " ",
                Stream.of(where.tableLabel(), row, where.label())
                        .filter(s -> !s.isEmpty())
                        .toList());
    }

    /** Whether a new correction names the field or cell, or its old value. */
    private boolean isCorrected(Change change, String old) {
        return corrections.stream().anyMatch(c -> c.names(change.where()) || says(c.was(), old));
    }

    /** Whether a new correction names a figure of a text; the whole text is too much for it to name. */
    private boolean isCorrectedFigure(String old) {
        return corrections.stream().anyMatch(c -> says(c.was(), old));
    }

    /** Whether a correction quotes a value, perhaps with words around it or without its unit; 12 is not part of 112. */
    private static boolean says(String correction, String value) {
        List<String> figures = FigureTokens.of(value).tokens();
        if (!figures.isEmpty()) {
            List<String> said = FigureTokens.of(correction).tokens();
            return plain(correction).equals(plain(value))
                    || figures.stream().allMatch(f -> said.stream().anyMatch(t -> isSame(t, f)));
        }
        String text = plain(correction);
        String of = plain(value);
        return !text.isEmpty() && !of.isEmpty() && (text.contains(of) || of.contains(text));
    }

    /** Measures differ only if both are written. */
    private static boolean isSame(String a, String b) {
        boolean bare = digits(a).equals(a) || digits(b).equals(b);
        return bare ? digits(a).equals(digits(b)) : a.equals(b);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s,，]", "");
    }

    private static String digits(String token) {
        return token.replaceAll("[^0-9.%]", "");
    }

    private boolean isComputed(Where where) {
        return !where.table().isEmpty()
                || now.path("fields").path(where.field()).path("computed").asBoolean(false);
    }

    private static boolean isFact(FieldType type, Optional<Field> field) {
        return type instanceof FieldType.Figure
                || type instanceof FieldType.Numeric
                || type instanceof FieldType.Date
                || type instanceof FieldType.DateTime
                || (type instanceof FieldType.Ref ref && ref.to().equals(FieldType.Ref.UNIT))
                || (type instanceof FieldType.ListOf list && isFact(list.item(), field))
                || (type instanceof FieldType.Text && isName(field));
    }

    private static boolean isName(Optional<Field> field) {
        return field.filter(f -> f.sanction() != null || NAME.matcher(f.label()).matches())
                .isPresent();
    }

    /** The declaration of the changed field, also of one within a group. */
    private Optional<Field> field(Where where) {
        Optional<FieldSet> fieldSet = where.table().isEmpty()
                ? Optional.of(entry.kind().fields())
                : entry.kind().table(where.table()).map(t -> t.columns());
        Optional<Field> field = Optional.empty();
        for (String name : where.field().split("\\.", -1)) {
            field = fieldSet.flatMap(s -> s.named(name));
            fieldSet = field.flatMap(
                    f -> f.type() instanceof FieldType.Group group ? Optional.of(group.fieldSet()) : Optional.empty());
        }
        return field;
    }

    private static List<Correction> corrections(JsonNode entry) {
        List<Correction> corrections = new ArrayList<>();
        entry.path("fields")
                .path("corrections")
                .forEach(c -> corrections.add(new Correction(
                        c.path("was").asString(""),
                        c.path("now").asString(""),
                        c.path("field").asString("").strip(),
                        c.path("row").asString("").strip())));
        return corrections;
    }
}
