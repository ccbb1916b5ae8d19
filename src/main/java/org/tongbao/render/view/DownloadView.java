package org.tongbao.render.view;

/**
 * What a table can be had as.
 *
 * @param of what the table is called
 * @param named whether that is to be said, because it does not stand above
 * @param csv address of the CSV file
 * @param json address of the JSON file
 */
public record DownloadView(String of, boolean named, String csv, String json) {}
