package org.tongbao.render.view;

/**
 * The download of a table.
 *
 * @param of the name of the table
 * @param named whether to print the name, because no heading above does
 * @param xlsx address of the Excel workbook
 * @param csv address of the CSV file
 * @param json address of the JSON file
 */
public record DownloadView(String of, boolean named, String xlsx, String csv, String json) {}
