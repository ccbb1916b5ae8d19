package org.tongbao.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names and values of a query or a form, in the order in which they were sent. */
public record Parameters(List<Parameter> all) {

    public static final Parameters NONE = new Parameters(List.of());

    /** One name and its value. */
    public record Parameter(String name, String value) {}

    public Parameters {
        all = List.copyOf(all);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @param most how many there may be
     * @return empty if an escape is invalid, the text is no UTF-8, or there are more
     */
    static Optional<Parameters> read(String encoded, int most) {
        List<Parameter> all = new ArrayList<>();
        for (int from = 0; from < encoded.length(); ) {
            int and = encoded.indexOf('&', from);
            int end = and < 0 ? encoded.length() : and;
            if (end > from) {
                int equals = encoded.indexOf('=', from);
                int middle = equals < 0 || equals > end ? end : equals;
                Optional<String> name = decoded(encoded, from, middle);
                Optional<String> value = decoded(encoded, Math.min(middle + 1, end), end);
                if (name.isEmpty() || value.isEmpty() || all.size() == most) {
                    return Optional.empty();
                }
                all.add(new Parameter(name.get(), value.get()));
            }
            from = end + 1;
        }
        return Optional.of(new Parameters(all));
    }

    private static Optional<String> decoded(String text, int from, int end) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - from);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '%') {
                boolean whole = i + 2 < end;
                int high = whole ? Character.digit(text.charAt(i + 1), 16) : -1;
                int low = whole ? Character.digit(text.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else if (c == '+') {
                bytes.write(' ');
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The first value of a name. */
    public Optional<String> find(String name) {
        return all.stream()
                .filter(p -> p.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The first value of a name, empty if there is none. */
    public String text(String name) {
        return find(name).orElse("");
    }

    /** All values of a name. */
    public List<String> values(String name) {
        return all.stream()
                .filter(p -> p.name().equals(name))
                .map(Parameter::value)
                .toList();
    }
}
