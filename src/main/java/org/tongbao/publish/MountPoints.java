package org.tongbao.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mount points of the machine. Linux lists them in {@code /proc/self/mountinfo}; the device number alone would miss
 * a bind mount of the same file system. Elsewhere the list is empty, and {@link TreeDeletion} compares devices.
 */
final class MountPoints {

    private static final Path LIST = Path.of("/proc/self/mountinfo");

    /** proc(5): the fifth field is the mount point; space, tab, newline and backslash are octal escapes. */
    private static final int FIELD = 4;

    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3})");

    private MountPoints() {}

    /** The mount points at a folder or below it, in the order of their paths. */
    static Set<Path> at(Path folder) throws IOException {
        Set<Path> points = new TreeSet<>();
        if (Files.isReadable(LIST)) {
            for (String line :
                    Files.readString(LIST, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                List<String> fields = List.of(line.split(" ", -1));
                if (fields.size() > FIELD) {
                    Path point = folder.getFileSystem().getPath(unescaped(fields.get(FIELD)));
                    if (point.startsWith(folder)) {
                        points.add(point);
                    }
                }
            }
        }
        return points;
    }

    private static String unescaped(String field) {
        String bytes = ESCAPE.matcher(field).replaceAll(MountPoints::character);
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String character(MatchResult escape) {
        String character = String.valueOf((char) Integer.parseInt(escape.group(1), 8));
        return Matcher.quoteReplacement(character);
    }
}
