package org.tongbao.serve;

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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches folders of a site, even before they exist, and reports a change once no further change follows. */
final class Watcher implements AutoCloseable {

    private static final long QUIET_MILLIS = 120;

    private final Path site;
    private final Set<String> folders;
    private final Runnable changed;
    private final WatchService service;

    /**
     * Starts watching.
     *
     * @param folders names of folders of the site, watched with all below them
     */
    Watcher(Path site, Set<String> folders, Runnable changed) throws IOException {
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
                boolean matters = false;
                WatchKey key = service.take();
                while (key != null) {
                    matters |= matters(key);
                    key.reset();
                    key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                if (matters) {
                    register();
                    tell();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // The server has ended.
        }
    }

    /** Of the site's own folder only the watched folders matter: a build writes beside them. */
    private boolean matters(WatchKey key) {
        boolean inSite = site.equals(key.watchable());
        boolean matters = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            matters |= !inSite
                    || event.context() == null
                    || folders.contains(event.context().toString());
        }
        return matters;
    }

    /** A failed reading is reported like any uncaught exception, and the next change is read again. */
    private void tell() {
        try {
            changed.run();
        } catch (RuntimeException e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    /** Registering a folder again does nothing; new ones are found here. */
    private void register() {
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
