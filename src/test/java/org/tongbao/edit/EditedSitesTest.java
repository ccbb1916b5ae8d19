package org.tongbao.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbao.TestSite;
import org.tongbao.diag.Diagnostics;
import org.tongbao.kind.Kinds;
import org.tongbao.read.SiteReader;
import org.tongbao.source.WrittenText;

/** Every value of both sites, changed and changed back: no byte differs; changed: no line differs but its own. */
@Tag("once")
class EditedSitesTest {

    /** Of a large table, every so many cells one is tried, so that this is about their number. */
    private static final int CELLS = 40;

    static Stream<Path> sites() {
        return Stream.of(TestSite.REPOSITORY, TestSite.REPOSITORY.resolve("examples/moushi"));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void fieldsChangeAndChangeBack(Path site) throws Exception {
        Kinds kinds = SiteReader.kinds(site, new Diagnostics());
        int tried = 0;
        for (Path file : files(site, ".md")) {
            String folder = site.resolve("content").relativize(file).getName(0).toString();
            FieldOrder order = kinds.inFolder(folder).map(FieldOrder::of).orElseThrow();
            EntryText entry = EntryText.of(
                            "x.md", WrittenText.of(Files.readAllBytes(file)).orElseThrow(), new Diagnostics())
                    .orElseThrow();
            for (Leaf leaf : leaves(entry.named(order), new FieldPath(List.of()))) {
                changeAndBack(file, entry, leaf, order);
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    private static void changeAndBack(Path file, EntryText entry, Leaf leaf, FieldOrder order) throws Exception {
        String before = entry.written().file();
        EntryText changed = entry.with(new Change.Set(leaf.path(), other(leaf.text())), order);
        EntryText back = changed.with(new Change.Set(leaf.path(), leaf.text()), order);

        assertThat(back.written().bytes()).as(file + " " + leaf.path()).isEqualTo(Files.readAllBytes(file));
        assertThat(changed.written().file()).isNotEqualTo(before);
        assertThat(differing(before, changed.written().file()))
                .as(file + " " + leaf.path())
                .isLessThanOrEqualTo(1);
    }

    /** Another value: a longer line, one item more, one part more. */
    private static FieldText other(FieldText text) {
        if (text instanceof FieldText.One one) {
            int end = one.text().indexOf('\n') < 0
                    ? one.text().length()
                    : one.text().indexOf('\n');
            return FieldText.of(
                    one.text().substring(0, end) + "（改）" + one.text().substring(end));
        }
        List<FieldText> items = new ArrayList<>(((FieldText.Many) text).items());
        items.add(FieldText.of("甲"));
        return new FieldText.Many(items);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void bodiesChangeAndChangeBack(Path site) throws Exception {
        for (Path file : files(site, ".md")) {
            EntryText entry = Edits.entry(Files.readString(file));
            String before = entry.written().file();
            String[] lines = entry.body().split("\n", -1);
            lines[lines.length / 2] += "（改）";

            EntryText changed = entry.withBody(String.join("\n", lines));

            assertThat(differing(before, changed.written().file())).isEqualTo(1);
            assertThat(changed.withBody(entry.body()).written().bytes()).isEqualTo(Files.readAllBytes(file));
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void cellsChangeAndChangeBack(Path site) throws Exception {
        for (Path file : files(site, ".csv")) {
            CsvText table = CsvText.of(
                            "x.csv",
                            WrittenText.ofTable(Files.readAllBytes(file)).orElseThrow(),
                            new Diagnostics())
                    .orElseThrow();
            int step = 1 + table.rows().size() * table.rows().get(0).cells().size() / CELLS;
            for (int i = 0;
                    i < table.rows().size() * table.rows().get(0).cells().size();
                    i += step) {
                int row = i / table.rows().get(0).cells().size();
                int column = i % table.rows().get(0).cells().size();
                String text = table.rows().get(row).text(column);

                CsvText changed = table.with(List.of(new RowChange.SetCell(row, column, text + "（改）")));
                CsvText back = changed.with(List.of(new RowChange.SetCell(row, column, text)));

                assertThat(differing(table.written().file(), changed.written().file()))
                        .as(file + " " + row + " " + column)
                        .isEqualTo(1);
                assertThat(back.written().bytes())
                        .as(file + " " + row + " " + column)
                        .isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    /** A value in one piece, or a list of such values. */
    private record Leaf(FieldPath path, FieldText text) {}

    private static List<Leaf> leaves(FieldText text, FieldPath path) {
        List<Leaf> leaves = new ArrayList<>();
        if (text instanceof FieldText.Group group) {
            for (Map.Entry<String, FieldText> part : group.parts().entrySet()) {
                leaves.addAll(leaves(part.getValue(), path.part(part.getKey())));
            }
        } else if (text instanceof FieldText.Many many) {
            leaves.add(new Leaf(path, many));
            for (int i = 0; i < many.items().size(); i++) {
                leaves.addAll(leaves(many.items().get(i), path.at(i)));
            }
        } else {
            leaves.add(new Leaf(path, text));
        }
        return leaves;
    }

    /** How many lines of the first text are not in the second, between those that both begin and end with. */
    private static int differing(String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        List<String> now = List.of(after.split("\n", -1));
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        return old.size() - start - end;
    }

    private static List<Path> files(Path site, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(site.resolve("content"))) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
