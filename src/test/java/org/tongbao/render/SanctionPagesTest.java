package org.tongbao.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.Trees;
import org.tongbao.cli.Tongbao;

/** The name of a person under sanction is shown until its day, found by nobody, and then gone by itself. */
@Tag("once")
class SanctionPagesTest {

    private static final String PAGE = "accountability/named/index.html";

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aNameOpenUntilTheEndOf2018() {
        site = TestSite.in(folder)
                .write("content/units.yaml", "units: [{code: finance, name: 某市财政局}]\n")
                .write("content/accountability/named/index.md", """
                        ---
                        title: 问责情况
                        published: 2018-07-01
                        source: 某市作风办
                        overlap: 没有重复
                        ---
                        """)
                .write("content/accountability/named/named.csv", """
                        姓名,单位,方式,公开依据,公开范围,公开期限截止,处理日期,影响期截止
                        钱多多,finance,警告,曝光办法,本站,2018-12-31,2018-06-12,2019-06-11
                        李某,finance,警告,,,,2018-06-12,2018-12-11
                        """);
    }

    @Test
    void whileItIsOpenThePageShowsItToReadersAndToNobodyElse() {
        Tongbao.Run build = build("2018-12-31");

        assertThat(site.page(PAGE))
                .contains(">钱多多</td>", ">李某</td>", "<meta name=\"robots\" content=\"noindex\">")
                .containsPattern("<section class=\"part\" id=\"part-[a-z]+\">\\s*<h2>公开的处理</h2>");
        assertThat(site.page("sitemap.xml")).doesNotContain("/accountability/named/");
        assertThat(build.err()).contains("2019-01-01", "姓名到期改为某");
        for (String file : Trees.of(site.out()).keySet()) {
            if (!file.equals(PAGE)) {
                assertThat(site.page(file)).as(file).doesNotContain("钱多多");
            }
        }
    }

    @Test
    void onTheDayAfterItIsGoneEverywhere() {
        build("2019-01-01");

        assertThat(site.page(PAGE)).contains(">某</td>", ">李某</td>").doesNotContain("noindex");
        assertThat(site.page("sitemap.xml")).contains("/accountability/named/");
        for (String file : Trees.of(site.out()).keySet()) {
            assertThat(site.page(file)).as(file).doesNotContain("钱多多");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "钱　多　多",
                "钱多多、孙少少",
                "孙少少 钱多多",
                "钱多多（副局长）",
                "副局长　钱多多",
                "钱多多/李某",
                "阿卜杜拉•钱多多",
                "**钱多多**",
                "⾦多多（曾用名钱多多）"
            })
    void howeverTheCellIsWrittenItGoesAsAWhole(String cell) {
        site.write("content/accountability/named/named.csv", """
                姓名,单位,方式,公开依据,公开范围,公开期限截止,处理日期,影响期截止
                %s,finance,警告,曝光办法,本站,2018-12-31,2018-06-12,2019-06-11
                张某（科长）,finance,警告,,,,2018-06-12,2018-12-11
                """.formatted(cell));

        build("2018-12-31");

        assertThat(site.page(PAGE)).contains("多多", "张某（科长）", "noindex");
        for (String file : Trees.of(site.out()).keySet()) {
            if (!file.equals(PAGE)) {
                assertThat(site.page(file)).as(file).doesNotContain("多多", "少少", "多　多", "局长");
            }
        }

        build("2019-01-01");

        assertThat(site.page(PAGE)).contains(">某</td>", ">张某（科长）</td>").doesNotContain("noindex");
        for (String file : Trees.of(site.out()).keySet()) {
            assertThat(site.page(file)).as(file).doesNotContain("多多", "少少", "多　多", "局长");
        }
    }

    @Test
    void aPaddedNameOfAnAwardListIsOneNameToReadersAndMachines() {
        site.write("content/awards/best/index.md", """
                        ---
                        title: 十佳科长
                        published: 2018-07-01
                        source: 某市作风办
                        honour: 十佳科长
                        quota: 1
                        ---
                        """)
                .write("content/awards/best/honourees.csv", "姓名,单位\n周　正,finance\n");

        build("2018-12-31");

        for (String file : List.of("awards/best/index.html", "data/best/entry.json", "data/best/honourees.csv")) {
            assertThat(site.page(file)).as(file).contains("周正").doesNotContain("周　正");
        }
        assertThat(Tongbao.run("search", "--site", site.root().toString(), "周正").out())
                .contains("十佳科长");
    }

    @Test
    void aSiteThatDeclaresTheColumnAnewDoesNotLoseTheDay() {
        site.write("content/kinds/accountability.yaml", """
                kind: accountability
                tables:
                  named:
                    columns:
                      name: {type: text, label: 姓名, required: true, max: 20}
                """);

        build("2019-01-01");

        assertThat(site.page(PAGE)).doesNotContain("钱多多");
    }

    @Test
    void itsTableIsNotAttachedAsAFileNorItsNameCorrectedInWords() {
        site.write("content/accountability/named/index.md", """
                ---
                title: 问责情况
                published: 2018-07-01
                source: 某市作风办
                overlap: 没有重复
                attachments: [named.csv]
                status: 已更正
                corrections:
                  - {date: 2018-08-01, field: 公开的处理.姓名, row: 1, was: 钱少少, now: 钱多多, why: 写错了}
                ---
                """);

        assertThat(Tongbao.at(site.root(), "check").out())
                .contains("错误[FIL016]", "错误[COR001]", "原来的姓名又公开了一次", "错误[SAN002] 这里写了受处理人“钱多多”");
    }

    @Test
    void whoeverMakesADataFileIsGivenNoNameEvenWhileItIsOpen() {
        build("2018-12-31");

        assertThat(site.page("data/named/named.csv").lines().skip(1))
                .extracting(l -> l.split(",", 2)[0])
                .containsExactly("\"某\"", "\"李某\"");
        assertThat(site.page("data/named/entry.json")).contains("{\"name\":\"某\"", "{\"name\":\"李某\"");
    }

    private Tongbao.Run build(String day) {
        Tongbao.Run build = Tongbao.run("build", "--site", site.root().toString(), "--as-of", day);
        assertThat(build.status()).as(build.err()).isZero();
        return build;
    }
}
