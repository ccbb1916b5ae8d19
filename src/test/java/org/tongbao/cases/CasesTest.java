package org.tongbao.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.Board;
import org.tongbao.index.Indexer;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.kind.BoardSpec;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.model.Values;
import org.tongbao.read.SiteReader;

/**
 * The tables refuse a record that was forgotten; and both sites together hold each record of the closed types, so that
 * the tests that build them go through every case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {

    private sealed interface Shade {}

    private sealed interface Grey extends Shade {}

    private record Black() implements Shade {}

    private record Light() implements Grey {}

    private record Dark() implements Grey {}

    private final SiteIndex invented = index(TestSite.REPOSITORY.resolve("examples/moushi"));
    private final SiteIndex sample = index(TestSite.REPOSITORY);

    private static SiteIndex index(Path site) {
        return Indexer.index(SiteReader.read(site, new Diagnostics()).orElseThrow(), LocalDate.of(2026, 11, 22), false);
    }

    @Test
    void aCaseForAPartHoldsForItsRecordsUnlessTheyHaveTheirOwn() {
        Cases<String, Shade, String> cases = new Cases<String, Shade, String>()
                .on(Black.class, (pen, s) -> pen + " black")
                .on(Grey.class, (pen, s) -> pen + " grey")
                .on(Light.class, (pen, s) -> pen + " light")
                .allOf(Shade.class);

        assertThat(Stream.of(new Black(), new Light(), new Dark()).map(s -> cases.of("a", s)))
                .containsExactly("a black", "a light", "a grey");
    }

    @Test
    void aForgottenRecordIsRefused() {
        Cases<String, Shade, String> cases = new Cases<String, Shade, String>()
                .on(Black.class, (pen, s) -> "")
                .on(Dark.class, (pen, s) -> "");

        assertThatNullPointerException()
                .isThrownBy(() -> cases.allOf(Shade.class))
                .withMessageContaining("Light");
    }

    @Test
    void everyTypeOfFieldIsDeclaredSomewhere() {
        Stream<FieldSet> fieldSets = Stream.concat(
                Stream.of(BuiltInKinds.site(), BuiltInKinds.units()),
                sample.site().kinds().all().stream()
                        .flatMap(k -> Stream.concat(
                                Stream.of(k.fields()), k.tables().stream().map(Table::columns))));

        assertThat(names(fieldSets.flatMap(CasesTest::types))).isEqualTo(all(FieldType.class));
    }

    private static Stream<FieldType> types(FieldSet fieldSet) {
        return fieldSet.fields().stream().map(Field::type).flatMap(CasesTest::types);
    }

    private static Stream<FieldType> types(FieldType type) {
        Stream<FieldType> within = type instanceof FieldType.ListOf list
                ? types(list.item())
                : type instanceof FieldType.Group group ? types(group.fieldSet()) : Stream.empty();
        return Stream.concat(Stream.of(type), within);
    }

    @Test
    void everyTypeOfValueIsWrittenSomewhere() {
        Stream<Value> values = entries()
                .flatMap(e -> Stream.concat(
                        values(e.values(), e.kind().fields()),
                        e.kind().tables().stream()
                                .flatMap(t -> e.rows(t.name()).stream().flatMap(r -> values(r, t.columns())))));

        assertThat(names(values)).isEqualTo(all(Value.class));
    }

    private static Stream<Value> values(Values values, FieldSet fieldSet) {
        return fieldSet.fields().stream()
                .flatMap(f -> Stream.ofNullable(values.get(f.name())).flatMap(v -> values(v, f.type())));
    }

    private static Stream<Value> values(Value value, FieldType type) {
        Stream<Value> within = value instanceof Value.ListValue many
                ? many.items().stream().flatMap(v -> values(v, ((FieldType.ListOf) type).item()))
                : value instanceof Value.Group group
                        ? values(group.parts(), ((FieldType.Group) type).fieldSet())
                        : Stream.empty();
        return Stream.concat(Stream.of(value), within);
    }

    @Test
    void everyViewIsDeclaredSomewhereAndFilled() {
        Stream<BoardSpec> views = entries().map(Entry::kind).map(Kind::views).flatMap(v -> v.stream());

        assertThat(names(views)).isEqualTo(all(BoardSpec.class));
        assertThat(names(entries().flatMap(e -> Stream.concat(invented.boards(e).stream(), sample.boards(e).stream()))))
                .isEqualTo(all(Board.class));
    }

    /** Only a hub of more than a page of entries has older pages; neither site has one. */
    @Test
    void everySortOfPageStandsSomewhere() {
        Stream<Route> routes = Stream.of(invented, sample).flatMap(i -> i.routes().all().stream());

        assertThat(names(Stream.concat(routes, Stream.of(new Route.OlderPage(new Route.Home(), 2)))))
                .isEqualTo(all(Route.class));
    }

    private Stream<Entry> entries() {
        return Stream.of(invented, sample).flatMap(i -> i.visible().stream());
    }

    private static Set<String> names(Stream<?> objects) {
        return objects.map(o -> o.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(Class<?> sealed) {
        Set<String> names = new TreeSet<>();
        for (Class<?> part : sealed.getPermittedSubclasses()) {
            names.addAll(part.isSealed() ? all(part) : Set.of(part.getSimpleName()));
        }
        return names;
    }
}
