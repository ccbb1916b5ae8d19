package org.tongbao.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbao.index.Route;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.UnitSummary;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.render.view.ValueView;
import org.tongbao.search.Facets;
import org.tongbao.search.PinyinTerms;
import org.tongbao.search.SearchDocument;
import org.tongbao.search.SearchDocument.FacetValue;
import org.tongbao.search.Suggestion;

/** The searchable documents (entries that were not withdrawn, newest first) and the names of lists. */
record SearchDocuments(Context context) {

    /** The most units that a result names. */
    private static final int UNITS_IN_ROW = 3;

    private static final int FIGURES_IN_CARD = 3;

    /** The words by which readers ask how to complain. */
    private static final List<String> COMPLAINT = List.of("投诉", "举报", "热线", "电话");

    /** The words by which readers ask what was put right. */
    private static final List<String> CORRECTIONS = List.of("更正", "撤回", "勘误");

    List<SearchDocument> all() {
        SiteIndex index = context.index();
        Map<String, List<Unit>> units = naming(index.site().units(), index::ofUnit);
        Map<String, List<Entry>> campaigns = naming(index.visible(), index::ofCampaign);
        return index.visible().stream()
                .filter(e -> !e.isWithdrawn())
                .map(e -> document(e, units.getOrDefault(e.id(), List.of()), campaigns.getOrDefault(e.id(), List.of())))
                .toList();
    }

    /** By the id of an entry, those that list it. */
    private static <T> Map<String, List<T>> naming(List<T> all, Function<T, List<Entry>> listed) {
        Map<String, List<T>> naming = new HashMap<>();
        for (T one : all) {
            listed.apply(one).forEach(e -> naming.computeIfAbsent(e.id(), id -> new ArrayList<>())
                    .add(one));
        }
        return naming;
    }

    private SearchDocument document(Entry entry, List<Unit> units, List<Entry> campaigns) {
        List<String> names =
                units.stream().map(u -> u.nameOn(entry.day()).full()).toList();
        return new SearchDocument(
                entry.address(),
                entry.title(),
                entry.published().toLocalDate(),
                entry.kind().label(),
                names.size() > UNITS_IN_ROW ? List.of() : names,
                facets(entry, units, campaigns),
                spelled(entry, names));
    }

    private Map<String, List<FacetValue>> facets(Entry entry, List<Unit> units, List<Entry> campaigns) {
        String year = Integer.toString(entry.published().getYear());
        return Map.of(
                Facets.KIND, List.of(new FacetValue(entry.kind().folder(), kind(entry))),
                Facets.UNIT,
                        units.stream()
                                .map(u -> new FacetValue(u.code(), u.name().full()))
                                .toList(),
                Facets.REGION,
                        context.index().resolver().units().regionOf(entry).stream()
                                .map(r -> new FacetValue(r.code(), r.name()))
                                .toList(),
                Facets.CAMPAIGN,
                        campaigns.stream()
                                .map(c -> new FacetValue(c.id(), c.title()))
                                .toList(),
                Facets.YEAR, List.of(new FacetValue(year, year)),
                Facets.STATE,
                        new RowPresenter(context)
                                .marks(entry).stream()
                                        .map(m -> new FacetValue(m, m))
                                        .toList());
    }

    private String kind(Entry entry) {
        return context.index()
                .channel(entry.kind())
                .map(SiteIndex.Channel::name)
                .orElse(entry.kind().label());
    }

    /** None for an entry that names persons under sanction: a few letters must not find them. */
    private List<String> spelled(Entry entry, List<String> units) {
        if (entry.namesSanctioned()) {
            return List.of();
        }
        Stream<String> region = context.index().resolver().units().regionOf(entry).map(r -> r.name()).stream();
        return Stream.of(Stream.of(entry.title()), units.stream(), region)
                .flatMap(s -> s)
                .toList();
    }

    /** The names that the search suggests: channels, campaigns, units, regions. */
    List<Suggestion> names() {
        SiteIndex index = context.index();
        List<Suggestion> names = new ArrayList<>();
        index.channels().forEach(c -> names.add(name("column", c.name(), c.address())));
        index.visible().stream()
                .filter(e -> !index.ofCampaign(e).isEmpty())
                .sorted(Comparator.comparing(Entry::id))
                .forEach(e -> names.add(name(Facets.CAMPAIGN, e.title(), e.address())));
        UnitForms forms = new UnitForms(index.site().units());
        for (Unit unit : index.site().units()) {
            names.add(name(Facets.UNIT, unit.name().full(), new Route.UnitPage(unit).address())
                    .with(card(unit, forms.of(unit))));
        }
        index.site()
                .config()
                .regions()
                .forEach(r -> names.add(name(Facets.REGION, r.name(), new Route.RegionPage(r).address())));
        complaint().ifPresent(names::add);
        int amendments = index.lists().amendments().size();
        names.add(name("corrections", context.text("corrections.heading"), new Route.CorrectionList(1).address())
                .with(new Suggestion.Card(CORRECTIONS, context.text("corrections.total", amendments), "")));
        return names;
    }

    /** The first lines of the page of a unit: figures and telephone number. */
    private Suggestion.Card card(Unit unit, List<String> forms) {
        UnitAnswers answers = new UnitAnswers(context);
        List<UnitSummary> summaries = context.index().summaries(unit);
        String line = answers.measured(summaries).stream()
                .limit(FIGURES_IN_CARD)
                .map(f -> f.label() + " " + f.number() + f.measure())
                .collect(Collectors.joining(context.text("search.card.join")));
        String phone = answers.phone(summaries).map(ValueView::text).orElse("");
        return new Suggestion.Card(forms, line, phone, answers.lateCounts(summaries));
    }

    /** The page on how to complain, for queries in common words. */
    private Optional<Suggestion> complaint() {
        SiteConfig.Office office = context.index().site().config().office();
        return office.complaint().flatMap(c -> c.page()
                .flatMap(context.index().resolver()::entry)
                .filter(e -> !e.isWithdrawn())
                .map(e -> name("complaint", e.title(), e.address())
                        .with(new Suggestion.Card(
                                COMPLAINT, c.hours().orElse(""), c.phone().orElse("")))));
    }

    private Suggestion name(String kind, String text, String address) {
        return new Suggestion(context.text("search." + kind), text, address, PinyinTerms.spellings(text));
    }
}
