package org.tongbao.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;
import org.tongbao.figure.Figure;
import org.tongbao.index.FieldReferences;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Target;
import org.tongbao.index.WebAddress;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Table;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.BodyRenderer;
import org.tongbao.markdown.MarkdownPrinter;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry as JSON, as {@code docs/data.md} describes it: the content of its page.
 *
 * @param entry as readers see it
 */
public record EntryJson(SiteIndex index, Entry entry) {

    /** The object of the entry. */
    public ObjectNode node() {
        ObjectNode node = DataFiles.JSON.createObjectNode();
        node.put("id", entry.id());
        node.put("kind", entry.kind().name());
        node.put("kindLabel", entry.kind().label());
        node.put("url", url(entry.address()));
        if (entry.isWithdrawn()) {
            return withdrawn(node);
        }
        node.set("fields", fields(entry.values(), entry.kind().fields()));
        ObjectNode tables = node.putObject("tables");
        for (Table table : entry.kind().tables()) {
            if (entry.tables().containsKey(table.name())) {
                ArrayNode rows = tables.putArray(table.name());
                entry.rows(table.name()).forEach(row -> rows.add(fields(row, table.columns())));
            }
        }
        if (!entry.body().isEmpty()) {
            node.put("body", markdown(entry.body()));
        }
        return node;
    }

    private ObjectNode withdrawn(ObjectNode node) {
        node.put("status", "withdrawn");
        ObjectNode withdrawal = node.putObject("withdrawal");
        entry.values().group("withdrawal").ifPresent(parts -> {
            parts.date("date").ifPresent(d -> withdrawal.put("date", d.toString()));
            parts.text("reason").ifPresent(r -> withdrawal.put("reason", r));
        });
        return node;
    }

    private ObjectNode fields(Values values, FieldSet fieldSet) {
        ObjectNode node = DataFiles.JSON.createObjectNode();
        for (Field field : fieldSet.fields()) {
            Value value = Cells.copied(values.get(field.name()), field);
            JsonNode json = value == null ? null : value(value);
            if (json != null) {
                node.set(field.name(), json);
            }
        }
        return node;
    }

    private static final JsonNodeFactory NODES = DataFiles.JSON.getNodeFactory();

    /** A value as readers may see it; null when they may not. */
    private static final Cases<EntryJson, Value, @Nullable JsonNode> VALUES = new Cases<
                    EntryJson, Value, @Nullable JsonNode>()
            .on(Value.Text.class, (a, v) -> NODES.stringNode(v.text()))
            .on(Value.LongText.class, (a, v) -> NODES.stringNode(a.markdown(v.body())))
            .on(Value.Date.class, (a, v) -> NODES.stringNode(v.date().toString()))
            .on(Value.Term.class, (a, v) -> NODES.stringNode(v.written()))
            .on(Value.DateTime.class, (a, v) -> NODES.stringNode(v.iso()))
            .on(Value.NumberValue.class, (a, v) -> NODES.numberNode(v.number()))
            .on(Value.FigureValue.class, (a, v) -> figure(NODES.objectNode(), v))
            .on(Value.Choice.class, (a, v) -> NODES.stringNode(v.option().label()))
            .on(Value.BooleanValue.class, (a, v) -> NODES.booleanNode(v.set()))
            .on(Value.Link.class, EntryJson::link)
            .on(Value.Image.class, EntryJson::image)
            .on(Value.File.class, EntryJson::file)
            .on(Value.Reference.class, EntryJson::reference)
            .on(Value.QuoteValue.class, EntryJson::quoted)
            .on(Value.ListValue.class, (a, v) -> a.items(v.items()))
            .on(Value.Group.class, (a, v) -> a.fields(v.parts(), v.fieldSet()))
            .allOf(Value.class);

    private @Nullable JsonNode value(Value value) {
        return VALUES.of(this, value);
    }

    /** The items that readers may see; null if there are none. */
    private @Nullable JsonNode items(List<Value> items) {
        ArrayNode array = DataFiles.JSON.createArrayNode();
        for (Value item : items) {
            JsonNode json = value(item);
            if (json != null) {
                array.add(json);
            }
        }
        return array.isEmpty() && !items.isEmpty() ? null : array;
    }

