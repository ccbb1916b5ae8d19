package org.tongbao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tongbao.diag.Severity;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.publish.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tongbao check}. */
@Command(
        name = "check",
        header = "只检查，不生成",
        description = "检查 content 里的全部内容，列出每一处问题、所在的行和改法。",
        footer = {"", "例子：", "  tongbao check", "  tongbao check --all", "  tongbao check --format json > 问题.json"})
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(names = "--all", description = "规范要求的设置缺得多时，也逐项列出")
    private boolean all;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path site = options.site();
        OutputFolder.recover(options.output());
        BuildResult full = Pipeline.prepare(new BuildRequest(site, options.output(), options.asOf(), false));
        BuildResult built = all ? full : full.summarised();
        if (options.json()) {
            console.json(full.diagnostics(), options.language());
        } else {
            console.report(built.diagnostics(), options.language(), site, console.out());
            Console.say(
                    console.out(),
                    options.language(),
                    "cli.checked",
                    built.count(Severity.ERROR),
                    built.count(Severity.WARNING));
            console.explainSample(built, options.language(), console.out());
        }
        return built.hasErrors() ? ExitStatus.CONTENT_ERRORS : ExitStatus.CLEAN;
    }
}
