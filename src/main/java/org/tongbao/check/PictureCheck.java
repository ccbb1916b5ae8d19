package org.tongbao.check;

import java.nio.file.Path;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Place;
import org.tongbao.index.SiteIndex;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.picture.FileType;
import org.tongbao.picture.Picture;
import org.tongbao.picture.PictureException;
import org.tongbao.source.CheckedFiles;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.Names;
import org.tongbao.source.OpenFile;

/**
 * Every picture says in words what it shows, and can be made anew: it is what its name says, whole, and of a size and
 * colours that can be read. That it can be made anew goes for attached pictures as well.
 */
final class PictureCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            entry.valuesOf(Value.Image.class)
                    .forEach(i -> refuseWordless(i.file(), i.alt().orElse(""), i.place(), diagnostics));
            for (Body body : entry.bodies()) {
                body.pictures().forEach(p -> refuseWordless(p.file(), p.alt(), p.place(), diagnostics));
            }
            entry.files()
                    .filter(f -> f.isPicture() || FileType.picture(f.name()).isPresent())
                    .forEach(f -> judge(f, entry.folder(), index.files(), diagnostics));
        }
    }

    private static void refuseWordless(String file, String alt, Place place, Diagnostics diagnostics) {
        if (alt.isBlank()) {
            diagnostics.add(Code.IMG001, place, file);
        }
    }

    private static void judge(Entry.FileUse use, Path folder, CheckedFiles files, Diagnostics diagnostics) {
        if (FileType.endingOf(use.name()).equals(FileType.SVG.ending())) {
            diagnostics.add(Code.IMG003, use.place(), use.name());
        } else if (FileType.picture(use.name()).isEmpty()) {
            diagnostics.add(Code.IMG002, use.place(), use.name());
        } else if (Names.isFile(use.name())) {
            content(use, folder.resolve(use.name()), files, diagnostics);
        }
    }

    private static void content(Entry.FileUse use, Path file, CheckedFiles files, Diagnostics diagnostics) {
        try (OpenFile open = files.open(file, Limits.PICTURE)) {
            content(use, open.rest(), diagnostics);
        } catch (FileException e) {
            // FileCheck reports a file that cannot be read.
        }
    }

    private static void content(Entry.FileUse use, byte[] bytes, Diagnostics diagnostics) {
        FileType type = FileType.of(bytes);
        if (type == FileType.SVG) {
            diagnostics.add(Code.IMG003, use.place(), use.name());
        } else if (type == FileType.EMPTY) {
            diagnostics.add(Code.IMG005, use.place(), use.name());
        } else if (!type.mayBear(use.name())) {
            diagnostics.add(Code.IMG004, use.place(), use.name(), type.phrase(), advice(use.name(), type));
        } else {
            try {
                Picture.refuseDamaged(bytes);
            } catch (PictureException e) {
                diagnostics.add(e.diagnostic(use.name(), use.place()));
            }
        }
    }

    private static LocalizedText advice(String name, FileType type) {
        return switch (type) {
            case JPEG, PNG, GIF, WEBP ->
                new LocalizedText("picture.rename", name.substring(0, name.lastIndexOf('.') + 1) + type.ending());
            case HEIF, BMP, TIFF -> new LocalizedText("picture.save");
            default -> new LocalizedText("picture.replace");
        };
    }
}
