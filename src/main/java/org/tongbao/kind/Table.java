package org.tongbao.kind;

/**
 * A table of a kind: rows in the front matter, or in a CSV file of the table's name beside the entry.
 *
 * @param name ASCII, also the name of the CSV file
 * @param label shown above it
 */
public record Table(String name, String label, Shape columns) {}
