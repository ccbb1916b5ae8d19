package org.tongbao.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tongbao.TestPictures;
import org.tongbao.TestSite;
import org.tongbao.cli.Tongbao;

/** The output folder and the work folder beside it, damaged; then the program is asked to read them and to build again. */
final class OutputFuzzer implements Fuzzer {

    private final Path built;

    /**
     * @param folder where a site is built once, to be copied and damaged
     */
    OutputFuzzer(Path folder) {
        built = folder.resolve("built");
        TestSite site = TestSite.in(built);
        Material.guide().forEach(site::write);
        site.write(
                        "content/articles/2018/p/index.md",
                        "---\ntitle: 会议\npublished: 2018-09-27\nsource: 日报\nimages: [{file: p.jpg, alt: 会场}]\nattachments: [p.jpg]\n---\n\n正文。\n")
                .write("content/articles/2018/p/p.jpg", TestPictures.jpeg(40, 30));
        Tongbao.Run build = Tongbao.at(built, "build");
        if (build.status() != 0) {
            throw new IllegalStateException(build.err());
        }
    }

    @Override
    public String name() {
        return "output";
    }

    @Override
    public void run(Trial trial, Chance chance) {
        TestSite site = trial.site().overlay(built);
        if (chance.oneIn(3)) {
            site.write("content/notices/2018/y.md", "---\ntitle: 通报\npublished: 2018-09-27\nsource: 日报\n---\n\n正文。\n");
        }
        for (int i = chance.between(1, chance.oneIn(3) ? 6 : 2); i > 0; i--) {
            try {
                damage(site, chance);
            } catch (IOException e) {
                trial.count("could not be damaged further");
            }
        }
        trial.onlyReads("check");
        trial.count("search "
                + trial.onlyReads(
                        "search",
                        chance.of("通报", "整改率", "窗口 -会议", "zfj", "\"作风\"", "没有的"),
                        "--format",
                        chance.of("text", "json")));
        trial.count("diff " + trial.onlyReads("build", "--diff", "--format", chance.of("text", "json")));
        int status = trial.build(true);
        trial.count("build " + status);
        if (status == 0) {
            soundAgain(trial);
        }
    }

    /** A site that was just built can be searched, and a build would change nothing in it. */
    private static void soundAgain(Trial trial) {
        if (trial.onlyReads("search", "通报") != 0) {
            trial.fail("a new build cannot be searched");
        }
        if (trial.onlyReads("build", "--diff") != 0) {
            trial.fail("a new build cannot be compared");
        }
    }

    private static void damage(TestSite site, Chance chance) throws IOException {
        Path work = site.root().resolve(".site-output.tongbao");
        Path part = chance.of(
                site.out(),
                site.out(),
                work,
                work,
                work.resolve("pictures"),
                site.out().resolve("data"),
                site.out().resolve("search"),
                site.out().resolve(".tongbao"),
                work.resolve("lock"),
                work.resolve("previous"),
                work.resolve("next"),
                work.resolve("discarded-1"));
        if (!Files.exists(part)) {
            appear(part, site, chance);
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(part)) {
            all = walk.sorted().toList();
        }
        Path hit = chance.of(all);
        if (Files.isDirectory(hit) && !chance.oneIn(3)) {
            all = all.stream().filter(Files::isRegularFile).toList();
            hit = all.isEmpty() ? hit : chance.of(all);
        }
        if (Files.isRegularFile(hit)) {
            damageFile(hit, all, chance);
        } else {
            damageFolder(hit, chance);
        }
    }

    /** What is not there comes to be: nothing much, a copy of the site, a file. */
    private static void appear(Path part, TestSite site, Chance chance) throws IOException {
        Files.createDirectories(part.getParent());
        switch (chance.below(3)) {
            case 0 -> Files.createDirectories(part.resolve("data"));
            case 1 -> Files.writeString(part, chance.oneIn(2) ? "" : "text");
            default -> {
                if (Files.isDirectory(site.out())) {
                    TestSite.copy(site.out(), part);
                }
            }
        }
    }

    private static void damageFile(Path file, List<Path> all, Chance chance) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (chance.below(9)) {
            case 0 -> Files.write(file, Arrays.copyOf(bytes, chance.below(bytes.length + 1)));
            case 1 -> Files.write(file, new byte[0]);
            case 2 -> Files.delete(file);
            case 3 -> {
                Files.delete(file);
                Files.createDirectories(chance.oneIn(2) ? file : file.resolve("x"));
            }
            case 4 -> {
                Files.delete(file);
                Files.createSymbolicLink(
                        file, chance.of(file, file.resolveSibling("nowhere"), chance.of(all), file.getParent()));
            }
            case 5 -> Files.write(file, chance.bytes(chance.size(5000)));
            case 6 -> {
                Path other = chance.of(all);
                if (Files.isRegularFile(other)) {
                    Files.write(file, Files.readAllBytes(other));
                }
            }
            case 7 ->
                Files.move(
                        file,
                        file.resolveSibling(chance.of("新 文件", "x", ".hidden", "entry.json")),
                        StandardCopyOption.REPLACE_EXISTING);
            default -> Files.write(file, new Mutation(chance, List.of()).bytes(bytes));
        }
    }

    private static void damageFolder(Path folder, Chance chance) throws IOException {
        switch (chance.below(4)) {
            case 0 -> delete(folder);
            case 1 -> {
                delete(folder);
                Files.writeString(folder, "text");
            }
            case 2 ->
                Files.writeString(
                        folder.resolve(chance.of("stranger.txt", "entry.json", "index.html", "\u0001x", "甲")), "{}");
            default -> {
                delete(folder);
                Files.createSymbolicLink(folder, chance.of(Path.of("nowhere"), folder.getParent()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
