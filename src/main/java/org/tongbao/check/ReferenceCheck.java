package org.tongbao.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.index.Resolution;
import org.tongbao.index.SiteIndex;
import org.tongbao.index.Target;
import org.tongbao.kind.Circles;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.model.Entry;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.model.Value;
import org.tongbao.source.YamlText;

/** Every reference leads to one thing, by a name that held on the day. */
final class ReferenceCheck implements Check {

    /** Shorter words between spaces are parts of a name set wide apart, not names. */
    private static final int SHORTEST = 3;

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            entry.valuesOf(Value.Reference.class)
                    .filter(r -> canBeJudged(r, index))
                    .forEach(r -> {
                        Resolution resolution = index.resolver().resolve(r, entry);
                        judge(r, resolution, index, diagnostics);
                        judgeDay(r, resolution, entry, diagnostics);
                    });
        }
        replacements(index, diagnostics);
        SiteConfig config = index.site().config();
        config.campaign().ifPresent(r -> judge(r, index, diagnostics));
        config.office().complaint().flatMap(SiteConfig.Complaint::page).ifPresent(r -> judge(r, index, diagnostics));
        for (Unit unit : index.site().units()) {
            Stream.of(unit.parent().stream(), unit.region().stream(), unit.succeeds().stream())
                    .flatMap(r -> r)
                    .forEach(r -> judge(r, index.resolver().units().ofRegister(r), index, diagnostics));
        }
    }

    /** Replacements of entries form no circle. */
    private static void replacements(SiteIndex index, Diagnostics diagnostics) {
        Map<String, Entry> published = new LinkedHashMap<>();
        index.published().forEach(e -> published.putIfAbsent(e.id(), e));
        Set<String> circles = Circles.of(published.keySet(), id -> Optional.ofNullable(published.get(id))
                .flatMap(ReferenceCheck::replacement)
                .map(Value.Reference::written)
                .filter(published::containsKey)
                .stream()
                .toList());
        for (String id : circles) {
            Entry entry = Objects.requireNonNull(published.get(id));
            Value.Reference by = replacement(entry).orElseThrow();
            diagnostics.add(Code.REF009, by.place(), by.written());
        }
    }

    private static Optional<Value.Reference> replacement(Entry entry) {
        return entry.values().reference("replacedBy");
    }

    /** A reference of the site itself, which has no day. */
    private static void judge(Value.Reference reference, SiteIndex index, Diagnostics diagnostics) {
        judge(reference, index.resolver().resolve(reference, index.asOf(), Optional.empty()), index, diagnostics);
    }

    /** The hint is a line that registers a new unit; where spaces separate several names, it says how to separate them. */
    private static LocalizedText advice(Value.Reference reference) {
        List<String> words = List.of(reference.written().strip().split("[\\s　]+"));
        if (words.size() > 1 && words.stream().allMatch(word -> word.length() >= SHORTEST)) {
            return new LocalizedText("advice.spaced", String.join("、", words));
        }
        return reference.to().equals(FieldType.Ref.UNIT)
                ? new LocalizedText("advice.unit", YamlText.of(reference.written()))
                : new LocalizedText("advice.reference");
    }

    private static void judge(
            Value.Reference reference, Resolution resolution, SiteIndex index, Diagnostics diagnostics) {
        if (resolution instanceof Resolution.Resolved found) {
            if (found.target() instanceof Target.ToEntry to && to.entry().isWithdrawn()) {
                diagnostics.add(Code.REF008, reference.place(), reference.written(), withdrawnOn(to.entry()));
            } else if (found.target() instanceof Target.ToUnit) {
                judgeSpelling(reference, index, diagnostics);
            }
            return;
        }
        String written = reference.written();
        Object wanted = wanted(reference.to(), index);
        if (resolution instanceof Resolution.Missing missing) {
            diagnostics.add(new Diagnostic(
                    Code.REF001,
                    reference.place(),
                    List.of(written, wanted, advice(reference)),
                    missing.near().get()));
        } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
            diagnostics.add(Code.REF002, reference.place(), written, ambiguous.candidates());
        } else if (resolution instanceof Resolution.NotThen notThen) {
            diagnostics.add(
                    Code.REF003,
                    reference.place(),
                    written,
                    notThen.nameThen().full(),
                    notThen.unit().code());
        } else if (resolution instanceof Resolution.NotThere notThere) {
            diagnostics.add(Code.REF006, reference.place(), written, existence(notThere.unit()));
        } else if (resolution instanceof Resolution.WrongKind wrong) {
            diagnostics.add(
                    Code.REF004,
                    reference.place(),
                    written,
                    wrong.entry().kind().label(),
                    wanted);
        } else if (resolution instanceof Resolution.Hidden hidden
                && hidden.entry().isDraft()) {
            diagnostics.add(
                    Code.REF005, reference.place(), written, hidden.entry().title());
        }
    }

    private static void judgeSpelling(Value.Reference reference, SiteIndex index, Diagnostics diagnostics) {
        String written = reference.written();
        index.resolver()
                .units()
                .spelling(written)
                .ifPresent(s -> diagnostics.add(Code.VAL002, reference.place(), written, s));
    }

    /** The day of a withdrawal; empty if it is missing, which StatusCheck reports. */
    static String withdrawnOn(Entry entry) {
        return entry.values()
                .group("withdrawal")
                .flatMap(w -> w.date("date"))
                .map(LocalDate::toString)
                .orElse("");
    }

    /** A code names a unit on any day, also on one when it was not there: that may be meant, and is worth a look. */
    private static void judgeDay(
            Value.Reference reference, Resolution resolution, Entry entry, Diagnostics diagnostics) {
        if (resolution instanceof Resolution.Resolved found
                && found.target() instanceof Target.ToUnit to
                && to.unit().names().stream().noneMatch(n -> n.holdsOn(entry.day()))) {
            diagnostics.add(Code.REF007, reference.place(), to.unit().name().full(), existence(to.unit()));
        }
    }

    /** Of a register or a kind that could not be read, that has been said already. */
    private static boolean canBeJudged(Value.Reference reference, SiteIndex index) {
        String to = reference.to();
        return to.equals(FieldType.Ref.UNIT)
                ? index.site().registerRead()
                : FieldType.Ref.GENERAL.contains(to)
                        || index.site().kinds().named(to).isPresent();
    }

    /** From when till when a unit has been there: {@code 2019-03-01—}. */
    private static String existence(Unit unit) {
        Optional<LocalDate> from = unit.names().get(unit.names().size() - 1).from();
        Optional<LocalDate> until = unit.name().until();
        return from.map(LocalDate::toString).orElse("") + "—"
                + until.map(LocalDate::toString).orElse("");
    }

    private static Object wanted(String to, SiteIndex index) {
        return index.site()
                .kinds()
                .named(to)
                .<Object>map(Kind::label)
                .orElse(FieldType.Ref.GENERAL.contains(to) ? new LocalizedText("target." + to) : to);
    }
}
