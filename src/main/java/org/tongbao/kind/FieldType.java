package org.tongbao.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongbao.figure.Measure;

/** The type of a field, with its bounds. The words in quotes are those of declarations. */
public sealed interface FieldType {

    /** The types that need no more than their word. */
    static List<FieldType> alone() {
        return List.of(new Phone(), new Quote(), new DateTime(), new Flag(), new Link(), new Image(), new File());
    }

    /** The word used in declarations. */
    default String word() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The named parts of a value: of a link, a picture, a file, a group. */
    default Optional<FieldSet> parts() {
        return Optional.empty();
    }

    /** Whether every value of this type is valid in the other, so that one field may redeclare another. */
    default boolean narrows(FieldType other) {
        return word().equals(other.word());
    }

    /**
     * Whether a kind of a site may redeclare a field of the other type with this one: the values are of the same nature,
     * but may be more, or several.
     */
    default boolean bends(FieldType other) {
        return narrows(other);
    }

    /**
     * {@code text}: one line; {@code long}: Markdown of several.
     *
     * @param form the pattern in words, as the field's help says it; may be empty
     * @param min fewest characters
     * @param max most characters
     */
    record Text(
            boolean isLong,
            @Nullable TextPattern pattern,
            String form,
            @Nullable Integer min,
            @Nullable Integer max) implements FieldType {
        @Override
        public String word() {
            return isLong ? "long" : "text";
        }
    }

    /** A line of text in a fixed form. */
    sealed interface Formed extends FieldType {
        Pattern form();
    }

    /** {@code phone}: a telephone number, {@code 0835-1234567}; readers can tap it to call. */
    record Phone() implements Formed {
        private static final Pattern FORM = Pattern.compile("[0-9][0-9-]{2,19}");

        @Override
        public Pattern form() {
            return FORM;
        }
    }

    /** {@code quote}: a figure or word of another entry, {@code anning-ledger#rate}, so that it is typed once. */
    record Quote() implements FieldType {}

    /**
     * {@code date}: {@code 2018-09-27}.
     *
     * @param months whether a month may be written, {@code 2018-09} or 2018年9月底, which means its last day
     * @param words other words that may be written, which mean no day: 立行立改, 长期坚持
     */
    record Date(boolean months, List<String> words) implements FieldType {
        public Date {
            words = List.copyOf(words);
        }

        /** Whether a day must be written. */
        public boolean isDay() {
            return !months && words.isEmpty();
        }

        @Override
        public boolean narrows(FieldType other) {
            return other instanceof Date that && (!months || that.months) && that.words.containsAll(words);
        }

        @Override
        public boolean bends(FieldType other) {
            return other instanceof Date;
        }
    }

    /** {@code datetime}: {@code 2018-09-27 08:30}, or the date alone if the time is unknown. */
    record DateTime() implements FieldType {}

    /** {@code number}: decimal digits, no separators. */
    record Numeric(
            boolean whole,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) implements FieldType {
        @Override
        public boolean narrows(FieldType other) {
            return other instanceof Numeric that && (whole || !that.whole);
        }

        @Override
        public boolean bends(FieldType other) {
            return other instanceof Numeric;
        }

        @Override
        public String word() {
            return "number";
        }
    }

    /**
     * {@code figure}: a figure as bulletins print it, {@code 7393}, {@code 61.59%}, {@code 300多}.
     *
     * @param measure the unit it counts; any if null
     * @param alike other units that count the same, as 项 beside 个
     * @param places decimal places of computed values
     * @param basis 口径: the sibling field that states it, or its text; figures of different ones are never added
     * @param computed a rule computes it, so that it may be omitted
     */
    record Figure(
            @Nullable Measure measure,
            List<Measure> alike,
            @Nullable Integer places,
            @Nullable String basis,
            boolean computed)
            implements FieldType {
        public Figure {
            alike = List.copyOf(alike);
        }

        /** Whether a figure of this measure may be written for it. */
        public boolean takes(Measure written) {
            return measure == null || written.isWrittenFor(measure) || alike.contains(written);
        }

        @Override
        public boolean narrows(FieldType other) {
            return other instanceof Figure that && (that.measure == null || that.measure.equals(measure));
        }

        @Override
        public boolean bends(FieldType other) {
            return other instanceof Figure;
        }
    }

