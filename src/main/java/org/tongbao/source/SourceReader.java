package org.tongbao.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;

/**
 * Reads content files as text, and refuses files that are not text.
 *
 * @param site the folder of the site; the files' names in messages are relative to it
 * @param overlay the files that are read in place of those of the site
 */
public record SourceReader(Path site, Overlay overlay, Diagnostics diagnostics) {

    public SourceReader(Path site, Diagnostics diagnostics) {
        this(site, Overlay.NONE, diagnostics);
    }

    /** The same reader, which reports elsewhere. */
    public SourceReader with(Diagnostics other) {
        return new SourceReader(site, overlay, other);
    }

    /** The name of a file in messages: relative to the site, with {@code /} on every system. */
    public String name(Path file) {
        return files().name(file);
    }

    /** The text of the file; empty if it cannot be read, as a diagnostic explains. */
    public Optional<SourceText> read(Path file, long limit) {
        return bytes(file, limit)
                .flatMap(b -> decode(name(file), b, diagnostics))
                .filter(s -> isClean(s, diagnostics));
    }

    /** The text of a table, which Excel may have saved in another encoding than UTF-8: then a note says so. */
    public Optional<SourceText> readTable(Path file, long limit) {
        return bytes(file, limit)
                .flatMap(b -> table(name(file), b, diagnostics))
                .filter(s -> isClean(s, diagnostics));
    }

    /** The text of a table that was read; empty if it is none, as a diagnostic explains. */
    public static Optional<SourceText> table(String name, byte[] bytes, Diagnostics diagnostics) {
        Optional<TableText> other = isUtf8(bytes) ? Optional.empty() : TableText.of(bytes);
        if (other.isEmpty()) {
            return decode(name, bytes, diagnostics);
        }
        diagnostics.add(Code.CSV015, Place.of(name), other.get().encoding());
        return text(name, other.get().text(), diagnostics);
    }

    /** The bytes of the file; empty if it cannot be read, as a diagnostic explains. */
    public Optional<byte[]> bytes(Path file, long limit) {
        Optional<byte[]> typed = overlay.read(file);
        if (typed.isPresent()) {
            return typed;
        }
        try {
            return Optional.of(files().read(file, limit));
        } catch (FileException e) {
            diagnostics.add(e.diagnostic());
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Lists a folder, in any order; empty if a diagnostic says why. */
    public List<Path> list(Path folder) {
        List<Path> typed = overlay.in(folder);
        if (!typed.isEmpty() && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return typed;
        }
        try {
            List<Path> there = files().list(folder);
            return typed.isEmpty()
                    ? there
                    : Stream.concat(there.stream(), typed.stream()).distinct().toList();
        } catch (FileException e) {
            diagnostics.add(e.diagnostic());
            return List.of();
        }
    }

    private SiteFiles files() {
        return new SiteFiles(site);
    }

    private static Optional<SourceText> decode(String name, byte[] bytes, Diagnostics diagnostics) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer buffer = mark ? ByteBuffer.wrap(bytes, 3, bytes.length - 3) : ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        String text;
        try {
            text = decoder.decode(buffer).toString();
        } catch (CharacterCodingException e) {
            diagnostics.add(Code.FIL001, firstBad(name, bytes), encoding(bytes));
            return Optional.empty();
        }
        return text(name, text, diagnostics);
    }

    private static Optional<SourceText> text(String name, String text, Diagnostics diagnostics) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.isBlank()) {
            diagnostics.add(Code.FIL008, Place.of(name));
            return Optional.empty();
        }
        return Optional.of(SourceText.of(name, lines));
    }

    /** The line with the first byte that is no UTF-8; columns mean nothing in an unknown encoding. */
    private static Place firstBad(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int bad = Math.max(0, text.indexOf('\uFFFD'));
        return new Place(name, SourceText.of(name, text).place(bad).line(), 0);
    }

    /** The probable encoding, for the message. */
    private static LocalizedText encoding(byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
            return new LocalizedText("encoding.utf16");
        }
        try {
            Charset.forName("GB18030")
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return new LocalizedText("encoding.gbk");
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return new LocalizedText("encoding.unknown");
        }
    }

    /** The text of a file that is open; empty if a diagnostic says why it cannot be read. */
    public static Optional<SourceText> read(String name, WrittenText file, Diagnostics diagnostics) {
        return text(name, file.text(), diagnostics).filter(s -> isClean(s, diagnostics));
    }

    private static boolean isClean(SourceText source, Diagnostics diagnostics) {
        List<Characters.Forbidden> bad = Characters.forbidden(source.text(), Limits.FORBIDDEN);
        bad.forEach(b -> diagnostics.add(new Diagnostic(
                b.code(),
                source.place(b.offset()),
                List.of(b.name(), b.advice()),
                b.meant().filter(m -> !m.isEmpty()).stream().toList())));
        return bad.isEmpty();
    }

    /** Whether the site has the folder, links not followed. */
    public boolean isFolder(Path path) {
        return overlay.read(path).isEmpty()
                && (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || overlay.holds(path));
    }

    /** Whether the site has the file, links not followed. */
    public boolean isThere(Path file) {
        return overlay.holds(file) || exists(file);
    }

    /** Whether a file exists under the site, links not followed. */
    public static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
