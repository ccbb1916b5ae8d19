package org.tongbao.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.diag.Place;
import org.tongbao.kind.BuiltInKinds;
import org.tongbao.kind.FieldSet;
import org.tongbao.kind.Kind;
import org.tongbao.kind.Kinds;
import org.tongbao.markdown.Body;
import org.tongbao.model.Entry;
import org.tongbao.read.SiteReader;
import org.tongbao.source.FrontMatter;
import org.tongbao.source.Node;
import org.tongbao.source.SourceText;
import org.tongbao.source.YamlReader;

/**
 * Random edits of the files of both sites and of strange ones, each made on plain values too: the reader finds those
 * values in the edited text. {@code -Dedits=20000} makes a long run of it, {@code -Dseed=7} another one.
 */
@Tag("once")
class RandomEditsTest {

    private static final int EDITS = Integer.getInteger("edits", 1000);

    private static final long SEED = Long.getLong("seed", 19);

    private static final RecursiveComparisonConfiguration PLACELESS = RecursiveComparisonConfiguration.builder()
            .withIgnoredFieldsOfTypes(Place.class, Body.class, FieldSet.class)
            .build();

    private final Random random = new Random(SEED);

    /** A file, the values in it by their names, and the body. */
    private static final class Trial {
        final String name;
        final Kind kind;
        final Map<String, Object> values;
        EntryText entry;
        String body;

        Trial(String name, Kind kind, String file) {
            this.name = name;
            this.kind = kind;
            this.entry = Edits.entry(file);
            this.values = PlainValues.named(entry.node(), kind.fields(), kind.tables());
            this.body = entry.body();
        }
    }

    @Test
    void whatIsReadIsWhatWasChanged() throws Exception {
        List<Trial> trials = new ArrayList<>(strange());
        int strange = trials.size();
        trials.addAll(ofSites());
        for (int i = 0; i < EDITS; i++) {
            Trial trial = trials.get(random.nextInt(3) > 0 ? random.nextInt(strange) : random.nextInt(trials.size()));
            String before = trial.entry.written().file();
            String edit = edit(trial);
            String after = trial.entry.written().file();
            assertThat(read(trial, after))
                    .as("edit %d of seed %d, %s: %s%n%s%n=====%n%s", i, SEED, trial.name, edit, before, after)
                    .isEqualTo(trial.values);
            assertThat(after.startsWith("\uFEFF")).isEqualTo(before.startsWith("\uFEFF"));
            assertThat(after.replace("\r\n", "").indexOf('\n') >= 0)
                    .isEqualTo(before.replace("\r\n", "").indexOf('\n') >= 0);
        }
    }

    /** Edited files of a site, beside the same site with files that were written from the values alone. */
    @Test
    void theReaderOfTheSiteFindsTheSame(@TempDir Path folder) throws Exception {
        Path moushi = TestSite.REPOSITORY.resolve("examples/moushi");
        TestSite edited = TestSite.copy(moushi.resolve("content"), folder.resolve("edited/content"));
        TestSite typed = TestSite.copy(moushi.resolve("content"), folder.resolve("typed/content"));
        for (Trial trial : ofSites().stream()
                .filter(t -> t.name.startsWith(moushi.toString()))
                .toList()) {
            for (int i = 0; i < 4; i++) {
                edit(trial);
            }
            String name =
                    moushi.resolve("content").relativize(Path.of(trial.name)).toString();
            edited.write(name, trial.entry.written().file());
            typed.write(name, "---\n" + new ObjectMapper().writeValueAsString(trial.values) + "\n---\n" + trial.body);
        }

        Map<String, Entry> found = entries(folder.resolve("edited"));

        assertThat(found).hasSizeGreaterThan(20);
        entries(folder.resolve("typed")).forEach((id, entry) -> {
            Entry same = Objects.requireNonNull(found.get(id));
            assertThat(same.values()).as(id).usingRecursiveComparison(PLACELESS).isEqualTo(entry.values());
            entry.tables().forEach((name, rows) -> {
                if (rows.place().file().endsWith(".md")) {
                    assertThat(same.tables().get(name))
                            .as(id + " " + name)
                            .usingRecursiveComparison(PLACELESS)
                            .isEqualTo(rows);
                }
            });
        });
    }

    private static Map<String, Entry> entries(Path root) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        SiteReader.read(root, new Diagnostics()).orElseThrow().entries().forEach(e -> byId.put(e.id(), e));
        return byId;
    }

    private Map<String, Object> read(Trial trial, String file) {
        String text = file.replace("\uFEFF", "").replace("\r\n", "\n");
        SourceText source = SourceText.of("x.md", text);
        FrontMatter parts = FrontMatter.split(source, new Diagnostics()).orElseThrow();
        assertThat(parts.body()).isEqualTo(trial.body);
        Node.Mapping read =
                YamlReader.read(source, parts.yaml(), 1, new Diagnostics()).orElseThrow();
        return PlainValues.named(read, trial.kind.fields(), trial.kind.tables());
    }

    /** Strange files, each as it is, and with other line ends and no end of the last line. */
    private static List<Trial> strange() {
        Kind kind = BuiltInKinds.kinds().named("evaluation").orElseThrow();
        List<Trial> trials = new ArrayList<>();
        try (var in = RandomEditsTest.class.getResourceAsStream("/edit/strange.txt")) {
            String[] all = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^### ");
            for (String written : List.of(all).subList(1, all.length)) {
                String name = written.substring(0, written.indexOf('\n'));
                String yaml = written.substring(written.indexOf('\n') + 1);
                trials.add(new Trial(name, kind, "---\n" + yaml + "---\n\n正文。\n\n\n结尾"));
                trials.add(new Trial(name, kind, ("\uFEFF---\n" + yaml + "---").replace("\n", "\r\n")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trials;
    }

    private static List<Trial> ofSites() throws IOException {
        List<Trial> trials = new ArrayList<>();
        for (Path site : List.of(TestSite.REPOSITORY, TestSite.REPOSITORY.resolve("examples/moushi"))) {
            Kinds kinds = SiteReader.kinds(site, new Diagnostics());
            try (Stream<Path> all = Files.walk(site.resolve("content"))) {
                for (Path file :
                        all.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                    Kind kind = kinds.inFolder(site.resolve("content")
                                    .relativize(file)
                                    .getName(0)
                                    .toString())
                            .orElseThrow();
                    trials.add(new Trial(file.toString(), kind, Files.readString(file)));
                }
            }
        }
        return trials;
    }

    /** Makes an edit of the file and of the values; says which. */
    private String edit(Trial trial) throws EditException {
        if (random.nextInt(20) == 0) {
            String body = random.nextInt(5) == 0
                    ? ""
                    : trial.body + new RandomChanges(random, trial.kind).text() + "\n"
                            + (random.nextBoolean() ? "" : "尾");
            trial.entry = trial.entry.withBody(body);
            trial.body = body.replace("\r\n", "\n");
            return "body";
        }
        Change change = new RandomChanges(random, trial.kind).on(trial.values);
        try {
            trial.entry = trial.entry.with(List.of(change), FieldOrder.of(trial.kind));
        } catch (EditException e) {
            throw new AssertionError(
                    change + " is refused in " + trial.name + "\n"
                            + trial.entry.written().file(),
                    e);
        }
        return change.toString();
    }
}
