package org.tongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tongbao.diag.Severity;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.SiteInMemory;
import org.tongbao.publish.OutputFolder;
import org.tongbao.serve.PreviewServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tongbao serve}. */
@Command(
        name = "serve",
        header = "在本机预览",
        description = "在本机的一个端口上显示网站，草稿也显示并有标记；改了文件，浏览器自动刷新。按 Ctrl+C 结束。",
        footer = {"", "例子：", "  tongbao serve", "  tongbao serve --port 8080"})
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "4000",
            converter = OptionValue.Port.class,
            description = "端口（默认：4000；被占用时用下一个）")
    private int port = 4000;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path site = options.site();
        Path out = options.output();
        OutputFolder.recover(out);
        try (PreviewServer server = PreviewServer.start(
                site,
                port,
                options.language(),
                new SiteInMemory(() -> new BuildRequest(site, out, options.asOf(), true)),
                this::announce)) {
            String address = "http://127.0.0.1:" + server.port() + "/";
            Console.say(console.out(), options.language(), "cli.serving", address);
            server.join();
            return ExitStatus.CLEAN;
        } catch (IOException e) {
            Console.say(console.err(), options.language(), "cli.notServing", String.valueOf(e.getMessage()));
            return ExitStatus.MACHINE;
        }
    }

    private void announce(BuildResult full) {
        BuildResult built = full.summarised();
        console.report(built.diagnostics(), options.language(), options.site(), console.err());
        int entries = built.index().map(i -> i.visible().size()).orElse(0);
        Console.say(
                console.err(),
                options.language(),
                "cli.loaded",
                entries,
                built.count(Severity.ERROR),
                built.count(Severity.WARNING));
        console.explainSample(built, options.language(), console.err());
    }
}
