package org.tongbao.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.TestSite;

/** The program in a process of its own, where a test must kill it or run it as somebody else. */
final class ChildProcess {

    /** How a process ended, and what it printed on both streams. */
    record Result(int status, String output) {}

    private final List<String> prefix;
    private final String classPath;

    private ChildProcess(List<String> prefix, String classPath) {
        this.prefix = prefix;
        this.classPath = classPath;
    }

    /** The program as it is compiled now, run by whoever runs the test. */
    static ChildProcess ofTheProgram() {
        return new ChildProcess(List.of(), System.getProperty("java.class.path"));
    }

    /**
     * The program run without the rights of root.
     *
     * @param copy an empty folder for a copy of the program that everybody can read
     */
    static ChildProcess withoutRights(Path copy) throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return ofTheProgram();
        }
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(part);
            Path to = copy.resolve(path.getFileName());
            if (Files.isRegularFile(path)) {
                Files.copy(path, to);
                parts.add(to.toString());
            } else if (path.endsWith("classes")) {
                TestSite.copy(path, to);
                parts.add(to.toString());
            }
        }
        new ProcessBuilder("chmod", "-R", "a+rX", copy.toString()).start().waitFor();
        List<String> nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        return new ChildProcess(nobody, String.join(File.pathSeparator, parts));
    }

    /** The same program under another one, such as {@code strace}, whose words come before. */
    ChildProcess under(String... command) {
        return new ChildProcess(
                Stream.concat(prefix.stream(), Stream.of(command)).toList(), classPath);
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
