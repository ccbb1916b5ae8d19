package org.tongbao.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names in a cell as offices fill it: {@code 张三（副局长）、李　四}. What stands in brackets is a post or a unit, not
 * part of the name. A masked name is none.
 */
public final class NamesInCell {

    private static final Pattern SEPARATOR = Pattern.compile("[、,;/∕|\\\\&+:\n]");

    private static final String OPENING = "([〔【〈《";
    private static final String CLOSING = ")]〕】〉》";

    private static final Pattern DOTTED =
            Pattern.compile("(?<=" + Han.ONE + ")\\s*[·.]\\s*(?=" + Han.ONE + ")", Pattern.UNICODE_CHARACTER_CLASS);

    /** 1. 张三, “张三”, —张三. */
    private static final Pattern BEFORE = Pattern.compile("^[0-9.·。\\-—_'\"“”‘’`~#]+");

    private static final Pattern BEHIND = Pattern.compile("[.。·_'\"“”‘’`~]+$");

    /** A name by which somebody was once known belongs to the person, in brackets or not. */
    private static final Pattern FORMER =
            Pattern.compile("(?:曾用名|原名|又名|别名|化名|本名|绰号)(?:为|叫|是)?[:：]?[ 　]*(" + Han.ONE + "{2,4})(?!" + Han.ONE + ")");

    private static final String POST = "(?:局长|科长|处长|股长|厅长|部长|院长|校长|所长|站长|队长|组长|市长|区长|县长|乡长|镇长|"
            + "村长|会长|董事长|秘书长|主任|书记|主席|委员|专员|科员|职员|干部|经理|助理|秘书|会计|出纳|调研员|负责人|工作人员)";

    private static final Pattern A_POST = Pattern.compile(POST);

    private static final Pattern POST_OR_UNIT =
            Pattern.compile(".*" + POST + "|.{2,}(?:局|厅|委|办|院|政府|公司|中心|街道|银行|集团)|.{3,}(?:处|科|所|站|部|队|镇|乡|村)");

    /** 副局长张三. */
    private static final Pattern AFTER_POST = Pattern.compile(".*" + POST + "(" + Han.ONE + "{2,4})");

    private static final Pattern TAIL = Pattern.compile("(?:同志|先生|女士|等[0-9一二三四五六七八九十两]{0,3}(?:人|名)?)$");

    private static final Pattern PAIR = Pattern.compile("(" + Han.ONE + "{2,4})(?:以及|和|与|及)(" + Han.ONE + "{2,4})");

    /** Surnames of two characters, which the given name may stand apart from: 欧阳 娜娜. */
    private static final Set<String> COMPOUND_SURNAMES = Set.of(("欧阳 上官 司马 诸葛 司徒 慕容 夏侯 皇甫 尉迟 公孙 令狐 宇文 长孙 "
                    + "东方 南宫 独孤 端木 呼延 轩辕 西门 闻人 申屠 澹台 赫连 钟离 鲜于 闾丘 司空 太史 拓跋 百里 东郭 南门 第五 仲孙 濮阳")
            .split(" "));

    /** Longer words are no names that a post could be told from. */
    private static final int LONGEST = 40;

    private static final Pattern SIMPLE = Pattern.compile("(?!.*[某等])" + Han.ONE + "{2,3}");

    private NamesInCell() {}

