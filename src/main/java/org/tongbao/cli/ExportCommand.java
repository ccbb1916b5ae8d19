package org.tongbao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.convert.EntryDocument;
import org.tongbao.data.DataFiles;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Printable;
import org.tongbao.index.Indexer;
import org.tongbao.index.SiteIndex;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.read.SiteReader;
import org.tongbao.source.FileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code tongbao export}. */
@Command(
        name = "export",
        header = "把一篇稿件变成 Word 或 Excel 文件",
        description = "按公文格式（GB/T 9704）排好标题、文号、主送、正文、表格、图片、落款；xlsx 是它的表格和统计，一张一个工作表。草稿也行。已经有的文件不会动。",
        footer = {
            "",
            "例子：",
            "  tongbao export inspection-6 --to docx",
            "  tongbao export inspection-6 --to docx --file 通报.docx",
            "  tongbao export ledger-2018-07 --to xlsx"
        })
final class ExportCommand implements Callable<Integer> {

    /** Makes a file of one type. */
    private interface Exporter {
        EntryDocument.Made make(SiteIndex index, Entry entry) throws FileException;
    }

    /** The exporters by the types of files; loaded only when the command runs. */
    private static final class Exporters {
        static final Map<String, Exporter> ALL =
                new TreeMap<>(Map.of("docx", EntryDocument::of, "xlsx", ExportCommand::workbook));
    }

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0", paramLabel = "ENTRY", description = "稿件的编号")
    private String id = "";

    @Option(names = "--to", paramLabel = "docx|xlsx", required = true, converter = Type.class, description = "文件的类型")
    private String type = "";

    @Option(
            names = "--file",
            paramLabel = "FILE",
            converter = OptionValue.File.class,
            description = "写到哪个文件（默认：当前文件夹里，名字是编号）")
    private @Nullable Path file;

    /** The tables of an entry; the rest of it does not fit into sheets. */
    private static EntryDocument.Made workbook(SiteIndex index, Entry entry) {
        byte[] bytes = new DataFiles(index).workbook(entry).orElse(new byte[0]);
        return new EntryDocument.Made(bytes, List.of());
    }

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Site> site = SiteReader.read(options.site(), diagnostics);
        if (site.isEmpty()) {
            console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        SiteIndex index = Indexer.index(site.get(), options.asOf(), true);
        Optional<Entry> entry =
                index.visible().stream().filter(e -> e.id().equals(id)).findFirst();
        if (entry.isEmpty()) {
            Console.say(console.err(), options.language(), "cli.noEntry", Printable.of(id));
            return ExitStatus.USAGE;
        } else if (entry.get().isWithdrawn()) {
            Console.say(console.err(), options.language(), "cli.export.withdrawn", id);
            return ExitStatus.USAGE;
        }
        Path to = file == null ? Path.of(id + "." + type) : file;
        try {
            Exporter exporter = Exporters.ALL.getOrDefault(type, EntryDocument::of);
            EntryDocument.Made made = exporter.make(index, entry.get());
            if (made.docx().length == 0) {
                Console.say(console.err(), options.language(), "cli.export.noTable", id);
                return ExitStatus.USAGE;
            }
            Files.write(to, made.docx(), StandardOpenOption.CREATE_NEW);
            Console.say(console.out(), options.language(), "cli.export.made", to);
            if (!made.left().isEmpty()) {
                Console.say(console.out(), options.language(), "cli.export.left", made.left());
            }
            return ExitStatus.CLEAN;
        } catch (FileAlreadyExistsException e) {
            Console.say(console.err(), options.language(), "cli.exists", to);
            return ExitStatus.USAGE;
        } catch (FileException e) {
            diagnostics.add(e.diagnostic());
            console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
    }

    /** The types of files that entries become. */
    static final class Type implements picocli.CommandLine.ITypeConverter<String> {
        @Override
        public String convert(String written) {
            if (Exporters.ALL.containsKey(written)) {
                return written;
            }
            throw new TypeConversionException("只能写 " + String.join("、", Exporters.ALL.keySet()));
        }
    }
}
