package org.tongbao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.diag.Printable;
import org.tongbao.office.LibreOffice;
import org.tongbao.office.OfficeException;
import org.tongbao.picture.FileType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tongbao import}. */
@Command(
        name = "import",
        header = "把 Word 或 Excel 文件变成稿件",
        description = "认出文号、标题、主送、正文、表格、图片、脚注和落款，写成一篇草稿；Excel 的工作表变成这种内容的表格，先列出哪个表头是哪一列。没有带过来的、要核对的逐条列出。",
        footer = {
            "",
            "例子：",
            "  tongbao import 通报.docx",
            "  tongbao import 通报.docx --kind 通报 --id inspection-6",
            "  tongbao import 通报.docx --changes accept --comments drop",
            "  tongbao import 通报（修改稿）.docx --into inspection-6 --write",
            "  tongbao import 台账.xlsx --kind ledger",
            "  tongbao import 台账.xlsx --kind ledger --column 整改责任人=责任单位 --column 备注=-"
        })
final class ImportCommand implements Callable<Integer> {

    /** Imports a file of one type. */
    private interface Importer {
        int run(Path file, String name, Diagnostics diagnostics) throws OfficeException, IOException;
    }

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Mixin
    private ImportOptions wishes = new ImportOptions();

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            converter = OptionValue.File.class,
            description = "要导入的文件：.docx、.xlsx；.doc、.wps、.xls、.et 要装有 LibreOffice")
    private Path file = Path.of("");

    /** The importers by the endings of names; made only when the command runs. */
    private Map<String, Importer> importers() {
        return new TreeMap<>(Map.of(
                "docx",
                this::word,
                "docm",
                this::word,
                "doc",
                older("docx", this::word),
                "wps",
                older("docx", this::word),
                "xlsx",
                this::workbook,
                "xlsm",
                this::workbook,
                "xls",
                older("xlsx", this::workbook),
                "et",
                older("xlsx", this::workbook)));
    }

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        Diagnostics diagnostics = new Diagnostics();
        if (!Files.isRegularFile(options.site().resolve("content/site.yaml"))) {
            diagnostics.add(Code.FIL013, Place.of("content/site.yaml"), "content/site.yaml");
        } else if (!Files.isRegularFile(file)) {
            Console.say(console.err(), options.language(), "cli.import.noFile", Printable.of(file.toString()));
            return ExitStatus.USAGE;
        }
        Importer importer = importers().get(FileType.endingOf(name));
        if (importer == null) {
            List<String> known = importers().keySet().stream().map(e -> "." + e).toList();
            Console.say(console.err(), options.language(), "cli.import.type", Printable.of(name), known);
            return ExitStatus.USAGE;
        }
        int status = ExitStatus.CONTENT_ERRORS;
        try {
            status = diagnostics.hasErrors() ? status : importer.run(file, name, diagnostics);
        } catch (OfficeException e) {
            diagnostics.add(e.diagnostic());
        }
        if (status != ExitStatus.USAGE) {
            console.report(
                    diagnostics.sorted(),
                    options.language(),
                    options.site(),
                    status == ExitStatus.CLEAN ? console.out() : console.err());
        }
        return status;
    }

    private int word(Path docx, String name, Diagnostics diagnostics) throws OfficeException, IOException {
        return new WordImport(console, options, wishes, diagnostics).run(docx, name);
    }

    private int workbook(Path xlsx, String name, Diagnostics diagnostics) throws OfficeException, IOException {
        return new WorkbookImport(console, options, wishes, diagnostics).run(xlsx, name);
    }

    /** A format that LibreOffice converts to one that is imported. */
    private static Importer older(String ending, Importer importer) {
        return (old, name, diagnostics) -> {
            Path folder = Files.createTempDirectory("tongbao-office-");
            try {
                return importer.run(LibreOffice.convert(old, name, ending, folder), name, diagnostics);
            } finally {
                LibreOffice.clear(folder);
            }
        };
    }
}
