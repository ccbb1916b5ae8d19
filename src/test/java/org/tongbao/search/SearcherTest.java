package org.tongbao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.search.SearchAnswer.Count;
import org.tongbao.search.SearchAnswer.Hit;
import org.tongbao.search.SearchAnswer.How;
import org.tongbao.search.SearchAnswer.Part;

/** What is found, in which order, and what is said of it. */
class SearcherTest {

    private static final Map<String, List<String>> OF_2018 =
            Map.of(Facets.YEAR, List.of("2018"), Facets.UNIT, List.of("甲", "乙"));
    private static final Map<String, List<String>> OF_2017 =
            Map.of(Facets.YEAR, List.of("2017"), Facets.UNIT, List.of("乙"));

    private final Corpus corpus = new Corpus()
            .page("/new/", "关于窗口的通报", OF_2018, "政务大厅三个窗口无人值守，整改。", "完成率70.71%，上年5%。")
            .page("/no/", "国办发〔2018〕12号", OF_2018, "最多跑一次。WiFi 6覆盖。")
            .page("/old/", "旧通报", OF_2017, "窗口有人，无人值守的是车站。扬尘。")
            .page("/word/", "财政局年报", OF_2017, "无人", "值守", "号");

    private SearchAnswer find(String asked) throws SearchException {
        return corpus.searcher(Corpus.SMALL_FILES).find(SearchRequest.of(asked, 10));
    }

    private List<String> found(String asked) throws SearchException {
        SearchAnswer answer = find(asked);
        return answer.how() == How.EXACT
                ? addresses(answer)
                : List.of(answer.how().name());
    }

    private static List<String> addresses(SearchAnswer answer) {
        return answer.hits().stream().map(Hit::address).toList();
    }

    /** Recall 1 and precision 1, whatever the substring and however the index is cut. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 12, 30})
    void everySubstringIsFoundWhereItStandsAndNowhereElse(int characters) throws SearchException {
        Corpus made = Corpus.madeUp(1, 300);
        Searcher small = made.searcher(Corpus.SMALL_FILES);
        Searcher usual = made.searcher(IndexOptions.DEFAULT);
        for (String asked : made.substrings(characters, characters, 60)) {
            List<String> standing = made.holding(asked);
            SearchRequest newest = new SearchRequest(asked, Map.of(), true, 0, 300, false);
            for (Searcher searcher : List.of(small, usual)) {
                SearchAnswer answer = searcher.find(newest);

                assertThat(addresses(answer)).as(asked).isEqualTo(standing);
                assertThat(answer.total()).isEqualTo(standing.size());
                assertThat(answer.exact()).isTrue();
                assertThat(answer.how()).isEqualTo(How.EXACT);
            }
            assertThat(small.find(new SearchRequest("\"" + asked + "\"", Map.of(), true, 0, 300, false))
                            .hits())
                    .as("the phrase " + asked)
                    .hasSameSizeAs(standing);
        }
    }

    /** What is said to be exact is, and what is not is no less than there are. */
    @Test
    void theTotalIsExactOrAnUpperBound() throws SearchException {
        Corpus made = Corpus.madeUp(2, 300);
        Searcher searcher = made.searcher(Corpus.SMALL_FILES);
        for (String asked : made.substrings(3, 2, 30)) {
            int standing = made.holding(asked).size();
            SearchAnswer answer = searcher.find(new SearchRequest(asked, Map.of(), false, 0, 3, false));

            if (answer.exact()) {
                assertThat(answer.total()).as(asked).isEqualTo(standing);
            } else {
                assertThat(answer.total()).as(asked).isGreaterThanOrEqualTo(standing);
            }
        }
    }

