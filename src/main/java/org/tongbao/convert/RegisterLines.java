package org.tongbao.convert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbao.model.Site;
import org.tongbao.model.SiteConfig;
import org.tongbao.model.Unit;
import org.tongbao.search.Pinyin;
import org.tongbao.source.YamlText;

/** Lines for {@code content/units.yaml} that register units: the code from pinyin, class and region guessed and marked. */
public final class RegisterLines {

    /** A code that is read aloud; longer names are shortened to the first letters of their syllables. */
    private static final int LONGEST_CODE = 32;

    /** What a place is called before the name of one of its offices. */
    private static final Pattern PLACE = Pattern.compile("^(?:中共|中国共产党)?(?:[省市县区]|.{1,8}?[省市县区州盟旗])(?=.{3})");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The readings, in names of offices, of characters that have several. */
    private static final Map<String, String> USUAL = usual("""
            行xing 会hui 大da 发fa 地di 区qu 单dan 合he 和he 都du 调diao 长chang 重zhong 车che 省sheng 校xiao 教jiao 中zhong
            解jie 度du 参can 传chuan 石shi 乐le 朝chao 强qiang 属shu 价jia 信xin 服fu 部bu 更geng 供gong 管guan 处chu 种zhong
            城cheng 建jian 系xi 给ji 少shao 分fen 还huan 相xiang 卫wei 厂chang 广guang 术shu 正zheng 应ying 干gan 土tu 食shi""");

    private final Site site;
    private final Set<String> codes = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /** Lines for a site, whose register they continue. */
    public RegisterLines(Site site) {
        this.site = site;
        for (Unit unit : site.units()) {
            codes.add(unit.code());
            unit.names().forEach(n -> n.forms().forEach(names::add));
        }
    }

    /** A line for each name that is not registered yet, in their order. */
    public List<String> lines(Collection<String> written) {
        List<String> lines = new ArrayList<>();
        for (String name : written) {
            String plain = name.strip();
            if (!plain.isEmpty() && names.add(plain)) {
                lines.add(line(plain));
            }
        }
        return lines;
    }

    private String line(String name) {
        StringBuilder line = new StringBuilder("  - {code: ").append(code(name));
        line.append(", name: ").append(YamlText.of(name));
        Optional<String> sort = likelyClass(name);
        Optional<String> region = likelyRegion(name);
        sort.ifPresent(c -> line.append(", class: ").append(YamlText.of(c)));
        region.ifPresent(r -> line.append(", region: ").append(r));
        line.append('}');
        if (sort.isPresent() || region.isPresent()) {
            line.append(" # 请核对：").append(sort.isPresent() ? "类别" : "");
            line.append(sort.isPresent() && region.isPresent() ? "和" : "").append(region.isPresent() ? "地区" : "");
            line.append("是猜的");
        }
        return line.toString();
    }

    private String code(String name) {
        String own = PLACE.matcher(name).replaceFirst("");
        String whole = spelt(own, LONGEST_CODE * 4);
        String base = whole.length() <= LONGEST_CODE ? whole : spelt(own, 1);
        String start = base.isEmpty() ? "unit" : base.substring(0, Math.min(base.length(), LONGEST_CODE));
        String code = start;
        for (int i = 2; !codes.add(code); i++) {
            code = start + "-" + i;
        }
        return code;
    }

    /** A name in pinyin, of each syllable so many letters. */
    private static String spelt(String name, int letters) {
        StringBuilder spelt = new StringBuilder();
        name.codePoints().forEach(c -> {
            String character = Character.toString(c);
            if (character.matches("[a-zA-Z0-9]")) {
                spelt.append(character.toLowerCase(Locale.ROOT));
            } else {
                String syllable = USUAL.getOrDefault(
                        character, Pinyin.readings(c).stream().findFirst().orElse(""));
                spelt.append(syllable, 0, Math.min(syllable.length(), letters));
            }
        });
        return spelt.toString();
    }

    /** The class of most registered units whose names begin and end alike, or at least end alike. */
    private Optional<String> likelyClass(String name) {
        return mostCommon(name, true).or(() -> mostCommon(name, false));
    }

    private Optional<String> mostCommon(String name, boolean beginToo) {
        Map<String, Integer> counts = new HashMap<>();
        for (Unit unit : site.units()) {
            boolean alike = unit.name()
                    .forms()
                    .anyMatch(f -> last(f).equals(last(name)) && (!beginToo || first(f).equals(first(name))));
            if (alike) {
                unit.unitClass().ifPresent(c -> counts.merge(c, 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static String first(String name) {
        return name.substring(0, 1);
    }

    private static String last(String name) {
        return name.substring(name.length() - 1);
    }

    /** The region whose name the unit's begins with, the longest such name. */
    private Optional<String> likelyRegion(String name) {
        return site.config().regions().stream()
                .filter(r -> name.startsWith(r.name()))
                .max(Comparator.comparingInt(r -> r.name().length()))
                .map(SiteConfig.Region::code);
    }

    private static Map<String, String> usual(String written) {
        Map<String, String> usual = new HashMap<>();
        SPACES.splitAsStream(written.strip()).forEach(one -> usual.put(one.substring(0, 1), one.substring(1)));
        return Map.copyOf(usual);
    }
}
