package org.tongbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.kind.Skeleton;
import org.tongbao.read.SiteReader;
import org.tongbao.source.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tongbao new}. */
@Command(
        name = "new",
        header = "新建一份写好格式的空白稿",
        description = "按种类列出要填的各项，每项带说明；状态是草稿，只在预览里看得到。",
        footer = {"", "例子：", "  tongbao new notice anning-inspection-6", "  tongbao new award top-ten-2019"})
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0", paramLabel = "KIND", description = "种类的名称，用 tongbao kinds 查看")
    private String kindName = "";

    @Parameters(index = "1", paramLabel = "ID", description = "编号，也就是文件名：小写字母、数字和连字符")
    private String id = "";

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        if (!Files.isRegularFile(options.site().resolve("content/site.yaml"))) {
            diagnostics.add(Code.FIL013, Place.of("content/site.yaml"), "content/site.yaml");
        }
        Kinds kinds = SiteReader.kinds(options.site(), diagnostics);
        if (diagnostics.hasErrors()) {
            console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        Optional<Kind> kind = kinds.named(kindName);
        if (kind.isEmpty()) {
            Console.say(console.err(), options.language(), "cli.noKind", kindName, kinds.names());
            return ExitStatus.USAGE;
        }
        if (!Names.isSlug(id)) {
            Console.say(console.err(), options.language(), "cli.badId", id);
            return ExitStatus.USAGE;
        }
        String year = String.valueOf(options.asOf().getYear());
        Path file = options.site()
                .resolve("content")
                .resolve(kind.get().folder())
                .resolve(year)
                .resolve(id + ".md");
        if (Files.exists(file)) {
            Console.say(console.err(), options.language(), "cli.exists", file);
            return ExitStatus.USAGE;
        }
        Optional<Path> taken = bearer();
        if (taken.isPresent()) {
            Path where = options.site().relativize(taken.get());
            Console.say(console.err(), options.language(), "cli.idTaken", id, where);
            return ExitStatus.USAGE;
        }
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, Skeleton.of(kind.get(), options.asOf()), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Console.say(console.out(), options.language(), "cli.created", file);
        return ExitStatus.CLEAN;
    }

    /** The entry that has the id already: an id is a file's name, and one over the whole site. */
    private Optional<Path> bearer() throws IOException {
        Path content = options.site().resolve("content");
        if (!Files.isDirectory(content)) {
            return Optional.empty();
        }
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(p -> p.endsWith(id + ".md") || p.endsWith(Path.of(id, "index.md")))
                    .findFirst();
        }
    }
}
