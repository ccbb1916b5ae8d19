package org.tongbao.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbao.diag.Place;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.index.Resolution;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Target;
import org.tongbao.markdown.MarkdownReader;
import org.tongbao.markdown.VisibleText;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.person.Deciphered;

/** Collects every text that the page and the data of an entry show, including texts from other entries. */
final class PublishedTexts {

    /**
     * A part of a text, on one line.
     *
     * @param isBody whether the place is that of its first character, and not that of its field
     */
    record Part(String text, Place place, boolean isBody) {

        Part deciphered() {
            return new Part(Deciphered.of(text), place, isBody);
        }

        /** The place of a character. */
        Place at(int offset) {
            return isBody
                    ? new Place(place.file(), place.line(), place.column() + text.codePointCount(0, offset))
                    : place;
        }

        /** The same for all characters of a line of a body, or of a field. */
        String mark() {
            return isBody ? Integer.toString(place.line()) : place + " ";
        }
    }

    private final SiteIndex index;
    private final Entry entry;
    private final List<List<Part>> texts = new ArrayList<>();

    private PublishedTexts(SiteIndex index, Entry entry) {
        this.index = index;
        this.entry = entry;
    }

    /**
     * The texts, each as the parts that readers see side by side.
     *
     * @param but texts to leave out
     */
    static List<List<Part>> of(SiteIndex index, Entry entry, Set<Value.Text> but) {
        PublishedTexts published = new PublishedTexts(index, entry);
        entry.valuesOf(Value.Text.class).filter(t -> !but.contains(t)).forEach(published::line);
        published.fields();
        entry.valuesOf(Value.LongText.class)
                .flatMap(t -> VisibleText.of(t.body(), published::quoted).stream()
                        .map(run -> run.stream()
                                .map(p -> new Part(p.text(), t.place(), false))
                                .toList()))
                .forEach(published.texts::add);
        Place start = entry.body().start();
        VisibleText.of(entry.body(), published::quoted).stream()
                .map(run -> run.stream()
                        .map(p ->
                                new Part(p.text(), new Place(start.file(), start.line() + p.line(), p.column()), true))
                        .toList())
                .forEach(published.texts::add);
        return published.texts;
    }

    private void line(Value.Text text) {
        add(text.place(), Optional.of(MarkdownReader.filled(text.text(), this::quoted)));
    }

    private void fields() {
        entry.valuesOf(Value.Link.class).forEach(l -> {
            add(l.place(), Optional.of(l.to()));
            add(l.place(), l.text().or(() -> title(l)));
        });
        entry.valuesOf(Value.File.class).forEach(f -> {
            add(f.place(), Optional.of(f.file()));
            add(f.place(), f.label());
        });
        entry.valuesOf(Value.Image.class).forEach(i -> {
            add(i.place(), Optional.of(i.file()));
            add(i.place(), i.alt());
            add(i.place(), i.caption());
            add(i.place(), i.credit());
        });
        entry.valuesOf(Value.Reference.class).forEach(r -> add(r.place(), title(r)));
        entry.valuesOf(Value.QuoteValue.class).forEach(q -> add(q.place(), Optional.of(quoted(q.entry(), q.field()))));
    }

    private void add(Place place, Optional<String> text) {
        text.ifPresent(t -> texts.add(List.of(new Part(t, place, false))));
    }

    private String quoted(String id, String field) {
        return index.fieldReferences().printedLater(id, field, entry);
    }

    /** The title of the entry that a link leads to, which is shown when the link has no text of its own. */
    private Optional<String> title(Value.Link link) {
        Outcome outcome = index.links().resolve(link.to(), entry);
        return outcome instanceof Outcome.Hidden hidden
                ? Optional.of(hidden.entry().title())
                : outcome.title();
    }

    private Optional<String> title(Value.Reference reference) {
        Resolution resolution = index.resolver().resolve(reference, entry);
        if (resolution instanceof Resolution.Hidden hidden) {
            return Optional.of(hidden.entry().title());
        }
        return resolution instanceof Resolution.Resolved found && found.target() instanceof Target.ToEntry to
                ? Optional.of(to.entry().title())
                : Optional.empty();
    }
}
