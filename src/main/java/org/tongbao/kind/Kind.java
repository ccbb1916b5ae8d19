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
 * @param series how the issues of one series follow each other
 * @param rules the relations its figures must keep, those of its tables' rows among them
 * @param views the boards on the page of each entry, in this order
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
        List<Table> tables,
        Series series,
        List<Rule> rules,
        List<View> views) {

    /** How the issues of one series follow each other. */
    public enum Series {
        /** They do not. */
        NONE,
        /** By date. */
        DATED,
        /** By number: each once, none left out, dates that rise with them. */
        NUMBERED
    }

    public Kind {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
        views = List.copyOf(views);
    }

    /** The same with its rules and views, which are read when all kinds are known. */
    Kind with(List<Rule> newRules, List<View> newViews) {
        return new Kind(
                name, label, folder, description, order, column, own, fields, tables, series, newRules, newViews);
    }

    /** The table meant by its name or its label. */
    public Optional<Table> table(String nameOrLabel) {
        return tables.stream()
                .filter(t -> t.name().equals(nameOrLabel) || t.label().equals(nameOrLabel))
                .findFirst();
    }
}
