package org.tongbao.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Messages;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.kind.Table;
import org.tongbao.read.SiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tongbao kinds}. */
@Command(
        name = "kinds",
        header = "列出内容种类和各自的项",
        description = "不写名称时列出全部种类；写上名称时列出它的每一项、类型和说明。",
        footer = {"", "例子：", "  tongbao kinds", "  tongbao kinds notice"})
final class KindsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "种类的名称")
    private @Nullable String name;

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
        String wanted = name;
        if (wanted == null) {
            kinds.all().forEach(k -> console.out()
                    .println(k.name() + "  " + k.label() + "  content/" + k.folder() + "/  " + k.description()));
            return ExitStatus.CLEAN;
        }
        return kinds.named(wanted).map(this::print).orElseGet(() -> {
            Console.say(console.err(), options.language(), "cli.noKind", wanted, kinds.names());
            return ExitStatus.USAGE;
        });
    }

    private int print(Kind kind) {
        console.out().println(kind.label() + "（" + kind.name() + "），放在 content/" + kind.folder() + "/");
        kind.fields().fields().forEach(f -> console.out().println("  " + line(f)));
        for (Table table : kind.tables()) {
            console.out().println("  表格 " + table.name() + " " + table.label() + "（也可以写成旁边的 " + table.name() + ".csv）");
            table.columns().fields().forEach(f -> console.out().println("    " + line(f)));
        }
        return ExitStatus.CLEAN;
    }

    private String line(Field field) {
        Messages messages = Messages.in(options.language());
        StringBuilder line = new StringBuilder(field.name())
                .append(" ")
                .append(field.label())
                .append("：");
        line.append(messages.text("type." + field.type().word()));
        if (field.type() instanceof FieldType.Choice choice) {
            line.append("（")
                    .append(String.join(
                            "、",
                            choice.options().stream()
                                    .map(FieldType.Option::label)
                                    .toList()))
                    .append("）");
        }
        line.append(field.required() ? "，必填" : "");
        return line.append(field.help().isEmpty() ? "" : "；" + field.help()).toString();
    }
}
