package org.tongbao.convert;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.figure.FigureParser;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.office.Block;
import org.tongbao.office.Block.Paragraph;
import org.tongbao.source.YamlText;

/**
 * The lines above a text that state fields of the kind, as {@code 统计截止：2018年9月30日} does.
 *
 * @param fields in YAML, by the names of the fields
 * @param rest the other blocks
 */
record LabelledLines(Map<String, String> fields, List<Block> rest) {

    private static final Pattern LINE = Pattern.compile("([^：:，。]{2,20})[：:]([^。；]{1,200})");

    /** Takes lines from the start, up to the first that states no field of the kind's own. */
    static LabelledLines of(List<Block> blocks, Kind kind) {
        Map<String, String> fields = new LinkedHashMap<>();
        int at = 0;
        while (at < blocks.size() && blocks.get(at) instanceof Paragraph line) {
            Matcher stated = LINE.matcher(ParagraphWriter.repaired(line.text()).strip());
            if (!line.isBlank()) {
                Optional<Field> field = stated.matches()
                        ? kind.own().find(stated.group(1).strip()).filter(f -> !fields.containsKey(f.name()))
                        : Optional.empty();
                Optional<String> value =
                        field.flatMap(f -> value(f, stated.group(2).strip()));
                if (value.isEmpty()) {
                    break;
                }
                fields.put(field.orElseThrow().name(), YamlText.of(value.get()));
            }
            at++;
        }
        return new LabelledLines(fields, blocks.subList(fields.isEmpty() ? 0 : at, blocks.size()));
    }

    /** The value in the form of entries; empty if it has not the type of the field. */
    private static Optional<String> value(Field field, String written) {
        FieldType type = field.type();
        if (type instanceof FieldType.Date) {
            return WrittenDate.of(written).map(LocalDate::toString);
        } else if (type instanceof FieldType.Figure) {
            return FigureParser.parse(written).figure().isPresent() ? Optional.of(written) : Optional.empty();
        } else if (type instanceof FieldType.Choice choice) {
            return choice.find(written).map(FieldType.Option::label);
        }
        return type instanceof FieldType.Text ? Optional.of(written) : Optional.empty();
    }
}
