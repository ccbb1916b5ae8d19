package org.tongbao.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program, run inside a test as the shell would run it. */
public final class Tongbao {

    /**
     * What a run left behind.
     *
     * @param status the exit status
     */
    public record Run(int status, String out, String err) {}

    private Tongbao() {}

    public static Run run(String... arguments) {
        return run(false, null, arguments);
    }

    /** Runs a command whose reader sits at a terminal and types these lines. */
    static Run answered(String lines, String... arguments) {
        return run(false, new BufferedReader(new StringReader(lines)), arguments);
    }

    /** Runs a command whose reader watches a terminal that shows colour. */
    static Run watched(String... arguments) {
        return run(true, null, arguments);
    }

    private static Run run(boolean terminal, @Nullable BufferedReader in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                terminal,
                in);
        int status = Main.run(console, arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command on a site, for a fixed day. */
    public static Run at(Path site, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--site", site.toString(), "--as-of", "2026-11-22"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }
}
