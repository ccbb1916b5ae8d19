package org.tongbao.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches folders, those below them included, and tells when something changed in them and all is quiet again. */
final class Watcher implements AutoCloseable {

    private static final long QUIET_MILLIS = 120;

    private final List<Path> folders;
    private final Runnable changed;
    private final WatchService service;

    Watcher(List<Path> folders, Runnable changed) throws IOException {
        this.folders = List.copyOf(folders);
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
                WatchKey key = service.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                }
                register();
                changed.run();
            }
        } catch (InterruptedException | java.nio.file.ClosedWatchServiceException e) {
            // The server has ended.
        }
    }

    /** Registering a folder again does nothing; new ones are found here. */
    private void register() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                        .toList()) {
                    path.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            } catch (IOException | UncheckedIOException e) {
                // A folder that vanished meanwhile: its parent's event is on its way.
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
