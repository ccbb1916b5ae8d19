package org.tongbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The name of a person under sanction is found wherever it stands in the entry, however it is written. */
@Tag("once")
class NamesUnderSanctionTest {

    /** Within the days that the name is shown, and after them. */
    private static final List<String> DAYS = List.of("2018-10-01", "2019-02-01");

    /** How the cell has the name, and how another place of the entry has it. */
    private static final List<List<String>> FORMS = List.of(
            List.of("欧阳锋", "欧阳锋"),
            List.of("欧　阳　锋", "欧阳锋"),
            List.of("欧阳锋", "欧　阳　锋"),
            List.of("欧阳锋", "欧阳 锋"),
            List.of("欧阳锋", "欧**阳锋**"),
            List.of("欧阳锋", "欧&#38451;锋"),
            List.of("欧阳锋", "欧&#x9633;锋"),
            List.of("欧阳锋", "欧<b>阳锋</b>"),
            List.of("⾼阳锋", "高阳锋"),
            List.of("高阳锋", "⾼阳锋"),
            List.of("李元吉", "\uF9E1元吉"),
            List.of("阿卜杜拉·买买提", "阿卜杜拉•买买提"),
            List.of("阿卜杜拉・买买提", "阿卜杜拉‧买买提"),
            List.of("阿卜杜拉·买买提", "阿卜杜拉买买提"),
            List.of("Li Ming", "Ｌｉ　Ｍｉｎｇ"),
            List.of("欧阳锋、洪七", "欧阳锋"),
            List.of("洪七 欧阳锋", "欧阳锋"),
            List.of("欧阳锋/洪七", "洪七"),
            List.of("欧阳锋（副局长）", "欧阳锋"),
            List.of("欧阳锋(副局长)；洪七(科长)", "洪七"));

    /** An entry with the name in every place where it can stand, directly or quoted, each on a line of its own. */
    private static final String EVERYWHERE = """
            ---
            title: '对NAME的处理'
            published: 2018-06-20
            source: ['NAME']
            publisher: 'NAME'
            summary: '对NAME的处理'
            documentNumber: 'NAME'
            series: 'NAME'
            tags: ['NAME']
            publicity: {from: 2018-10-01, until: 2018-10-10, contact: 'NAME'}
            corrections:
              - {date: 2018-08-01, was: 一, now: 二, why: 'NAME'}
            note: '对NAME的处理'
            quoting: '据{{other#summary}}'
            story: '对**NAME**的处理'
            case: other
            told: other#summary
            related:
              - {to: 'https://example.org/', text: 'NAME'}
              - 'https://example.org/?q=NAME'
              - other
            attachments:
              - {file: 'NAME.pdf', label: 决定}
              - {file: a.pdf, label: '关于NAME的决定'}
            images:
              - {file: 'NAME.png', alt: 图}
              - {file: a.png, alt: '图为NAME'}
              - {file: a.png, alt: 图, caption: '图为NAME'}
              - {file: a.png, alt: 图, credit: '摄影：NAME'}
            ---
            对NAME给予处分。
            据{{other#summary}}。

            ## NAME的处理

            - 一
            - NAME

            > 一
            > NAME

            | 姓名 |
            |---|
            | NAME |

            见[NAME](https://example.org/)。
            见[网页](<https://example.org/NAME>)。
            见[网页](https://example.org/ 'NAME')。
            ![图为NAME](a.png)
            ![图](a.png '图为NAME')
            ![图![NAME](a.png)](a.png)
            ![{{other#summary}}](a.png)
            `NAME`

            ```NAME
            一
            NAME
            ```

                NAME

            <div>
            NAME
            </div>

            [一]: https://example.org/ 'NAME'
            """;

    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aKindThatSaysAllItCan() {
        site = TestSite.in(folder)
                .write("content/kinds/penalty.yaml", """
                        kind: penalty
                        label: 处理情况
                        folder: penalties
                        fields:
                          note: {type: text, label: 备注}
                          story: {type: long, label: 经过}
                          case: {type: ref, to: entry, label: 案例}
                          told: {type: quote, label: 引述}
                          quoting: {type: text, label: 摘要}
                        tables:
                          named:
                            label: 处理
                            columns:
                              name: {type: text, label: 姓名, required: true, sanction: {basis: ground, scope: range, until: shown}}
                              way: {type: text, label: 方式}
                              ground: {type: text, label: 依据}
                              range: {type: text, label: 范围}
                              shown: {type: date, label: 截止}
                        """)
                .write("content/penalties/x/a.pdf", "%PDF-1.4");
    }

    static Stream<Arguments> everyFormInEveryPlace() {
        return FORMS.stream().map(f -> Arguments.of(f.get(0), f.get(1)));
    }

