package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.search.SearchResults.Count;
import org.tongbao.search.SearchResults.Hit;
import org.tongbao.search.SearchResults.Instead;
import org.tongbao.search.SearchResults.Part;

/** The scan finds what every block holds, in which order, and counts it. */
class SearchScanTest {

    private static final Map<String, List<String>> OF_2018 =
            Map.of(Facets.YEAR, List.of("2018"), Facets.UNIT, List.of("甲", "乙"));
    private static final Map<String, List<String>> OF_2017 =
            Map.of(Facets.YEAR, List.of("2017"), Facets.UNIT, List.of("乙"));

    private final Corpus corpus = new Corpus()
            .page("/new/", "关于窗口的通报", OF_2018, "政务大厅三个窗口无人值守，整改。", "完成率70.71%，上年5%。")
            .page("/no/", "国办发〔2018〕12号", OF_2018, "最多跑一次。WiFi 6覆盖。")
            .page("/old/", "旧通报", OF_2017, "窗口有人，无人值守的是车站。扬尘。")
            .page("/word/", "财政局年报", OF_2017, "无人", "值守", "号");

    private SearchResults find(String asked) throws SearchException {
        return corpus.scan().find(SearchRequest.of(asked, 10));
    }

    private List<String> found(String asked) throws SearchException {
        SearchResults results = find(asked);
        return results.mode() == MatchMode.EXACT
                ? addresses(results)
                : List.of(results.mode().name());
    }

    private static List<String> addresses(SearchResults results) {
        return results.hits().stream().map(Hit::address).toList();
    }

