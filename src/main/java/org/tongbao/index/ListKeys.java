package org.tongbao.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.kind.FieldType;
import org.tongbao.markdown.Body;
import org.tongbao.markdown.LinkTarget;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;

/**
 * Where an entry is listed, as far as it says so itself.
 *
 * @param units the codes of the units it refers to, in any field or table
 * @param regions the codes of the region it is about, and of those of the units it names
 * @param references those that may lead to entries
 * @param campaign that it belongs to, if any
 * @param tags by their names
 * @param series one at most
 * @param links the ids of the entries that it refers to by a quotation in a field or by a link
 * @param quotes the ids of the entries whose figures its texts quote
 */
public record ListKeys(
        List<String> units,
        List<String> regions,
        List<Value.Reference> references,
        Optional<Value.Reference> campaign,
        List<String> tags,
        List<String> series,
        List<String> links,
        List<String> quotes) {

    static ListKeys of(Entry entry, UnitResolver names) {
        List<Value.Reference> references = entry.valuesOf(Value.Reference.class).toList();
        List<Unit> units = references.stream()
                .filter(r -> r.to().equals(FieldType.Ref.UNIT))
                .flatMap(r -> names.unit(r, entry).stream())
                .toList();
        Stream<String> regions = Stream.concat(
                        names.regionOf(entry).stream(), units.stream().flatMap(u -> names.regionOf(u).stream()))
                .map(SiteConfig.Region::code);
        return new ListKeys(
                units.stream().map(Unit::code).distinct().toList(),
                regions.distinct().toList(),
                references.stream()
                        .filter(r -> !r.to().equals(FieldType.Ref.UNIT) && !r.to().equals(FieldType.Ref.REGION))
                        .toList(),
                entry.values().reference("campaign"),
                entry.values().texts("tags").stream().distinct().toList(),
                entry.values().text("series").stream().toList(),
                links(entry).distinct().toList(),
                entry.bodies().stream()
                        .flatMap(b -> b.quotes().stream())
                        .map(Body.Quote::entry)
                        .distinct()
                        .toList());
    }

    private static Stream<String> links(Entry from) {
        Stream<String> quoted = from.valuesOf(Value.QuoteValue.class).map(Value.QuoteValue::entry);
        Stream<String> written = Stream.concat(
                from.valuesOf(Value.Link.class).map(Value.Link::to),
                from.bodies().stream().flatMap(b -> b.links().stream()).map(Body.Link::to));
        Stream<String> linked = written.map(LinkTarget::of)
                .filter(LinkTarget.ToEntry.class::isInstance)
                .map(t -> ((LinkTarget.ToEntry) t).id());
        return Stream.concat(quoted, linked);
    }
}
