package org.tongbao.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbao.TestSite;

/** Sound texts to begin with: the examples of the guides, the sample, the invented city. */
final class Material {

    private static final Pattern EXAMPLE =
            Pattern.compile("`(?:mysite/)?(content/[^`]+)`[^\\n]*[:：]\\n\\n```[a-z]*\\n(.*?)```", Pattern.DOTALL);

    private static final String ARTICLE = """
            ---
            标题: 全市作风建设推进会召开
            发布时间: 2018-03-02 10:00
            来源: [某市日报, 某市广播电视台]
            核心提示: '受理投诉{{complaints-2018-01#received}}。'
            相关单位: [市财政局]
            标签: [督查, 会议]
            相关链接: [inspection-1, 'https://www.example.gov.cn/a?b=1&c=2']
            文号: 某效办〔2018〕12号
            status: 已更正
            corrections:
              - {date: 2018-03-05, was: 三个窗口, now: 两个窗口, why: 核对有误}
            aliases: [/old/12.html]
            ---

            ## 会议

            3月2日，**全市**作风建设推进会召开，[上次通报](inspection-1)指出的问题：

            - 窗口*无人*值守
              1. 一处
              2. 两处
            - 补贴迟发

            > 今天（3月2日）起整改。

            | 单位 | 件数 |
            |---|---:|
            | 市财政局 | 3 |
            | 市工商局 | 12 |

            各单位：
            　　现将有关情况通报如下。[^1] `代码` https://www.example.gov.cn/ <b>粗</b> &amp; 查摆问题7393个，整改率61.59%。
            """;

    private static final String CASE = """
            ---
            标题: 窗口无人值守案例
            发布时间: 2018-10-01
            来源: 某市作风办
            nature: 整改案例
            facts: |
              第一段。

              第二段，见[通报](inspection-1)。
            basis: 通报
            bulletin: inspection-1
            ---
            """;

    private Material() {}

    /** The files of a small site that builds: ledgers, pledges and the rest of the guide, and a few of ours. */
    static Map<String, String> guide() {
        Map<String, String> files = examples("docs/content.md");
        files.put(
                "content/notices/2018/inspection-1.md",
                "---\n标题: 关于第一次作风督查情况的通报\n发布时间: 2018-09-27 08:30\n来源: 某市作风办\n---\n\n9月20日，督查组检查了三个窗口。\n");
        files.put("content/articles/2018/meeting/index.md", ARTICLE);
        files.put("content/cases/2018/window.md", CASE);
        return files;
    }

    /** The files that a guide shows. */
    private static Map<String, String> examples(String guide) {
        Map<String, String> files = new TreeMap<>();
        Matcher examples = EXAMPLE.matcher(read(TestSite.REPOSITORY.resolve(guide)));
        while (examples.find()) {
            files.put(examples.group(1), examples.group(2));
        }
        return files;
    }

    /** All texts of a kind of file, of the sample and of the invented city. */
    static List<String> texts(String ending) {
        return Stream.of("content", "examples/moushi/content")
                .flatMap(folder -> files(TestSite.REPOSITORY.resolve(folder), ending))
                .map(Material::read)
                .toList();
    }

    static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
