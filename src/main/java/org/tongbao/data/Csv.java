package org.tongbao.data;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A dataset as CSV after RFC 4180, with the mark by which Excel knows UTF-8. */
final class Csv {

    private static final String MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private Csv() {}

    static byte[] bytes(Dataset dataset) {
        StringBuilder csv = new StringBuilder(MARK);
        line(csv, dataset.columns().stream().map(c -> quoted(c.header())).toList());
        for (List<Cell> row : dataset.rows()) {
            line(csv, row.stream().map(Csv::cell).toList());
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells)).append(LINE_END);
    }

    private static String cell(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return quoted(text.text());
        } else if (cell instanceof Cell.Amount number) {
            return number.number().toPlainString();
        }
        return cell instanceof Cell.Day day ? day.day().toString() : "";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
