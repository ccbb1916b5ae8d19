package org.tongbao.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Entries: front matter and Markdown, and the settings and units, changed or made up. */
final class TextFuzzer implements Fuzzer {

    private final Map<String, String> guide = Material.guide();
    private final List<String> donors = Material.texts(".md");

    @Override
    public String name() {
        return "text";
    }

    @Override
    public void run(Trial trial, Chance chance) {
        guide.forEach(trial.site()::write);
        List<String> texts =
                guide.keySet().stream().filter(f -> !f.endsWith(".csv")).toList();
        Mutation mutation = new Mutation(chance, donors);
        switch (chance.below(8)) {
            case 0, 1, 2 -> {
                String file = chance.of(texts);
                trial.site().write(file, mutation.text(guide.get(file)));
            }
            case 3 -> trial.site().write("content/notices/2018/x.md", mutation.text(chance.of(donors)));
            case 4 -> trial.site().write("content/notices/2018/x.md", mutation.text(body(chance.of(donors))));
            default -> {
                Markdown made = new Markdown(chance);
                String text = made.entry();
                trial.site()
                        .write(
                                "content/" + chance.of("notices", "articles", "pages") + "/2018/x.md",
                                chance.oneIn(5) ? mutation.text(text) : text.getBytes(StandardCharsets.UTF_8));
            }
        }
        trial.checkAndBuild(chance.oneIn(16));
    }

    /** The body of a text under a front matter that fits everywhere. */
    private static String body(String text) {
        return "---\ntitle: 通报\npublished: 2018-09-27\nsource: 日报\n---\n"
                + text.substring(text.indexOf("\n---", 3) + 4);
    }
}
