package org.tongbao.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongbao.http.Parameters;

/**
 * The fields of a sent form as a tree: the dots in {@code f.source.0} lead from part to part. Parts have the order in
 * which they were sent, which is that of the page.
 */
final class Sent {

    private String value = "";
    private final Map<String, Sent> parts = new LinkedHashMap<>();

    static Sent of(Parameters form) {
        Sent root = new Sent();
        for (Parameters.Parameter field : form.all()) {
            Sent at = root;
            for (String name : field.name().split("\\.", -1)) {
                at = at.parts.computeIfAbsent(name, any -> new Sent());
            }
            at.value = field.value().replace("\r\n", "\n").replace('\r', '\n');
        }
        return root;
    }

    /** The text that was sent; of several fields of one name the last. */
    String value() {
        return value;
    }

    Optional<Sent> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** The parts by their names. */
    Map<String, Sent> parts() {
        return parts;
    }

    Collection<Sent> items() {
        return parts.values();
    }
}
