package org.tongbao.check;

import java.nio.file.Path;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.LocalizedText;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.picture.FileType;
import org.tongbao.source.CheckedFiles;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.Names;
import org.tongbao.source.OpenFile;

/** The content of every attached document fits its name. PictureCheck covers pictures. */
final class AttachmentCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            entry.files()
                    .filter(f -> !f.isPicture() && FileType.picture(f.name()).isEmpty())
                    .filter(f -> Names.isFile(f.name()) && Names.isPublished(f.name()))
                    .forEach(f -> judge(f, entry.folder().resolve(f.name()), index.files(), diagnostics));
        }
    }

    private static void judge(Entry.FileUse use, Path file, CheckedFiles files, Diagnostics diagnostics) {
        try (OpenFile open = files.open(file, Limits.ATTACHMENT)) {
            FileType type = FileType.of(open.read(FileType.HEAD));
            if (!type.mayBear(use.name())) {
                LocalizedText advice =
                        new LocalizedText(type.isLocked(use.name()) ? "attachment.locked" : "attachment.save");
                diagnostics.add(Code.FIL017, use.place(), use.name(), type.phrase(), advice);
            }
        } catch (FileException e) {
            // FileCheck reports a file that cannot be read.
        }
    }
}
