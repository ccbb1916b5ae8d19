package org.tongbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What saving a form does to the files. */
class SavingTest extends AtTheDesk {

    @Nested
    class OneField {

        @Test
        void changesItsOwnLineAndNoOther() throws IOException {
            HttpResponse<String> saved =
                    desk.form(FORM).type("f.published", "2026-11-21").save();

            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(text(FILE)).isEqualTo(NOTICE.replace("2026-11-20", "2026-11-21"));
        }

        @Test
        void keepsTheEndsOfLinesThatTheFileHas() throws IOException {
            site.write(FILE, NOTICE.replace("\n", "\r\n"));

            desk.form(FORM).type("f.published", "2026-11-21").save();

            assertThat(text(FILE))
                    .isEqualTo(NOTICE.replace("2026-11-20", "2026-11-21").replace("\n", "\r\n"));
        }

        @Test
        void takesADayAsPeopleWriteIt() throws IOException {
            desk.form(FORM).type("f.published", "2026年11月21日 9:05").save();

            assertThat(text(FILE)).contains("published: 2026-11-21 09:05\n");
        }

        @Test
        void isAddedWhereTheDeclarationHasIt() throws IOException {
            desk.form(FORM).type("f.documentNumber", "某作风办〔2026〕3号").save();

            assertThat(text(FILE).lines())
                    .containsSubsequence("source: [某市日报, '作风办']", "documentNumber: 某作风办〔2026〕3号", "status: published");
        }

        @Test
        void goesWithItsLinesWhenItIsEmptied() throws IOException {
            desk.form(FORM).remove("f.tags.0").remove("f.tags.1").save();

            assertThat(text(FILE)).doesNotContain("tags").contains("status: published", "related:");
        }

        @Test
        void mayBeAnItemOfAList() throws IOException {
            desk.form(FORM).type("f.tags.n", "服务").save();

            assertThat(text(FILE).lines()).containsSubsequence("tags:", "  - 考勤", "  - 服务", "related:");
        }
    }

    @Test
    void theBodyChangesNothingAboveIt() throws IOException {
        desk.form(FORM).type("body", "窗口已有人值守。\r\n").save();

        assertThat(text(FILE)).isEqualTo(NOTICE.replace("无人", "已有人"));
    }

    @Test
    void anErrorDoesNotKeepTextFromBeingSaved() throws IOException {
        HttpResponse<String> saved = desk.form(FORM).type("f.published", "下星期三").save();

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(text(FILE)).contains("published: 下星期三\n");
        assertThat(desk.page(FORM).select("#at-f-published .message.error").text())
                .contains("下星期三");
    }

    @Test
    void saysWhenItWasSaved() throws IOException {
        HttpResponse<String> saved =
                desk.form(FORM).type("f.published", "2026-11-21").save();
        String next = saved.headers().firstValue("Location").orElseThrow();

        assertThat(desk.page(next).select("#state").text()).isEqualTo("已保存 10:32");
    }

    @Test
    void keepsThePermissionsOfTheFileAndLeavesNoOther() throws IOException {
        Path file = site.root().resolve(FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        desk.form(FORM).type("f.published", "2026-11-21").save();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Nested
    class WhenTheFileChangedMeanwhile {

        @Test
        void nothingIsSavedAndBothTextsAreShown() throws IOException {
            OpenDesk.Form form = desk.form(FORM).type("f.summary", "我写的提示");
            String theirs = NOTICE.replace("source:", "summary: 他写的提示\nsource:");
            site.write(FILE, theirs);

            HttpResponse<String> answer = form.save();

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(text(FILE)).isEqualTo(theirs);
            assertThat(answer.body()).contains("这一篇在别处改过了", "我写的提示").containsPattern("文件里现在写的是：</strong>他写的提示");
        }

        @Test
        void aSecondSavingDecides() throws IOException {
            OpenDesk.Form form = desk.form(FORM).type("f.summary", "我写的提示");
            site.write(FILE, NOTICE.replace("source:", "summary: 他写的提示\nsource:"));

            HttpResponse<String> again =
                    new OpenDesk.Form(desk, Jsoup.parse(form.save().body(), desk.url(FORM))).save();

            assertThat(again.statusCode()).isEqualTo(303);
            assertThat(text(FILE)).contains("summary: 我写的提示").doesNotContain("他写的提示");
        }

        @Test
        void aDeletedFileIsToldAndWhatWasTypedIsKept() throws IOException {
            OpenDesk.Form form = desk.form(FORM).type("f.summary", "我写的提示");
            Files.delete(site.root().resolve(FILE));

            HttpResponse<String> answer = form.save();

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("这一篇不在了", "我写的提示", "窗口无人值守。");
            assertThat(site.root().resolve(FILE)).doesNotExist();
        }

        @Test
        void aKindThatChangedIsTold() throws IOException {
            OpenDesk.Form form = desk.form(FORM).type("mark", "another").type("f.summary", "我写的提示");

            HttpResponse<String> answer = form.save();

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("要填的项刚刚变了", "我写的提示");
            assertThat(text(FILE)).isEqualTo(NOTICE);
        }
    }

    @Test
    void anEntryThatCannotBeReadOpensAsSource() throws IOException {
        String broken = NOTICE.replace("status: published", "status: [published");
        site.write(FILE, broken);

        OpenDesk.Form form = desk.form(FORM);
        form.type("source", form.value("source").replace("[published", "published"))
                .save();

        assertThat(form.page().select("#source-text")).isNotEmpty();
        assertThat(text(FILE)).isEqualTo(NOTICE);
        assertThat(desk.page(FORM).select("#source-text")).isEmpty();
    }

    @Test
    void checkingSavesNothing() throws IOException {
        String live = desk.form(FORM).type("f.published", "下星期三").check();

        assertThat(live).contains("\"at\":\"at-f-published\"", "下星期三", "/_draft/");
        assertThat(text(FILE)).isEqualTo(NOTICE);
    }
}
