package org.tongbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** 昨(26)日 is held against the day of publication, or else against that of the document. */
class RelativeDateCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2018-09-27, 昨(26)日",
        "2018-10-01, 昨(30)日",
        "2018-10-01, 昨天（9月30日）",
        "2019-01-01, 昨(31)日",
        "2019-01-01, 昨天（2018年12月31日）",
        "2018-12-31, 明天（2019年1月1日）",
        "2020-03-01, 昨(29)日",
        "2019-03-01, 昨(28)日",
        "2020-02-28, 明(29)日",
        "2000-03-01, 昨(29)日",
        "2018-09-27, 今（27）日",
        "2018-03-01, 前(27)日",
        "2018-09-30, 后天（2日）",
    })
    void aDayThatAgreesIsNotRemarkedOn(String published, String said) {
        assertThat(check(published, "", said).status()).as(said).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2018-09-28, 昨(26)日, 2018-09-27",
        "2018-10-01, 昨(31)日, 2018-09-30",
        "2018-10-01, 昨天（10月30日）, 2018-09-30",
        "2019-01-01, 昨天（2019年12月31日）, 2018-12-31",
        "2019-03-01, 昨(29)日, 2019-02-28",
        "2020-03-01, 昨（28）日, 2020-02-29",
        "1900-03-01, 昨(29)日, 1900-02-28",
        "2018-09-27, 昨(0)日, 2018-09-26",
        "2018-09-27, 今（26日）, 2018-09-27",
        "2018-09-27, 今天（26日）, 2018-09-27",
        "2018-09-30, 明(31)日, 2018-10-01",
        "2018-09-27, 昨( ２５ )日, 2018-09-26",
    })
    void aDayThatDoesNotIsAnErrorThatProposesNoOther(String published, String said, String right) {
        Tongbao.Run check = check(published, "", said);

        assertThat(check.status()).as(said).isEqualTo(1);
        assertThat(check.out())
                .contains("[TXT001] “" + said + "”", "天是 " + right)
                .doesNotContain("改成");
    }

    @Test
    void theDayOfTheDocumentCountsAsWell() {
        assertThat(check("2018-10-08", "written: 2018-09-27\n", "昨(26)日").status())
                .isZero();
        assertThat(check("2018-10-08", "written: 2018-09-28\n", "昨(26)日").out())
                .contains("按发布日期 2018-10-08 算，昨天是 2018-10-07；按成文日期 2018-09-28 算也对不上");
    }

    @Test
    void everyTextOfAnEntryIsLookedAt() {
        TestSite site = TestSite.in(folder).write("content/cases/case.md", """
                ---
                title: 案例
                published: 2018-09-28
                source: 某市日报
                summary: 昨(21)日查实。
                nature: 反面典型
                problem: 昨(22)日查实。
                facts: 昨(23)日查实。
                basis: 工作纪律
                bulletin: case
                ---
                昨(24)日查实。

                - 昨(25)日查实。

                > | 何时 |
                > | --- |
                > | 昨(26)日 |
                """);

        assertThat(Tongbao.at(site.root(), "check").out().lines().filter(l -> l.contains("[TXT001]")))
                .extracting(l -> l.replaceFirst("^.*?:(\\d+:\\d+):.*“(.*?)”.*$", "$1 $2"))
                .containsExactly(
                        "5:10 昨(21)日", "7:10 昨(22)日", "8:8 昨(23)日", "12:1 昨(24)日", "14:3 昨(25)日", "18:5 昨(26)日");
    }

    private Tongbao.Run check(String published, String more, String said) {
        TestSite site = TestSite.in(folder).write("content/notices/notice.md", """
                ---
                title: 通报
                published: PUBLISHED
                source: 某市日报
                MORE---
                SAID，全市召开会议。
                """.replace("PUBLISHED", published)
                .replace("MORE", more)
                .replace("SAID", said));
        return Tongbao.at(site.root(), "check");
    }
}
