package org.tongbao.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.diag.Place;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Sanction;
import org.tongbao.kind.Table;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.LinkTarget;
import org.tongbao.markdown.MarkdownReader;

/** One bulletin. It is equal to itself alone. */
public final class Entry {

    /** The validity that pages do not mention. */
    public static final String VALID = "有效";

    private static final Set<String> LEFT_WHEN_WITHDRAWN =
            Set.of("published", "documentNumber", "number", "status", "withdrawal", "aliases");

    /**
     * The rows of one table.
     *
     * @param types of the values in them, to skip rows without a type
     */
    public record Rows(List<Values> rows, Place place, Set<Class<?>> types) {
        public Rows {
            rows = List.copyOf(rows);
        }

        public Rows(List<Values> rows, Place place) {
            this(rows, place, new HashSet<>());
            rows.forEach(r -> r.valuesOf(Value.class, v -> types.add(v.getClass())));
        }
    }

    private final String id;
    private final Kind kind;
    private final String address;
    private final String file;
    private final Path folder;
    private final Values values;
    private final Map<String, Rows> tables;
    private final Body body;

    /** Asked for at every turn, so found once. */
    private final LocalDateTime published;

    private final String status;

    /**
     * An entry as it was read, or with other values.
     *
     * @param id its name in references; unique over the site
     * @param address the address of its page: {@code /notices/2018/anning-5/}
     * @param file the Markdown file, relative to the site
     * @param folder the folder of its attachments and pictures
     * @param values the envelope's fields and its kind's
     * @param tables rows by the table's name
     */
    public Entry(
            String id,
            Kind kind,
            String address,
            String file,
            Path folder,
            Values values,
            Map<String, Rows> tables,
            Body body) {
        this.id = id;
        this.kind = kind;
        this.address = address;
        this.file = file;
        this.folder = folder;
        this.values = values;
        this.tables = Map.copyOf(tables);
        this.body = body;
        this.published = values.find("published", Value.DateTime.class)
                .map(Value.DateTime::dateTime)
                .orElse(LocalDate.EPOCH.atStartOfDay());
        this.status = values.find("status", Value.Choice.class)
                .map(c -> c.option().value())
                .orElse("");
    }

    /** Its name in references. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** The address of its page. */
    public String address() {
        return address;
    }

    /** The Markdown file, relative to the site. */
    public String file() {
        return file;
    }

    /** The folder of its attachments and pictures. */
    public Path folder() {
        return folder;
    }

    /** The fields of every entry, and those of its kind. */
    public Values values() {
        return values;
    }

    /** The rows by the name of the table. */
    public Map<String, Rows> tables() {
        return tables;
    }

    public Body body() {
        return body;
    }

    /**
     * What readers may see of it: no field that is not public, and of a withdrawn entry nothing but that it was
     * withdrawn, not even its title. The stages that make pages are given nothing else.
     *
     * @param day on which they look: what was valid until a day before is not valid any more, and the name of a person
     *     under sanction that was to be shown until a day before is withheld
     */
    public Entry shown(LocalDate day) {
        if (isWithdrawn()) {
            return withdrawn();
        }
        Map<String, Rows> shownTables = new HashMap<>();
        for (Table table : kind.tables()) {
            Rows rows = tables.get(table.name());
            if (rows != null) {
                shownTables.put(table.name(), shown(withheld(rows, table.columns(), day), table.columns()));
            }
        }
        Values shown = values.shown(kind.fields());
        Values valid = hasLapsed(day) ? shown.with("validity", lapsed()) : shown;
        return new Entry(id, kind, address, file, folder, valid, shownTables, body);
    }

    private Entry withdrawn() {
        Value.Text title = new Value.Text("已撤回的" + kind.label(), place());
        Values left = values.shown(kind.fields()).only(LEFT_WHEN_WITHDRAWN).with("title", title);
        return new Entry(id, kind, address, file, folder, left, Map.of(), Body.EMPTY);
    }

    /** The same entry with other values, for example with computed figures. */
    public Entry with(Values newValues, Map<String, Rows> newTables) {
        return new Entry(id, kind, address, file, folder, newValues, newTables, body);
    }

    private static Rows withheld(Rows rows, FieldSet columns, LocalDate day) {
        return columns.sanctioned().isEmpty()
                ? rows
                : new Rows(
                        rows.rows().stream().map(r -> r.withheld(columns, day)).toList(), rows.place());
    }

    /** Whether a person under sanction is named: of an entry as readers see it, whether that is still open. */
    public boolean namesSanctioned() {
        return kind.tables().stream()
                .anyMatch(t -> t.columns().sanctioned().stream().anyMatch(f -> rows(t.name()).stream()
                        .flatMap(r -> r.find(f.name(), Value.Text.class).stream())
                        .anyMatch(n -> !Sanction.isWithheld(n.text()))));
    }

    private static Rows shown(Rows rows, FieldSet columns) {
        return columns.isPublic()
                ? rows
                : new Rows(rows.rows().stream().map(row -> row.shown(columns)).toList(), rows.place());
    }

