package org.tongbao.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.EntryTemplate;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Kind;
import org.tongbao.kind.KindWords;
import org.tongbao.kind.Kinds;
import org.tongbao.kind.KindsPage;
import org.tongbao.kind.Table;
import org.tongbao.read.SiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tongbao kinds}. */
@Command(
        name = "kinds",
        header = "列出内容种类和各自的项",
        description = "不写名称时列出全部种类；写上名称时列出它的每一项怎样写，表格，要对得上的关系和页面上的图表。",
        footer = {"", "例子：", "  tongbao kinds", "  tongbao kinds 整改台账"})
final class KindsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "种类的中文名或名称")
    private @Nullable String name;

    @Option(names = "--markdown", description = "把全部种类怎样填、各一个例子，印成一页 Markdown")
    private boolean markdown;

    KindsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        Kinds kinds = SiteReader.kinds(options.site(), diagnostics);
        if (diagnostics.hasErrors()) {
            console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        if (markdown) {
            console.out().print(KindsPage.of(kinds, BuiltInKinds.envelope()));
            return ExitStatus.CLEAN;
        }
        String wanted = name;
        if (wanted == null) {
            kinds.all().forEach(k -> console.out()
                    .println(k.name() + "  " + k.label() + "  content/" + k.folder() + "/  " + k.description()));
            return ExitStatus.CLEAN;
        }
        NamedKind named = NamedKind.of(kinds, wanted);
        if (named.kind().isEmpty()) {
            console.err().println(named.objection(options.language()));
            return ExitStatus.USAGE;
        }
        print(named.kind().get(), new KindWords(kinds));
        return ExitStatus.CLEAN;
    }

    private void print(Kind kind, KindWords words) {
        PrintStream out = console.out();
        out.println(kind.label() + "（" + kind.name() + "），放在 content/" + kind.folder() + "/");
        fields(kind.fields(), "  ", words);
        for (Table table : kind.tables()) {
            out.println("表格 " + table.name() + " " + table.label() + "（写在旁边的 " + EntryTemplate.fileName(table)
                    + " 里，行少时也可以写在开头）");
            fields(table.columns(), "  ", words);
        }
        list("要对得上的", words.rules(kind));
        list("页面上的图表", words.views(kind));
    }

    private void fields(FieldSet fieldSet, String indent, KindWords words) {
        for (Field field : fieldSet.fields()) {
            console.out().println(indent + field.name() + " " + field.label() + "：" + words.of(field));
            fields(new FieldSet(words.parts(field)), indent + "  ", words);
        }
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            console.out().println(heading);
            sentences.forEach(s -> console.out().println("  " + s));
        }
    }
}
