package org.tongbao.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.read.SheetMatch;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;
import org.tongbao.source.YamlText;

/**
 * Which headings of an office's sheets stand for which columns, as its people said at an import. They are remembered in
 * {@code content/import.yaml}: under the kind and table, the heading and the name of the column, or {@code -}.
 */
public final class RememberedColumns {

    /** The file, below {@code content}. */
    public static final String FILE = "import.yaml";

    private static final String HEAD = "# 导入 Excel 时记住的表头：表头是哪一列，- 是不要。可以改，也可以删。\n";

    private final Path file;
    /** By kind and table, {@code ledger.items}. */
    private final Map<String, Map<String, String>> all = new TreeMap<>();

    private RememberedColumns(Path file) {
        this.file = file;
    }

    /** What a site remembers; nothing if the file is not there or cannot be read. */
    public static RememberedColumns of(Path site) throws IOException {
        RememberedColumns remembered =
                new RememberedColumns(site.resolve("content").resolve(FILE));
        if (Files.isRegularFile(remembered.file)) {
            SourceText text =
                    SourceText.of(FILE, Files.readString(remembered.file).replace("\r\n", "\n"));
            YamlReader.read(text, new Diagnostics()).ifPresent(remembered::read);
        }
        return remembered;
    }

    private void read(Node.Mapping mapping) {
        for (Node.Pair table : mapping.pairs()) {
            if (table.value() instanceof Node.Mapping headings) {
                for (Node.Pair heading : headings.pairs()) {
                    if (heading.value() instanceof Node.Scalar column) {
                        put(table.key().text(), heading.key().text(), column.text());
                    }
                }
            }
        }
    }

    private void put(String table, String heading, String column) {
        all.computeIfAbsent(table, t -> new TreeMap<>()).put(SheetMatch.form(heading), column);
    }

    /** From headings of a table to names of its columns. */
    public Map<String, String> of(Kind kind, Table table) {
        return all.getOrDefault(key(kind, table), Map.of());
    }

    /** Remembers what a heading stands for. */
    public void remember(Kind kind, Table table, String heading, String column) {
        put(key(kind, table), heading, column);
    }

    private static String key(Kind kind, Table table) {
        return kind.name() + "." + table.name();
    }

    /** Writes what is remembered. */
    public void write() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        all.forEach((table, headings) -> {
            text.append(table).append(":\n");
            headings.forEach((heading, column) -> text.append("  ")
                    .append(YamlText.of(heading))
                    .append(": ")
                    .append(column.equals(SheetMatch.DROPPED) ? "'-'" : column)
                    .append('\n'));
        });
        byte[] bytes = EntryFolder.bytes(text.toString());
        if (Files.exists(file)) {
            EntryFolder.replace(file, bytes);
        } else {
            Files.write(file, bytes);
        }
    }
}
