package org.tongbao.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tongbao explain}: the section of {@code docs/diagnostics.md} about a code. */
@Command(
        name = "explain",
        header = "详细说明一个错误代码",
        footer = {"", "例子：", "  tongbao explain FIL001"})
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "CODE", description = "错误代码，如 FIL001")
    private String code = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String wanted = code.toUpperCase(Locale.ROOT);
        List<String> codes = Arrays.stream(Code.values()).map(Code::name).toList();
        if (!codes.contains(wanted)) {
            List<String> near = Suggestions.near(wanted, codes);
            console.err()
                    .println(
                            "没有“" + code + "”这个代码" + (near.isEmpty() ? "。" : "，是不是 " + String.join(" 或 ", near) + "？"));
            return ExitStatus.USAGE;
        }
        try (InputStream in = ExplainCommand.class.getResourceAsStream("/docs/diagnostics.md")) {
            String docs = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            int from = docs.indexOf("### " + wanted);
            int end = docs.indexOf("\n##", from + 4);
            console.out()
                    .println(docs.substring(from, end < 0 ? docs.length() : end).strip());
        }
        return ExitStatus.CLEAN;
    }
}
