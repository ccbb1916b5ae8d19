package org.tongbao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbao.TestSite;
import org.tongbao.desk.view.ControlView;
import org.tongbao.desk.view.FormView;
import org.tongbao.diag.Diagnostics;
import org.tongbao.edit.EditException;
import org.tongbao.http.Parameters;
import org.tongbao.kind.Kinds;
import org.tongbao.read.SiteReader;

/** The forms of all entries of both sites. */
@Timeout(300)
class FormsOfSitesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "examples/moushi"})
    void aFormThatIsSavedAsItIsOpenedChangesNoByte(String name) throws IOException {
        Path root = folder.resolve("site");
        TestSite.copy(TestSite.REPOSITORY.resolve(name).resolve("content"), root.resolve("content"));
        Map<String, byte[]> before = files(root);
        List<String> wrong = new ArrayList<>();
        try (OpenDesk desk = OpenDesk.over(root)) {
            for (String file : before.keySet()) {
                if (!file.endsWith(".md")) {
                    continue;
                }
                OpenDesk.Form form =
                        desk.form("/entry/" + file.replaceFirst("^content/", "").replaceFirst("(/index)?\\.md$", "/"));
                HttpResponse<String> saved = form.save();
                boolean known = form.page().select("#source-text").isEmpty();
                if (saved.statusCode() != 303 || !known) {
                    wrong.add(file + " " + saved.statusCode() + (known ? "" : " opens as source"));
                }
            }
        }
        Map<String, byte[]> after = files(root);
        before.forEach((file, bytes) -> {
            if (!Arrays.equals(bytes, after.get(file))) {
                wrong.add(file + " is another: " + difference(bytes, after.getOrDefault(file, new byte[0])));
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(after.keySet()).isEqualTo(before.keySet());
    }

    /** Each field of each kind once, in the first entry that has it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "examples/moushi"})
    void aFieldThatIsChangedAndChangedBackLeavesNoTrace(String name) throws IOException, EditException {
        Path root = folder.resolve("site");
        TestSite.copy(TestSite.REPOSITORY.resolve(name).resolve("content"), root.resolve("content"));
        EntryStore store = new EntryStore(root);
        Kinds kinds = SiteReader.kinds(root, new Diagnostics());
        Set<String> seen = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (String file : files(root).keySet()) {
            Optional<EntryPlace> place = EntryPlace.ofFile(root, kinds, file);
            if (place.isPresent()) {
                OpenEntry open = OpenEntry.read(store, place.get()).orElseThrow();
                for (Parameters.Parameter field : all(open)) {
                    String kind = place.get().kind().name() + " " + field.name().replaceAll("\\.[0-9]+", "");
                    if (isWritten(open, field.name()) && !field.value().isBlank() && seen.add(kind)) {
                        judge(open, field, wrong);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(300);
    }

    /** Whether the file says it: a word that counts by default is shown as well where it does not. */
    private static boolean isWritten(OpenEntry open, String name) {
        String[] names = name.split("\\.", -1);
        return !names[0].equals(FormEdit.FIELDS)
                || FormEdit.pair(
                                open.parts().orElseThrow(),
                                open.kind().fields().named(names[1]).orElseThrow())
                        .isPresent();
    }

    private static void judge(OpenEntry open, Parameters.Parameter field, List<String> wrong) throws EditException {
        String other = others(open).getOrDefault(field.name(), field.value().stripTrailing() + "改");
        OpenEntry changed = open.with(edit(open, field.name(), other));
        OpenEntry back = changed.with(edit(changed, field.name(), field.value()));
        long lines = changed.files().entrySet().stream()
                .mapToLong(f -> added(open.files().getOrDefault(f.getKey(), new byte[0]), f.getValue()))
                .sum();
        boolean same = back.files().entrySet().stream()
                .allMatch(f -> Arrays.equals(f.getValue(), open.files().get(f.getKey())));
        if (!same || lines > 1) {
            wrong.add(open.place().file() + " " + field.name() + ": " + lines + " lines, " + (same ? "same" : "other"));
        }
    }

    /** What a form changes in which one field says something else. */
    private static Map<String, byte[]> edit(OpenEntry open, String name, String value) throws EditException {
        List<Parameters.Parameter> fields = new ArrayList<>(all(open));
        fields.replaceAll(f -> f.name().equals(name) ? new Parameters.Parameter(name, value) : f);
        return new FormEdit(open, Sent.of(new Parameters(fields))).changed();
    }

    /** All fields of the form of an entry, as it is opened. */
    private static List<Parameters.Parameter> all(OpenEntry open) {
        EntryForm form = form(open);
        List<Parameters.Parameter> all = new ArrayList<>();
        for (FormView.SectionView section : form.sections()) {
            for (FormView.FieldView field : section.fields()) {
                Optional.ofNullable(field.control()).ifPresent(c -> all(c, all));
                Optional.ofNullable(field.grid()).ifPresent(g -> g.rows().forEach(r -> {
                    for (int i = 0; i < r.cells().size(); i++) {
                        String name = g.name() + "." + r.key() + "." + i;
                        all.add(new Parameters.Parameter(name, r.cells().get(i)));
                    }
                }));
            }
        }
        Optional.ofNullable(form.body()).ifPresent(b -> all.add(new Parameters.Parameter(b.name(), b.text())));
        return all;
    }

    private static EntryForm form(OpenEntry open) {
        Offered none = new Offered(Optional.empty(), List.of(), Map.of());
        return new EntryForm(open, null, Map.of(), none, List.of());
    }

    private static void all(ControlView control, List<Parameters.Parameter> all) {
        control.parts().forEach(p -> all(p.control(), all));
        if (control.type().equals("list") || control.type().equals("table")) {
            control.items().forEach(i -> all(i, all));
        } else if (control.options().isEmpty()) {
            all.add(new Parameters.Parameter(control.name(), control.value()));
        }
        control.options().stream()
                .filter(ControlView.OptionView::chosen)
                .forEach(o -> all.add(new Parameters.Parameter(control.name(), o.value())));
    }

    /** Another word for each field that has words to choose from. */
    private static Map<String, String> others(OpenEntry open) {
        Map<String, String> others = new HashMap<>();
        form(open).sections().stream()
                .flatMap(s -> s.fields().stream())
                .map(FormView.FieldView::control)
                .filter(Objects::nonNull)
                .forEach(c -> others(c, others));
        return others;
    }

    private static void others(ControlView control, Map<String, String> others) {
        control.parts().forEach(p -> others(p.control(), others));
        control.items().forEach(i -> others(i, others));
        control.options().stream()
                .filter(o -> !o.chosen() && !o.value().isEmpty())
                .forEach(o -> others.put(control.name(), o.value()));
    }

    /** How many lines a file has that it did not have before. */
    private static long added(byte[] before, byte[] after) {
        List<String> left = new ArrayList<>(
                new String(after, StandardCharsets.UTF_8).lines().toList());
        new String(before, StandardCharsets.UTF_8).lines().forEach(left::remove);
        return left.size();
    }

    /** The first lines that differ. */
    private static String difference(byte[] before, byte[] after) {
        List<String> old = new String(before, StandardCharsets.UTF_8).lines().toList();
        List<String> now = new String(after, StandardCharsets.UTF_8).lines().toList();
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        return "line " + (same + 1) + " " + old.stream().skip(same).findFirst() + " → "
                + now.stream().skip(same).findFirst();
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root.resolve("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
