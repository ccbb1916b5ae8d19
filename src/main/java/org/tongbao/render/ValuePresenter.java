package org.tongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbao.cases.Cases;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.index.Resolution;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.render.view.CorrectedView;
import org.tongbao.render.view.FieldView;
import org.tongbao.render.view.Html;
import org.tongbao.render.view.ImageView;
import org.tongbao.render.view.LinkView;
import org.tongbao.render.view.ValueView;

/** Prints values. */
record ValuePresenter(Context context) {

    /** The fields that have a value, in the order of their declaration. */
    List<FieldView> fields(FieldSet fieldSet, Values values, Entry entry) {
        List<FieldView> views = new ArrayList<>();
        for (Field field : fieldSet.fields()) {
            Value value = values.get(field.name());
            if (value != null && !isHidden(value, entry)) {
                views.add(new FieldView(field.name(), field.label(), view(value, field.type(), entry)));
            }
        }
        return views;
    }

    /** A value in a cell; blank if there is none that readers may see. */
    ValueView cell(Optional<Value> value, Field column, Entry entry) {
        return value.filter(v -> !isHidden(v, entry))
                .map(v -> view(v, column.type(), entry))
                .orElse(ValueView.text(""));
    }

    /** The name of an issue of a series: its day or its year. */
    String issue(Entry issue) {
        return issue.values()
                .date("asOf")
                .map(d -> context.formats().day(d))
                .or(() -> issue.values().whole("year").map(y -> context.text("archive.year", y)))
                .orElseGet(() -> context.formats().day(issue.published().toLocalDate()));
    }

    /** A value of a type, with the previous value if it was corrected; the type names the parts of groups. */
    ValueView view(Value value, FieldType type, Entry entry) {
        ValueView now = now(value, type, entry);
        return corrected(value).map(now::with).orElse(now);
    }

    /** The value before its correction. */
    Optional<CorrectedView> corrected(Value value) {
        return context.index().corrections().of(value).map(m -> {
            String href = context.hrefs().to(m.entry().address()) + "#" + EntryPresenter.correctionId(m.number());
            return new CorrectedView(m.was(), href);
        });
    }

    /** The context of a value: its entry and its type. */
    private record Asker(ValuePresenter values, FieldType type, Entry entry) {
        ValueView text(Value value) {
            return ValueView.text(values.context.text(entry).of(value));
        }
    }

    private static final Cases<Asker, Value, ValueView> VIEWS = new Cases<Asker, Value, ValueView>()
            .on(
                    Value.Text.class,
                    (a, v) -> a.type instanceof FieldType.Phone
                            ? ValueView.link(v.text(), Hrefs.dial(v.text()))
                            : ValueView.text(v.text()))
            .on(Value.LongText.class, (a, v) -> ValueView.html(a.values.html(v.body(), a.entry)))
            .on(Value.Date.class, Asker::text)
            .on(Value.Term.class, Asker::text)
            .on(Value.DateTime.class, Asker::text)
            .on(Value.NumberValue.class, Asker::text)
            .on(Value.FigureValue.class, (a, v) -> ValueView.figure(v.figure().written(), v.computed()))
            .on(Value.Choice.class, (a, v) -> choice(v, a.type))
            .on(Value.BooleanValue.class, Asker::text)
            .on(Value.Link.class, (a, v) -> leading(a.values.link(v, a.entry)))
            .on(Value.Image.class, (a, v) -> ValueView.image(a.values.image(v, a.entry)))
            .on(
                    Value.File.class,
                    (a, v) -> ValueView.link(
                            v.label().orElse(v.file()), a.values.context.hrefs().to(a.entry.address() + v.file())))
            .on(Value.Reference.class, (a, v) -> leading(a.values.reference(v, a.entry)))
            .on(Value.QuoteValue.class, (a, v) -> a.values.quoted(v, a.entry))
            .on(Value.ListValue.class, (a, v) -> a.values.items(v, (FieldType.ListOf) a.type, a.entry))
            .on(Value.Group.class, (a, v) -> ValueView.parts(a.values.fields(v.fieldSet(), v.parts(), a.entry)))
            .allOf(Value.class);

    private ValueView now(Value value, FieldType type, Entry entry) {
        return VIEWS.of(new Asker(this, type, entry), value);
    }

    private static ValueView leading(LinkView link) {
        return link.href().isEmpty() ? ValueView.text(link.text()) : ValueView.link(link.text(), link.href());
    }

    private static ValueView choice(Value.Choice choice, FieldType type) {
        String label = choice.option().label();
        return type instanceof FieldType.Choice of && !of.states().isEmpty()
                ? ValueView.state(
                        label, of.states().tone(choice.option().value()).word())
                : ValueView.text(label);
    }

    private ValueView items(Value.ListValue many, FieldType.ListOf type, Entry entry) {
        return ValueView.items(many.items().stream()
                .filter(v -> !isHidden(v, entry))
                .map(v -> view(v, type.item(), entry))
                .toList());
    }

    /** The quoted value, with a link to its entry. */
    private ValueView quoted(Value.QuoteValue quoted, Entry entry) {
        String printed = context.index().fieldReferences().printed(quoted.entry(), quoted.field(), entry);
        return context.index()
                .resolver()
                .entry(new Value.Reference(quoted.entry(), FieldType.Ref.ENTRY, quoted.place()))
                .map(e -> ValueView.link(printed, context.hrefs().to(e.address())))
                .orElse(ValueView.text(printed));
    }

    /** Whether a value refers to an entry that is not yet published, which readers may not see. */
    private boolean isHidden(Value value, Entry entry) {
        return (value instanceof Value.Reference r
                        && context.index().resolver().resolve(r, entry) instanceof Resolution.Hidden)
                || (value instanceof Value.Link l
                        && context.index().links().resolve(l.to(), entry) instanceof Outcome.Hidden);
    }

    Html html(Body body, Entry entry) {
        return new Html(context.markdown(entry).field(body));
    }

    ImageView image(Value.Image image, Entry entry) {
        return new PicturePresenter(context).view(image, entry);
    }

    /** The target of a reference, with its name on the day of the entry; without address if it has no page yet. */
    LinkView reference(Value.Reference reference, Entry entry) {
        return context.index()
                .resolver()
                .target(reference, entry)
                .map(t -> new LinkView(t.name(entry.day()), context.hrefs().to(t.address())))
                .orElse(new LinkView(reference.written(), ""));
    }

    /** A link; without a text of its own it has the title of its target. */
    LinkView link(Value.Link link, Entry entry) {
        Outcome outcome = context.index().links().resolve(link.to(), entry);
        String text = link.text().or(outcome::title).orElse(link.to());
        String href = new EntryLinks(context, entry).link(link.to()).orElse("");
        return new LinkView(text, href);
    }
}
