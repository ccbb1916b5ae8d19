package org.tongbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.Kind;
import org.tongbao.kind.SchemaWriter;
import org.tongbao.read.SiteReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code tongbao schema}. */
@Command(
        name = "schema",
        header = "写出 JSON Schema，供编辑软件补全和检查",
        description = "为每个种类的稿件开头、site.yaml 和 units.yaml 各写一份 JSON Schema（2020-12）。",
        footer = {"", "例子：", "  tongbao schema --out schemas     每种一个文件", "  tongbao schema notice            只打印一种"})
final class SchemaCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SiteOptions options = new SiteOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "KIND", description = "种类的名称，或 site、units")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "DIR", converter = OptionValue.Folder.class, description = "写到哪个文件夹（默认：打印出来）")
    private @Nullable Path out;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Map<String, ObjectNode> schemas = new TreeMap<>();
        for (Kind kind : SiteReader.kinds(options.site(), diagnostics).all()) {
            schemas.put(kind.name(), SchemaWriter.of(kind));
        }
        if (diagnostics.hasErrors()) {
            console.report(diagnostics.sorted(), options.language(), options.site(), console.err());
            return ExitStatus.CONTENT_ERRORS;
        }
        schemas.put("site", SchemaWriter.document("content/site.yaml", BuiltInKinds.site()));
        schemas.put("units", SchemaWriter.document("content/units.yaml", BuiltInKinds.units()));
        if (name != null && !schemas.containsKey(name)) {
            Console.say(console.err(), options.language(), "cli.noKind", name, schemas.keySet());
            return ExitStatus.USAGE;
        }
        if (name != null) {
            schemas.keySet().retainAll(Set.of(name));
        }
        for (Map.Entry<String, ObjectNode> schema : schemas.entrySet()) {
            write(schema.getKey(), schema.getValue().toPrettyString() + "\n");
        }
        return ExitStatus.CLEAN;
    }

    private void write(String schema, String json) throws IOException {
        if (out == null) {
            console.out().print(json);
            return;
        }
        Files.createDirectories(out);
        Files.writeString(out.resolve(schema + ".schema.json"), json, StandardCharsets.UTF_8);
    }
}
