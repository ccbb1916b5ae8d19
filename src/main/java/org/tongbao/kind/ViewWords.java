package org.tongbao.kind;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongbao.cases.Cases;

/** Says in Chinese what each board of a kind shows. */
final class ViewWords {

    /** What each view shows, after its heading. */
    private static final Cases<String, View, String> VIEWS = new Cases<String, View, String>()
            .on(View.Figures.class, (heading, v) -> "主要数据：" + labels(v.show()))
            .on(View.Parts.class, (heading, v) -> heading + v.whole().label() + "由" + labels(v.parts()) + "组成")
            .on(
                    View.States.class,
                    (heading, v) -> heading + rows(v.of()) + "按“" + v.state().label() + "”计数" + by(v.by(), "一条"))
            .on(
                    View.Bars.class,
                    (heading, v) -> heading + rows(v.of()) + "的“" + v.figure().label() + "”，按“" + v.by().label() + "”比较"
                            + by(v.per(), "一张图"))
            .on(
                    View.Progress.class,
                    (heading, v) -> heading + rows(v.of()) + "的“" + v.figure().label() + "”，和“"
                            + v.line().label() + "”比较")
            .on(
                    View.Overdue.class,
                    (heading, v) -> heading + rows(v.of()) + "里过了“" + v.due().label() + "”还没有办完的")
            .on(View.Rows.class, (heading, v) -> heading + rows(v.of()) + some(v) + parted(v.by()))
            .on(
                    View.Pairs.class,
                    (heading, v) -> heading + rows(v.of()) + "，旁边是“" + v.with().label() + "”里属于它的行")
            .on(View.Cards.class, (heading, v) -> heading + rows(v.of()) + "，每行一张卡片")
            .on(View.Trend.class, (heading, v) -> heading + labels(v.show()) + "在各期里的变化")
            .allOf(View.class);

    private ViewWords() {}

    static String of(View view) {
        return VIEWS.of(view.label() + "：", view);
    }

    private static String rows(Table table) {
        return "“" + table.label() + "”各行";
    }

    private static String by(@Nullable Field by, String what) {
        return by == null ? "" : "，每个“" + by.label() + "”" + what;
    }

    private static String some(View.Rows view) {
        return view.state() == null ? "" : "，只列“" + view.state().label() + "”是" + String.join("、", view.in()) + "的";
    }

    private static String parted(List<Field> by) {
        return by.isEmpty() ? "" : "，按" + labels(by) + "分开看";
    }

    private static String labels(List<Field> fields) {
        return fields.stream().map(Field::label).collect(Collectors.joining("、"));
    }
}
