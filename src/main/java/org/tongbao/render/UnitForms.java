package org.tongbao.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongbao.model.Unit;
import org.tongbao.search.PinyinTerms;

/**
 * The names by which readers mean a unit: those of the register, now and before; its name without its place; the first
 * word of it with its last character, as 交通局 is said of 某市交通运输局; the pinyin initials of each, jtj. A name of two
 * units is not used.
 */
final class UnitForms {

    /** The shortest form; shorter ones are common words. */
    private static final int SHORTEST = 3;

    private static final Pattern PLACE = Pattern.compile("^.{0,8}?[省市州盟县区旗](?=.{3})");
    private static final Pattern OFFICE = Pattern.compile("(..).{2,}([局委办])");

    private final Map<String, Set<String>> codes = new HashMap<>();

    UnitForms(Collection<Unit> units) {
        for (Unit unit : units) {
            forms(unit).forEach(f -> codes.computeIfAbsent(f, any -> new HashSet<>())
                    .add(unit.code()));
        }
    }

    /** The names that mean this unit alone, without duplicates. */
    List<String> of(Unit unit) {
        return forms(unit).stream()
                .filter(f -> codes.getOrDefault(f, Set.of()).size() == 1)
                .toList();
    }

    private static Set<String> forms(Unit unit) {
        Set<String> forms = new LinkedHashSet<>();
        for (Unit.Name name : unit.names()) {
            name.forms().forEach(forms::add);
        }
        for (String form : List.copyOf(forms)) {
            String bare = PLACE.matcher(form).replaceFirst("");
            forms.add(bare);
            Matcher office = OFFICE.matcher(bare);
            if (office.matches()) {
                forms.add(office.group(1) + office.group(2));
            }
        }
        for (String form : List.copyOf(forms)) {
            PinyinTerms.spellings(form).stream()
                    .filter(s -> s.length() == form.length())
                    .forEach(forms::add);
        }
        return forms.stream().filter(f -> f.length() >= SHORTEST).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
