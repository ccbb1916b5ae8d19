package org.tongbao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tongbao.check.NormSummary;
import org.tongbao.diag.Code;
import org.tongbao.diag.Diagnostic;
import org.tongbao.kind.Kind;
import org.tongbao.pipeline.BuildRequest;
import org.tongbao.pipeline.Pipeline;
import org.tongbao.source.YamlText;

/**
 * The content of a site that has just begun: its settings, a register of one unit, and a page about it.
 *
 * @param name of the site
 * @param office that runs it
 * @param day the page is published on
 */
record NewSite(String name, String office, List<Kind> columns, LocalDate day) {

    NewSite {
        columns = List.copyOf(columns);
    }

    /**
     * Writes the content into an empty or missing folder, all or nothing: it is checked in a folder of its own and put
     * in place by one rename.
     *
     * @return the diagnostics of {@code check}; nothing was written unless they are empty
     */
    List<Diagnostic> write(Path folder) throws IOException {
        Deque<Path> made = new ArrayDeque<>();
        boolean done = false;
        try {
            makeFolder(folder, made);
            Path stage = Files.createTempDirectory(folder, ".tongbao-init-");
            made.push(stage);
            for (Map.Entry<String, String> file : files().entrySet()) {
                Path path = stage.resolve(file.getKey());
                makeFolder(Objects.requireNonNull(path.getParent()), made);
                made.push(path);
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
            List<Diagnostic> objections = objections(stage);
            if (objections.isEmpty()) {
                Files.move(stage.resolve("content"), folder.resolve("content"));
                Files.delete(stage);
                done = true;
            }
            return objections;
        } finally {
            while (!done && !made.isEmpty()) {
                Files.deleteIfExists(made.pop());
            }
        }
    }

    private static void makeFolder(Path folder, Deque<Path> made) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.getParent();
            if (parent != null) {
                makeFolder(parent, made);
            }
            Files.createDirectory(folder);
            made.push(folder);
        }
    }

    private List<Diagnostic> objections(Path stage) {
        BuildRequest request = new BuildRequest(stage, stage.resolve("site-output"), day, false);
        return NormSummary.of(Pipeline.prepare(request).diagnostics()).stream()
                .filter(d -> d.code() != Code.NRM003)
                .toList();
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("content/site.yaml", settings());
        files.put("content/units.yaml", register());
        files.put("content/pages/about.md", about());
        return files;
    }

    private String settings() {
        StringBuilder out = new StringBuilder("# 网站设置。各项的写法见 docs/content.md；以 # 开头的行是注释。\n");
        out.append("title: ").append(YamlText.of(name)).append('\n');
        out.append("host: ").append(YamlText.of(office)).append('\n');
        out.append("baseUrl: https://www.example.gov.cn # 换成网站真正的网址\n");
        out.append("""

                # 规范要求每个政府网站都有的，填好以后去掉行首的 #。tongbao check --all 逐项列出还缺什么。
                # siteIdCode: '0000000000'
                # icp: ICP备案号
                # police: 公安备案号
                # phone: 0000-00000000
                # errorReport: https://zfwzzc.www.gov.cn/

                # 栏目，按导航里的先后；再给每个栏目写上 type 栏目类别。
                columns:
                """);
        for (Kind column : columns) {
            out.append("  - {kind: ")
                    .append(column.name())
                    .append(", name: ")
                    .append(YamlText.of(column.label()))
                    .append(", keywords: [")
                    .append(YamlText.of(column.label()))
                    .append("]}\n");
        }
        return out.toString();
    }

    private String register() {
        return "# 单位登记表。稿件里写到的单位先在这里登记，一行一个。\nunits:\n  - {code: host, name: " + YamlText.of(office) + "}\n"
                + "  # - {code: finance, name: 某市财政局, short: 市财政局}\n";
    }

    private String about() {
        String labels = columns.stream().map(Kind::label).collect(Collectors.joining("、"));
        return "---\ntitle: 关于本站\npublished: " + day + "\nsource: " + YamlText.of(office) + "\nmenu: 是\n---\n\n"
                + "本站公开" + labels + "。\n";
    }
}
