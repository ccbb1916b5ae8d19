package org.tongbao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.tongbao.diag.Messages;
import org.tongbao.index.StatedFigure;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.kind.Rule;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.BuildResult;
import org.tongbao.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code tongbao figures}. */
@Command(
        name = "figures",
        header = "列出全站的数字，和管着每个数字的规则",
        description = {
            "列出每个数字在哪个文件的哪一行、属于哪一项、由哪些规则管着，最后是各种关系管着的比例。",
            "关系：sum 相加、ratio 相除、count 数行数、equal 相等、sequence 前后期相连、bound 只有大小关系。"
        },
        footer = {"", "例子：", "  tongbao figures", "  tongbao figures --format json > 数字.json"})
final class FiguresCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    FiguresCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path site = options.site();
        BuildResult built = Pipeline.prepare(new BuildRequest(site, options.output(), options.asOf(), false));
        if (built.index().isEmpty()) {
            console.report(built.diagnostics(), options.language(), site, console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        List<StatedFigure> figures = StatedFigure.all(built.index().get());
        if (options.json()) {
            console.out().println(json(figures).toPrettyString());
        } else {
            figures.forEach(f -> console.out().println(line(f)));
            summary(figures).forEach(console.out()::println);
            off(built.index().get().site().kinds()).forEach(console.out()::println);
        }
        return ExitStatus.CLEAN;
    }

    private static ArrayNode json(List<StatedFigure> figures) {
        ArrayNode all = JSON.createArrayNode();
        for (StatedFigure figure : figures) {
            ObjectNode one = all.addObject();
            one.put("file", figure.place().file());
            one.put("line", figure.place().line());
            one.put("column", figure.place().column());
            one.put("text", figure.text());
            one.put("field", figure.field());
            ArrayNode heldBy = one.putArray("heldBy");
            for (StatedFigure.Constraint hold : figure.heldBy()) {
                heldBy.addObject()
                        .put("rule", hold.rule())
                        .put("relation", hold.relation().word());
            }
        }
        return all;
    }

    private String line(StatedFigure figure) {
        String rules = String.join(
                "；",
                figure.heldBy().stream()
                        .map(h -> h.relation().word() + " " + h.rule())
                        .toList());
        String field = figure.field().isEmpty() ? messages().text("cli.prose") : figure.field();
        return figure.place() + "  " + figure.text() + "  " + field + "  " + (rules.isEmpty() ? "—" : rules);
    }

    /** How many figures each relation holds; a figure may be held by several. */
    private List<String> summary(List<StatedFigure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(messages().text("cli.figures", figures.size()));
        for (Rule.Relation relation : Rule.Relation.values()) {
            lines.add(
                    share(relation.word(), figures, f -> f.heldBy().stream().anyMatch(h -> h.relation() == relation)));
        }
        lines.add(share(
                messages().text("cli.boundOnly"), figures, f -> !f.heldBy().isEmpty() && !f.isHeld()));
        lines.add(share(
                messages().text("cli.heldByNone"), figures, f -> f.heldBy().isEmpty() && !isProse(f)));
        lines.add(share(messages().text("cli.inProse"), figures, FiguresCommand::isProse));
        return lines;
    }

    /** The built-in rules that kinds of the site do without, where they say so, and why. */
    private List<String> off(Kinds kinds) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : kinds.all()) {
            for (Kind.Off off : kind.off()) {
                String key = off.instead().isEmpty() ? "cli.ruleOff" : "cli.ruleReplaced";
                String table = off.rule().table() == null ? "" : off.rule().table() + ": ";
                lines.add(off.place() + "  "
                        + messages().text(key, kind.label(), table + off.rule().text(), off.instead(), off.because()));
            }
        }
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("", messages().text("cli.rulesOff", lines.size())));
        }
        return lines;
    }

    private static boolean isProse(StatedFigure figure) {
        return figure.field().isEmpty();
    }

    private static String share(String name, List<StatedFigure> figures, Predicate<StatedFigure> test) {
        long some = figures.stream().filter(test).count();
        double percent = figures.isEmpty() ? 0 : 100.0 * some / figures.size();
        return String.format(Locale.ROOT, "  %-10s %6d  %5.1f%%", name, some, percent);
    }

    private Messages messages() {
        return Messages.in(options.language());
    }
}
