package org.tongbao.render;

import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;
import org.tongbao.index.Route;
import org.tongbao.model.Entry;
import org.tongbao.picture.FileType;
import org.tongbao.picture.PictureException;
import org.tongbao.picture.PictureMaker;
import org.tongbao.source.CheckedFiles;
import org.tongbao.source.FileException;
import org.tongbao.source.Limits;
import org.tongbao.source.OpenFile;

/** The files beside entries as they are published: pictures re-encoded, others unchanged. */
record EntryFiles(CheckedFiles files, PictureMaker pictures) {

    private interface Maker<T> {
        T make() throws FileException, PictureException;
    }

    Page.Content content(Route.Attachment attachment) {
        Entry entry = attachment.entry();
        String name = attachment.name();
        if (FileType.picture(name).isPresent()) {
            return out -> out.write(whole(entry, name));
        }
        return new Page.FileContent(() -> document(entry, name));
    }

    Page.Content content(Route.Picture picture) {
        Entry entry = picture.entry();
        String name = picture.name();
        return out -> out.write(made(entry, name, () -> pictures.scaled(original(entry, name), picture.width())));
    }

    /** How many bytes a reader downloads. */
    long size(Entry entry, String name) throws RenderException {
        if (FileType.picture(name).isPresent()) {
            return whole(entry, name).length;
        }
        try (OpenFile file = document(entry, name)) {
            return file.size();
        }
    }

    private byte[] whole(Entry entry, String name) throws RenderException {
        return made(entry, name, () -> pictures.whole(original(entry, name)));
    }

    private byte[] original(Entry entry, String name) throws FileException {
        try (OpenFile file = files.open(entry.folder().resolve(name), Limits.PICTURE)) {
            return file.rest();
        }
    }

    private OpenFile document(Entry entry, String name) throws RenderException {
        return made(entry, name, () -> files.open(entry.folder().resolve(name), Limits.ATTACHMENT));
    }

    private static <T> T made(Entry entry, String name, Maker<T> maker) throws RenderException {
        try {
            return maker.make();
        } catch (FileException e) {
            boolean gone = e.fault() == FileException.Fault.MISSING;
            throw new RenderException(gone ? missing(entry, name) : e.diagnostic(), e);
        } catch (PictureException e) {
            throw new RenderException(e.diagnostic(name, place(entry, name)), e);
        }
    }

    private static Diagnostic missing(Entry entry, String name) {
        return new Diagnostic(Code.LNK004, place(entry, name), List.of(name), List.of());
    }

    private static Place place(Entry entry, String name) {
        return entry.files()
                .filter(f -> f.name().equals(name))
                .map(Entry.FileUse::place)
                .findFirst()
                .orElse(entry.place());
    }
}
