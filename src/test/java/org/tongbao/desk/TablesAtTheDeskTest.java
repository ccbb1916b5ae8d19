package org.tongbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The tables of an entry, in a file of their own and in the entry. */
class TablesAtTheDeskTest extends AtTheDesk {

    private static final String CSV = "编号,单位,问题\n1,市税务局,\"迟到,早退\"\n2,市教育局,空岗\n\n3,\"市民政局\",吃拿卡要\n";

    @Override
    void prepare() {
        site.write("content/kinds/check.yaml", """
                kind: check
                label: 检查
                folder: checks
                order: 5
                description: 检查的问题
                tables:
                  items:
                    label: 问题清单
                    columns:
                      no: {type: text, label: 编号, required: true}
                      unit: {type: text, label: 单位}
                      what: {type: text, label: 问题}
                """);
        String entry = "---\ntitle: 检查\npublished: 2026-11-20\nsource: 日报\n---\n\n正文。\n";
        site.write("content/checks/2026/in-file/index.md", entry)
                .write("content/checks/2026/in-file/items.csv", CSV)
                .write("content/checks/2026/in-entry.md", entry.replace("source:", """
                        items:
                          - {no: 1, unit: 市税务局}   # 第一条
                          - no: 2
                            what: 空岗
                        source:"""));
    }

    private String rows() throws IOException {
        return text("content/checks/2026/in-file/items.csv");
    }

    @Test
    void aCellChangesAlone() throws IOException {
        desk.form("/entry/checks/2026/in-file/")
                .type("t.items.1.2", "空岗，\"走人\"")
                .save();

        assertThat(rows()).isEqualTo(CSV.replace("空岗", "\"空岗，\"\"走人\"\"\""));
    }

    @Test
    void aCellThatIsNotSentStaysAndShiftsNoOther() throws IOException {
        desk.form("/entry/checks/2026/in-file/")
                .remove("t.items.1.1")
                .type("t.items.1.2", "迟到")
                .save();

        assertThat(rows()).isEqualTo(CSV.replace("空岗", "迟到"));
    }

    @Test
    void aRowGoesAndOneComes() throws IOException {
        desk.form("/entry/checks/2026/in-file/")
                .remove("t.items.0")
                .type("t.items.n.0", "4")
                .type("t.items.n.1", "市医保局")
                .save();

        assertThat(rows()).isEqualTo("编号,单位,问题\n2,市教育局,空岗\n\n3,\"市民政局\",吃拿卡要\n4,\"市医保局\",\n");
    }

    @Test
    void aMessageLeadsToItsTableAndSaysTheRow() throws IOException {
        desk.form("/entry/checks/2026/in-file/").type("t.items.1.0", "").save();

        assertThat(desk.page("/entry/checks/2026/in-file/")
                        .select("#summary a[href='#at-t-items']")
                        .text())
                .startsWith("问题清单，第 2 行：");
    }

    @Test
    void aRowInTheEntryChangesAlone() throws IOException {
        desk.form("/entry/checks/2026/in-entry/").type("t.items.1.what", "迟到").save();

        assertThat(text("content/checks/2026/in-entry.md"))
                .contains("    what: 迟到\nsource:", "{no: 1, unit: 市税务局}   # 第一条");
    }
}
