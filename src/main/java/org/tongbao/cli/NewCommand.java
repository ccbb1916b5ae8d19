package org.tongbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.kind.EntryTemplate;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.kind.Table;
import org.tongbao.read.SiteReader;
import org.tongbao.source.Names;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tongbao new}. */
@Command(
        name = "new",
        header = "新建一份写好格式的空白稿",
        description = "按种类列出要填的各项，每项带说明；带表格的种类建成一个文件夹，里面有只写了表头的表格。状态是草稿，只在预览里看得到。",
        footer = {"", "例子：", "  tongbao new notice anning-inspection-6", "  tongbao new 十佳名单 top-ten-2019"})
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0", paramLabel = "KIND", description = "种类的中文名或名称，用 tongbao kinds 查看")
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
        NamedKind named = NamedKind.of(kinds, kindName);
        if (named.kind().isEmpty()) {
            console.err().println(named.objection(options.language()));
            return ExitStatus.USAGE;
        }
        Kind kind = named.kind().get();
        if (!Names.isSlug(id)) {
            Console.say(console.err(), options.language(), "cli.badId", id);
            return ExitStatus.USAGE;
        }
        Path folder = options.site()
                .resolve("content")
                .resolve(kind.folder())
                .resolve(String.valueOf(options.asOf().getYear()));
        boolean alone = prepared(kind).isEmpty();
        Path file = alone ? folder.resolve(id + ".md") : folder.resolve(id).resolve("index.md");
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
        write(kind, file);
        return ExitStatus.CLEAN;
    }

    /** The tables that a new entry is given, without those that few entries have. */
    private static List<Table> prepared(Kind kind) {
        return kind.tables().stream().filter(t -> !t.seldom()).toList();
    }

    /** The entry and, beside it, its tables without rows. */
    private void write(Kind kind, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        create(file, EntryTemplate.of(kind, options.asOf()));
        for (Table table : prepared(kind)) {
            Path rows = file.resolveSibling(EntryTemplate.fileName(table));
            if (!Files.exists(rows)) {
                create(rows, EntryTemplate.headings(table));
            }
        }
        Console.say(console.out(), options.language(), "cli.created", file);
        if (!prepared(kind).isEmpty()) {
            List<String> tables = prepared(kind).stream()
                    .map(t -> EntryTemplate.fileName(t) + " " + t.label())
                    .toList();
            Console.say(console.out(), options.language(), "cli.createdTables", tables);
        }
    }

    private static void create(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
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