    /** Page after page shows each result once. */
    @Test
    void goingOnShowsTheRest() throws SearchException {
        Corpus made = Corpus.madeUp(3, 200);
        Searcher searcher = made.searcher(Corpus.SMALL_FILES);
        List<String> seen = new ArrayList<>();
        int from = 0;
        boolean more = true;
        while (more) {
            SearchAnswer answer = searcher.find(new SearchRequest("窗口", Map.of(), false, from, 4, false));
            assertThat(answer.hits()).hasSizeLessThanOrEqualTo(4);
            seen.addAll(addresses(answer));
            from = answer.next();
            more = answer.more();
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
        Searcher searcher = many.searcher(Corpus.SMALL_FILES);
        SearchAnswer first = searcher.find(SearchRequest.of(asked, 5));
        SearchAnswer second = searcher.find(new SearchRequest(asked, Map.of(), false, 5, 5, true));
        SearchAnswer third = searcher.find(new SearchRequest(asked, Map.of(), false, 10, 5, true));

        assertThat(List.of(first.how(), second.how())).containsOnly(third.how());
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
        assertThat(found("国办发[2018]12号"))
                .as("other brackets are another number")
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
        Searcher searcher = two.searcher(IndexOptions.DEFAULT);

        assertThat(addresses(searcher.find(SearchRequest.of("整改", 10)))).containsExactly("/title/", "/text/");
        assertThat(addresses(searcher.find(new SearchRequest("整改", Map.of(), true, 0, 10, false))))
                .containsExactly("/text/", "/title/");
    }

    @Test
    void facetsNarrowAndCountWhatTheOthersLeave() throws SearchException {
        Searcher searcher = corpus.searcher(Corpus.SMALL_FILES);
        SearchAnswer all = searcher.find(SearchRequest.of("窗口", 10));
        assertThat(all.facets().keySet()).containsExactly(Facets.UNIT, Facets.YEAR);
        assertThat(all.facets().get(Facets.UNIT)).containsExactly(new Count("乙", "乙", 2), new Count("甲", "甲", 1));

        Map<String, List<String>> chosen = Map.of(Facets.YEAR, List.of("2017"));
        SearchAnswer some = searcher.find(new SearchRequest("窗口", chosen, false, 0, 10, true));
        assertThat(addresses(some)).containsExactly("/old/");
        assertThat(some.facets().get(Facets.UNIT)).containsExactly(new Count("乙", "乙", 1));
        assertThat(some.facets().get(Facets.YEAR))
                .as("what else could be chosen is counted too")
                .containsExactly(new Count("2017", "2017", 1), new Count("2018", "2018", 1));

        Map<String, List<String>> none = Map.of(Facets.KIND, List.of("没有"));
        assertThat(searcher.find(new SearchRequest("窗口", none, false, 0, 10, true))
                        .hits())
                .isEmpty();
        assertThat(searcher.find(new SearchRequest("窗口", Map.of(), false, 0, 10, false))
                        .facets())
                .isEmpty();
    }

    @Test
    void aValueOfNoPageIsShownWhenItWasChosen() throws SearchException {
        Map<String, List<String>> chosen = Map.of(Facets.UNIT, List.of("甲"), Facets.YEAR, List.of("2017"));
        SearchAnswer none =
                corpus.searcher(Corpus.SMALL_FILES).find(new SearchRequest("窗口", chosen, false, 0, 10, true));

        assertThat(none.hits()).isEmpty();
        assertThat(none.facets().get(Facets.UNIT)).contains(new Count("甲", "甲", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三个窗囗无人值守", "三个窗无人值守", "三个窗窗口无人值守", "三个窗口 无入值守", "率70.72%，上年"})
    void oneWrongMissingOrSuperfluousCharacterIsForgivenAndSaid(String asked) throws SearchException {
        SearchAnswer answer = find(asked);

        assertThat(answer.how()).isEqualTo(How.NEAR);
        assertThat(addresses(answer)).containsExactly("/new/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"窗囗无人", "三个窗囗无入值守", "三个窗囗 无入值守", "三个窗囗无人值守 -扬尘", "没有这样的话"})
    void shortQuestionsTwoSlipsAndExclusionsAreNot(String asked) throws SearchException {
        SearchAnswer answer = find(asked);

        assertThat(answer.hits()).isEmpty();
        assertThat(answer.total()).isZero();
        assertThat(answer.how()).isEqualTo(How.EXACT);
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
            for (Hit hit : one.searcher(IndexOptions.DEFAULT)
                    .find(SearchRequest.of(asked, 1))
                    .hits()) {
                String snippet =
                        String.join("", hit.snippet().stream().map(Part::text).toList());
                assertThat(snippet.codePoints()).as(asked).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
                assertThat(snippet.length()).isLessThanOrEqualTo(92);
                assertThat(snippet).doesNotContain("\u3000", "  ");
            }
        }
    }

    @Test
    void aPageThatIsGoneIsNotShown() throws SearchException {
        Searcher searcher = Searcher.of(corpus.index(IndexOptions.DEFAULT), address -> Optional.empty());

        SearchAnswer answer = searcher.find(SearchRequest.of("窗口", 10));
        assertThat(answer.hits()).isEmpty();
        assertThat(answer.total()).isZero();
    }
}
