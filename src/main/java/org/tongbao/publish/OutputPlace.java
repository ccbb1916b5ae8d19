package org.tongbao.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;

/**
 * Where an output folder is to be.
 *
 * @param folder the path with links resolved as far as it exists
 * @param asWritten the path as the user wrote it, for messages
 */
record OutputPlace(Path folder, Path asWritten) {

    static OutputPlace of(Path asWritten) {
        return new OutputPlace(real(asWritten), asWritten);
    }

    /**
     * Refuses a place that cannot be replaced as a whole without loss.
     *
     * @param site the folder of the site, which the output must not swallow
     */
    void requireSuitable(Path site) throws IOException, OutputException {
        Path real = real(site);
        if (folder.getParent() == null) {
            throw refused(new LocalizedText("out.mount"));
        }
        boolean swallows = real.startsWith(folder)
                || Stream.of("content", "themes", "src").anyMatch(d -> folder.startsWith(real.resolve(d)));
        if (swallows) {
            throw refused(new LocalizedText("out.inside"));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refused(new LocalizedText("out.file"));
        }
        requireOutsideOutputs(real.resolve("site-output"));
        requireNoMounts();
    }

    /** An output folder is replaced with all that is in it, another output folder included. */
    private void requireOutsideOutputs(Path ownOutput) throws IOException, OutputException {
        for (Path name : folder) {
            if (WorkFolder.isName(name.toString())) {
                throw refused(new LocalizedText("out.work"));
            }
        }
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (above.equals(ownOutput) || Marker.isIn(above)) {
                throw refused(new LocalizedText("out.nested", above));
            }
        }
    }

    /** Refuses a folder that another file system is mounted at or in: it would be moved, and its files deleted. */
    void requireNoMounts() throws IOException, OutputException {
        if (!Files.exists(folder)) {
            return;
        }
        Path parent = folder.getParent();
        Set<Path> mounts = MountPoints.at(folder);
        if (mounts.contains(folder)
                || (parent != null && !Files.getFileStore(folder).equals(Files.getFileStore(parent)))) {
            throw refused(new LocalizedText("out.mount"));
        }
        if (!mounts.isEmpty()) {
            throw refused(new LocalizedText("out.mounted", mounts.iterator().next()));
        }
    }

    /** Refuses a folder with files in it that Tongbao did not make. */
    void requireOurs() throws IOException, OutputException {
        if (!Files.exists(folder)
                || Marker.isIn(folder)
                || (Marker.isLostIn(folder) && !WorkFolder.existing(folder).isEmpty())) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new OutputException(Code.OUT001, asWritten);
            }
        }
    }

    /** Whether nothing is there, or just the bare folder or marker that another program made again meanwhile. */
    boolean isEmptyOrMarker() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(p -> p.endsWith(OutputFolder.MARKER));
        }
    }

    private OutputException refused(LocalizedText why) {
        return new OutputException(Code.OUT004, asWritten, why);
    }

    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        List<Path> missing = new ArrayList<>();
        for (Path at = absolute; at != null; at = at.getParent()) {
            try {
                Path real = at.toRealPath();
                for (int i = missing.size() - 1; i >= 0; i--) {
                    real = real.resolve(missing.get(i));
                }
                return real;
            } catch (IOException e) {
                Path name = at.getFileName();
                if (name != null) {
                    missing.add(name);
                }
            }
        }
        return absolute;
    }
}
