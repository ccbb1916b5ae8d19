package org.tongbao.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Suggestions;
import org.tongbao.figure.FigureParser;
import org.tongbao.figure.Interval;
import org.tongbao.kind.Field;
import org.tongbao.kind.FieldType;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Table;
import org.tongbao.model.Entry;
import org.tongbao.model.Site;
import org.tongbao.model.Value;

/** No suggestion states another fact: held over every choice, heading, unit and figure of both sites, with seeded slips. */
@Tag("once")
class SuggestionsOfSitesTest {

    private static final long SEED = 20181016;

    /** Characters that a slip puts in: the dangerous ones, and some that are none. */
    private static final String SLIPS = "未不无非超已拟0123456789一二三上下前后增减是有中办结数日";

    private static final List<String> CONTRARIES = List.of(
            "上下", "前后", "增减", "升降", "多少", "高低", "新旧", "大小", "有无", "起止", "进出", "收支", "市县", "省市", "区县", "东西", "始终", "左右",
            "内外", "正副");

    static Stream<Site> sites() {
        return Stream.of("", "examples/moushi")
                .map(s -> SiteReader.read(TestSite.REPOSITORY.resolve(s), new Diagnostics())
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aChoiceIsNotTakenForAnother(Site site) {
        Random random = new Random(SEED);
        for (Field field : fields(site)) {
            FieldType type = field.type() instanceof FieldType.ListOf list ? list.item() : field.type();
            if (type instanceof FieldType.Choice choice) {
                List<String> labels =
                        choice.options().stream().map(FieldType.Option::label).toList();
                for (String label : labels) {
                    assertThat(Suggestions.same(label, without(labels, label)))
                            .as(label)
                            .isEmpty();
                    for (int i = 0; i < 20; i++) {
                        String slip = slip(label, random);
                        Suggestions.same(slip, labels).forEach(s -> assertSameFact(slip, s));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aHeadingIsNotTakenForAnother(Site site) {
        for (Kind kind : site.kinds().all()) {
            holds(kind.fields().words());
            kind.tables().forEach(table -> holds(table.columns().words()));
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aUnitIsNotTakenForAnother(Site site) {
        List<String> names = site.units().stream()
                .flatMap(u -> u.names().stream())
                .flatMap(n -> Stream.concat(Stream.of(n.full()), n.others().stream()))
                .distinct()
                .limit(300)
                .toList();
        Random random = new Random(SEED);
        for (String name : names) {
            for (String written : List.of(name, slip(name, random), slip(name, random), slip(name, random))) {
                Suggestions.nearNames(written, without(names, written)).forEach(s -> {
                    assertSameFact(written, s);
                    assertThat(s.length() == written.length() && !sorted(s).equals(sorted(written)))
                            .as("%s → %s", written, s)
                            .isFalse();
                });
            }
        }
    }

    @Test
    void twoNamesOfOneLengthAreNamesOfTwoThings() {
        List<String> names = List.of("市水务局", "市城市管理局", "甲县情况", "附表b", "notice-a", "2018-09-notice", "bulletin-east");

        for (String other :
                List.of("市水利局", "县水务局", "乙县情况", "附表a", "附表", "notice-b", "notice", "2018-06-notice", "bulletin-west")) {
            assertThat(Suggestions.nearNames(other, names)).as(other).isEmpty();
        }
        assertThat(Suggestions.nearNames("市水务务局", names)).containsExactly("市水务局");
        assertThat(Suggestions.nearNames("市务水局", names)).containsExactly("市水务局");
        assertThat(Suggestions.nearNames("市 水务局", names)).containsExactly("市水务局");
        assertThat(Suggestions.nearNames("市城管理局", names)).containsExactly("市城市管理局");
        assertThat(Suggestions.nearNames("notcie-a", names)).containsExactly("notice-a");
        assertThat(Suggestions.nearNames("bulletim-east", names)).containsExactly("bulletin-east");
    }

    @Test
    void anEndOfAPeriodIsNotTakenForItsBeginning() {
        List<String> headings = List.of("有效期至", "公示期止", "不满意", "受理数", "上半年下降", "validTo", "valid_until");

        for (String written : List.of("有效期起", "公示期起", "基本不满意", "不满意单位数", "受理", "下半年上降", "validFrom", "valid_from")) {
            assertThat(Suggestions.near(written, headings)).as(written).isEmpty();
        }
        assertThat(Suggestions.near("有郊期至", headings)).containsExactly("有效期至");
        assertThat(Suggestions.near("vaildTo", headings)).containsExactly("validTo");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aNumberThatIsProposedIsTheOneThatIsWritten(Site site) {
        Random random = new Random(SEED);
        for (String figure : figures(site)) {
            for (String written : List.of(figure, figure + "个", slip(figure, random), slip(figure, random))) {
                for (String proposed : ValueReader.plain(written)) {
                    assertThat(interval(proposed)).as(written).isEqualTo(interval(written));
                }
            }
        }
    }

    @Test
    void wordsThatOfficesWriteAreNotTakenForTheirContrary() {
        List<String> headings = List.of("单位", "受理", "已办结", "办结", "正在办理", "办结率", "超期", "满意", "satisfied");

        for (String written : List.of("未办结", "未办结数", "超时办结数", "不满意", "拟办结", "dissatisfied", "办结数未超", "非超期")) {
            assertThat(Suggestions.near(written, headings)).as(written).isEmpty();
        }
        assertThat(Suggestions.near("15个工作日", List.of("10个工作日", "5个工作日"))).isEmpty();
        assertThat(Suggestions.near("县公安局", List.of("市公安局"))).isEmpty();
        assertThat(Suggestions.near("正在办里", headings)).containsExactly("正在办理");
        assertThat(Suggestions.same(" 已 办结", headings)).containsExactly("已办结");
    }

    @Test
    void onlyWhatIsCountedIsLeftOutOfANumber() {
        assertThat(ValueReader.plain("１，２３４名")).containsExactly("1234");
        for (String other : List.of("15万", "15%", "1.5", "3-5", "15个工作日", "15多", "1,23", "12")) {
            assertThat(ValueReader.plain(other)).as(other).isEmpty();
        }
    }

    @Test
    void aDayThatIsProposedSaysAllThatIsWritten() {
        assertThat(Dates.rewritten("2026-9-10 9:00", true)).contains("2026-09-10 09:00");
        assertThat(Dates.rewritten("2026年9月10日9时05分", true)).contains("2026-09-10 09:05");
        assertThat(Dates.rewritten("2026年9月10日", false)).contains("2026-09-10");
        for (String more : List.of("2026-9-10 下午3:00", "2026-9-10至9-12", "2026-9-10前", "2026-9-10 9:00:31")) {
            assertThat(Dates.rewritten(more, true)).as(more).isEmpty();
        }
        assertThat(Dates.rewritten("2026-9-10 9:00", false)).isEmpty();
    }

    private static Interval interval(String written) {
        return FigureParser.parse(written).figure().orElseThrow().interval();
    }

    private static void holds(List<String> words) {
        Random random = new Random(SEED);
        for (String word : words) {
            Suggestions.near(word, without(words, word)).forEach(s -> assertSameFact(word, s));
            for (int i = 0; i < 5; i++) {
                String slip = slip(word, random);
                Suggestions.near(slip, words).forEach(s -> assertSameFact(slip, s));
            }
        }
    }

    private static void assertSameFact(String written, String proposed) {
        for (char telling : "未不无非超已拟基本起止至数0123456789".toCharArray()) {
            assertThat(count(proposed, telling))
                    .as("%s → %s", written, proposed)
                    .isEqualTo(count(written, telling));
        }
        for (String pair : CONTRARIES) {
            char one = pair.charAt(0);
            char other = pair.charAt(1);
            boolean turned =
                    count(written, one) > count(proposed, one) && count(written, other) < count(proposed, other);
            assertThat(turned).as("%s → %s", written, proposed).isFalse();
        }
    }

    private static String sorted(String word) {
        return word.chars().sorted().mapToObj(Character::toString).reduce("", String::concat);
    }

    private static long count(String word, char part) {
        return word.chars().filter(c -> c == part).count();
    }

    /** One character more, less or other. */
    private static String slip(String word, Random random) {
        int at = random.nextInt(word.length());
        String other = String.valueOf(SLIPS.charAt(random.nextInt(SLIPS.length())));
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + other + word.substring(at);
            default -> word.substring(0, at) + other + word.substring(at + 1);
        };
    }

    private static List<String> without(List<String> words, String word) {
        return words.stream().filter(w -> !w.equals(word)).toList();
    }

    private static List<Field> fields(Site site) {
        List<Field> fields = new ArrayList<>();
        for (Kind kind : site.kinds().all()) {
            fields.addAll(kind.fields().fields());
            for (Table table : kind.tables()) {
                fields.addAll(table.columns().fields());
            }
        }
        return fields;
    }

    private static List<String> figures(Site site) {
        TreeSet<String> figures = new TreeSet<>();
        for (Entry entry : site.entries()) {
            entry.values()
                    .valuesOf(
                            Value.FigureValue.class, q -> figures.add(q.figure().written()));
            entry.tables().values().forEach(table -> table.rows()
                    .forEach(row -> row.valuesOf(
                            Value.FigureValue.class, q -> figures.add(q.figure().written()))));
        }
        return figures.stream().filter(f -> !f.isEmpty()).toList();
    }
}
