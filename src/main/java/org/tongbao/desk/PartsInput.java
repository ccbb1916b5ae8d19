package org.tongbao.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbao.desk.view.ControlView;
import org.tongbao.edit.FieldText;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.source.Node;

/**
 * Named parts, each with its own control.
 *
 * @param inputs by the names of the parts
 * @param isShort whether the first part alone may be written for the whole, as in a link
 * @param isPicture whether the first part names a picture
 */
record PartsInput(FieldSet fieldSet, Map<String, Input> inputs, boolean isShort, boolean isPicture) implements Input {

    @Override
    public Optional<FieldText> written(Node node) {
        if (isShort && node instanceof Node.Scalar scalar) {
            return Optional.of(new FieldText.Group(Map.of(first(), new FieldText.One(scalar.text()))));
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return node instanceof Node.Scalar scalar && scalar.isEmpty()
                    ? Optional.of(new FieldText.Group(Map.of()))
                    : Optional.empty();
        }
        Map<String, FieldText> parts = new LinkedHashMap<>();
        for (Node.Pair pair : mapping.pairs()) {
            Optional<Field> field = fieldSet.find(pair.key().text());
            Optional<FieldText> text = field.flatMap(f -> input(f).written(pair.value()));
            if (text.isEmpty() || parts.putIfAbsent(field.orElseThrow().name(), text.get()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new FieldText.Group(parts));
    }

    private String first() {
        return fieldSet.fields().get(0).name();
    }

    private Input input(Field field) {
        return Objects.requireNonNull(inputs.get(field.name()));
    }

    @Override
    public FieldText sent(Sent sent) {
        Map<String, FieldText> parts = new LinkedHashMap<>();
        for (Field field : fieldSet.fields()) {
            sent.part(field.name())
                    .ifPresent(part -> parts.put(field.name(), input(field).sent(part)));
        }
        return new FieldText.Group(parts);
    }

    @Override
    public Optional<FieldText> plain(FieldText text) {
        Map<String, FieldText> parts = new LinkedHashMap<>();
        for (Field field : fieldSet.fields()) {
            part(text, field).flatMap(p -> input(field).plain(p)).ifPresent(p -> parts.put(field.name(), p));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new FieldText.Group(parts));
    }

    private static Optional<FieldText> part(FieldText text, Field field) {
        return text instanceof FieldText.Group group
                ? Optional.ofNullable(group.parts().get(field.name()))
                : Optional.empty();
    }

    @Override
    public ControlView view(Spot spot, Optional<FieldText> text) {
        List<ControlView.PartView> parts = new ArrayList<>();
        for (Field field : fieldSet.fields()) {
            Optional<FieldText> part = text.flatMap(t -> part(t, field));
            ControlView control = input(field).view(spot.part(field.name(), field.label(), field.required()), part);
            parts.add(new ControlView.PartView(field.label(), field.help(), field.required(), control));
        }
        ControlView whole = ControlView.parts(spot.name(), spot.label(), spot.required(), parts);
        Optional<String> thumb =
                isPicture ? spot.names().thumb(parts.get(0).control().value().strip()) : Optional.empty();
        return thumb.map(whole::showing).orElse(whole);
    }

    /** The first part alone is written without its name, where that may be. */
    @Override
    public FieldText spelled(FieldText plain, Optional<FieldText> before) {
        if (!(plain instanceof FieldText.Group group)) {
            return plain;
        }
        Map<String, FieldText> parts = new LinkedHashMap<>();
        for (Field field : fieldSet.fields()) {
            part(group, field)
                    .ifPresent(
                            p -> parts.put(field.name(), input(field).spelled(p, before.flatMap(b -> part(b, field)))));
        }
        FieldText first = parts.get(first());
        return isShort && parts.size() == 1 && first != null ? first : new FieldText.Group(parts);
    }

    @Override
    public String words(FieldText plain) {
        return fieldSet.fields().stream()
                .flatMap(f -> part(plain, f).stream().map(p -> f.label() + "：" + input(f).words(p)))
                .collect(Collectors.joining("；"));
    }
}