    /** The names, each once, in the order of the cell; none when it names nobody. */
    public static List<PersonName> of(String cell) {
        if (SIMPLE.matcher(cell).matches()) {
            return List.of(PersonName.of(cell));
        }
        String read = Folded.compatible(Deciphered.of(cell));
        Set<PersonName> all = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(outsideBrackets(read), -1)) {
            words(part).stream()
                    .flatMap(NamesInCell::withoutTitles)
                    .map(PersonName::of)
                    .filter(n -> !n.form().isEmpty())
                    .forEach(all::add);
        }
        Set<PersonName> names = new LinkedHashSet<>(all);
        names.removeIf(PersonName::isMasked);
        boolean masked = names.size() < all.size();
        dropBeside(names, masked, NamesInCell::isPostOrUnit);
        dropBeside(names, masked, n -> !n.isSearchable());
        if (names.isEmpty() && !masked && read.codePoints().anyMatch(Character::isLetterOrDigit)) {
            names.add(PersonName.of(cell));
        }
        FORMER.matcher(read).results().map(m -> PersonName.of(m.group(1))).forEach(names::add);
        names.removeIf(PersonName::isMasked);
        return List.copyOf(names);
    }

    /** Whether it reads as a post or an office, not as a name. */
    static boolean isPostOrUnit(PersonName name) {
        return POST_OR_UNIT.matcher(name.form()).matches();
    }

    /** Whether the name of a post stands in a text. */
    static boolean hasPost(String text) {
        return A_POST.matcher(text).find();
    }

    /** Drops what is hardly a name, unless it is all the cell has. */
    private static void dropBeside(Set<PersonName> names, boolean masked, Predicate<PersonName> isHardlyName) {
        if (masked || names.stream().anyMatch(isHardlyName.negate())) {
            names.removeIf(isHardlyName);
        }
    }

    /** What stands outside brackets; all of it when that is nothing. */
    static String outsideBrackets(String read) {
        StringBuilder outside = new StringBuilder();
        StringBuilder all = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            boolean opens = OPENING.indexOf(c) >= 0;
            boolean closes = CLOSING.indexOf(c) >= 0;
            all.append(opens || closes ? '、' : c);
            if (opens || closes) {
                depth = Math.max(0, depth + (opens ? 1 : -1));
                outside.append('、');
            } else if (depth == 0) {
                outside.append(c);
            }
        }
        boolean anything = outside.codePoints().anyMatch(Character::isLetter);
        return anything ? outside.toString() : all.toString();
    }

    /** The words of a part, each a name: single characters belong together, longer Han words are names of their own. */
    private static List<String> words(String part) {
        List<String> words = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS)
                .splitAsStream(DOTTED.matcher(part).replaceAll("·"))
                .map(w -> BEHIND.matcher(BEFORE.matcher(w).replaceFirst("")).replaceFirst(""))
                .filter(w -> !w.isEmpty())
                .toList();
        List<String> names = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int to = endOfName(words, from);
            boolean han = Han.count(words.get(from)) > 0;
            String name = String.join(han ? "" : " ", words.subList(from, to));
            boolean ends = Han.count(name) == 1 && han && !names.isEmpty() && to == words.size();
            if (ends) {
                names.add(names.remove(names.size() - 1) + name);
            } else {
                names.add(name);
            }
            from = to;
        }
        return names;
    }

    /** Where the name ends that starts with a word. */
    private static int endOfName(List<String> words, int from) {
        int size = Han.count(words.get(from));
        int to = from + 1;
        while (to < words.size() && size <= 1 && Han.count(words.get(to)) == size) {
            to++;
        }
        int singles = size == 1 ? to - from : 0;
        if (singles > 3) {
            boolean compound = COMPOUND_SURNAMES.contains(words.get(from) + words.get(from + 1));
            return compound || singles % 2 == 1 ? to : from + 2;
        }
        boolean surname = singles == 1 || COMPOUND_SURNAMES.contains(words.get(from));
        int next = to < words.size() ? Han.count(words.get(to)) : 0;
        return surname && next > 0 && next <= 3 ? to + 1 : to;
    }

    /** 副局长张三, 张三同志, 张三等2人, 张三和李四. */
    private static Stream<String> withoutTitles(String word) {
        String name = TAIL.matcher(word).replaceFirst("");
        if (name.isEmpty() || name.length() > LONGEST) {
            return Stream.of(word);
        }
        Matcher pair = PAIR.matcher(name);
        if (pair.matches()) {
            return Stream.of(pair.group(1), pair.group(2));
        }
        Matcher after = AFTER_POST.matcher(name);
        boolean post = after.matches() && !POST_OR_UNIT.matcher(after.group(1)).matches();
        return Stream.of(post ? after.group(1) : name);
    }
}
