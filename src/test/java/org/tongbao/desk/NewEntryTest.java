package org.tongbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.tongbao.kind.BuiltInKinds;

/** Entries that are made at the desk. */
class NewEntryTest extends AtTheDesk {

    @Override
    void prepare() {
        site.write("content/kinds/list.yaml", """
                kind: list
                label: 红黑榜
                folder: lists
                order: 5
                description: 每月一次的红榜和黑榜
                fields:
                  colour: {type: enum, of: [红榜, 黑榜], label: 榜别, required: true}
                tables:
                  units:
                    label: 上榜单位
                    columns:
                      unit: {type: text, label: 单位, required: true}
                      why: {type: text, label: 理由}
                """);
    }

    @Test
    void everyKindIsOffered() throws IOException {
        assertThat(desk.page("/new").select(".kinds a").eachText())
                .hasSize(BuiltInKinds.kinds().all().size() + 1)
                .contains("通报公告", "红黑榜");
    }

    @Test
    void aNoticeGetsItsFileNameFromItsTitleAndTheDay() throws IOException {
        HttpResponse<String> saved = desk.form("/new/notice")
                .type("f.title", "关于窗口的通报")
                .type("body", "窗口无人值守。\r\n")
                .save();

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location"))
                .hasValue("/entry/notices/2026/guan-yu-chuang-kou-de-tong-bao-20261122/?saved=10:32");
        assertThat(text("content/notices/2026/guan-yu-chuang-kou-de-tong-bao-20261122.md"))
                .isEqualTo("""
                        ---
                        title: 关于窗口的通报
                        published: 2026-11-22
                        source: [某市作风办]
                        status: 草稿
                        ---

                        窗口无人值守。
                        """);
    }

    @Test
    void aSecondOneOfTheSameTitleGetsAnotherName() throws IOException {
        for (int i = 0; i < 2; i++) {
            desk.form("/new/notice").type("f.title", "通知").save();
        }

        assertThat(site.root().resolve("content/notices/2026/tong-zhi-20261122.md"))
                .exists();
        assertThat(site.root().resolve("content/notices/2026/tong-zhi-20261122-2.md"))
                .exists();
    }

    @Test
    void oneOfAnOwnKindHasItsTableBesideIt() throws IOException {
        desk.form("/new/list")
                .type("f.title", "九月检查")
                .type("f.colour", "红榜")
                .type("t.units.n.0", "市“税务”局")
                .type("t.units.n.1", "办得快,态度好")
                .save();

        String folder = "content/lists/2026/jiu-yue-jian-cha-20261122/";
        assertThat(text(folder + "index.md")).contains("colour: 红榜");
        assertThat(text(folder + "units.csv")).isEqualTo("\uFEFF单位,理由\n市“税务”局,\"办得快,态度好\"\n");
        assertThat(desk.page("/entry/lists/2026/jiu-yue-jian-cha-20261122/").select("#summary[hidden]"))
                .hasSize(1);
    }

    @Test
    void oneThatIsNotSavedYetIsCheckedAndShown() throws IOException {
        String live = desk.form("/new/notice").type("f.title", "没有保存的通报").check();

        assertThat(live).contains("/_draft/").contains("/notices/2026/tongbao-new/");
        assertThat(site.root().resolve("content/notices/2026/tongbao-new.md")).doesNotExist();
    }
}
