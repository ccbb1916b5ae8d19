package org.tongbao.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tongbao.read.Changes;

/** Watches folders of a site, even before they exist, and reports a change once no further change follows. */
public final class Watcher implements AutoCloseable {

    /** A program that saves a file writes it in steps, a few milliseconds apart. */
    private static final long QUIET_MILLIS = 25;

    private final Path site;
    private final Set<String> folders;
    private final Consumer<Changes> changed;
    private final WatchService service;
    private final Set<Path> watched = new HashSet<>();

    /** The changes of a reading that failed are not known to the next one. */
    private boolean failed;

    /**
     * Starts watching.
     *
     * @param folders names of folders of the site, watched with all below them
     */
    public Watcher(Path site, Set<String> folders, Consumer<Changes> changed) throws IOException {
        this.site = site;
        this.folders = Set.copyOf(folders);
        this.changed = changed;
        this.service = FileSystems.getDefault().newWatchService();
        register();
        Thread thread = new Thread(this::run, "tongbao-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Seen seen = new Seen();
                WatchKey key = service.take();
                while (key != null) {
                    collect(key, seen);
                    key.reset();
                    key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                if (seen.foldersMayHaveChanged) {
                    register();
                }
                if (seen.foldersMayHaveChanged || !seen.files.isEmpty()) {
                    tell(seen.foldersMayHaveChanged || failed ? Changes.UNKNOWN : Changes.of(seen.files));
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // The server has ended.
        }
    }

    /** The changes of some moments. */
    private static final class Seen {
        private final Set<Path> files = new HashSet<>();

        /** A new folder may hold files that came before it was watched; of an overflow nothing is known. */
        private boolean foldersMayHaveChanged;
    }

    /** Of the site's own folder only the watched folders matter: a build writes beside them. */
    private void collect(WatchKey key, Seen seen) {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name)) {
                seen.foldersMayHaveChanged = true;
            } else if (folder.equals(site)) {
                seen.foldersMayHaveChanged |= folders.contains(name.toString());
            } else {
                Path path = folder.resolve(name);
                seen.files.add(path);
                seen.foldersMayHaveChanged |=
                        watched.contains(path) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** A failed reading is reported like any uncaught exception, and the next change is read again. */
    private void tell(Changes changes) {
        failed = true;
        try {
            changed.accept(changes);
            failed = false;
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Registering a folder again does nothing; new ones are found here. */
    private void register() {
        watched.clear();
        try {
            register(site);
            for (String name : folders) {
                Path folder = site.resolve(name);
                if (!Files.isDirectory(folder)) {
                    continue;
                }
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                            .toList()) {
                        register(path);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // A folder that vanished meanwhile: its parent's event is on its way.
        }
    }

    private void register(Path folder) throws IOException {
        watched.add(folder);
        folder.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
