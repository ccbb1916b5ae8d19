package org.tongbao.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbao.figure.Measure;

/**
 * The heading of a column as offices write it: with spaces and line breaks to spread it, and the measure in brackets.
 *
 * @param word without spaces and measure: {@code 金额}
 * @param measure {@code 万元}; empty if none is written
 */
record HeadingWord(String word, String measure) {

    private static final Pattern WITH_MEASURE =
            Pattern.compile("(?<word>.+?)\\((?:(?:计量|计算)?单位:)?(?<measure>[^()]{1,8}(?:\\([^()]\\))?)\\)");

    private static final Pattern BRACKETED = Pattern.compile("\\((.{1,12})\\)");

    /** Measures that count no whole things; a figure of money, area, length, weight, time or a share has one. */
    private static final Set<String> CONTINUOUS =
            Set.of(("% ‰ 元 千元 万元 亿元 美元 万美元 亿美元 亩 万亩 公顷 平方米 万平方米 平方公里 立方米 万立方米 米 千米 公里 吨 万吨 公斤"
                            + " 分 天 日 小时 分钟 个工作日 工作日 年 月 万人 万人次 万户 万件 万个 个百分点 百分点 家次 家(次) 人(次) 件(次) 户次"
                            + " 度 千瓦时 万千瓦时 台 套 辆 座 栋 所 块 批 期 场 场次 例 页 本 册 张 只 头 株 棵 支 根 口 盏 节 片")
                    .split(" "));

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000\\u00a0]+");

    /** A heading taken apart. */
    static HeadingWord of(String written) {
        String folded = fold(written);
        Matcher matcher = WITH_MEASURE.matcher(folded);
        return matcher.matches() && isMeasure(matcher.group("measure"))
                ? new HeadingWord(matcher.group("word"), matcher.group("measure"))
                : new HeadingWord(folded, "");
    }

    /** The measure that a cell of a row of measures gives: {@code 万元}, {@code （万元）}. */
    static Optional<String> measure(String cell) {
        Matcher bracketed = BRACKETED.matcher(fold(cell));
        String name = bracketed.matches() ? bracketed.group(1) : fold(cell);
        return Optional.of(name).filter(HeadingWord::isMeasure);
    }

    /** A word in the form in which headings compare: no spaces, half-width. */
    static String fold(String written) {
        String half = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return SPACES.matcher(half).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isMeasure(String name) {
        return CONTINUOUS.contains(name) || Measure.of(name).isCounted();
    }
}