    @ParameterizedTest
    @MethodSource
    void everyFormInEveryPlace(String cell, String written) {
        cell(cell);
        site.write("content/penalties/x/index.md", EVERYWHERE.replace("NAME", written));
        other(written);
        List<String> lines = EVERYWHERE.lines().toList();
        Set<Integer> named = IntStream.rangeClosed(1, lines.size())
                .filter(n -> lines.get(n - 1).matches(".*(NAME|other).*"))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));

        for (String day : DAYS) {
            assertThat(linesOf("SAN002", check(day))).isEqualTo(named);
        }
    }

    @Test
    void withoutTheNameThereIsNothingToSay() {
        cell("欧阳锋");
        site.write("content/penalties/x/index.md", EVERYWHERE.replace("NAME", "欧阳某"));
        other("欧阳某");

        assertThat(check(DAYS.get(1))).doesNotContain("SAN00");
    }

    private static Set<Integer> linesOf(String code, String report) {
        return Pattern.compile("index\\.md:([0-9]+):[0-9]+: 错误\\[" + code)
                .matcher(report)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void anotherCellOfTheTableNamesNobody() {
        for (List<String> form : FORMS) {
            entry(form.get(0), "", "");
            site.write(
                    "content/penalties/x/named.csv",
                    "姓名,方式,依据,范围,截止\n%s,给予%s警告,办法,本站,2018-12-11\n".formatted(form.get(0), form.get(1)));

            assertThat(check(DAYS.get(0)))
                    .as(form.get(1))
                    .contains("named.csv:2:" + (form.get(0).length() + 2) + ": 错误[SAN002]");
        }
    }

    @Test
    void theNameOfOneIsNotInTheCellOfAnother() {
        entry("张三", "", "");
        site.write("content/penalties/x/named.csv", """
                姓名,方式,依据,范围,截止
                张三,警告,办法,本站,2018-12-11
                张三丰（科长）、张　三,警告,办法,本站,2020-12-11
                李四（与张三共同违规）,警告,办法,本站,2020-12-11
                李某（张三之妻）,警告,,,
                """);

        assertThat(check(DAYS.get(0)).lines().filter(l -> l.contains("SAN002")))
                .extracting(l -> l.replaceAll(": .*", ""))
                .containsExactly("content/penalties/x/named.csv:4:1", "content/penalties/x/named.csv:5:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"对欧\n阳锋", "对欧  \n阳锋", "对欧\\\n阳锋", "> 对欧\n> 阳锋", "- 对欧\n  阳锋", "对欧&nbsp;阳&middot;锋", "对[欧](/)阳锋"})
    void inTheBodyTheNameIsFoundAsReadersSeeIt(String body) {
        entry("欧阳锋", "", body);

        assertThat(check(DAYS.get(0))).contains("index.md:6:").contains("错误[SAN002] 这里写了受处理人“欧阳锋”");
    }

    @Test
    void everyPlaceIsToldOnce() {
        entry("张三、李四", "summary: 张三和李　四\n", "张三，李四，张三。\n\n| 张三 |\n|---|\n| 李**四** |");

        assertThat(check(DAYS.get(0)).lines().filter(l -> l.contains("SAN002")))
                .extracting(l -> l.replaceAll(".*index.md|错误\\[SAN002] 这里写了受处理人|的姓名.*", ""))
                .containsExactlyInAnyOrder(
                        ":5:10: “张三”", ":5:10: “李四”", ":7:1: “张三”", ":7:4: “李四”", ":9:3: “张三”", ":11:3: “李四”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "张三 | 开张、三家单位；开张。三家",
                "张三 | 张某、张某某、张*、张×受到警告",
                "张三 | 张（三）项",
                "张三 | 张……三",
                "张三 | 张![三](a.png)三",
                "张三 | 张小三和章三",
                "张三（副局长） | 副局长受到警告",
                "副局长 张三 | 副局长受到警告",
                "市财政局　张三 | 市财政局受到批评",
                "张某 | 张某受到警告",
                "李**、王** | 李**、王**受到警告",
                "张 | 一张桌子",
                "Li Ming | Liming",
            })
    void whatOnlyLooksLikeTheNameIsLeftAlone(String cell, String body) {
        entry(cell, "", body);

        assertThat(check(DAYS.get(0))).doesNotContain("SAN002");
    }

    @Test
    void wordsOfDifferentParagraphsCellsAndFieldsDoNotJoin() {
        entry(
                "张三",
                "summary: 开张\ntags: [三]\nrelated: [{to: 'https://example.org/张', text: 三}]\n",
                "张\n\n三\n\n| 张 | 三 |\n|---|---|\n| 张 | 三 |");

        assertThat(check(DAYS.get(0))).doesNotContain("SAN002");
    }

    @Test
    void anotherEntryMayNameSomebodyOfThatName() {
        entry("张三", "", "");
        other("张三");

        assertThat(check(DAYS.get(0))).doesNotContain("SAN00");
    }

    @Test
    void whatIsQuotedFromAnEntryThatIsNotOutYetIsFoundToday() {
        entry("张三", "", "{{other#summary}}");
        other("张三");

        assertThat(check("2018-07-01")).contains("错误[SAN002]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张某", "张　某", "张某某（副局长）", "张*", "张某、李某"})
    void aMaskedNameNeedsNoBasis(String cell) {
        entry(cell, "", "");
        site.write("content/penalties/x/named.csv", "姓名,方式,依据,范围,截止\n" + cell + ",警告,,,\n");

        assertThat(check(DAYS.get(0))).doesNotContain("SAN00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "张　三", "张某、李四", "李四（张某的同事）"})
    void aNameNeedsOne(String cell) {
        entry(cell, "", "");
        site.write("content/penalties/x/named.csv", "姓名,方式,依据,范围,截止\n" + cell + ",警告,,,\n");

        assertThat(check(DAYS.get(0))).contains("错误[SAN001]");
    }

    private void entry(String cell, String fields, String body) {
        cell(cell);
        site.write(
                "content/penalties/x/index.md",
                "---\ntitle: 处理情况\npublished: 2018-06-20\nsource: 日报\n" + fields + "---\n" + body + "\n");
    }

    private void cell(String name) {
        site.write("content/penalties/x/named.csv", "姓名,方式,依据,范围,截止\n\"" + name + "\",警告,办法,本站,2018-12-11\n");
    }

    private void other(String name) {
        site.write(
                "content/notices/other.md",
                "---\ntitle: '关于NAME的通报'\npublished: 2018-09-27\nsource: 日报\nsummary: 'NAME受到处分'\n---\n"
                        .replace("NAME", name));
    }

    private String check(String day) {
        return Tongbao.run("check", "--site", site.root().toString(), "--as-of", day)
                .out();
    }
}
