package org.tongbao.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Phrase;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.picture.FileType;
import org.tongbao.source.Names;

/** Every attached document is what its name says. Pictures are PictureCheck's. */
final class AttachmentCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            entry.files()
                    .filter(f -> !f.isPicture() && FileType.picture(f.name()).isEmpty())
                    .filter(f -> Names.isFile(f.name()) && Names.isPublished(f.name()))
                    .forEach(f -> judge(f, entry.folder().resolve(f.name()), diagnostics));
        }
    }

    private static void judge(Entry.FileUse use, Path file, Diagnostics diagnostics) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            FileType type = FileType.of(in.readNBytes(FileType.HEAD));
            if (!type.mayBear(use.name())) {
                Phrase advice = new Phrase(type.isLocked(use.name()) ? "attachment.locked" : "attachment.save");
                diagnostics.add(Code.FIL017, use.place(), use.name(), type.phrase(), advice);
            }
        } catch (IOException e) {
            // FileCheck tells of a file that cannot be read.
        }
    }
}
