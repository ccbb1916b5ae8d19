package org.tongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.JsonReport;
import org.tongbao.diag.LocalizedText;
import org.tongbao.diag.Messages;
import org.tongbao.diag.Severity;
import org.tongbao.diag.TextReport;
import org.tongbao.diff.DiffJson;
import org.tongbao.diff.DiffText;
import org.tongbao.diff.SiteDiff;
import org.tongbao.index.NextChange;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.DiffResult;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.pipeline.Progress;
import org.tongbao.publish.OutputException;
import org.tongbao.publish.OutputFolder;
import org.tongbao.read.SiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

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
            "  tongbao build --site 某市 --out /srv/www/site",
            "  tongbao build --diff                 先看会改动什么，什么也不写入"
        })
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            converter = OptionValue.Folder.class,
            description = "输出文件夹（默认：网站文件夹下的 site-output）")
    private @Nullable Path out;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            converter = OptionValue.Seconds.class,
            description = "另一个命令正在写入时最多等几秒（默认：60）")
    private int wait = 60;

    @Option(names = "--gzip", description = "在每个文本文件旁边放一个压缩好的 .gz，供 nginx 直接发送")
    private boolean gzip;

    @Option(names = "--diff", description = "只列出和输出文件夹里的网站相比会改动什么，不生成")
    private boolean diff;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        long start = System.nanoTime();
        Path folder = out == null ? options.output() : out;
        BuildRequest request = new BuildRequest(options.site(), folder, options.asOf(), false, gzip);
        if (diff) {
            return compare(request);
        }
        boolean json = options.json();
        Messages messages = Messages.in(options.language());
        BuildResult built;
        try (OutputFolder output = open(folder)) {
            Progress progress = (done, all) -> {
                if (done % 50 == 0) {
                    console.progress(() -> messages.text("cli.writing", done, all));
                }
            };
            built = Pipeline.build(request, output, progress);
        } catch (OutputException e) {
            return refused(e);
        }
        console.endProgress();
        if (json) {
            console.json(built.diagnostics(), options.language());
        } else {
            built = built.summarised();
            console.report(built.diagnostics(), options.language(), options.site(), console.err());
        }
        summarise(built, folder, (System.nanoTime() - start) / 1e9);
        return built.hasErrors() ? ExitStatus.CONTENT_ERRORS : ExitStatus.CLEAN;
    }

    private int refused(OutputException e) {
        if (options.json()) {
            console.json(List.of(e.diagnostic()), options.language());
        } else {
            console.report(List.of(e.diagnostic()), options.language(), options.site(), console.err());
        }
        return ExitStatus.MACHINE;
    }

    /** Prints the changes of a build; writes nothing. */
    private int compare(BuildRequest request) throws IOException {
        Messages messages = Messages.in(options.language());
        DiffResult compared;
        try {
            compared = Pipeline.compare(request);
        } catch (OutputException e) {
            return refused(e);
        }
        BuildResult built = options.json() ? compared.built() : compared.built().summarised();
        List<Diagnostic> gone = compared.diff().map(SiteDiff::gone).orElse(List.of());
        List<Diagnostic> unstated = compared.diff().map(SiteDiff::unstated).orElse(List.of());
        List<Diagnostic> checked = sorted(built.diagnostics(), unstated);
        List<Diagnostic> all = sorted(checked, gone);
        if (options.json()) {
            DiffJson json = new DiffJson(new JsonReport(messages));
            ObjectNode node = compared.diff().map(d -> json.write(d, all)).orElseGet(() -> json.refused(all));
            console.out().println(node.toPrettyString());
        } else {
            console.report(checked, options.language(), options.site(), console.err());
            String folder = out == null ? "site-output" : out.toString();
            TextReport report = new TextReport(messages, p -> Optional.empty(), false);
            compared.diff()
                    .ifPresentOrElse(
                            d -> console.out().print(new DiffText(messages, folder, report).print(d)),
                            () -> Console.say(
                                    console.err(),
                                    options.language(),
                                    "diff.refused",
                                    built.count(Severity.ERROR),
                                    built.count(Severity.WARNING)));
        }
        boolean errors = all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        return errors ? ExitStatus.CONTENT_ERRORS : ExitStatus.CLEAN;
    }

    private static List<Diagnostic> sorted(List<Diagnostic> some, List<Diagnostic> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    /** Takes hold of the output folder, and waits a while when another command has it. */
    private OutputFolder open(Path folder) throws OutputException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(wait).toNanos();
        String basePath = SiteReader.basePath(options.site());
        Optional<OutputFolder> output = OutputFolder.open(folder, options.site(), basePath);
        if (output.isEmpty()) {
            Console.say(console.err(), options.language(), "cli.waiting", folder);
        }
        while (output.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(100);
            output = OutputFolder.open(folder, options.site(), basePath);
        }
        return output.orElseThrow(() -> OutputException.busy(folder));
    }

    private void summarise(BuildResult built, Path folder, double seconds) {
        long errors = built.count(Severity.ERROR);
        long warnings = built.count(Severity.WARNING);
        if (errors > 0) {
            Console.say(console.err(), options.language(), "cli.refused", errors, warnings);
            return;
        }
        console.explainSample(built, options.language(), console.err());
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
                        new LocalizedText(c.reason())));
    }
}
