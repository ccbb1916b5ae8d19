package org.tongbao.check;

import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.picture.FileType;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.Names;
import org.tongbao.source.OpenFile;
import org.tongbao.source.SourceReader;

/** Every file that an entry attaches or shows exists, may be published, and has a name fit for an address. */
final class FileCheck implements Check {

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        for (Entry entry : index.published()) {
            entry.files().forEach(use -> judge(use, entry, index, diagnostics));
        }
    }

    private static void judge(Entry.FileUse use, Entry entry, SiteIndex index, Diagnostics diagnostics) {
        boolean found = index.links().file(use.name(), entry) instanceof Outcome.Inside;
        if (!Names.isFile(use.name())) {
            diagnostics.add(Code.LNK005, use.place(), use.name());
        } else if (!use.isPicture() && !Names.isPublished(use.name())) {
            diagnostics.add(Code.FIL015, use.place(), use.name(), Names.published());
        } else if (hidesColumns(use.name(), entry)) {
            diagnostics.add(Code.FIL016, use.place(), use.name());
        } else if (found || SourceReader.exists(entry.folder().resolve(use.name()))) {
            boolean picture = use.isPicture() || FileType.picture(use.name()).isPresent();
            long limit = picture ? Limits.PICTURE : Limits.ATTACHMENT;
            try (OpenFile file = index.files().open(entry.folder().resolve(use.name()), limit)) {
                file.size();
            } catch (FileException e) {
                diagnostics.add(e.diagnostic());
            }
        } else {
            diagnostics.add(Code.LNK004, use.place(), use.name());
        }
    }

    /** Whether the file is a table of the entry with a column that is not public, or not permanently: the file would show it. */
    private static boolean hidesColumns(String name, Entry entry) {
        return name.endsWith(".csv")
                && entry.kind()
                        .table(name.substring(0, name.length() - ".csv".length()))
                        .filter(t -> !t.columns().isPublic()
                                || !t.columns().sanctioned().isEmpty())
                        .isPresent();
    }
}
