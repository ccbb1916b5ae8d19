package org.tongbao.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tongbao.kind.Kind;
import org.tongbao.search.Pinyin;
import org.tongbao.source.Names;

/** Names files of new entries, so that no editor has to: the beginning of the title in pinyin, and the day. */
final class Slugs {

    /** Enough to tell what it is about. */
    private static final int SYLLABLES = 8;

    private Slugs() {}

    /**
     * The id of a new entry.
     *
     * @param taken the ids that other entries have
     */
    static String of(Kind kind, String title, LocalDate day, Set<String> taken) {
        String words = words(title);
        String date =
                String.format(Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        String base = (words.isEmpty() ? kind.name().toLowerCase(Locale.ROOT) : words) + "-" + date;
        String id = Names.isSlug(base) ? base : "entry-" + date;
        for (int i = 2; taken.contains(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    private static String words(String title) {
        List<String> words = new ArrayList<>();
        StringBuilder latin = new StringBuilder();
        for (int c : title.codePoints().toArray()) {
            List<String> readings = Pinyin.readings(c);
            boolean isLatin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (isLatin) {
                latin.appendCodePoint(c);
            } else if (!latin.isEmpty()) {
                words.add(latin.toString().toLowerCase(Locale.ROOT));
                latin.setLength(0);
            }
            if (!readings.isEmpty()) {
                words.add(readings.get(0));
            }
        }
        if (!latin.isEmpty()) {
            words.add(latin.toString().toLowerCase(Locale.ROOT));
        }
        String joined = String.join("-", words.subList(0, Math.min(words.size(), SYLLABLES)));
        return joined.length() > 60 ? joined.substring(0, 60).replaceAll("-+$", "") : joined;
    }
}
