package org.tongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Printable;
import org.tongbao.model.Site;
import org.tongbao.model.Unit;
import org.tongbao.read.SiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tongbao units}. */
@Command(
        name = "units",
        header = "列出登记的单位，或者登记新的单位",
        description = {
            "不写 add 时，列出 content/units.yaml 里的单位：代码、名称、简称和又名。",
            "写 add 时，把没有登记的单位变成可以用的登记行：代码取自拼音，类别和地区按已有的单位猜，猜的都注明。"
                    + "不写 FILE，找网站里用到而没有登记的；FILE 是网站里的稿件或表格，只找那里的；"
                    + "是别的 .xlsx、.csv、.txt，取“单位”一列，没有这一列时每行一个。先列出来；加上 --write 才写进 content/units.yaml。"
        },
        footer = {
            "",
            "例子：",
            "  tongbao units",
            "  tongbao units add",
            "  tongbao units add content/ledgers/2026/audit/问题清单.xlsx --write",
            "  tongbao units add 单位名单.xlsx --write"
        })
final class UnitsCommand implements Callable<Integer> {

    private static final String ADD = "add";

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "add", description = "登记新的单位")
    private String action = "";

    @Parameters(index = "1..*", paramLabel = "FILE", converter = OptionValue.File.class, description = "名单，或者网站里的稿件、表格")
    private List<Path> files = List.of();

    @Option(names = "--write", description = "列出以后就写进 content/units.yaml")
    private boolean write;

    UnitsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (action.equals(ADD)) {
            return new UnitsAdd(console, options, files, write).run();
        } else if (!action.isEmpty()) {
            Console.say(console.err(), options.language(), "cli.units.action", Printable.of(action));
            return ExitStatus.USAGE;
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<Site> site = SiteReader.read(options.site(), diagnostics);
        if (site.isEmpty()) {
            console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        List<Unit> units = site.get().units();
        for (Unit unit : units) {
            String names = String.join("、", unit.name().forms().toList());
            console.out().println(unit.code() + "\t" + Printable.of(names));
        }
        Console.say(console.out(), options.language(), "cli.units.count", units.size());
        return ExitStatus.CLEAN;
    }
}