    @Tag("once")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 12, 30})
    void everySubstringIsFoundWhereItStandsAndInQuotesNowhereElse(int characters) throws SearchException {
        Corpus made = Corpus.madeUp(1, 300);
        for (String asked : made.substrings(characters, characters, 60)) {
            List<String> standing = made.holding(asked);
            String typed = "\"" + asked + "\"";
            SearchResults quoted = made.scan().find(new SearchRequest(typed, Map.of(), true, 0, 300, false));
            SearchResults plain = made.scan().find(new SearchRequest(asked, Map.of(), true, 0, 300, false));

            assertThat(addresses(quoted)).as(typed).isEqualTo(standing);
            assertThat(quoted.total()).isEqualTo(standing.size());
            assertThat(quoted.mode()).isEqualTo(MatchMode.EXACT);
            // Without quotes the marks within it mean nothing, so that more may be found, and never less.
            assertThat(addresses(plain)).as(asked).containsAll(standing);
            assertThat(plain.mode()).isEqualTo(MatchMode.EXACT);
        }
    }

    /** Offices set names of two characters wide apart, also at the end of a line; two cells stay two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "王芳 | 局长[王 芳]同志到会。",
                "\"王 芳\" | 局长[王 芳]同志到会。",
                "长王芳 | 局[长王 芳]同志到会。",
                "李明 | 科员[李 明]到会。",
                "阿卜杜拉·买买提 | [阿卜杜拉•买买提]到会。",
                "芳李 | ",
            })
    void aNameIsFoundHoweverItIsSet(String asked, String marked) throws SearchException {
        Corpus set = new Corpus()
                .page("/wang/", "甲", "局长王　芳同志到会。")
                .page("/li/", "乙", "科员李\n明到会。")
                .page("/a/", "丙", "阿卜杜拉•买买提到会。")
                .page("/cells/", "丁", "王　芳\u2029李　明");

        SearchResults results = set.scan().find(new SearchRequest(asked, Map.of(), true, 0, 1, false));

        assertThat(results.hits().stream().map(h -> h.snippet().stream()
                        .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
                        .collect(Collectors.joining())))
                .containsExactlyElementsOf(Optional.ofNullable(marked).stream().toList());
    }

    /** A row reads as its columns' names with their values, and has an address if it can. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "76份 | #transport | <单位> 某市交通运输局 <满意> [76份] <不满意> 5份",
                "交通运输局 满意 | #transport | <单位> 某市[交通运输局] <[满意]> 76份 <不[满意]> 5份",
                "5份 教育局 | #board-1 | <单位> 某市[教育局] <满意> 80份 <不满意> [5份]",
                "不满意 | #transport | <单位> 某市交通运输局 <满意> 76份 <[不满意]> 5份",
                "窗口迁入大厅 | #board-1 | <单位> 某市水务局 …<说明> …" + "后征求意见三轮，先后征求意见三轮，第一轮收到意见甲，第二轮收到意见乙，最后把全部[窗口迁入大厅]，由专人引导。",
                "逐户上门 | #CN-1 | 燃气立管改造：[逐户上门]更换",
                "90.2 | #board-2 | 满意率 [90.2]%",
                "结果 | | 满意度评议[结果]",
                "本表所列 | | [本表所列]各单位。",
            })
    void aRowIsShownWithTheNamesOfItsColumns(String asked, String anchor, String shown) throws SearchException {
        String filler = "先后征求意见三轮，".repeat(12);
        Corpus set = new Corpus().html("/e/", "满意度评议结果", """
                <section id="board-1" data-search><p>本表所列各单位。</p><table>
                <thead><tr><th>单位</th><th>满意</th><th>不满意</th><th>说明</th></tr></thead>
                <tr id="transport"><td data-label="单位"><a href="/t/">某市交通运输局</a></td><td data-label="满意">76份</td>\
                <td data-label="不满意">5份</td><td data-label="说明"></td></tr>
                <tr><td data-label="单位">某市教育局</td><td data-label="满意">80份</td><td data-label="不满意">5份</td></tr>
                <tr><td data-label="单位">某市水务局</td><td data-label="说明">FILLER第一轮收到意见甲，第二轮收到意见乙，\
                最后把全部窗口迁入大厅，由专人引导。</td></tr></table></section>
                <section id="board-2" data-search><ul><li id="CN-1">燃气立管改造：逐户上门更换</li></ul>
                <dl><div><dt>满意率</dt><dd>90.2%</dd></div></dl></section>""".replace("FILLER", filler));

        Hit hit = set.scan().find(SearchRequest.of(asked, 1)).hits().get(0);

        String parts = hit.snippet().stream()
                .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
        String labels = hit.snippet().stream()
                .map(p -> (p.label() ? "<" : "")
                        + (p.marked() ? "[" + p.text() + "]" : p.text())
                        + (p.label() ? ">" : ""))
                .collect(Collectors.joining())
                .replace("><", "");
        assertThat(hit.anchor()).isEqualTo(anchor == null ? "" : anchor.substring(1));
        assertThat(shown.contains("<") ? labels : parts).isEqualTo(shown);
    }

    /** A word that was looked for in the place of another is named and marked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "交通运输举 | 交通运输举 | 交通运输局 | 由[交通运输局]负责，",
                "整改 交通运局 | 交通运局 | 交通运输局 | [整改]由[交通运输局]负责，",
                "交通运运输局 | 交通运运输局 | 交通运输局 | 由[交通运输局]负责，",
                "交通建设举 | 交通建设举 | 交通建设 | [交通建设]，",
                "財政局 | 財政局 | 财政局 | [财政局]答复。",
                "jtysj | jtysj | 交通运输局 | 由[交通运输局]负责，",
                "jiaotongyuns | jiaotongyuns | 交通运输 | 由[交通运输]局负责，",
                "cai'zheng | cai'zheng | 财政 | [财政]局答复。",
            })
    void aMatchOfAnotherWordNamesIt(String asked, String of, String word, String marked) throws SearchException {
        Corpus set = new Corpus().page("/a/", "交通运输局财政局", "整改由交通运输局负责，财政局答复。交通建设，停。");

        SearchResults results = set.scan().find(SearchRequest.of(asked, 1));

        assertThat(results.instead()).contains(new Instead(of, word));
        assertThat(results.hits().get(0).snippet().stream()
                        .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
                        .collect(Collectors.joining()))
                .contains(marked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7393 | EXACT | 受理[7,393]件，",
                "7,393 | EXACT | 受理[7,393]件，",
                "7，393 | EXACT | 受理[7,393]件，",
                "1234567.8 | EXACT | 资金[1,234,567.8]万元。",
                "393 | | ",
                "財政局 | SIMPLIFIED | [财政局]答复。",
                "財政局 7393 | SIMPLIFIED | 受理[7,393]件，[财政局]答复。",
                "財政居居居 | | ",
                "tong | BEGINNING | [tong]bao.gov.cn，",
                "201 | BEGINNING | 文号〔[201]8〕12号。",
                "20 | | ",
                "\"tong\" | | ",
                "ongb | | "
            })
    void whatIsTypedOtherwiseIsFound(String asked, MatchMode mode, String marked) throws SearchException {
        Corpus set = new Corpus()
                .page("/a/", "甲", "受理7,393件，财政局答复。资金1,234,567.8万元。")
                .page("/b/", "乙", "tongbao.gov.cn，文号〔2018〕12号。编号001,002,003。");

        SearchResults results = set.scan().find(new SearchRequest(asked, Map.of(), true, 0, 1, false));

        String snippet = results.hits().stream()
                .flatMap(h -> h.snippet().stream())
                .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
        assertThat(snippet).contains(Optional.ofNullable(marked).orElse(""));
        assertThat(results.hits().isEmpty() ? null : results.mode()).isEqualTo(mode);
    }

    /** A text is read once to be searched, and once more where it is shown. */
    @ParameterizedTest
    @CsvSource({"窗口, 3", "ck, 5", "三个窗囗无人值守, 1", "没有这样的话, 0"})
    void everyDocumentIsReadOnce(String asked, int shown) throws SearchException {
        Corpus many = new Corpus();
        for (int i = 0; i < 5; i++) {
            many.page("/" + i + "/", "窗口", i < 1 ? "三个窗口无人值守" : "", "正文");
        }
        AtomicInteger reads = new AtomicInteger();
        SearchScan counted = new SearchScan(many.scan().documents(), document -> {
            reads.incrementAndGet();
            return many.scan().texts().blocks(document);
        });

        SearchResults results = counted.find(SearchRequest.of(asked, shown));

        assertThat(results.hits()).hasSize(shown);
        assertThat(reads).hasValue(5 + shown);
    }

    /** Page after page shows each result once. */
    @Test
    void goingOnShowsTheRest() throws SearchException {
        Corpus made = Corpus.madeUp(3, 200);
        SearchScan scan = made.scan();
        List<String> seen = new ArrayList<>();
        int from = 0;
        boolean more = true;
        while (more) {
            SearchResults results = scan.find(new SearchRequest("窗口", Map.of(), false, from, 4, false));
            assertThat(results.hits()).hasSizeLessThanOrEqualTo(4);
            seen.addAll(addresses(results));
            from = results.next();
            more = results.more();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(made.holding("窗口"));
    }

    /** Also of what is found by pinyin or is only near. */
    @ParameterizedTest
    @ValueSource(strings = {"窗口", "ck", "chuangkou", "窗口无入值守"})
    void goingOnShowsTheRestHoweverItFits(String asked) throws SearchException {
        Corpus many = new Corpus();
        for (int i = 0; i < 12; i++) {
            many.page("/" + i + "/", "窗口" + i, "窗口无人值守");
        }
        SearchScan scan = many.scan();
        SearchResults first = scan.find(SearchRequest.of(asked, 5));
        SearchResults second = scan.find(new SearchRequest(asked, Map.of(), false, 5, 5, true));
        SearchResults third = scan.find(new SearchRequest(asked, Map.of(), false, 10, 5, true));

        assertThat(List.of(first.mode(), second.mode())).containsOnly(third.mode());
        assertThat(List.of(
                        first.hits().size(), second.hits().size(), third.hits().size()))
                .containsExactly(5, 5, 2);
        assertThat(third.more()).isFalse();
        assertThat(third.total()).isEqualTo(12);
    }

    @Test
    void wordsMayStandApartAPhraseMayNot() throws SearchException {
        assertThat(found("窗口 无人值守")).containsExactly("/new/", "/old/");
        assertThat(found("窗口无人值守")).containsExactly("/new/");
        assertThat(found("\"窗口 值守\"")).isEmpty();
        assertThat(found("“窗口无人”")).containsExactly("/new/");
        assertThat(found("\"WiFi 6\"")).containsExactly("/no/");
    }

    @Test
    void nothingReachesOverTheEndOfABlock() throws SearchException {
        assertThat(found("无人值守")).doesNotContain("/word/");
        assertThat(found("无人 值守")).contains("/word/");
    }

    @Test
    void whatHasAMinusBeforeItIsLeftOut() throws SearchException {
        assertThat(found("窗口 -扬尘")).containsExactly("/new/");
        assertThat(found("窗口 -\"有人，无人\"")).containsExactly("/new/");
        assertThat(found("窗口 -没有的词")).containsExactlyInAnyOrder("/new/", "/old/");
        assertThat(found("窗口 -"))
                .as("a dash alone is an ordinary character")
                .containsExactlyInAnyOrder("/new/", "/old/");
    }

    @Test
    void numbersAreFoundAsTheyAreTyped() throws SearchException {
        assertThat(found("〔2018〕12号")).containsExactly("/no/");
        assertThat(found("[2018]12号")).as("brackets are typed as it comes").containsExactly("/no/");
        assertThat(found("（2018）12号")).containsExactly("/no/");
        assertThat(found("\"[2018]12号\""))
                .as("in quotes other brackets are another number")
                .isEmpty();
        assertThat(found("70.71%")).containsExactly("/new/");
        assertThat(found("７０．７１％")).containsExactly("/new/");
        assertThat(found("率70.71")).containsExactly("/new/");
        assertThat(found("5%")).containsExactly("/new/");
        assertThat(found("0.71")).isEmpty();
        assertThat(found("wifi")).containsExactly("/no/");
    }

    @Test
    void oneCharacterIsEnough() throws SearchException {
        assertThat(found("号")).containsExactlyInAnyOrder("/no/", "/word/");
        assertThat(found("尘")).containsExactly("/old/");
        assertThat(found("鑫")).isEmpty();
    }

    @Test
    void whatStandsInTheTitleComesFirstUnlessTheNewestAreWanted() throws SearchException {
        Corpus two = new Corpus().page("/text/", "通知", "整改落实").page("/title/", "整改", "通知");
        SearchScan scan = two.scan();

        assertThat(addresses(scan.find(SearchRequest.of("整改", 10)))).containsExactly("/title/", "/text/");
        assertThat(addresses(scan.find(new SearchRequest("整改", Map.of(), true, 0, 10, false))))
                .containsExactly("/text/", "/title/");
    }

    @Test
    void facetsNarrowAndCountWhatTheOthersLeave() throws SearchException {
        SearchScan scan = corpus.scan();
        SearchResults all = scan.find(SearchRequest.of("窗口", 10));
        assertThat(all.facets().keySet()).containsExactly(Facets.UNIT, Facets.YEAR);
        assertThat(all.facets().get(Facets.UNIT)).containsExactly(new Count("乙", "乙", 2), new Count("甲", "甲", 1));

        Map<String, List<String>> chosen = Map.of(Facets.YEAR, List.of("2017"));
        SearchResults some = scan.find(new SearchRequest("窗口", chosen, false, 0, 10, true));
        assertThat(addresses(some)).containsExactly("/old/");
        assertThat(some.facets().get(Facets.UNIT)).containsExactly(new Count("乙", "乙", 1));
        assertThat(some.facets().get(Facets.YEAR))
                .as("what else could be chosen is counted too")
                .containsExactly(new Count("2017", "2017", 1), new Count("2018", "2018", 1));

        Map<String, List<String>> none = Map.of(Facets.KIND, List.of("没有"));
        assertThat(scan.find(new SearchRequest("窗口", none, false, 0, 10, true)).hits())
                .isEmpty();
        assertThat(scan.find(new SearchRequest("窗口", Map.of(), false, 0, 10, false))
                        .facets())
                .isEmpty();
    }

    @Test
    void aValueOfNoPageIsShownWhenItWasChosen() throws SearchException {
        Map<String, List<String>> chosen = Map.of(Facets.UNIT, List.of("甲"), Facets.YEAR, List.of("2017"));
        SearchResults none = corpus.scan().find(new SearchRequest("窗口", chosen, false, 0, 10, true));

        assertThat(none.hits()).isEmpty();
        assertThat(none.facets().get(Facets.UNIT)).contains(new Count("甲", "甲", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三个窗囗无人值守", "三个窗无人值守", "三个窗窗口无人值守", "三个窗口 无入值守", "率70.72%，上年"})
    void oneWrongMissingOrSuperfluousCharacterIsForgivenAndSaid(String asked) throws SearchException {
        SearchResults results = find(asked);

        assertThat(results.mode()).isEqualTo(MatchMode.NEAR);
        assertThat(addresses(results)).containsExactly("/new/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"窗囗无人", "三个窗囗无入值守", "三个窗囗 无入值守", "三个窗囗无人值守 -扬尘", "没有这样的话"})
    void shortQuestionsTwoSlipsAndExclusionsAreNot(String asked) throws SearchException {
        SearchResults results = find(asked);

        assertThat(results.hits()).isEmpty();
        assertThat(results.total()).isZero();
        assertThat(results.mode()).isEqualTo(MatchMode.EXACT);
    }

    @Test
    void theHitIsMarkedInTheTitleAndInTheWordsAroundIt() throws SearchException {
        Hit hit = find("窗口 ７０．７１%").hits().get(0);

        assertThat(hit.titleParts())
                .containsExactly(new Part("关于", false), new Part("窗口", true), new Part("的通报", false));
        assertThat(hit.snippet())
                .containsExactly(new Part("政务大厅三个", false), new Part("窗口", true), new Part("无人值守，整改。", false));
        assertThat(find("上年").hits().get(0).snippet())
                .containsExactly(new Part("完成率70.71%，", false), new Part("上年", true), new Part("5%。", false));
    }

    @Test
    void aLongTextIsCutAroundTheHitAndNeverWithinACharacter() throws SearchException {
        Corpus one = new Corpus()
                .page("/", "题", "𠮷".repeat(100) + "命中" + "𠮷".repeat(100), "𠮷".repeat(41) + "一命 中\u3000\u00a0尾");
        for (String asked : List.of("命中", "𠮷命中", "命 中", "吉")) {
            for (Hit hit : one.scan().find(SearchRequest.of(asked, 1)).hits()) {
                String snippet =
                        String.join("", hit.snippet().stream().map(Part::text).toList());
                assertThat(snippet.codePoints()).as(asked).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
                assertThat(snippet.length()).isLessThanOrEqualTo(92);
                assertThat(snippet).doesNotContain("\u3000", "  ");
            }
        }
    }

    @Test
    void aDocumentWithoutTextIsNotFound() throws SearchException {
        SearchScan scan = new SearchScan(corpus.scan().documents(), document -> List.of());

        assertThat(scan.find(SearchRequest.of("窗口", 10)).total()).isZero();
    }

    /** What is left out may be part of a word, as when the browser looks at the pages it shows. */
    @Test
    void aWordIsFoundWhereItIsWhole() throws SearchException {
        Corpus numbers = new Corpus()
                .page("/cut/", "甲", "第125号，附件12")
                .page("/whole/", "乙", "第125号和第12号")
                .page("/point/", "丙", "第12.5号，0.12")
                .page("/share/", "丁", "第12%，ＡＢ12")
                .page("/chunks/", "戊", "z".repeat(80) + "第" + "z".repeat(81));
        SearchScan scan = numbers.scan();

        assertThat(addresses(scan.find(SearchRequest.of("第12", 10)))).containsExactlyInAnyOrder("/whole/", "/share/");
        assertThat(addresses(scan.find(SearchRequest.of("12", 10))))
                .containsExactlyInAnyOrder("/cut/", "/whole/", "/share/")
                .doesNotContain("/point/");
        assertThat(addresses(scan.find(SearchRequest.of("12号", 10)))).containsExactly("/whole/");
        assertThat(addresses(scan.find(SearchRequest.of("ab12", 10)))).containsExactly("/share/");
        assertThat(addresses(scan.find(SearchRequest.of("第 -12", 10)))).containsExactly("/chunks/");
        assertThat(addresses(scan.find(SearchRequest.of("z".repeat(40) + "第", 10))))
                .containsExactly("/chunks/");
        assertThat(scan.find(SearchRequest.of("z".repeat(39) + "第", 10)).mode())
                .as("longer words are cut every 40 characters")
                .isEqualTo(MatchMode.NEAR);
    }

    @Test
    void whatStandsThereMoreOftenComesFirstAndOfTheSameTheNewest() throws SearchException {
        SearchScan scan = new Corpus()
                .page("/once/", "甲", "整改")
                .page("/twice/", "乙", "整改，整改")
                .page("/thrice/", "丙", "整改，整改", "整改")
                .page("/four/", "丁", "整改，整改，整改，整改")
                .page("/nine/", "戊", "整改".repeat(9))
                .page("/called/", "整改", "")
                .page("/title/", "整改通报", "")
                .scan();

        assertThat(addresses(scan.find(SearchRequest.of("整改", 10))))
                .containsExactly("/called/", "/title/", "/four/", "/nine/", "/twice/", "/thrice/", "/once/");
        assertThat(scan.find(new SearchRequest("整改", Map.of(), false, 6, 2, false))
                        .hits())
                .extracting(Hit::address)
                .containsExactly("/once/");
    }

    @Test
    void aNameIsFoundByItsPinyin() throws SearchException {
        SearchScan scan =
                new Corpus().page("/ck/", "关于窗口服务的通报").page("/wrzs/", "无人值守").scan();

        for (String letters : List.of("ck", "chuangkou", "chuang'kou", "chuangkouf", "ckfw", "guanyuchuangkou")) {
            SearchResults results = scan.find(SearchRequest.of(letters, 10));
            assertThat(results.mode()).as(letters).isEqualTo(MatchMode.PINYIN);
            assertThat(addresses(results)).as(letters).containsExactly("/ck/");
        }
        for (String letters : List.of("kc", "chuangzhi", "\"ck\"", "ck wrzs", "c", "-x ck", "ck9")) {
            assertThat(scan.find(SearchRequest.of(letters, 10)).total())
                    .as(letters)
                    .isZero();
        }
        SearchDocument document = scan.documents().get(0);
        SearchDocument silent =
                new SearchDocument("/ck/", document.title(), document.date(), "", List.of(), Map.of(), List.of());
        assertThat(new SearchScan(List.of(silent), scan.texts())
                        .find(SearchRequest.of("ck", 10))
                        .total())
                .isZero();
    }
}
