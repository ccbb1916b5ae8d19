package org.tongbao.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program. */
@Command(
        name = "tongbao",
        header = "通报：把政府的公开承诺、督查、整改和评议，做成查得到、对得上的网站。",
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "命令",
        footer = {
            "",
            "例子：",
            "  tongbao serve                  在本机预览，改了文件自动刷新",
            "  tongbao build                  生成网站到 site-output",
            "  tongbao check                  只检查，列出每一处问题和改法",
            "  tongbao init mysite            新建一个网站",
            "  tongbao new 通报 my-notice     新建一份写好格式的空白稿",
            "  tongbao import 通报.docx       把 Word 文件变成稿件",
            "",
            "每个命令后面加 --help 看用法和例子。"
        })
public final class Main {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示用法和例子")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示版本")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    private Main() {}

    /** Runs the program and ends the process with its status. */
    public static void main(String[] args) {
        boolean terminal = Boolean.getBoolean("tongbao.terminal");
        boolean outTerminal = Boolean.getBoolean("tongbao.terminal.out");
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        BufferedReader in = Boolean.getBoolean("tongbao.terminal.in")
                ? new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))
                : null;
        int status = run(new Console(out, err, terminal, outTerminal, in), args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs the program on given streams. */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new FixCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new DeskCommand(console))
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new NewCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new UnitsCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new KindsCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand(new FiguresCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(new ExplainCommand(console));
        line.setExpandAtFiles(false); // a word that begins with @ is a word, not a file to read
        inChinese(line);
        line.getSubcommands().values().forEach(Main::inChinese);
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(console.terminal() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpLongOptionsMaxWidth(24);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof IOException || e instanceof UncheckedIOException) {
                console.err().println("读写文件时出错：" + e.getMessage() + "。请检查磁盘空间和权限。");
                return ExitStatus.MACHINE;
            }
            return bug(console, e);
        });
        line.setParameterExceptionHandler((e, unparsed) -> {
            console.err().println(Usage.explain(e));
            console.err().println("用法：" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ExitStatus.USAGE;
        });
        if (args.length == 0) {
            line.usage(console.out());
            return ExitStatus.USAGE;
        }
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return bug(console, e);
        }
    }

    private static int bug(Console console, Throwable e) {
        console.err().println("程序自己出错了，这不是内容的问题。请把下面这些连同内容文件一起反馈：");
        e.printStackTrace(console.err());
        return ExitStatus.BUG;
    }

    private static void inChinese(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading("用法：")
                .parameterListHeading("%n参数：%n")
                .optionListHeading("%n选项：%n")
                .commandListHeading("%n命令：%n");
    }

    /** Always UTF-8, whatever the machine's locale. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** The version the jar was built with. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"tongbao " + (version == null ? "dev" : version)};
        }
    }
}