    /**
     * {@code enum}: one of some words, each with its label.
     *
     * @param states the properties of the words if they are states
     */
    record Choice(List<Option> options, States states) implements FieldType {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public boolean narrows(FieldType other) {
            return other instanceof Choice that && options.stream().allMatch(o -> that.has(o.value()));
        }

        @Override
        public boolean bends(FieldType other) {
            return other instanceof Choice || (other instanceof Text text && !text.isLong());
        }

        private boolean has(String value) {
            return options.stream().anyMatch(o -> o.value().equals(value));
        }

        /** The option with this value or label. */
        public Optional<Option> find(String written) {
            return options.stream()
                    .filter(o -> o.value().equals(written) || o.label().equals(written))
                    .findFirst();
        }

        @Override
        public String word() {
            return "enum";
        }
    }

    /** One word of a {@link Choice}: the value in files and data, and the label shown. */
    record Option(String value, String label) {}

    /** {@code flag}: 是 or 否. */
    record Flag() implements FieldType {}

    /** {@code link}: another entry's id, or an address on the web. */
    record Link() implements FieldType {
        private static final FieldSet PARTS =
                new FieldSet(List.of(Field.part("to", "去处", true), Field.part("text", "文字", false)));

        @Override
        public Optional<FieldSet> parts() {
            return Optional.of(PARTS);
        }
    }

    /** {@code image}: a picture beside the entry, its description required. */
    record Image() implements FieldType {
        private static final FieldSet PARTS = new FieldSet(List.of(
                Field.part("file", "文件", true),
                Field.part("alt", "替代文字", true),
                Field.part("caption", "图注", false),
                Field.part("credit", "作者", false)));

        @Override
        public Optional<FieldSet> parts() {
            return Optional.of(PARTS);
        }
    }

    /** {@code file}: a file beside the entry. */
    record File() implements FieldType {
        private static final FieldSet PARTS =
                new FieldSet(List.of(Field.part("file", "文件", true), Field.part("label", "名称", false)));

        @Override
        public Optional<FieldSet> parts() {
            return Optional.of(PARTS);
        }
    }

    /**
     * {@code ref}: an entry, unit or region, by id or name.
     *
     * @param to a kind's name, or {@code unit}, {@code region}, {@code entry}
     */
    record Ref(String to) implements FieldType {
        public static final String UNIT = "unit";
        public static final String REGION = "region";
        public static final String ENTRY = "entry";

        /** Targets that are no kinds. */
        public static final Set<String> GENERAL = Set.of(UNIT, REGION, ENTRY);

        /** One in place of several, too. */
        @Override
        public boolean narrows(FieldType other) {
            return equals(other) || (other instanceof ListOf several && equals(several.item()));
        }
    }

    /** {@code list}: several of one type; a single value counts as a list of one. */
    record ListOf(
            FieldType item, @Nullable Integer min, @Nullable Integer max) implements FieldType {
        @Override
        public boolean narrows(FieldType other) {
            return other instanceof ListOf that && item.narrows(that.item);
        }

        /** Several units in place of one. */
        @Override
        public boolean bends(FieldType other) {
            return narrows(other) || (item instanceof Ref && item.equals(other));
        }

        @Override
        public String word() {
            return "list";
        }
    }

    /** {@code group}: named parts. */
    record Group(FieldSet fieldSet) implements FieldType {
        @Override
        public Optional<FieldSet> parts() {
            return Optional.of(fieldSet);
        }

        /** All its parts are there, each narrower. */
        @Override
        public boolean narrows(FieldType other) {
            return other instanceof Group that
                    && that.fieldSet.fields().stream().allMatch(f -> fieldSet.named(f.name())
                            .filter(own -> own.type().narrows(f.type()) && (own.required() || !f.required()))
                            .isPresent());
        }
    }
}
