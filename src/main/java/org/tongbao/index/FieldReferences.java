package org.tongbao.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.tongbao.diag.LocalizedText;
import org.tongbao.kind.Field;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.Value;
import org.tongbao.model.Values;

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

    /**
     * Every entry is quoted as readers see it, including entries not yet published.
     *
     * @param shown what readers see of an entry
     */
    FieldReferences(Site site, List<Entry> visible, UnaryOperator<Entry> shown) {
        visible.forEach(e -> this.visible.putIfAbsent(e.id(), e));
        site.entries().forEach(e -> entries.putIfAbsent(e.id(), shown.apply(e)));
    }

    /** The entry of that id as it is quoted. */
    Optional<Entry> quoted(String id) {
        return Optional.ofNullable(entries.get(id));
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

    /** An entry whose lines of text quote figures; the page inserts those in Markdown. */
    static final class Filling {

        private final Entry entry;
        private final boolean quotes;
        private Entry filled;
        private List<String> printed = List.of();

        private Filling(Entry entry, boolean quotes) {
            this.entry = entry;
            this.quotes = quotes;
            this.filled = entry;
        }

        @SuppressWarnings("ReferenceEquality") // the very objects
        static Filling of(Entry entry) {
            return new Filling(entry, entry.values().mapped(t -> "") != entry.values());
        }

        /** The entry with the figures inserted: the one made before, while they are the same. */
        Entry in(FieldReferences references) {
            if (!quotes) {
                return entry;
            }
            List<String> now = new ArrayList<>();
            Values values = entry.values()
                    .mapped(t -> MarkdownReader.filled(t, (id, field) -> {
                        String text = references.printed(id, field, entry);
                        now.add(text);
                        return text;
                    }));
            if (!now.equals(printed)) {
                printed = now;
                filled = entry.with(values, entry.tables());
            }
            return filled;
        }
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
