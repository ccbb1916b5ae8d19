package org.tongbao.index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongbao.diag.LocalizedText;
import org.tongbao.kind.Field;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.Value;

/** Resolves figures quoted in text, such as {@code {{anning-ledger-2018-07#rate}}}. */
public final class FieldReferences {

    /** The result of resolving a quotation. */
    public sealed interface Quoted {}

    /** A value that can be printed in a line of text. */
    public record InlineValue(Value value) implements Quoted {}

    /**
     * No value, and the reason.
     *
     * @param wrong the name that was not found
     * @param known the names that exist
     */
    public record Nothing(LocalizedText why, String wrong, Supplier<Collection<String>> known) implements Quoted {}

    /** An entry that readers may not see. */
    public record Unreadable(LocalizedText why) implements Quoted {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Entry> visible = new HashMap<>();

    /** Every entry is quoted as readers see it on the day, including entries not yet published. */
    FieldReferences(Site site, List<Entry> visible, LocalDate day) {
        visible.forEach(e -> this.visible.putIfAbsent(e.id(), e));
        site.entries().forEach(e -> entries.putIfAbsent(e.id(), e.shown(day)));
    }

    /** Resolves a quotation in an entry. */
    public Quoted resolve(Body.Quote quote, Entry from) {
        boolean itself = quote.entry().isEmpty() || quote.entry().equals(from.id());
        Entry entry = itself ? entries.getOrDefault(from.id(), from) : entries.get(quote.entry());
        if (entry == null) {
            return new Nothing(new LocalizedText("quote.noEntry"), quote.entry(), entries::keySet);
        }
        if (entry.isWithdrawn()) {
            return new Unreadable(new LocalizedText("quote.withdrawn"));
        }
        if (!itself && !visible.containsKey(entry.id()) && visible.containsKey(from.id())) {
            return new Unreadable(new LocalizedText("quote.hidden"));
        }
        return value(quote.field(), entry);
    }

    /** The text of a quotation; a dash if there is none, which a check has reported. */
    public String printed(String id, String field, Entry from) {
        return resolve(new Body.Quote(id, field, from.place()), from) instanceof InlineValue found
                ? found.value().line().orElse("")
                : "—";
    }

    /** The text of a quotation after the quoted entry is published; checks ask before that day. */
    public String printedLater(String id, String field, Entry from) {
        Entry entry = entries.get(id.isEmpty() ? from.id() : id);
        return entry != null && !entry.isWithdrawn() && value(field, entry) instanceof InlineValue found
                ? found.value().line().orElse("")
                : "—";
    }

    /** An entry with the quoted figures inserted into its lines of text; the page inserts those in Markdown. */
    Entry filled(Entry entry) {
        return entry.with(
                entry.values().mapped(t -> MarkdownReader.filled(t, (id, field) -> printed(id, field, entry))),
                entry.tables());
    }

    private static Quoted value(String name, Entry entry) {
        Optional<Field> field = entry.kind().fields().find(name);
        if (field.isEmpty()) {
            return new Nothing(new LocalizedText("quote.noField"), name, () -> entry.kind().fields().fields().stream()
                    .map(Field::name)
                    .toList());
        }
        if (!field.get().isPublic()) {
            return new Nothing(new LocalizedText("quote.private"), name, List::of);
        }
        Value value = entry.values().get(field.get().name());
        if (value == null) {
            return new Nothing(new LocalizedText("quote.empty"), name, List::of);
        }
        boolean plain = value instanceof Value.FigureValue
                || value instanceof Value.NumberValue
                || value instanceof Value.Date
                || value instanceof Value.Term
                || value instanceof Value.Text
                || value instanceof Value.Choice;
        return plain ? new InlineValue(value) : new Nothing(new LocalizedText("quote.form"), name, List::of);
    }
}
