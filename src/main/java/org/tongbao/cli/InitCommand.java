package org.tongbao.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostic;
import org.tongbao.diag.Language;
import org.tongbao.diag.Printable;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Kind;
import org.tongbao.source.Characters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tongbao init}. */
@Command(
        name = "init",
        header = "新建一个网站",
        description = "在一个新的或空的文件夹里写好 content：网站设置、单位登记表和“关于本站”。在终端上运行时逐项询问，直接按回车用默认的；写了的选项不问。",
        footer = {
            "",
            "例子：",
            "  tongbao init mysite",
            "  tongbao init mysite --name 某市作风建设公开 --office 某市作风办 --columns 通报公告、整改台账",
            "  tongbao init mysite --yes          不询问，没有写的都用默认的"
        })
final class InitCommand implements Callable<Integer> {

    private static final String DEFAULT_NAME = "作风建设公开";
    private static final String DEFAULT_OFFICE = "作风建设办公室";
    private static final String DEFAULT_COLUMNS = "通报公告、整改台账、十佳名单、工作动态";
    private static final int LONGEST = 40;
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;\\s]+");
    private static final Pattern SAFE_IN_SHELL = Pattern.compile("[\\p{L}\\p{N}._/+-]+");

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", converter = OptionValue.Folder.class, description = "网站的文件夹，新的或者空的")
    private Path dir = Path.of(".");

    @Option(names = "--name", paramLabel = "NAME", description = "网站名称（默认：" + DEFAULT_NAME + "）")
    private @Nullable String name;

    @Option(names = "--office", paramLabel = "OFFICE", description = "主办单位（默认：" + DEFAULT_OFFICE + "）")
    private @Nullable String office;

    @Option(
            names = "--columns",
            paramLabel = "KIND、…",
            description = "栏目，种类的中文名或名称，用顿号隔开（默认：" + DEFAULT_COLUMNS + "；全部种类用 tongbao kinds 查看）")
    private @Nullable String columns;

    @Option(names = "--yes", description = "不询问，没有写的选项都用默认的")
    private boolean yes;

    /** The meaning of an answer, or the reason why it is invalid. */
    private record Answer<T>(Optional<T> meaning, String objection) {

        static <T> Answer<T> of(T meaning) {
            return new Answer<>(Optional.of(meaning), "");
        }

        static <T> Answer<T> refused(String objection) {
            return new Answer<>(Optional.empty(), objection);
        }
    }

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = dir.toAbsolutePath().normalize();
        Optional<String> obstacle = obstacle(folder);
        if (obstacle.isPresent()) {
            console.err().println(obstacle.get());
            return ExitStatus.USAGE;
        }
        Optional<String> siteName = settle("网站名称", name, DEFAULT_NAME, w -> line("网站名称", w));
        Optional<String> host = siteName.flatMap(n -> settle("主办单位", office, DEFAULT_OFFICE, w -> line("主办单位", w)));
        Optional<List<Kind>> kinds =
                host.flatMap(h -> settle("栏目，用顿号隔开", columns, DEFAULT_COLUMNS, InitCommand::kinds));
        if (kinds.isEmpty()) {
            console.err().println("没有建网站。");
            return ExitStatus.USAGE;
        }
        return write(folder, new NewSite(siteName.orElseThrow(), host.orElseThrow(), kinds.get(), SiteOptions.today()));
    }

    private int write(Path folder, NewSite site) throws IOException {
        List<Diagnostic> objections = site.write(folder);
        if (!objections.isEmpty()) {
            console.report(objections, Language.ZH, folder, console.err());
            console.err().println("没有建网站，文件夹没有变动。请改好所指的名称再试。");
            return ExitStatus.USAGE;
        }
        String where = inShell(dir.toString());
        String tongbao = inShell(System.getProperty("tongbao.command", "tongbao"));
        String first = site.columns().get(0).label();
        console.out()
                .println("建好了网站“" + site.name() + "”，内容在 "
                        + Printable.of(dir.resolve("content").toString()) + "。");
        console.out().println("网址先写成 https://www.example.gov.cn，上线前在 content/site.yaml 里改。接着可以输入：");
        console.out().println();
        console.out().println("  " + tongbao + " new " + first + " first-entry --site " + where + "    新建一份" + first);
        console.out().println("  " + tongbao + " serve --site " + where + "    打开预览");
        console.out().println("  " + tongbao + " build --site " + where + "    生成网站");
        return ExitStatus.CLEAN;
    }

    /** Why no site can be made in the folder. */
    private Optional<String> obstacle(Path folder) throws IOException {
        String shown = Printable.of(dir.toString());
        Path there = folder;
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            String what = there.equals(folder) ? "“" + shown + "”" : "“" + shown + "”上面的“" + there.getFileName() + "”";
            return Optional.of(what + "不是文件夹。换一个名字。");
        }
        if (there.equals(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted()
                        .findFirst()
                        .map(f -> "“" + shown + "”不是空的，里面有“"
                                + Printable.of(f.getFileName().toString()) + "”。换一个新的或空的文件夹；已经有的文件没有变动。");
            }
        }
        return Optional.empty();
    }

    /** The meaning of the option; else of what the reader answers, asked again until it will do; else of the default. */
    private <T> Optional<T> settle(
            String question, @Nullable String given, String preset, Function<String, Answer<T>> reading) {
        BufferedReader in = yes || given != null ? null : console.in();
        if (in == null) {
            Answer<T> answer = reading.apply(given == null ? preset : given);
            if (answer.meaning().isEmpty()) {
                console.err().println(answer.objection());
            }
            return answer.meaning();
        }
        while (true) {
            console.err().print(question + "（直接回车：" + preset + "）：");
            console.err().flush();
            String line = readLine(in);
            if (line == null) {
                console.err().println();
                return Optional.empty();
            }
            Answer<T> answer = reading.apply(line.isEmpty() ? preset : line);
            if (answer.meaning().isPresent()) {
                return answer.meaning();
            }
            console.err().println(answer.objection());
        }
    }

    private static @Nullable String readLine(BufferedReader in) {
        try {
            return in.readLine();
        } catch (IOException e) {
            return null; // as if the answers had ended
        }
    }

    private static Answer<String> line(String what, String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Answer.refused(what + "不能是空的。");
        }
        boolean invisible = Characters.firstForbidden(text).isPresent()
                || text.chars().anyMatch(Character::isISOControl)
                || text.indexOf('\uFFFD') >= 0;
        if (invisible) {
            return Answer.refused(what + "里有看不见的或读不出来的字符，请重新输入：“" + Printable.of(text) + "”。");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Answer.refused(what + "最多 " + LONGEST + " 个字。");
        }
        return Answer.of(text);
    }

    private static Answer<List<Kind>> kinds(String written) {
        Set<Kind> found = new LinkedHashSet<>();
        List<String> words =
                SEPARATOR.splitAsStream(written).filter(w -> !w.isEmpty()).toList();
        for (String word : words) {
            NamedKind named = NamedKind.of(BuiltInKinds.kinds(), word);
            if (named.kind().isEmpty()) {
                return Answer.refused(named.objection(Language.ZH));
            }
            if (!named.kind().get().column()) {
                return Answer.refused("“" + Printable.of(word) + "”没有列表页，不能作栏目。");
            }
            found.add(named.kind().get());
        }
        return found.isEmpty() ? Answer.refused("至少写一个栏目。") : Answer.of(new ArrayList<>(found));
    }

    private static String inShell(String word) {
        return SAFE_IN_SHELL.matcher(word).matches()
                ? word
                : "'" + Printable.of(word).replace("'", "'\\''") + "'";
    }
}
