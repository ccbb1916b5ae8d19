package org.tongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.tongbao.desk.DeskServer;
import org.tongbao.diag.Severity;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.PreviewSource;
import org.tongbao.pipeline.SiteInMemory;
import org.tongbao.publish.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tongbao desk}. */
@Command(
        name = "desk",
        header = "打开编辑台，在浏览器里写稿",
        description = "在本机的一个端口上打开编辑台：按种类填表，边写边检查，旁边就是网页的样子。只有本机能打开。按 Ctrl+C 结束。",
        footer = {"", "例子：", "  tongbao desk", "  tongbao desk --site mysite --port 4200"})
final class DeskCommand implements Callable<Integer> {

    private static final int HOURS = 8;

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "4100",
            converter = OptionValue.Port.class,
            description = "端口（默认：4100；被占用时用下一个）")
    private int port = 4100;

    DeskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path site = options.site();
        Path out = options.output();
        OutputFolder.recover(out);
        Clock clock = options.clock(Clock.system(ZoneOffset.ofHours(HOURS)));
        PreviewSource source = new SiteInMemory(() -> new BuildRequest(site, out, options.asOf(), true));
        DeskServer.Office office = new DeskServer.Office(site, options.language(), source, clock);
        try (DeskServer server = DeskServer.start(office, port, this::announce)) {
            Console.say(console.out(), options.language(), "cli.desk", server.url());
            server.join();
            return ExitStatus.CLEAN;
        } catch (IOException e) {
            Console.say(console.err(), options.language(), "cli.notServing", String.valueOf(e.getMessage()));
            return ExitStatus.MACHINE;
        }
    }

    private void announce(BuildResult built) {
        Console.say(
                console.err(),
                options.language(),
                "cli.loaded",
                built.index().map(i -> i.visible().size()).orElse(0),
                built.count(Severity.ERROR),
                built.count(Severity.WARNING));
    }
}
