package org.tongbao.kind;

import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Place;
import org.tongbao.source.Node;

/**
 * A kind of bulletin, as declared.
 *
 * @param name ASCII, also the name of its template
 * @param label shown to readers
 * @param folder the folder of its entries, and the first part of their addresses
 * @param description one sentence on its content
 * @param order its position among the columns, lowest first
 * @param column whether it has a list page
 * @param own its own fields, without the shared ones
 * @param fields the shared fields and its own
 * @param series how the issues of one series follow each other
 * @param role the role of its entries in the site
 * @param relations its rules and views, read after all kinds are known
 */
public record Kind(
        String name,
        String label,
        String folder,
        String description,
        int order,
        boolean column,
        FieldSet own,
        FieldSet fields,
        List<Table> tables,
        Series series,
        Role role,
        Relations relations) {

    /** How the issues of one series follow each other. */
    public enum Series {
        /** They do not. */
        NONE,
        /** By date. */
        DATED,
        /** By number: each once, without gaps, in the order of dates. */
        NUMBERED
    }

    /** The role of the entries of a kind in the site. */
    public enum Role {
        NONE,
        /** Each gathers on its page the entries that name it, has a feed, and shows its stages by the day. */
        HUB,
        /** Each is a list of honours, which the home page shows. */
        HONOURS
    }

    /**
     * The rules and boards of an entry.
     *
     * @param rules the relations among its figures, including those of table rows
     * @param views the boards on the page of each entry, in this order
     * @param off the built-in rules that a kind of the site does without
     * @param boards the views as declared, to be read again over other fields
     */
    public record Relations(List<Rule> rules, List<BoardSpec> views, List<Off> off, List<Node> boards) {

        static final Relations NONE = new Relations(List.of(), List.of(), List.of(), List.of());

        public Relations {
            rules = List.copyOf(rules);
            views = List.copyOf(views);
            off = List.copyOf(off);
            boards = List.copyOf(boards);
        }
    }

    /**
     * A built-in rule that a kind of the site does without.
     *
     * @param instead the rule that holds in its place; empty if none does
     * @param because the reason, in the words of the site
     * @param place where the site says so
     */
    public record Off(Rule rule, String instead, String because, Place place) {}

    public Kind {
        tables = List.copyOf(tables);
    }

    public List<Rule> rules() {
        return relations.rules;
    }

    /** The built-in rules that a kind of the site does without. */
    public List<Off> off() {
        return relations.off;
    }

    public List<BoardSpec> views() {
        return relations.views;
    }

    Kind with(Relations newRelations) {
        return new Kind(
                name, label, folder, description, order, column, own, fields, tables, series, role, newRelations);
    }

    /** The table with this name or label. */
    public Optional<Table> table(String nameOrLabel) {
        return tables.stream()
                .filter(t -> t.name().equals(nameOrLabel) || t.label().equals(nameOrLabel))
                .findFirst();
    }
}
