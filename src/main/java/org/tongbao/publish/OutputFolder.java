package org.tongbao.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.picture.PictureCache;

/**
 * The output folder, which is always one whole build. A new build is written in the {@link WorkFolder} and takes the
 * place of the old one by two renames; the next command recovers from whatever is killed in between.
 */
public final class OutputFolder implements AutoCloseable {

    /** The file that marks a folder made by Tongbao. */
    public static final String MARKER = ".tongbao";

    private final OutputPlace place;
    private final WorkFolder work;
    private final PictureCache.Folder pictures;
    private final FileChannel lock;
    private final List<Diagnostic> warnings = new ArrayList<>();

    private OutputFolder(OutputPlace place, WorkFolder work, FileChannel lock) {
        this.place = place;
        this.work = work;
        this.lock = lock;
        this.pictures = PictureCache.in(work.pictures());
    }

    /**
     * Locks an output folder, recovers what a killed command left, and refuses a folder that is not ours.
     *
     * @param site the folder of the site, which the output must not swallow
     * @param basePath the path of the site's base URL, {@code ""} for the root of a host
     * @return empty if another command holds the folder
     */
    public static Optional<OutputFolder> open(Path folder, Path site, String basePath) throws OutputException {
        OutputPlace place = OutputPlace.of(folder);
        try {
            place.requireSuitable(site);
            place.requireOurs();
            WorkFolder work = WorkFolder.of(place.folder(), basePath);
            Optional<FileChannel> lock = work.lock();
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            OutputFolder output = new OutputFolder(place, work, lock.get());
            boolean opened = false;
            try {
                output.prepare(basePath);
                opened = true;
            } finally {
                if (!opened) {
                    lock.get().close();
                }
            }
            return Optional.of(output);
        } catch (IOException e) {
            throw OutputException.failure(folder, e);
        }
    }

    private void prepare(String basePath) throws IOException, OutputException {
        recover(place, work);
        work.deleteDiscarded(); // What is left is reported after the swap, which tries again.
        for (WorkFolder other : WorkFolder.existing(place.folder())) {
            if (!other.equals(work)) {
                recoverUnlessLocked(place, other);
            }
        }
        place.requireOurs();
        if (work.isInWebRoot(place.folder(), basePath)) {
            warnings.add(OutputException.diagnostic(Code.OUT006, work.path()));
        }
    }

    /** Recovers what a killed command left, unless another command is at work. */
    public static void recover(Path folder) {
        OutputPlace place = OutputPlace.of(folder);
        for (WorkFolder work : WorkFolder.existing(place.folder())) {
            try {
                recoverUnlessLocked(place, work);
            } catch (IOException e) {
                // A command that only reads does not fail over what a build will report.
            }
        }
    }

    private static void recoverUnlessLocked(OutputPlace place, WorkFolder work) throws IOException {
        Optional<FileChannel> lock = work.lock();
        if (lock.isPresent()) {
            try {
                recover(place, work);
                work.deleteDiscarded();
            } finally {
                lock.get().close();
            }
        }
    }

