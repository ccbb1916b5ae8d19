package org.tongbao.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
     * @param site what the files' names are relative to
     */
    public SourceLines(Path site) {
        this.site = site;
    }

    /** The line; nothing for what is no ordinary file of a site. */
    public Optional<String> line(Place place) {
        if (!place.file().equals(file)) {
            file = place.file();
            lines = read(site.resolve(file));
        }
        return place.line() <= lines.size() ? Optional.of(lines.get(place.line() - 1)) : Optional.empty();
    }

    private static List<String> read(Path file) {
        try {
            boolean ordinary = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= Limits.CSV;
            return ordinary ? text(Files.readAllBytes(file)).lines().toList() : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** UTF-8, or what the bytes probably are, so that the editor recognises the line. */
    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            return new String(bytes, Charset.forName("GB18030"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
