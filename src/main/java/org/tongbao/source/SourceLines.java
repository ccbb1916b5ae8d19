package org.tongbao.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tongbao.diag.Place;

/** The lines that messages quote, read when they are printed; those of the file asked for last are kept. */
public final class SourceLines {

    private final Path site;
    private String file = "";
    private List<String> lines = List.of();

    /**
     * Lines of a site's files.
     *
     * @param site the folder to which names of files are relative
     */
    public SourceLines(Path site) {
        this.site = site;
    }

    /** The line; empty if the file is no ordinary file of a site, or a workbook. */
    public Optional<String> line(Place place) {
        if (!place.sheet().isEmpty()) {
            return Optional.empty();
        }
        if (!place.file().equals(file)) {
            file = place.file();
            lines = read(site.resolve(file));
        }
        return place.line() <= lines.size() ? Optional.of(lines.get(place.line() - 1)) : Optional.empty();
    }

    private List<String> read(Path path) {
        try {
            return text(new SiteFiles(site).read(path, Limits.CSV)).lines().toList();
        } catch (FileException e) {
            return List.of();
        }
    }

    /** Decodes UTF-8, or the probable encoding, so that the editor recognises the line. */
    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