    public String title() {
        return values.text("title").orElse(id);
    }

    public LocalDateTime published() {
        return published;
    }

    /** The day on which readers last saw it change: that of publication, or of a later update, correction or withdrawal. */
    public LocalDate changed() {
        return changedAt().toLocalDate();
    }

    /** The same to the minute where the minute is known, else from the beginning of the day. */
    public LocalDateTime changedAt() {
        Stream<LocalDateTime> days = Stream.concat(
                        values.many("corrections", Value.Group.class).stream().map(Value.Group::parts),
                        values.group("withdrawal").stream())
                .flatMap(v -> v.date("date").stream())
                .map(LocalDate::atStartOfDay);
        return Stream.of(Stream.of(published()), modified().map(Value.DateTime::dateTime).stream(), days)
                .flatMap(s -> s)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** When it was last updated, as its editor says. */
    public Optional<Value.DateTime> modified() {
        return values.find("modified", Value.DateTime.class);
    }

    /** The day for which names of units are resolved: that of the document, else that of publication. */
    public LocalDate day() {
        return values.date("written").orElse(published().toLocalDate());
    }

    /** Whether its validity ended before a day, without another status. */
    public boolean hasLapsed(LocalDate day) {
        boolean over = values.date("validUntil").filter(d -> d.isBefore(day)).isPresent();
        return over && validity().map(VALID::equals).orElse(true);
    }

    /** The stated validity. */
    public Optional<String> validity() {
        return values.find("validity", Value.Choice.class).map(c -> c.option().label());
    }

    private Value lapsed() {
        return new Value.Choice(new FieldType.Option("失效", "失效"), place());
    }

    public boolean isDraft() {
        return hasStatus("draft");
    }

    /** Whether its sources say no date, so that it was published on the day the site put it together. */
    public boolean isUndated() {
        return values.find("undated", Value.BooleanValue.class)
                .filter(Value.BooleanValue::set)
                .isPresent();
    }

    public boolean isWithdrawn() {
        return hasStatus("withdrawn");
    }

    public boolean hasStatus(String wanted) {
        return status.equals(wanted);
    }

    /** The rows of a table, none when it was not given. */
    public List<Values> rows(String table) {
        return Optional.ofNullable(tables.get(table)).map(Rows::rows).orElse(List.of());
    }

    /** Every value of a type in its fields and tables. */
    public <V extends Value> Stream<V> valuesOf(Class<V> type) {
        List<V> all = new ArrayList<>();
        values.valuesOf(type, all::add);
        for (Table table : kind.tables()) {
            Rows rows = tables.get(table.name());
            if (rows != null && rows.types().contains(type)) {
                rows.rows().forEach(row -> row.valuesOf(type, all::add));
            }
        }
        return all.stream();
    }

    /** The body, every field that is Markdown, 核心提示, and lines of text above it that quote figures. */
    public List<Body> bodies() {
        List<Body> all = new ArrayList<>(List.of(body));
        List<Value.Text> lines = new ArrayList<>();
        values.valuesOf(Value.Text.class, lines::add);
        Value summary = values.get("summary");
        lines.stream()
                .filter(t -> t.text().contains("{{") || t.equals(summary))
                .map(t -> MarkdownReader.line(t.text(), t.place()))
                .forEach(all::add);
        valuesOf(Value.LongText.class).map(Value.LongText::body).forEach(all::add);
        return all;
    }

    /**
     * A file that lies beside the entry and is published with it.
     *
     * @param name its name
     * @param isPicture shown, not offered for download
     */
    public record FileUse(String name, Place place, boolean isPicture) {}

    /** The files it attaches, shows, or links in its text. */
    public Stream<FileUse> files() {
        Stream<FileUse> attached = valuesOf(Value.File.class).map(f -> new FileUse(f.file(), f.place(), false));
        Stream<FileUse> shown = valuesOf(Value.Image.class).map(i -> new FileUse(i.file(), i.place(), true));
        Stream<FileUse> inText = bodies().stream()
                .flatMap(b -> Stream.concat(
                        b.links().stream().flatMap(l -> linked(l.to(), l.place(), false)),
                        b.pictures().stream().flatMap(p -> linked(p.file(), p.place(), true))));
        Stream<FileUse> inFields = valuesOf(Value.Link.class).flatMap(l -> linked(l.to(), l.place(), false));
        return Stream.of(attached, shown, inFields, inText).flatMap(s -> s);
    }

    private static Stream<FileUse> linked(String written, Place place, boolean isPicture) {
        return LinkTarget.of(written) instanceof LinkTarget.ToFile file
                ? Stream.of(new FileUse(file.name(), place, isPicture))
                : Stream.empty();
    }

    /** Whether a file of the site belongs to this entry: its own, or one in its folder. */
    public boolean owns(String path) {
        String index = "/index.md";
        return path.equals(file)
                || (file.endsWith(index) && path.startsWith(file.substring(0, file.length() - index.length() + 1)));
    }

    /** The place of the file as a whole. */
    public Place place() {
        return Place.of(file);
    }
}
