package org.tongbao.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.diag.Place;

/**
 * A unit of the register.
 *
 * @param code never changes
 * @param names its current and former names, newest first
 * @param succeeds the units it was merged from or split off
 */
public record Unit(
        String code,
        List<Name> names,
        Optional<String> unitClass,
        Optional<Value.Reference> parent,
        Optional<Value.Reference> region,
        List<Value.Reference> succeeds,
        Place place) {

    /**
     * A name and the days it held, both ends included.
     *
     * @param others other forms of the name: the short one, and second signboards
     */
    public record Name(
            String full, List<String> others, Optional<LocalDate> from, Optional<LocalDate> until, Place place) {

        public Name {
            others = List.copyOf(others);
        }

        public boolean holdsOn(LocalDate day) {
            return from.map(f -> !day.isBefore(f)).orElse(true)
                    && until.map(u -> !day.isAfter(u)).orElse(true);
        }

        /** The full name, then the others. */
        public Stream<String> forms() {
            return Stream.concat(Stream.of(full), others.stream());
        }
    }

    public Unit {
        names = List.copyOf(names);
        succeeds = List.copyOf(succeeds);
    }

    /** Its current or last name. */
    public Name name() {
        return names.get(0);
    }

    /** The first day of its first name, when it is known. */
    public Optional<LocalDate> since() {
        return names.get(names.size() - 1).from();
    }

    /** Its last day, when it has ended. */
    public Optional<LocalDate> until() {
        return name().until();
    }

    /** The name it bore on a day; the newest when it bore none. */
    public Name nameOn(LocalDate day) {
        return names.stream().filter(n -> n.holdsOn(day)).findFirst().orElse(name());
    }
}
