package org.tongbao.markdown;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.tongbao.source.Characters;

/** Judges how likely a run of two asterisks replaces hidden characters. */
enum Mask {
    /** It is emphasis, or nothing. */
    NONE,
    /** It begins like a masked place, as in {@code **市财政局}, but also like ordinary bold. */
    PLACE,
    /** It follows a surname or is between digits. */
    NAME,
    /** It hides the text before a unit: {@code **市**区}, {@code 2025年**月，}. */
    UNIT;

    /** Surnames that hardly end another word. */
    private static final String SURNAMES = "王李刘陈杨赵黄吴徐孙胡朱郭罗韩唐冯董曹袁邓傅沈曾彭吕卢蒋蔡贾丁魏薛潘杜戴钟汪廖邹熊郝孔邵崔秦顾侯孟段雷汤尹黎贺龚某岳聂骆邱";

    /** Surnames that also end words, such as 规范: they are one after a title, or where a name may begin. */
    private static final String DOUBTFUL = "张周林何高梁宋郑谢许于叶苏程余金陆姜范方石谭白江史万常武康田向文牛严温马毛关安易左华车管党成时计全平尚季米庄钱路古游连申龙";

    /** Frequent surnames, and the characters that make other words with them: 紧张, 提高. */
    private static final Map<Integer, String> IN_WORDS = Map.of(
            (int) '张', "紧主夸扩嚣铺慌纸开伸乖声一两几",
            (int) '周', "一每上下本四圆几两",
            (int) '林', "森园造护丛树竹山农",
            (int) '何', "任如为几有",
            (int) '高', "提最较更新很升走拔崇增偏",
            (int) '梁', "桥脊栋",
            (int) '宋', "南北唐",
            (int) '郑', "",
            (int) '谢', "感致答",
            (int) '许', "允或也准少特");

    /** Surnames of two characters whose last one is none. */
    private static final Set<String> COMPOUND =
            Set.of("欧阳", "上官", "诸葛", "慕容", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "令狐", "宇文", "端木", "南宫", "东方", "司马", "呼延");

    /** The end of a name in parts, such as 买买提·吐. */
    private static final Pattern FOREIGN = Pattern.compile("[\\u4E00-\\u9FFF]·[\\u4E00-\\u9FFF]*+$");

    private static final int LONGEST_PART = 8;

    /** Words that, like titles, precede a name. */
    private static final String BEFORE_NAMES = "长员记民师商者士警管授籍书工友童妇子女告和与及对给予被由将于的";

    private static final List<String> UNITS = List.of(
            "街道", "公司", "单元", "小区", "省", "市", "县", "区", "镇", "乡", "村", "州", "旗", "局", "委", "办", "院", "厅", "部", "处", "科",
            "站", "所", "校", "路", "街", "号", "楼", "室", "月", "日", "年", "起", "人");

    /** Words that begin like a unit. */
    private static final Set<String> NO_UNITS = Set.of(
            "年度", "年底", "年终", "年初", "年内", "月度", "月底", "日常", "日前", "人民", "人员", "人大", "人均", "人才", "市场", "市民", "部门", "部署",
            "部分", "所有", "所属", "处理", "处分", "处置", "处罚", "办理", "办事", "办公", "办案", "办法", "办结", "科学", "科技", "起草", "站位", "路径",
            "区域", "区分", "区别", "委员", "委托", "省略", "年轻", "年龄", "年报", "月报", "日报", "人数", "人次", "人士", "人事", "科研", "起诉", "起到",
            "起因", "号召", "号码", "所谓", "所在", "室内", "路面");

    private static final String NUMERALS = "一二三四五六七八九十百千万亿几余多两";

    private static final String STOPS = "、，。；：！？）";

    static Mask of(Run run) {
        if (isValue(run) || isUnit(run.getNext(), run) || isBehindUnit(run)) {
            return UNIT;
        } else if (isBehindName(run)) {
            return NAME;
        }
        return isNumeral(run.before()) || unit(run.getNext()).isEmpty() ? NONE : PLACE;
    }

    /** Whether a text is a surname alone. */
    static boolean isSurname(String text) {
        return COMPOUND.contains(text)
                || (text.codePointCount(0, text.length()) == 1
                        && (SURNAMES.contains(text) || IN_WORDS.containsKey(text.codePointAt(0))));
    }

    /** Whether it replaces a whole value, as in {@code 年龄：**；}. */
    private static boolean isValue(Run run) {
        return (run.before() == '：' || run.before() == '、') && STOPS.indexOf(run.after()) >= 0;
    }

    /** Whether a unit with an end of its own follows: another run, a stop, or the end of the text. */
    private static boolean isUnit(@Nullable Node next, Run run) {
        String unit = unit(next);
        if (unit.isEmpty() || isNumeral(run.before()) || !(next instanceof Text words)) {
            return false;
        }
        String text = words.getLiteral();
        return text.length() == unit.length()
                ? next.getNext() == null || next.getNext() instanceof Run
                : STOPS.indexOf(text.charAt(unit.length())) >= 0;
    }

    /** Whether only a unit separates it from the run before. */
    private static boolean isBehindUnit(Run run) {
        return run.getPrevious() instanceof Text text
                && text.getPrevious() instanceof Run before
                && unit(text).length() == text.getLiteral().length()
                && !isNumeral(before.before());
    }

    /** The unit that a text begins with; empty without one. */
    private static String unit(@Nullable Node node) {
        if (!(node instanceof Text text)) {
            return "";
        }
        String words = text.getLiteral();
        boolean none = words.length() > 1 && NO_UNITS.contains(words.substring(0, 2));
        return none ? "" : UNITS.stream().filter(words::startsWith).findFirst().orElse("");
    }

    private static boolean isNumeral(int point) {
        return Character.isDigit(point) || point == '%' || NUMERALS.indexOf(point) >= 0;
    }

    private static boolean isBehindName(Run run) {
        int before = run.before();
        if (before < 0x80 && Characters.isWord(before)) {
            return run.after() >= '0' && run.after() <= '9';
        }
        if (SURNAMES.indexOf(before) >= 0) {
            return true;
        }
        if (!(run.getPrevious() instanceof Text text)) {
            return false;
        }
        String words = text.getLiteral();
        if (FOREIGN.matcher(words.substring(Math.max(0, words.length() - LONGEST_PART)))
                .find()) {
            return true;
        }
        if (words.length() > 1 && COMPOUND.contains(words.substring(words.length() - 2))) {
            return true;
        }
        if (DOUBTFUL.indexOf(before) < 0) {
            return false;
        }
        int second = words.length() < 2 ? ' ' : words.charAt(words.length() - 2);
        String inWords = IN_WORDS.get(before);
        return !Chinese.isIdeograph(second)
                || (inWords == null ? BEFORE_NAMES.indexOf(second) >= 0 : inWords.indexOf(second) < 0);
    }
}
