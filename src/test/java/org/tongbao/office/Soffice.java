package org.tongbao.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, by which tests open and write office files with another program than ours. */
public final class Soffice {

    private static final int LONGEST_SECONDS = 150;

    private Soffice() {}

    /**
     * Converts files in one run, which takes seconds to begin.
     *
     * @param folder of the test; LibreOffice keeps its profile in it
     * @param to the ending, and behind a colon the filter: {@code docx:MS Word 2007 XML}
     * @param out the folder of the files that are written
     * @param options more of LibreOffice's options
     */
    public static void convert(Path folder, String to, Path out, List<Path> files, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless"));
        command.addAll(List.of(options));
        command.addAll(List.of("--convert-to", to, "--outdir", out.toString()));
        files.forEach(f -> command.add(f.toString()));
        Path log = folder.resolve("soffice.log");
        Process soffice = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(soffice.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(soffice.exitValue()).as(Files.readString(log)).isZero();
    }

    /** The files of a folder with an ending, in the order of their names. */
    public static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith("." + ending))
                    .sorted()
                    .toList();
        }
    }
}
