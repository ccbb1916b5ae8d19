package org.tongbao.kind;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of the documents that shows how to write every kind, in Markdown. */
public final class KindsPage {

    private final Kinds kinds;
    private final KindWords words;
    private final StringBuilder out = new StringBuilder();

    private KindsPage(Kinds kinds) {
        this.kinds = kinds;
        this.words = new KindWords(kinds);
    }

    /** The whole page. */
    public static String of(Kinds kinds, FieldSet envelope) {
        KindsPage page = new KindsPage(kinds);
        page.introduction(envelope);
        kinds.all().forEach(kind -> page.kind(kind, envelope));
        return page.out.toString();
    }

    private void introduction(FieldSet envelope) {
        out.append("""
                # 各种内容怎样填

                <!-- 由 tongbao kinds --markdown 写成，不要手改：改种类的声明，再重新写。 -->

                每一种内容有哪些项、哪些表格，哪些数要对得上，页面上有什么图，各有一个可以照抄的例子。格式的规矩见 [content.md](content.md)，怎样声明新的种类见 [kinds.md](kinds.md)。

                例子都能直接放进 `tongbao init` 新建的网站：里面的单位 `host` 是主办单位，写到的另一篇 `about` 是“关于本站”，照自己的换掉。`tongbao new 种类 编号` 新建的空白稿和这里列的是同样的各项。

                """);
        String list = kinds.all().stream()
                .map(k -> "[" + k.label() + "](#" + anchor(k) + ")")
                .collect(Collectors.joining(" · "));
        out.append("目录：[共有的各项](#共有的各项) · ").append(list).append("\n\n## 共有的各项\n\n每一种内容都有。\n\n");
        fields(envelope);
    }

    private void kind(Kind kind, FieldSet envelope) {
        out.append("## ").append(heading(kind)).append("\n\n");
        out.append(kind.description()).append("。放在 `content/").append(kind.folder());
        out.append("/`，新建：`tongbao new ").append(kind.label()).append(" 编号`。");
        out.append(series(kind)).append("\n\n");
        FieldSet own = kind.fields().without(envelope);
        if (!own.fields().isEmpty()) {
            fields(own);
        }
        for (Table table : kind.tables()) {
            out.append("表格 **").append(table.label()).append("** `");
            out.append(EntryTemplate.fileName(table)).append("`：\n\n");
            fields(table.columns());
        }
        list("要对得上的：", words.rules(kind));
        list("页面上的图表：", words.views(kind));
        for (Map.Entry<String, String> file : new ExampleEntry(kind).files().entrySet()) {
            out.append("例子 `").append(file.getKey()).append("`：\n\n```\n");
            out.append(file.getValue()).append("```\n\n");
        }
    }

    private static String series(Kind kind) {
        return switch (kind.series()) {
            case NONE -> "";
            case DATED -> "一期接一期，写系列，按发布时间排。";
            case NUMBERED -> "一期接一期，写系列和期号。";
        };
    }

    private static String heading(Kind kind) {
        return kind.label() + " " + kind.name();
    }

    private static String anchor(Kind kind) {
        return heading(kind).replace(' ', '-');
    }

    private void fields(FieldSet fieldSet) {
        out.append("| 项 | 名称 | 怎样写 |\n|---|---|---|\n");
        for (Field field : fieldSet.fields()) {
            row(field.label(), field);
            words.parts(field).forEach(part -> row(field.label() + " › " + part.label(), part));
        }
        out.append('\n');
    }

    private void row(String label, Field field) {
        out.append("| ").append(label).append(field.required() ? " ★" : "");
        if (!field.also().isEmpty()) {
            out.append("，也写作").append(String.join("、", field.also()));
        }
        out.append(" | `").append(field.name()).append("` | ");
        out.append(words.of(field).replace("|", "\\|")).append(" |\n");
    }

    private void list(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.append(heading).append("\n\n");
            sentences.forEach(s -> out.append("- ").append(s).append('\n'));
            out.append('\n');
        }
    }
}
