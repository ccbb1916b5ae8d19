package org.tongbao.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.LocalizedText;

/** LibreOffice, if it is installed, for formats that this program does not read. It runs beside one that a person uses. */
public final class LibreOffice {

    private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe");

    private static final List<String> PLACES = List.of(
            "/usr/bin",
            "/usr/local/bin",
            "/Applications/LibreOffice.app/Contents/MacOS",
            "C:\\Program Files\\LibreOffice\\program",
            "C:\\Program Files (x86)\\LibreOffice\\program");

    private static final int SECONDS = 120;

    private LibreOffice() {}

    /** The program; empty if it is not installed. */
    public static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        Stream<String> folders = path.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of(path.split(java.io.File.pathSeparator)), PLACES.stream());
        return folders.filter(f -> !f.isBlank())
                .flatMap(f -> NAMES.stream().map(n -> Path.of(f, n)))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /**
     * Converts a file.
     *
     * @param name of the file, for messages
     * @param ending of the format to write, such as {@code docx}
     * @param to an empty folder, in which the new file and a profile are written
     */
    public static Path convert(Path file, String name, String ending, Path to) throws OfficeException, IOException {
        String type = name.substring(name.lastIndexOf('.') + 1);
        Path program = find().orElseThrow(() -> failure(name, "missing", type));
        Path copy = Files.copy(file, to.resolve("document." + type));
        Path log = to.resolve("log");
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + to.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        ending,
                        "--outdir",
                        to.resolve("out").toString(),
                        copy.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw failure(name, "slow", SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(name, "failed");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        Path made = to.resolve("out").resolve("document." + ending);
        if (!Files.isRegularFile(made)) {
            throw failure(name, "failed");
        }
        return made;
    }

    private static OfficeException failure(String name, String why, Object... arguments) {
        return new OfficeException(Code.OFF013, name, new LocalizedText("office.soffice." + why, arguments));
    }

    /** Deletes a temporary folder with all in it. */
    public static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
