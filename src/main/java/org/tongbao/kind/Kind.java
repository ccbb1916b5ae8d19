package org.tongbao.kind;

import java.util.List;
import java.util.Optional;

/**
 * A kind of bulletin, as declared.
 *
 * @param name ASCII, also the name of its template
 * @param label shown to readers
 * @param folder where its entries lie, and the first part of their addresses
 * @param description one sentence on what it holds
 * @param order its place among the columns, lowest first
 * @param column whether it has a list page
 * @param own the fields it has beside the envelope's
 * @param fields the shared envelope and its own
 */
public record Kind(
        String name,
        String label,
        String folder,
        String description,
        int order,
        boolean column,
        Shape own,
        Shape fields,
        List<Table> tables) {

    public Kind {
        tables = List.copyOf(tables);
    }

    /** The table meant by its name or its label. */
    public Optional<Table> table(String nameOrLabel) {
        return tables.stream()
                .filter(t -> t.name().equals(nameOrLabel) || t.label().equals(nameOrLabel))
                .findFirst();
    }
}
