package org.tongbao.check;

import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.index.LinkResolver.Outcome;
import org.tongbao.index.SiteIndex;
import org.tongbao.markdown.LinkTarget;
import org.tongbao.model.Entry;
import org.tongbao.model.Value;
import org.tongbao.read.Names;
import org.tongbao.source.Limits;
import org.tongbao.source.SourceReader;

/**
 * Every file an entry attaches, shows or links is there, may be published, and bears a name fit for an address. Links to
 * files that are not there are LinkCheck's.
 */
final class FileCheck implements Check {

    /**
     * A file an entry uses.
     *
     * @param isPicture whether PictureCheck judges its format
     */
    private record Use(String file, Place place, boolean isPicture) {}

    @Override
    public void run(SiteIndex index, Diagnostics diagnostics) {
        SourceReader files = new SourceReader(index.site().root(), diagnostics);
        for (Entry entry : index.checked()) {
            uses(entry, index).forEach(use -> judge(use, entry, index, files, diagnostics));
        }
    }

    private static Stream<Use> uses(Entry entry, SiteIndex index) {
        Stream<Use> attached = entry.deep(Value.File.class).map(f -> new Use(f.file(), f.place(), false));
        Stream<Use> shown = entry.deep(Value.Image.class).map(i -> new Use(i.file(), i.place(), true));
        Stream<Use> pictures = entry.bodies().stream()
                .flatMap(b -> b.pictures().stream())
                .map(p -> new Use(p.file(), p.place(), true));
        Stream<Use> links = entry.bodies().stream()
                .flatMap(b -> b.links().stream())
                .filter(l -> index.links().resolve(l.to(), entry) instanceof Outcome.Inside)
                .filter(l -> LinkTarget.of(l.to()) instanceof LinkTarget.ToFile)
                .map(l -> new Use(l.to(), l.place(), false));
        return Stream.of(attached, shown, pictures, links).flatMap(s -> s);
    }

    private static void judge(Use use, Entry entry, SiteIndex index, SourceReader files, Diagnostics diagnostics) {
        if (!Names.isFile(use.file())) {
            diagnostics.add(Code.LNK005, use.place(), use.file());
        } else if (!use.isPicture() && !Names.isPublished(use.file())) {
            diagnostics.add(Code.FIL015, use.place(), use.file(), Names.published());
        } else if (index.links().file(use.file(), entry) instanceof Outcome.NoFile) {
            if (SourceReader.exists(entry.folder().resolve(use.file()))) {
                files.isOrdinary(entry.folder().resolve(use.file()), Limits.ATTACHMENT);
            } else {
                diagnostics.add(Code.LNK004, use.place(), use.file());
            }
        } else {
            files.isOrdinary(entry.folder().resolve(use.file()), Limits.ATTACHMENT);
        }
    }
}
