package org.tongbao.person;

/**
 * Radicals as the ideographs they look like. Text copied from a PDF is full of them. NFKC knows the 214 of Kangxi, but of
 * those below only two.
 */
final class Radicals {

    private static final int FIRST = 0x2E80;

    /** CJK Radicals Supplement, U+2E80 to U+2EF3, by EquivalentUnifiedIdeograph of the Unicode Character Database. */
    private static final int[] IDEOGRAPHS = ("⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日"
                    + "月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂"
                    + "肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝"
                    + "雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟")
            .codePoints()
            .toArray();

    private Radicals() {}

    /** The ideograph of a radical, or the character itself. */
    static int ideograph(int point) {
        boolean known = point >= FIRST && point < FIRST + IDEOGRAPHS.length;
        return known ? IDEOGRAPHS[point - FIRST] : point;
    }
}
