package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tongbao.index.NoticePeriod;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.RowView;

/** Entries in lists. */
record RowPresenter(Context context) {

    RowView row(Entry entry) {
        return make(entry, null, f -> true);
    }

    List<RowView> rows(List<Entry> entries) {
        return entries.stream().map(this::row).toList();
    }

    /**
     * An entry on the page of a unit, with the name of the unit at that time, if it differed. The row has no figures:
     * those of an entry concern everything in it, and would look like those of the unit.
     */
    RowView row(Entry entry, Unit unit) {
        return make(entry, nameThen(entry, unit), f -> !(f.type() instanceof FieldType.Figure));
    }

    private RowView make(Entry entry, @Nullable String nameThen, Predicate<Field> shown) {
        Optional<String> region =
                context.index().resolver().units().regionOf(entry).map(SiteConfig.Region::name);
        List<String> facts = new ArrayList<>();
        if (entry.kind().series() == Kind.Series.NUMBERED) {
            entry.values().whole("number").ifPresent(n -> facts.add(context.text("row.number", n)));
        }
        entry.kind().fields().fields().stream()
                .filter(Field::listed)
                .filter(shown)
                .forEach(f -> fact(f, entry).ifPresent(facts::add));
        return new RowView(
                entry.title(),
                context.hrefs().to(entry.address()),
                day(entry),
                entry.published().toLocalDate().toString(),
                entry.kind().label(),
                entry.values().text("summary").orElse(null),
                region.orElse(null),
                facts,
                context.index().isUnpublished(entry),
                marks(entry),
                nameThen,
                List.of());
    }

    /** The day of publication, or, for entries whose sources give none, the day the site compiled them. */
    private String day(Entry entry) {
        String day = context.formats().day(entry.published().toLocalDate());
        return entry.isUndated() ? context.text("row.compiled", day) : day;
    }

    /** Notes that a reader needs before opening an entry. */
    List<String> marks(Entry entry) {
        List<String> marks = new ArrayList<>();
        entry.validity().filter(v -> !v.equals(Entry.VALID)).ifPresent(marks::add);
        if (!entry.values().many("corrections", Value.Group.class).isEmpty()) {
            marks.add(context.text("corrected.mark"));
        }
        NoticePeriod.of(entry, context.index().asOf())
                .filter(NoticePeriod::isOpen)
                .ifPresent(p -> marks.add(context.text("publicity.mark")));
        return marks;
    }

    /** The name of a unit on the day of an entry, if it differed. */
    static @Nullable String nameThen(Entry entry, Unit unit) {
        String then = unit.nameOn(entry.day()).full();
        return then.equals(unit.name().full()) ? null : then;
    }

    private Optional<String> fact(Field field, Entry entry) {
        Value value = entry.values().get(field.name());
        boolean bare =
                value instanceof Value.FigureValue || value instanceof Value.NumberValue || value instanceof Value.Date;
        return Optional.ofNullable(value)
                .map(context.text(entry)::of)
                .filter(t -> !t.isEmpty())
                .map(t -> bare ? context.text("row.fact", field.label(), t) : t);
    }

    LinkView link(Entry entry) {
        return new LinkView(entry.title(), context.hrefs().to(entry.address()));
    }
}
