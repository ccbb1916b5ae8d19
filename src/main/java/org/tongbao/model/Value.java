package org.tongbao.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Place;
import org.tongbao.figure.Figure;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.FieldType;
import org.tongbao.markdown.Body;

/** A value of the type that its kind declares, with the place where it was written. */
public sealed interface Value {

    Place place();

    /**
     * The value in one line, as Chinese content writes it; empty if it takes more than a line or is shown by what it leads
     * to.
     */
    default Optional<String> line() {
        return Optional.of(ValueText.WRITTEN.of(this)).filter(t -> !t.isEmpty());
    }

    record Text(String text, Place place) implements Value {}

    /** Markdown in a field. */
    record LongText(Body body, Place place) implements Value {}

    record Date(LocalDate date, Place place) implements Value {}

    /**
     * A time by which something is to be done, not written as a day.
     *
     * @param written a month, 2018年9月底, or a word, 长期坚持
     * @param last the last day of the month; empty for a word, which means no day
     */
    record Term(String written, Optional<LocalDate> last, Place place) implements Value {}

    /**
     * A day, and its minute where one was written.
     *
     * @param hasTime whether the minute was written, or only the day
     */
    record DateTime(LocalDateTime dateTime, boolean hasTime, Place place) implements Value {

        /** The day, and the minute if it is known: {@code 2018-09-27 08:30}. */
        public String written() {
            return written(" ", "");
        }

        /** The same for programs, with the offset of China: {@code 2018-09-27T08:30+08:00}. */
        public String iso() {
            return written("T", "+08:00");
        }

        private String written(String between, String after) {
            return dateTime.toLocalDate() + (hasTime ? between + dateTime.toLocalTime() + after : "");
        }
    }

    /**
     * A number.
     *
     * @param written as the editor wrote it
     */
    record NumberValue(BigDecimal number, String written, Place place) implements Value {}

    /**
     * A printed figure.
     *
     * @param figure with its measure, which the field may have supplied
     * @param computed whether a rule computed it
     * @param place where it was written, or the entry or row it was computed for
     */
    record FigureValue(Figure figure, boolean computed, Place place) implements Value {}

    record Choice(FieldType.Option option, Place place) implements Value {}

    record BooleanValue(boolean set, Place place) implements Value {}

    /**
     * A link.
     *
     * @param to an entry's id or an address
     * @param text the text to show instead of the title or the address
     */
    record Link(String to, Optional<String> text, Place place) implements Value {}

    /**
     * A picture.
     *
     * @param file its name beside the entry
     */
    record Image(String file, Optional<String> alt, Optional<String> caption, Optional<String> credit, Place place)
            implements Value {}

    /**
     * A file.
     *
     * @param file its name beside the entry
     * @param label the text to show instead of the name
     */
    record File(String file, Optional<String> label, Place place) implements Value {}

    /**
     * A reference, not yet resolved.
     *
     * @param written an id, a code or a name
     * @param to the required target: the name of a kind, {@code unit}, {@code region} or {@code entry}
     */
    record Reference(String written, String to, Place place) implements Value {}

    /**
     * A value of another entry, not yet resolved.
     *
     * @param entry its id
     * @param field by name or label
     */
    record QuoteValue(String entry, String field, Place place) implements Value {}

    record ListValue(List<Value> items, Place place) implements Value {
        public ListValue {
            items = List.copyOf(items);
        }
    }

    record Group(FieldSet fieldSet, Values parts, Place place) implements Value {}
}