    /** The figure as printed, and between which values it lies, in its measure: a percentage in percent. */
    private static ObjectNode figure(ObjectNode node, Value.FigureValue quantity) {
        Figure figure = quantity.figure();
        node.put("text", figure.written());
        node.put("measure", figure.measure().name());
        int shift = figure.measure().isHundredths() ? 2 : 0;
        end(node, "low", figure.interval().low(), shift);
        end(node, "high", figure.interval().high(), shift);
        if (quantity.computed()) {
            node.put("computed", true);
        }
        return node;
    }

    private static void end(ObjectNode node, String name, @Nullable BigDecimal end, int shift) {
        if (end != null) {
            BigDecimal plain = end.movePointRight(shift).stripTrailingZeros();
            node.put(name, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    private ObjectNode file(Value.File file) {
        ObjectNode node = NODES.objectNode();
        node.put("file", file.file());
        file.label().ifPresent(l -> node.put("label", l));
        return node.put("url", url(entry.address() + file.file()));
    }

    private ObjectNode image(Value.Image image) {
        ObjectNode node = NODES.objectNode();
        node.put("file", image.file());
        index.pictures().widest(entry, image.file()).ifPresent(p -> node.put("url", url(p.address())));
        image.alt().ifPresent(t -> node.put("alt", t));
        image.caption().ifPresent(t -> node.put("caption", t));
        image.credit().ifPresent(t -> node.put("credit", t));
        return node;
    }

    private @Nullable ObjectNode reference(Value.Reference reference) {
        return index.resolver()
                .target(reference, entry)
                .map(target -> {
                    ObjectNode node = NODES.objectNode();
                    if (target instanceof Target.ToUnit to) {
                        node.put("unit", to.unit().code());
                    } else if (target instanceof Target.ToRegion to) {
                        node.put("region", to.region().code());
                    } else if (target instanceof Target.ToEntry to) {
                        node.put("entry", to.entry().id());
                    }
                    return node.put(target instanceof Target.ToEntry ? "title" : "name", target.name(entry.day()))
                            .put("url", url(target.address()));
                })
                .orElse(null);
    }

    /** A quoted value, as the other entry prints it. */
    private @Nullable ObjectNode quoted(Value.QuoteValue quoted) {
        Body.Quote asked = new Body.Quote(quoted.entry(), quoted.field(), quoted.place());
        if (!(index.fieldReferences().resolve(asked, entry) instanceof FieldReferences.InlineValue found)) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        node.put("entry", quoted.entry());
        node.put("field", quoted.field());
        return found.value() instanceof Value.FigureValue quantity
                ? figure(node, quantity)
                : node.put("text", index.fieldReferences().printed(quoted.entry(), quoted.field(), entry));
    }

    private @Nullable ObjectNode link(Value.Link link) {
        Outcome outcome = index.links().resolve(link.to(), entry);
        if (outcome instanceof Outcome.Hidden) {
            return null;
        }
        Optional<String> url = new FullLinks().link(link.to());
        ObjectNode node = NODES.objectNode();
        node.put("text", link.text().or(outcome::title).orElse(link.to()));
        url.ifPresent(u -> node.put("url", u));
        return node;
    }

    /** The address of a link, picture or file; empty if readers may not see its target. */
    Optional<String> address(Value value) {
        JsonNode node = value(value);
        JsonNode url = node == null ? null : node.get("url");
        return Optional.ofNullable(url).map(JsonNode::asString);
    }

    String markdown(Body body) {
        return new MarkdownPrinter(new FullLinks()).print(body);
    }

    private String url(String address) {
        return WebAddress.full(index.site().config(), address);
    }

    /** The full addresses of the links of an entry, as readers are not on its page. */
    private final class FullLinks implements BodyRenderer.Links {

        @Override
        public Optional<String> link(String written) {
            Outcome outcome = index.links().resolve(written, entry);
            if (outcome instanceof Outcome.Inside inside) {
                String address = inside.address();
                return Optional.of(url(address.startsWith("#") ? entry.address() + address : address));
            }
            return outcome instanceof Outcome.Outside outside
                    ? Optional.of(WebAddress.encode(outside.url()))
                    : Optional.empty();
        }

        @Override
        public Optional<String> quote(String id, String field) {
            return Optional.of(index.fieldReferences().printed(id, field, entry));
        }

        @Override
        public Optional<BodyRenderer.Picture> picture(String written) {
            return index.pictures()
                    .widestInText(entry, written)
                    .map(p -> new BodyRenderer.Picture(url(p.address()), "", "", 0, 0));
        }
    }
}
