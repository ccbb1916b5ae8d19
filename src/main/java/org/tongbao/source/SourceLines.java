package org.tongbao.source;

import java.io.IOException;
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

    /** The line, bytes that are no UTF-8 replaced; nothing for what is no ordinary file of a site. */
    public Optional<String> line(Place place) {
        Path file = site.resolve(place.file());
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > Limits.CSV) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            return text.lines().skip(place.line() - 1L).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
