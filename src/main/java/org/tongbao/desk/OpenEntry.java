package org.tongbao.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbao.diag.Diagnostics;
import org.tongbao.edit.EntryText;
import org.tongbao.kind.Field;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.source.WrittenText;

/** The files of an entry as they are at one moment, by their names relative to the site: the entry, then its tables. */
final class OpenEntry {

    private static final String CSV = ".csv";
    private static final String XLSX = ".xlsx";

    private final EntryPlace place;
    private final Map<String, byte[]> files;
    private final Optional<EntryText> parts;

    private OpenEntry(EntryPlace place, Map<String, byte[]> files) {
        this.place = place;
        this.files = files;
        this.parts = WrittenText.of(files.getOrDefault(place.file(), new byte[0]))
                .flatMap(written -> EntryText.of(place.file(), written, new Diagnostics()));
    }

    /** The files on the disk; empty if there is no such entry. */
    static Optional<OpenEntry> read(EntryStore store, EntryPlace place) throws IOException {
        Optional<byte[]> entry = store.read(place.file());
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(place.file(), entry.get());
        if (place.isFolder()) {
            for (String name : store.beside(place.file())) {
                if (tableOf(place.kind(), name, CSV)
                        .or(() -> tableOf(place.kind(), name, XLSX))
                        .isPresent()) {
                    String file = place.beside(name);
                    store.read(file).ifPresent(bytes -> files.put(file, bytes));
                }
            }
        }
        return Optional.of(new OpenEntry(place, files));
    }

    /** An entry that has no file yet. */
    static OpenEntry fresh(EntryPlace place) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(place.file(), "---\ntitle:\n---\n\n".getBytes(StandardCharsets.UTF_8));
        return new OpenEntry(place, files);
    }

    /** The same with some files changed. */
    OpenEntry with(Map<String, byte[]> changed) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.putAll(changed);
        return new OpenEntry(place, all);
    }

    private static Optional<Table> tableOf(Kind kind, String name, String end) {
        return name.endsWith(end) ? kind.table(name.substring(0, name.length() - end.length())) : Optional.empty();
    }

    EntryPlace place() {
        return place;
    }

    Kind kind() {
        return place.kind();
    }

    /** All files by their names relative to the site. */
    Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /** The file of the entry as it is. */
    String raw() {
        byte[] bytes = files.getOrDefault(place.file(), new byte[0]);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether it is text in UTF-8, so that it can be edited at all. */
    boolean isText() {
        return WrittenText.of(files.getOrDefault(place.file(), new byte[0])).isPresent();
    }

    /** Its fields and its body; empty if it cannot be read. */
    Optional<EntryText> parts() {
        return parts;
    }

    /** The name of the file of a table, relative to the site; that of a workbook if the rows are in one. */
    Optional<String> file(Table table) {
        return files.keySet().stream()
                .filter(f -> isOf(f, table, CSV) || isOf(f, table, XLSX))
                .findFirst();
    }

    private boolean isOf(String file, Table table, String end) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return tableOf(kind(), name, end).filter(table::equals).isPresent();
    }

    /** The rows of a table in a file of its own, unless it is a workbook or otherwise not to be edited here. */
    Optional<CsvFile> csv(Table table) {
        return file(table)
                .filter(f -> f.endsWith(CSV))
                .flatMap(f -> CsvFile.of(files.getOrDefault(f, new byte[0]), table.columns()));
    }

    /** The table that a file holds. */
    Optional<Table> table(String file) {
        return kind().tables().stream()
                .filter(t -> file(t).filter(file::equals).isPresent())
                .findFirst();
    }

    /** A mark that differs when a file has changed. */
    String hash() {
        MessageDigest digest = sha();
        files.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** A mark that differs when the kind has other fields. */
    static String mark(Kind kind) {
        StringBuilder all = new StringBuilder(kind.name());
        for (Field field : kind.fields().fields()) {
            all.append('\n')
                    .append(field.name())
                    .append(' ')
                    .append(field.type().word());
        }
        for (Table table : kind.tables()) {
            all.append('\n')
                    .append(table.name())
                    .append(List.copyOf(table.columns().words()));
        }
        return HexFormat.of().formatHex(sha().digest(all.toString().getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
