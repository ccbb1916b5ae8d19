package org.tongbao.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what a list of results shows of each page, so many pages in a file.
 *
 * <pre>
 * file        'S', then packed (see Zlib) the titles of all pages, a line each; then as many addresses, days, kinds and
 *             units: like stands beside like, and packs well
 * directory   'E', hashes of files one after the other
 * </pre>
 */
final class DocumentWriter {

    static final int FILES_PER_PAGE = 2048;

    /** What is kept of a page. */
    static final int COLUMNS = 5;

    private final int perFile;
    private final ContentAddressedFiles output;
    private final List<List<String>> columns = new ArrayList<>();
    private int held;
    private ByteWriter directory = new ByteWriter().put('E');
    private int files;
    private final List<Long> pages = new ArrayList<>();

    DocumentWriter(int perFile, ContentAddressedFiles output) {
        this.perFile = perFile;
        this.output = output;
        for (int i = 0; i < COLUMNS; i++) {
            columns.add(new ArrayList<>());
        }
    }

    void add(SearchDocument document) throws IOException {
        List<String> row = List.of(
                document.title(),
                document.address(),
                document.date().toString(),
                document.kind(),
                document.unitsInRow());
        for (int i = 0; i < COLUMNS; i++) {
            columns.get(i).add(row.get(i));
        }
        if (++held == perFile) {
            endFile();
        }
    }

    /** Where the pages of the directory lie. */
    List<Long> end() throws IOException {
        endFile();
        endPage();
        return pages;
    }

    private void endFile() throws IOException {
        if (held == 0) {
            return;
        }
        String lines = columns.stream().flatMap(List::stream).collect(Collectors.joining("\n"));
        directory.hash(output.putPacked('S', lines.getBytes(StandardCharsets.UTF_8)));
        columns.forEach(List::clear);
        held = 0;
        if (++files == FILES_PER_PAGE) {
            endPage();
        }
    }

    private void endPage() throws IOException {
        if (files > 0) {
            pages.add(output.put(directory.array()));
            directory = new ByteWriter().put('E');
            files = 0;
        }
    }
}
