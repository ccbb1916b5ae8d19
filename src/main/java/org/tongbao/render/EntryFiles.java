package org.tongbao.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Place;
import org.tongbao.index.Spot;
import org.tongbao.model.Entry;
import org.tongbao.picture.FileType;
import org.tongbao.picture.PictureException;
import org.tongbao.picture.PictureMaker;

/** The files beside entries as they are published: of a picture its points alone, all else as it is. */
record EntryFiles(PictureMaker pictures) {

    private interface Maker<T> {
        T make() throws IOException, PictureException;
    }

    void write(Spot.Attachment attachment, OutputStream out) throws IOException, RenderException {
        Entry entry = attachment.entry();
        String name = attachment.name();
        Path file = entry.folder().resolve(name);
        if (FileType.picture(name).isPresent()) {
            out.write(made(entry, name, () -> pictures.whole(file)));
            return;
        }
        try (InputStream in = made(entry, name, () -> Files.newInputStream(file))) {
            in.transferTo(out);
        }
    }

    void write(Spot.Picture picture, OutputStream out) throws IOException, RenderException {
        Path file = picture.entry().folder().resolve(picture.name());
        out.write(made(picture.entry(), picture.name(), () -> pictures.scaled(file, picture.width())));
    }

    /** How many bytes a reader downloads. */
    long size(Entry entry, String name) throws IOException, RenderException {
        Path file = entry.folder().resolve(name);
        return FileType.picture(name).isPresent()
                ? made(entry, name, () -> pictures.whole(file)).length
                : made(entry, name, () -> Files.size(file));
    }

    private static <T> T made(Entry entry, String name, Maker<T> maker) throws IOException, RenderException {
        try {
            return maker.make();
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw gone(entry, name, e);
        } catch (PictureException e) {
            throw new RenderException(e.diagnostic(name, place(entry, name)), e);
        }
    }

    /** A file that went away since it was checked is the content's fault, not that of the output. */
    private static RenderException gone(Entry entry, String name, IOException e) {
        return new RenderException(new Diagnostic(Code.LNK004, place(entry, name), List.of(name), List.of()), e);
    }

    private static Place place(Entry entry, String name) {
        return entry.files()
                .filter(f -> f.name().equals(name))
                .map(Entry.FileUse::place)
                .findFirst()
                .orElse(entry.place());
    }
}
