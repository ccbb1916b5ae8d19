package org.tongbao.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.build.Built;
import org.tongbao.build.Pipeline;
import org.tongbao.build.Request;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Phrase;
import org.tongbao.diag.Severity;
import org.tongbao.index.NextChange;
import org.tongbao.publish.Output;
import org.tongbao.publish.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tongbao build}. */
@Command(
        name = "build",
        header = "生成网站",
        description = "读取 content，检查，生成整个网站。有一处错误就不发布，原来的网站保持不变。",
        footer = {
            "",
            "例子：",
            "  tongbao build                        生成到 site-output",
            "  tongbao build --as-of 2018-09-30     按这一天生成，之后才发布的稿件先不放",
            "  tongbao build --site 某市 --out /srv/www/site"
        })
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹（默认：网站文件夹下的 site-output）")
    private @Nullable Path out;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", description = "另一个命令正在写入时最多等几秒（默认：60）")
    private int wait = 60;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        Path folder = out == null ? options.site().resolve("site-output") : out;
        Request request = new Request(options.site(), folder, options.asOf(), false);
        boolean json = options.json();
        Messages messages = Messages.in(options.language());
        Built built;
        try (Output output = open(folder)) {
            built = Pipeline.build(request, output, (done, all) -> {
                if (done % 50 == 0) {
                    console.progress(() -> messages.text("cli.writing", done, all));
                }
            });
        } catch (OutputException e) {
            if (json) {
                console.json(List.of(e.diagnostic()), options.language());
            } else {
                console.report(List.of(e.diagnostic()), options.language(), options.site(), console.err());
            }
            return ExitStatus.MACHINE;
        }
        console.endProgress();
        if (json) {
            console.json(built.diagnostics(), options.language());
        } else {
            console.report(built.diagnostics(), options.language(), options.site(), console.err());
        }
        summarise(built, folder, (System.nanoTime() - start) / 1e9);
        return built.hasErrors() ? ExitStatus.CONTENT_ERRORS : ExitStatus.CLEAN;
    }

    /** Takes hold of the output folder, and waits a while when another command has it. */
    private Output open(Path folder) throws OutputException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        Optional<Output> output = Output.open(folder, options.site());
        if (output.isEmpty()) {
            Console.say(console.err(), options.language(), "cli.waiting", folder);
        }
        while (output.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            output = Output.open(folder, options.site());
        }
        return output.orElseThrow(() -> OutputException.busy(folder));
    }

    private void summarise(Built built, Path folder, double seconds) {
        long errors = built.count(Severity.ERROR);
        long warnings = built.count(Severity.WARNING);
        if (errors > 0) {
            Console.say(console.err(), options.language(), "cli.refused", errors, warnings);
            return;
        }
        int entries = built.index().map(i -> i.visible().size()).orElse(0);
        String time = String.format(Locale.ROOT, "%.1f", seconds);
        Console.say(console.err(), options.language(), "cli.built", entries, built.files(), warnings, time, folder);
        built.index()
                .flatMap(NextChange::of)
                .ifPresent(c -> Console.say(
                        console.err(),
                        options.language(),
                        "cli.nextChange",
                        c.day(),
                        c.entry().title(),
                        new Phrase(c.reason())));
    }
}