    private static void recover(OutputPlace place, WorkFolder work) throws IOException {
        if (Files.exists(work.previous())) {
            if (place.isEmptyOrMarker()) {
                work.discard(place.folder());
                Files.move(work.previous(), place.folder(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                work.discard(work.previous());
            }
        }
        work.discard(work.next());
    }

    /**
     * The site that a build would replace, found without touching anything.
     *
     * @param site the folder of the site, which the output must not swallow
     * @return empty if there is none yet
     */
    public static Optional<Path> current(Path folder, Path site) throws OutputException {
        OutputPlace place = OutputPlace.of(folder);
        try {
            place.requireSuitable(site);
            place.requireOurs();
            if (!place.isEmptyOrMarker()) {
                return Optional.of(place.folder());
            }
            return WorkFolder.existing(place.folder()).stream()
                    .map(WorkFolder::previous)
                    .filter(Files::isDirectory)
                    .findFirst();
        } catch (IOException e) {
            throw OutputException.failure(folder, e);
        }
    }

    /** The site that a build would replace; empty if there is none yet. */
    public Optional<Path> current() throws OutputException {
        try {
            return place.isEmptyOrMarker() ? Optional.empty() : Optional.of(place.folder());
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The pictures that earlier builds made, to be read only. */
    public static PictureCache cachedPictures(Path folder) {
        Path out = OutputPlace.of(folder).folder();
        WorkFolder work = WorkFolder.existing(out).stream().findFirst().orElse(WorkFolder.beside(out));
        return PictureCache.reading(work.pictures());
    }

    /** The pictures that earlier builds and this one made. */
    public PictureCache.Folder pictures() {
        return pictures;
    }

    /** Deletes the pictures that this build did not use. */
    private void forgetUnusedPictures() {
        try {
            pictures.prune();
        } catch (IOException e) {
            // The new site is in place; the next build deletes what cannot be deleted now.
        }
    }

    /**
     * Begins a new site; nothing of the old one is touched until {@link #publish}.
     *
     * @param gzip whether a compressed copy is written beside each text file
     */
    public StagedSite stage(boolean gzip) throws OutputException {
        try {
            work.discard(work.next());
            Files.createDirectories(work.next());
            Files.createDirectories(Objects.requireNonNull(place.folder().getParent()));
            Marker.write(work.next());
            return new StagedSite(work.next(), gzip);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The failure of a build that has not been published: the old site is as it was. */
    public OutputException failure(IOException e) {
        return OutputException.failure(place.asWritten(), e);
    }

    /**
     * Publishes a site that is whole.
     *
     * @param staged the site that {@link #stage} began
     * @return warnings of failures after the new site was in place
     */
    public List<Diagnostic> publish(StagedSite staged) throws OutputException {
        if (staged.files() == 0) {
            throw new IllegalStateException("nothing was staged");
        }
        swap();
        forgetUnusedPictures();
        return List.copyOf(warnings);
    }

    /**
     * Puts the staged build in the place of the old one. The build is on the disk before the first rename, and both
     * renames are before the old site is deleted. After the second rename nothing fails any more: what goes wrong then
     * is a warning.
     */
    private void swap() throws OutputException {
        Path folder = place.folder();
        try {
            DiskSync.tree(work.next());
            place.requireNoMounts();
            exchange(folder);
        } catch (IOException e) {
            throw failure(e);
        }
        finish();
    }

    private void exchange(Path folder) throws IOException, OutputException {
        try {
            if (Files.exists(folder)) {
                Files.move(folder, work.previous(), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(work.next(), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            boolean done = !Files.exists(work.next()) && Files.exists(folder);
            if (!done) { // A network file system may report a failure of what it has done.
                putBack(folder);
                throw e;
            }
        }
    }

    private void putBack(Path folder) throws OutputException {
        try {
            if (!Files.exists(folder) && Files.exists(work.previous())) {
                Files.move(work.previous(), folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new OutputException(Code.OUT007, place.asWritten(), OutputException.reason(e), work.previous());
        }
    }

    private void finish() {
        try {
            DiskSync.folder(Objects.requireNonNull(place.folder().getParent()));
            DiskSync.folder(work.path());
            work.discard(work.previous());
            for (TreeDeletion.Failure left : work.deleteDiscarded()) {
                unfinished(left.file(), left.reason());
            }
        } catch (IOException e) {
            unfinished(work.path(), e);
        }
    }

    private void unfinished(Path file, IOException reason) {
        warnings.add(OutputException.diagnostic(Code.OUT005, file, OutputException.reason(reason)));
    }

    /** Releases the folder; a build that was not swapped in is thrown away. */
    @Override
    public void close() {
        try {
            work.discard(work.next());
            work.deleteDiscarded();
        } catch (IOException e) {
            // The next command deletes what cannot be deleted now.
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
