package org.tongbao.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.office.Inline;
import org.tongbao.office.OfficeException;
import org.tongbao.office.WordFile;
import org.tongbao.picture.FileType;

/** The pictures of a document that become files beside the entry. */
final class Gallery {

    private static final Set<FileType> SHOWN = Set.of(FileType.PNG, FileType.JPEG, FileType.GIF, FileType.WEBP);

    /** Descriptions that programs make up. */
    private static final Pattern MADE_UP = Pattern.compile(
            "(?i)(图片|图像|图形|图|picture|image|pic|img|graphic|graphics)?[ _-]*[0-9]*|.*\\.(png|jpe?g|gif|bmp|webp|emf|wmf)"
                    + "|.*(描述已自动生成|自动生成的描述|description automatically generated|AI 生成的内容).*");

    private final WordFile word;
    private final String name;
    private final UnaryOperator<String> describe;
    private final Diagnostics diagnostics;
    private final Map<String, String> files = new LinkedHashMap<>();
    private int shown;
    private int undescribed;

    /**
     * A gallery without pictures.
     *
     * @param describe asks for the description of a picture, given its file; empty if nobody knows
     */
    Gallery(WordFile word, String name, UnaryOperator<String> describe, Diagnostics diagnostics) {
        this.word = word;
        this.name = name;
        this.describe = describe;
        this.diagnostics = diagnostics;
    }

    /** The name of a picture's file; empty if it cannot be shown. */
    Optional<String> file(Inline.Picture picture) {
        if (!files.containsKey(picture.part())) {
            files.put(picture.part(), named(picture.part()));
        }
        return Optional.of(files.getOrDefault(picture.part(), "")).filter(f -> !f.isEmpty());
    }

    private String named(String part) {
        LocalizedText why;
        try {
            Optional<byte[]> bytes = word.picture(part);
            FileType type = bytes.map(FileType::of).orElse(FileType.EMPTY);
            if (SHOWN.contains(type)) {
                long before = files.values().stream().filter(f -> !f.isEmpty()).count();
                return "picture-" + (before + 1) + "." + type.ending();
            }
            why = bytes.isEmpty()
                    ? new LocalizedText("office.picture.large")
                    : new LocalizedText("office.picture.type", FileType.endingOf(part));
        } catch (OfficeException e) {
            why = new LocalizedText("office.picture.unread");
        }
        String file = part.substring(part.lastIndexOf('/') + 1);
        diagnostics.add(Code.OFF012, Place.of(name + " " + file), why);
        return "";
    }

    /** A picture in Markdown; empty if it cannot be shown. */
    String markdown(Inline.Picture picture, String caption) {
        return file(picture)
                .map(f -> "![" + MarkdownText.escaped(description(picture, caption, f)) + "](" + f + ")")
                .orElse("");
    }

    private String description(Inline.Picture picture, String caption, String file) {
        shown++;
        String said = ParagraphWriter.repaired(picture.alt()).strip();
        if (!MADE_UP.matcher(said).matches()) {
            return said;
        } else if (!caption.isEmpty()) {
            return caption;
        }
        String answer = describe.apply(file).strip();
        undescribed += answer.isEmpty() ? 1 : 0;
        return answer;
    }

    /** How often a picture is shown. */
    int shown() {
        return shown;
    }

    /** How many pictures nobody has described. */
    int undescribed() {
        return undescribed;
    }

    /** The parts of the document by the names of their files. */
    Map<String, String> files() {
        Map<String, String> byFile = new LinkedHashMap<>();
        files.forEach((part, file) -> {
            if (!file.isEmpty()) {
                byFile.put(file, part);
            }
        });
        return byFile;
    }
}
