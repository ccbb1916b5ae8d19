package org.tongbao.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.tongbao.diag.Place;

/**
 * The line of a file that a message quotes, read when it is printed.
 *
 * @param site what the files' names are relative to
 */
public record SourceLines(Path site) {

    /** The line; nothing for what is no ordinary file of a site. */
    public Optional<String> line(Place place) {
        Path file = site.resolve(place.file());
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > Limits.CSV) {
                return Optional.empty();
            }
            String text = text(Files.readAllBytes(file));
            return text.lines().skip(place.line() - 1L).findFirst();
        } catch (IOException e) {
            return Optional.empty();
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
